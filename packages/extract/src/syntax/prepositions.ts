import type { Doc } from '../doc.js';
import { at, hasKid, kids, lowerAt } from './tree.js';

/** A prepositional phrase, multi-word prepositions ("out of", "according to", "because of") taken as one. */
export interface Preposition {
  /** Tokens of the preposition itself, in order. */
  readonly tokens: readonly number[];
  /** Heads of its noun objects as the parser marked them; conjuncts are not unfolded here. */
  readonly objects: readonly number[];
  /** Clauses, adverbs and adjectives in the object's place ("after leaving", "until now"). */
  readonly complements: readonly number[];
  /** The last word of the preposition, on which the objects hang. */
  readonly last: number;
}

/** Reads the phrase of the preposition `p`. */
export function preposition(doc: Doc, p: number): Preposition {
  const tokens = [p];
  let last = p;
  while (!hasKid(doc, last, 'pobj', 'pcomp')) {
    const next = kids(doc, last, 'prep', 'fixed').find((c) => c > last);
    if (next === undefined) break;
    tokens.push(next);
    last = next;
  }
  const complements = kids(doc, last, 'pcomp');
  const joined = complements.filter((c) => at(doc, c).pos === 'ADP' && Math.abs(c - last) === 1);
  return {
    tokens: [...tokens, ...joined].sort((a, b) => a - b),
    objects: kids(doc, last, 'pobj'),
    complements: complements.filter((c) => !joined.includes(c)),
    last,
  };
}

/** Does the preposition give examples or exceptions ("such as", "including", "unlike")? Then its object is no argument of the verb. */
export function isExemplifying(doc: Doc, p: number): boolean {
  const word = lowerAt(doc, p);
  return (
    ['including', 'like', 'unlike', 'except', 'excluding', 'such'].includes(word) ||
    (word === 'as' && lowerAt(doc, p - 1) === 'such')
  );
}
