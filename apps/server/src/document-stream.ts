import { documentOf, type KnowledgeGraph } from '@tripletail/core';

/** Strings are gathered to about this many characters: one write for each mention would cost more than the text. */
const CHUNK = 64 * 1024;

/**
 * The bytes of `JSON.stringify(documentOf(graph))`, in pieces: a graph of ten thousand articles has half a gigabyte of JSON, which as one
 * string does not exist (V8 ends at 512 MB), and the first piece leaves at once.
 */
export function* documentPieces(graph: KnowledgeGraph): Generator<string> {
  const { format, version } = documentOf(graph);
  let piece = `{"format":${JSON.stringify(format)},"version":${version},"graph":{`;
  for (const [n, key] of (['articles', 'entities', 'mentions', 'claims'] as const).entries()) {
    piece += `${n === 0 ? '' : ','}${JSON.stringify(key)}:[`;
    for (const [i, item] of graph[key].entries()) {
      piece += `${i === 0 ? '' : ','}${JSON.stringify(item)}`;
      if (piece.length >= CHUNK) {
        yield piece;
        piece = '';
      }
    }
    piece += ']';
  }
  yield `${piece}}}`;
}
