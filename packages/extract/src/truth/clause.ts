import type { Doc } from '../doc.js';
import {
  antecedent,
  at,
  hasKid,
  hasTo,
  isPassive,
  isVerbal,
  kids,
  lemmaAt,
  lowerAt,
  modals,
  negations,
  subtree,
  textAt,
} from '../syntax/index.js';
import type { Effect } from './state.js';
import { ADVERB_EFFECT, MODAL_EFFECT } from './words.js';

/**
 * Effects of the words of a clause itself: negation, auxiliaries, adverbs, its conjunction. `from` is the noun from which the walk came: that it
 * is negative ("no deal") has been counted.
 */
export function clauseEffects(doc: Doc, v: number, from?: number): readonly (readonly [Effect, string])[] {
  return [...negationEffects(doc, v, from), ...modalEffects(doc, v), ...adverbEffects(doc, v), ...markEffects(doc, v)];
}

type Effects = (readonly [Effect, string])[];

function negationEffects(doc: Doc, v: number, from: number | undefined): Effects {
  if (isNoLonger(doc, v)) return [['ended', 'no longer']];
  const found: Effects = [];
  const words = negations(doc, v).filter((k) => !isOnly(doc, k) && lowerAt(doc, k) !== 'no');
  // "hardly ever": the negative word hangs on the adverb.
  const indirect = kids(doc, v, 'advmod').some(
    (k) =>
      kids(doc, k, 'advmod', 'neg').some((x) =>
        ['hardly', 'scarcely', 'barely', 'never', 'not'].includes(lowerAt(doc, x)),
      ) && lowerAt(doc, k) === 'ever',
  );
  if (words.length > 0 || indirect) found.push(['denied', 'negation']);
  if (from !== undefined && at(doc, from).dep === 'csubj') return found;
  const nouns = kids(doc, v, 'nsubj', 'nsubjpass', 'dobj', 'attr', 'preconj');
  if (nouns.some((k) => k !== v && k !== from && isNegativeNoun(doc, antecedent(doc, k) ?? k)))
    found.push(['denied', 'negative argument']);
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

/** "not only" adds, "not just" too. */
function isOnly(doc: Doc, k: number): boolean {
  return ['only', 'just', 'merely', 'simply'].includes(lowerAt(doc, k + 1));
}

/** "no deal", "nobody", "neither side", "none of them". */
export function isNegativeNoun(doc: Doc, n: number): boolean {
  if (['nobody', 'none', 'nothing', 'neither'].includes(lowerAt(doc, n))) return true;
  if (lowerAt(doc, n) === 'one' && lowerAt(doc, n - 1) === 'no') return true;
  // "few lawmakers", but "a few lawmakers".
  if (kids(doc, n, 'amod').some((k) => lowerAt(doc, k) === 'few') && !hasKid(doc, n, 'det', 'poss')) return true;
  return kids(doc, n, 'det', 'preconj', 'cc', 'advmod').some(
    (k) => k < n && (lowerAt(doc, k) === 'no' || lowerAt(doc, k) === 'neither'),
  );
}

function modalEffects(doc: Doc, v: number): Effects {
  const found: Effects = [];
  const negated = negations(doc, v).length > 0;
  const past = kids(doc, v, 'aux').some((k) => lowerAt(doc, k) === 'have');
  for (const k of modals(doc, v)) {
    const word = lowerAt(doc, k);
    if (word === 'would' || word === "'d" || word === '’d') found.push(...would(doc, v));
    // What one cannot do is not done, not possibly not done.
    else if (negated && ['can', 'could', 'ca'].includes(word)) continue;
    else if (['may', 'might', 'could'].includes(word) && past) found.push(['possible', 'modal']);
    else {
      const effect = MODAL_EFFECT.get(word);
      if (effect !== undefined) found.push([conditionBelow(doc, v) ? 'conditional' : effect, `modal ${word}`]);
    }
  }
  if (kids(doc, v, 'aux').some((k) => lowerAt(doc, k) === 'used')) found.push(['ended', 'used to']);
  if (isImperative(doc, v)) found.push(['demanded', 'imperative']);
  if (isArranged(doc, v)) found.push(['planned', 'arranged']);
  if (isSubjunctive(doc, v)) found.push(['demanded', 'subjunctive']);
  if (textAt(doc, lastOfSentence(doc, v)).includes('?') && !isReported(doc, v)) {
    found.push(['possible', 'question']);
  }
  return found;
}

const ARRANGING: readonly string[] = ['schedule', 'slate', 'plan', 'expect', 'set', 'due', 'tip', 'earmark'];

/** "is scheduled for", "is to take place", "I am going to Cuba". */
function isArranged(doc: Doc, v: number): boolean {
  const aux = kids(doc, v, 'aux', 'auxpass');
  if (
    ARRANGING.includes(lemmaAt(doc, v)) &&
    isPassive(doc, v) &&
    kids(doc, v, 'prep').some((k) => lowerAt(doc, k) === 'for')
  )
    return true;
  const be = aux.some((k) => lemmaAt(doc, k) === 'be' && at(doc, k).tag !== 'VB' && at(doc, k).dep === 'aux');
  if (be && hasTo(doc, v)) return true;
  return be && lowerAt(doc, v) === 'going' && kids(doc, v, 'prep').some((k) => lowerAt(doc, k) === 'to');
}

/** "provides that a legislator be replaced": a bare "be" in a that-clause. */
function isSubjunctive(doc: Doc, v: number): boolean {
  if (at(doc, v).dep !== 'ccomp' || modals(doc, v).length > 0 || hasTo(doc, v)) return false;
  return (
    kids(doc, v, 'auxpass').some((k) => at(doc, k).tag === 'VB' && lowerAt(doc, k) === 'be') &&
    kids(doc, v, 'aux').length === 0
  );
}

/** "would" under a past verb of speech is a future, with a condition a conditional, else only a possibility. */
function would(doc: Doc, v: number): Effects {
  if (conditionBelow(doc, v)) return [['conditional', 'would … if']];
  return at(doc, v).dep === 'ccomp' ? [['planned', 'would']] : [['possible', 'would']];
}

function conditionBelow(doc: Doc, v: number): boolean {
  return kids(doc, v, 'advcl').some((c) =>
    kids(doc, c, 'mark', 'advmod').some((k) => CONDITIONS.includes(lowerAt(doc, k))),
  );
}

const CONDITIONS: readonly string[] = ['if', 'unless', 'should', 'provided', 'once'];

/** A bare verb without subject at the head of a sentence: "Stop the war." */
function isImperative(doc: Doc, v: number): boolean {
  const { tag, dep } = at(doc, v);
  if (tag !== 'VB' || (dep !== 'ROOT' && dep !== 'conj') || hasTo(doc, v)) return false;
  if (hasKid(doc, v, 'nsubj', 'nsubjpass', 'csubj', 'expl') || modals(doc, v).length > 0) return false;
  if (kids(doc, v, 'aux').some((k) => k < v && lemmaAt(doc, k) !== 'do')) return false;
  return dep === 'ROOT' || (isVerbal(doc, at(doc, v).head) && isImperative(doc, at(doc, v).head));
}

function lastOfSentence(doc: Doc, v: number): number {
  const sentence = doc.sentences[at(doc, v).sentence];
  if (sentence === undefined) return v;
  let last = sentence.endToken - 1;
  while (last > v && /^["“”'’\s]*$/u.test(textAt(doc, last))) last -= 1;
  return last;
}

/** Inside "X said that …", where the question mark is not about the clause that the outlet states. */
function isReported(doc: Doc, v: number): boolean {
  return at(doc, v).dep === 'relcl' || at(doc, v).dep === 'acl';
}

function adverbEffects(doc: Doc, v: number): Effects {
  const found: Effects = [];
  for (const k of kids(doc, v, 'advmod')) {
    // "perhaps thousands": of the number, not of the deed.
    if (at(doc, k + 1).pos === 'NUM' || /^(?:thousand|hundred|dozen|million)s?$/.test(lowerAt(doc, k + 1))) continue;
    const effect = ADVERB_EFFECT.get(lowerAt(doc, k));
    if (effect !== undefined) found.push([effect, lowerAt(doc, k)]);
  }
  // "once supported Y", not "once Y had left".
  if (
    (lemmaAt(doc, v) === 'be' || at(doc, v).tag === 'VBD') &&
    at(doc, v).dep !== 'advcl' &&
    kids(doc, v, 'advmod').some((k) => lowerAt(doc, k) === 'once' && k === v - 1)
  )
    found.push(['ended', 'once']);
  return found;
}

function markEffects(doc: Doc, v: number): Effects {
  for (const k of kids(doc, v, 'mark')) {
    const word = lowerAt(doc, k);
    if (word === 'if' || word === 'unless') return [['conditional', word]];
    if (word === 'whether' || word === 'lest') return [['possible', word]];
    if (word === 'once' && at(doc, v).dep === 'advcl') return [['conditional', word]];
  }
  if (at(doc, v).dep === 'advcl' && kids(doc, v, 'advmod').some((k) => lowerAt(doc, k) === 'once' && k < v))
    return [['conditional', 'once']];
  if (
    at(doc, v).dep === 'advcl' &&
    kids(doc, v, 'aux').some((k) => k < v && lowerAt(doc, k) === 'should') &&
    hasKid(doc, v, 'nsubj')
  ) {
    const modal = kids(doc, v, 'aux').find((k) => lowerAt(doc, k) === 'should')!;
    if (kids(doc, v, 'nsubj').every((k) => k > modal)) return [['conditional', 'should']];
  }
  return isInverted(doc, v) ? [['conditional', 'had … would']] : [];
}

/** "Had France left, Italy would …": an auxiliary before its subject, under a clause with a modal. */
function isInverted(doc: Doc, v: number): boolean {
  if (!['advcl', 'ccomp'].includes(at(doc, v).dep) || modals(doc, at(doc, v).head).length === 0) return false;
  const subject = kids(doc, v, 'nsubj', 'nsubjpass')[0];
  return (
    subject !== undefined &&
    kids(doc, v, 'aux', 'auxpass').some((k) => k < subject && ['had', 'were'].includes(lowerAt(doc, k)))
  );
}
