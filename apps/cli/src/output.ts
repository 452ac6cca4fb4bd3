import { rename, rm, writeFile } from 'node:fs/promises';

import { say, write } from './terminal.js';

/**
 * Writes a result: to standard output, or to a file, beside it first and then renamed, so that a file is there whole or not at all.
 * @param path undefined or `-` for standard output
 */
export async function writeResult(pieces: Iterable<string | Uint8Array>, path: string | undefined): Promise<void> {
  if (path === undefined || path === '-') {
    for (const piece of pieces) await write(piece);
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
