import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The program as users run it: the built one, in a process of its own. */
export const BIN = fileURLToPath(new URL('../bin/tripletail.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CliOptions {
  readonly input?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts it with an environment in which no database is named. */
export function start(args: readonly string[], { cwd, env = {} }: CliOptions = {}): ChildProcess {
  const { NEO4J_URI: _, ...rest } = process.env;
  return spawn(process.execPath, [BIN, ...args], { ...(cwd && { cwd }), env: { ...rest, NO_COLOR: '1', ...env } });
}

/** Runs it to its end. */
export async function tripletail(args: readonly string[], options: CliOptions = {}): Promise<Ended> {
  const child = start(args, options);
  let out = '';
  let err = '';
  child.stdout!.setEncoding('utf8').on('data', (piece: string) => (out += piece));
  child.stderr!.setEncoding('utf8').on('data', (piece: string) => (err += piece));
  child.stdin!.on('error', () => undefined).end(options.input ?? '');
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

/** Waits until a stream has said something that fits. */
export async function said(child: ChildProcess, which: 'stdout' | 'stderr', pattern: RegExp): Promise<string> {
  let text = '';
  for await (const piece of child[which]!.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    text += piece as string;
    if (pattern.test(text)) return text;
  }
  throw new Error(`It ended without saying ${String(pattern)}: ${text}`);
}
