import type { Doc } from '../doc.js';
import { at, kids, lowerAt, type NounPhrase, range } from '../syntax/index.js';

/**
 * The conjuncts of an argument over which a fact is said, or the whole coordination as one where it is not true of each: in "neither the union
 * nor the firm accepted" neither did.
 */
export function distributed<T extends NounPhrase>(doc: Doc, phrases: readonly T[]): readonly T[] {
  const [first] = phrases;
  const last = phrases.at(-1);
  if (first === undefined || last === undefined || first === last) return phrases;
  const preconj = kids(doc, first.head, 'preconj').find((k) => lowerAt(doc, k) === 'neither');
  const nor = kids(doc, first.head, 'cc').some((k) => lowerAt(doc, k) === 'nor');
  if (preconj === undefined && !nor) return phrases;
  const start = Math.min(first.tokens[0]!, preconj ?? first.tokens[0]!);
  const end = last.tokens.at(-1)! + 1;
  return [{ ...first, tokens: range(start, end).filter((k) => at(doc, k).pos !== 'SPACE') }];
}
