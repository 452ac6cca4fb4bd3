import { rename, rm, writeFile } from 'node:fs/promises';

import { TripletailError } from '@tripletail/core';

import { say, write } from './terminal.js';

/**
 * Writes a result: to standard output, or to a file, beside it first and then renamed, so that a file is there whole or not at all.
 * @param path undefined or `-` for standard output
 */
export async function writeResult(pieces: Iterable<string | Uint8Array>, path: string | undefined): Promise<void> {
  if (path === undefined || path === '-') {
    for (const piece of pieces) {
      if (typeof piece !== 'string' && process.stdout.isTTY) {
        throw new TripletailError('FORMAT_UNKNOWN', 'This format is no text for a terminal. Give it a file: -o FILE.');
      }
      await write(piece);
    }
    return;
  }
  const beside = `${path}.${process.pid}.new`;
  try {
    await writeFile(beside, pieces);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  say(`Written to ${path}.`);
}
