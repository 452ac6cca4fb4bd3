import { type Entity, foldText, type SearchAnswer, type SearchQuery } from '@tripletail/core';

import { int, type Tx } from '../database.js';
import { most } from './filter.js';

/** As in core's search.ts. */
const DEFAULT_LIMIT = 20;
/** UTF-16 code units of a word that the index is asked for: its whitespace analyzer cuts words after 255. */
const INDEXED_WORD = 100;

/**
 * Names by their words. The full-text index holds the words as core folds them, and finds the candidates; the exact meaning (all words
 * begin words of *one* name) is then tested on each candidate.
 */
export async function search(tx: Tx, { text, limit = DEFAULT_LIMIT }: SearchQuery): Promise<SearchAnswer> {
  const wanted = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (wanted.length === 0) return { kind: 'search', hits: [] };
  const rows = await tx.run<{ record: string; relations: number }>(
    `CALL db.index.fulltext.queryNodes('tripletail_words', $candidates) YIELD node AS e
     WHERE any(name IN e.folds WHERE all(word IN $words WHERE name CONTAINS word))
     WITH e, any(name IN e.folds WHERE name STARTS WITH $whole) AS starts
     ORDER BY starts DESC, e.relations DESC, e.nameOrder, e.idOrder LIMIT $most
     RETURN e.record AS record, e.relations AS relations`,
    {
      // Letters and digits only, all lower case: nothing that Lucene could take for an operator.
      candidates: [...new Set(wanted)].map((word) => `+${beginning(word)}*`).join(' '),
      words: wanted.map((word) => ` ${word}`),
      whole: ` ${wanted.join(' ')}`,
      most: int(most(limit)),
    },
  );
  const hits = rows.map(({ record, relations }) => ({ entity: JSON.parse(record) as Entity, relations }));
  return { kind: 'search', hits: hits.slice(0, limit) };
}

/** Not cut inside of a surrogate pair. */
function beginning(word: string): string {
  return word.slice(0, INDEXED_WORD).replace(/\p{Cs}$/u, '');
}
