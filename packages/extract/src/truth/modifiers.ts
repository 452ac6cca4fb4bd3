import { wordSet } from '../claims/word-set.js';
import type { Doc } from '../doc.js';
import { kids, lemmaAt, lowerAt } from '../syntax/index.js';
import { isNegativeNoun } from './negation.js';
import type { Effect } from './state.js';
import * as words from './words.js';

const ATTEMPTS = wordSet('coup putsch attempt bid effort uprising rebellion mutiny revolt');

/** Effects of the words before an event noun: "the alleged attack", "no deal", "the planned visit". */
export function nounEffects(doc: Doc, n: number): readonly (readonly [Effect, string])[] {
  return [...(isNegativeNoun(doc, n) ? ([['denied', 'no']] as const) : []), ...modifierEffects(doc, n)];
}

/** Those of its adjectives and participles alone. */
export function modifierEffects(doc: Doc, n: number): readonly (readonly [Effect, string])[] {
  return kids(doc, n, 'amod', 'advmod', 'compound', 'nmod').flatMap((k) => {
    const effect = k < n ? words.MODIFIER_EFFECT.get(lowerAt(doc, k)) : undefined;
    // A failed coup took place.
    if (effect === undefined || (effect === 'denied' && ATTEMPTS.has(lemmaAt(doc, n)))) return [];
    return [[effect, lowerAt(doc, k)] as const];
  });
}
