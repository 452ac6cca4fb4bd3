import { Command } from 'commander';
export function exportCommand(_end: (code: number) => void): Command {
  return new Command('export');
}
