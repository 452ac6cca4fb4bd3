import type { GraphDocument } from '@tripletail/core';

/** Larger files freeze the page before they can be refused. */
export const MOST_BYTES = 100 * 1024 * 1024;

/**
 * Reads a GraphDocument out of text that anybody may have written. The reader, with its schema, is fetched when the first file is opened.
 * @throws TripletailError FORMAT_BROKEN, FORMAT_NEWER, GRAPH_INVALID
 */
export async function readGraph(text: string): Promise<GraphDocument> {
  const { readDocument } = await import('@tripletail/formats');
  return readDocument(text);
}
