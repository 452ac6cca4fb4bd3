import { readFile } from 'node:fs/promises';

import { type GraphDocument, TripletailError } from '@tripletail/core';
import { readDocument } from '@tripletail/formats';

/** Is it a GraphDocument by its name? Articles never end so. */
export function isDocumentName(path: string): boolean {
  return /\.json$/i.test(path);
}

/**
 * Reads a GraphDocument.
 * @throws TripletailError `ARTICLE_UNREADABLE`, `FORMAT_BROKEN`, `FORMAT_NEWER`, `GRAPH_INVALID`, with the name of the file
 */
export async function documentAt(path: string): Promise<GraphDocument> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is nothing of that name' : String(cause);
    throw new TripletailError('ARTICLE_UNREADABLE', `${path} cannot be read: ${why}. Check the path.`, { cause });
  }
  try {
    return readDocument(text);
  } catch (cause) {
    if (cause instanceof TripletailError) throw new TripletailError(cause.code, `${path}: ${cause.message}`, { cause });
    throw cause;
  }
}
