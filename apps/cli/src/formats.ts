import type { GraphDocument, Vocabulary } from '@tripletail/core';
import { type Format, formatOf, FORMATS, formatsByGroup, piecesOf } from '@tripletail/formats';

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

/** The formats for a help text, under the headings of their groups. */
export function formatList(): string {
  const width = Math.max(...FORMATS.map(({ id }) => id.length)) + 2;
  return formatsByGroup()
    .map(
      ([group, formats]) =>
        `  ${group}\n${formats.map(({ id, label }) => `    ${id.padEnd(width)}${label}`).join('\n')}`,
    )
    .join('\n');
}
