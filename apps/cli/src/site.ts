import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { TripletailError } from '@tripletail/core';

/** Where the build puts the explorer, seen from `dist`. */
export const SITE = fileURLToPath(new URL('../../web/dist/site', import.meta.url));

/**
 * The explorer as one page, into which a graph is put.
 * @throws TripletailError `FORMAT_UNKNOWN` if it is not built
 */
export async function handoutTemplate(): Promise<string> {
  try {
    return await readFile(`${SITE}/handout.html`, 'utf8');
  } catch (cause) {
    throw new TripletailError(
      'FORMAT_UNKNOWN',
      'The explorer is not built, so no file with it can be made. Run: npm run build',
      { cause },
    );
  }
}
