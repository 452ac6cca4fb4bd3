import type { GraphDocument, Vocabulary } from '@tripletail/core';
import { type Format, formatOf, piecesOf } from '@tripletail/formats';

/**
 * The format that the options mean: the one that is named, else the one of the ending of the file, else JSON.
 * @throws TripletailError `FORMAT_UNKNOWN` with the list of those that there are
 */
export function formatFor(named: string | undefined, out: string | undefined): Format {
  return formatOf(named ?? (out === undefined || out === '-' ? 'json' : out));
}

/** A document in a format, in pieces. */
export async function encoded(
  format: Format,
  { graph, view }: GraphDocument,
  vocabulary: Vocabulary,
): Promise<Iterable<string | Uint8Array>> {
  return piecesOf(await format.write({ graph, vocabulary, ...(view === undefined ? {} : { view }) }));
}
