import { once } from 'node:events';
import { stripVTControlCharacters } from 'node:util';

import colors from 'picocolors';

/** Exit codes, as `grep` has them. */
export const FOUND = 0;
export const NOTHING_FOUND = 1;
export const FAILED = 2;
/** 128 + SIGINT: what a shell reports of a program that Ctrl-C stopped. */
export const INTERRUPTED = 130;

let quiet = false;
/** What the moving line shows now; empty when there is none. */
let line = '';

/** Turns all talk off but failures. */
export function setQuiet(value: boolean): void {
  quiet = value;
}

/** Whether a person watches standard error. */
export function isWatched(): boolean {
  return process.stderr.isTTY === true && process.env['TERM'] !== 'dumb';
}

/**
 * Text from outside, made harmless for a terminal: no escape sequences (they could recolour, retitle, or forge lines), no control characters, on one
 * line, no direction marks that would show words in another order.
 */
export function plain(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, '');
}

/** Results, to standard output; waits while a slow reader catches up. */
export async function write(data: string | Uint8Array): Promise<void> {
  if (data.length === 0) return;
  clearLine();
  if (!process.stdout.write(data)) await once(process.stdout, 'drain');
}

/** Talk, to standard error. */
export function say(text: string): void {
  if (quiet) return;
  clearLine();
  process.stderr.write(`${text}\n`);
}

/** Something that was passed over; the rest goes on. */
export function warn(text: string): void {
  if (quiet) return;
  clearLine();
  process.stderr.write(`${colors.yellow('warning:')} ${plain(text)}\n`);
}

/** Why it ended. Not even `--quiet` hides that. */
export function fail(text: string): void {
  clearLine();
  process.stderr.write(`${colors.red('error:')} ${plain(text)}\n`);
}

/** The moving line, only where a person watches; an empty text takes it away. */
export function showLine(text: string): void {
  if (quiet || !isWatched()) return;
  const width = Math.max(20, process.stderr.columns ?? 80) - 1;
  line = plain(text).slice(0, width);
  process.stderr.write(`\r\u001B[K${line}`);
}

function clearLine(): void {
  if (line !== '') process.stderr.write('\r\u001B[K');
  line = '';
}

/**
 * A reader that closes the pipe early (`| head`) has what it wanted: that is no failure. Ctrl-C leaves the line clean; nothing is half
 * written, because files are written beside and renamed.
 */
export function behaveInPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(FOUND);
      throw error;
    });
  }
}

/** What Ctrl-C and `kill` do now. */
let onSignal = (): void => {
  clearLine();
  process.exit(INTERRUPTED);
};

/** Listens to Ctrl-C and `kill` until the returned function is called. They end the program, while nobody has said otherwise. */
export function heedSignals(): () => void {
  const heed = (): void => onSignal();
  process.on('SIGINT', heed).on('SIGTERM', heed);
  return () => {
    process.off('SIGINT', heed).off('SIGTERM', heed);
  };
}

/** From now on Ctrl-C does not end the program but resolves this; a second Ctrl-C ends it at once. */
export function untilSignal(): Promise<'stopped'> {
  const hard = onSignal;
  return new Promise((resolve) => {
    onSignal = () => {
      onSignal = hard;
      clearLine();
      resolve('stopped');
    };
  });
}
