import { Command } from 'commander';
export function queryCommand(_end: (code: number) => void): Command {
  return new Command('query');
}
