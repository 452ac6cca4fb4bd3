import type { Doc } from '../doc.js';
import { at, lowerAt, range, union } from '../syntax/index.js';

/** The relation for the conjunct `c` of the argument `first`: in "not new but popular" the second is not negated. */
export function contrasted(doc: Doc, relation: readonly number[], first: number, c: number): readonly number[] {
  const but = c > first && range(first + 1, c).some((k) => at(doc, k).dep === 'cc' && lowerAt(doc, k) === 'but');
  return but ? union(relation.filter((k) => at(doc, k).dep !== 'neg')) : relation;
}
