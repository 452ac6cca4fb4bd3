import type { Doc } from '../doc.js';
import { antecedent, at, hasKid, kids, lemmaAt, lowerAt, negations, subtree } from '../syntax/index.js';
import type { Effect } from './state.js';

/** Words that deny about as much as "not": "hardly any country", "rarely visits". */
export const SCARCELY: ReadonlySet<string> = new Set('hardly scarcely barely rarely seldom never'.split(' '));

/**
 * Negation of a clause by its own words: "did not", "no longer", "hardly ever", "nobody", "neither side", "at no time did", "have yet to".
 * `from` is the noun from which the walk came: that it is negative ("no deal") has been counted.
 */
export function negationEffects(doc: Doc, v: number, from?: number): readonly (readonly [Effect, string])[] {
  if (isNoLonger(doc, v)) return [['ended', 'no longer']];
  const found: (readonly [Effect, string])[] = [];
  if (isNegated(doc, v)) found.push(['denied', 'negation']);
  if (from !== undefined && at(doc, from).dep === 'csubj') return found;
  const nouns = kids(doc, v, 'nsubj', 'nsubjpass', 'dobj', 'attr', 'preconj');
  if (nouns.some((k) => k !== v && k !== from && isNegativeNoun(doc, antecedent(doc, k) ?? k)))
    found.push(['denied', 'negative argument']);
  if (isAtNoTime(doc, v)) found.push(['denied', 'at no time']);
  // "have yet to agree"
  if (
    lemmaAt(doc, v) === 'have' &&
    kids(doc, v, 'advmod').some((k) => lowerAt(doc, k) === 'yet') &&
    hasKid(doc, v, 'xcomp')
  ) {
    found.push(['denied', 'yet to']);
  }
  return found;
}

/** Does a word in the clause itself negate its verb: "not", "never", "rarely", "hardly ever"? "Not only" does not. */
export function isNegated(doc: Doc, v: number): boolean {
  if (negations(doc, v).some((k) => !isOnly(doc, k) && lowerAt(doc, k) !== 'no')) return true;
  // "Never has France attacked": the word may hang on the auxiliary.
  if (kids(doc, v, 'aux', 'auxpass').some((k) => hasKid(doc, k, 'neg'))) return true;
  return kids(doc, v, 'advmod').some((k) => {
    if (SCARCELY.has(lowerAt(doc, k)) && !isOnly(doc, k)) return at(doc, k + 1).pos !== 'NUM';
    return (
      lowerAt(doc, k) === 'ever' &&
      kids(doc, k, 'advmod', 'neg').some((x) => SCARCELY.has(lowerAt(doc, x)) || lowerAt(doc, x) === 'not')
    );
  });
}

/** Denied by its own words or by its subject: "did not say", "nobody said". */
export function isDeniedThere(doc: Doc, v: number): boolean {
  return isNegated(doc, v) || kids(doc, v, 'nsubj', 'nsubjpass').some((k) => isNegativeNoun(doc, k));
}

/** "no longer", "not any longer", "not … anymore". */
export function isNoLonger(doc: Doc, v: number): boolean {
  return kids(doc, v, 'advmod', 'neg').some((k) => {
    const word = lowerAt(doc, k);
    const below = subtree(doc, k).map((x) => lowerAt(doc, x));
    if (word === 'longer' && (below.includes('no') || lowerAt(doc, k - 1) === 'no')) return true;
    if (word === 'more' && (below.includes('no') || lowerAt(doc, k - 1) === 'no')) return true;
    const more = word === 'anymore' || ((word === 'more' || word === 'longer') && below.includes('any'));
    return more && hasKid(doc, v, 'neg');
  });
}

/** "at no time did X", "in no way has X", "under no circumstances": a negative phrase in front that turns subject and auxiliary round. */
function isAtNoTime(doc: Doc, v: number): boolean {
  const [subject] = kids(doc, v, 'nsubj', 'nsubjpass');
  if (subject === undefined || !kids(doc, v, 'aux', 'auxpass').some((k) => k < subject)) return false;
  return kids(doc, v, 'prep').some((p) => p < subject && kids(doc, p, 'pobj').some((n) => isNegativeNoun(doc, n)));
}

/** "not only" adds, "not just" too. */
function isOnly(doc: Doc, k: number): boolean {
  return ['only', 'just', 'merely', 'simply'].includes(lowerAt(doc, k + 1));
}

/** "no deal", "nobody", "neither side", "none of them", "hardly any country", "few lawmakers". */
export function isNegativeNoun(doc: Doc, n: number): boolean {
  if (['nobody', 'none', 'nothing', 'neither'].includes(lowerAt(doc, n))) return true;
  if (lowerAt(doc, n) === 'one' && lowerAt(doc, n - 1) === 'no') return true;
  // "did little to help"
  if (lowerAt(doc, n) === 'little' && at(doc, n).dep === 'dobj' && !hasKid(doc, n, 'det')) return true;
  if (kids(doc, n, 'advmod', 'neg').some((k) => k < n && SCARCELY.has(lowerAt(doc, k)))) return true;
  const det = kids(doc, n, 'det', 'amod', 'nummod');
  if (det.some((k) => kids(doc, k, 'advmod').some((x) => SCARCELY.has(lowerAt(doc, x))))) return true;
  if (det.some((k) => lowerAt(doc, k) === 'any' && SCARCELY.has(lowerAt(doc, k - 1)))) return true;
  // "few lawmakers", "little evidence", but "a few lawmakers".
  const scant = kids(doc, n, 'amod').some((k) => {
    const word = lowerAt(doc, k);
    return word === 'few' || (['little', 'scant'].includes(word) && at(doc, n).tag === 'NN');
  });
  if (scant && !hasKid(doc, n, 'det', 'poss')) return true;
  return kids(doc, n, 'det', 'preconj', 'cc', 'advmod').some(
    (k) => k < n && (lowerAt(doc, k) === 'no' || lowerAt(doc, k) === 'neither'),
  );
}
