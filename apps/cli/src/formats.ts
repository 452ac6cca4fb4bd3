import { type GraphDocument, TripletailError, type Vocabulary } from '@tripletail/core';

export function formatFor(format: string | undefined, out: string | undefined): string {
  void out;
  if (format !== undefined && format !== 'json')
    throw new TripletailError('FORMAT_UNKNOWN', `There is no format ${format}.`);
  return 'json';
}

export async function encodeGraph(
  _format: string,
  document: GraphDocument,
  _vocabulary: Vocabulary,
): Promise<Iterable<string | Uint8Array>> {
  return [`${JSON.stringify(document)}\n`];
}
