import type { Doc } from '../doc.js';
import {
  at,
  hasKid,
  hasTo,
  isPassive,
  isVerbal,
  kids,
  lemmaAt,
  lowerAt,
  modals,
  range,
  textAt,
} from '../syntax/index.js';
import { isNegated, negationEffects } from './negation.js';
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

function modalEffects(doc: Doc, v: number): Effects {
  const found: Effects = [];
  const negated = isNegated(doc, v);
  const past = kids(doc, v, 'aux').some((k) => lowerAt(doc, k) === 'have');
  for (const k of modals(doc, v)) {
    const word = lowerAt(doc, k);
    if (word === 'would' || word === "'d" || word === '’d') found.push(...would(doc, v));
    // What one cannot do is not done, not possibly not done.
    else if (negated && ['can', 'could', 'ca'].includes(word)) continue;
    // "can be heard", "could be seen": it was heard and seen.
    else if (['can', 'could'].includes(word) && isPassive(doc, v) && PERCEIVED.has(lemmaAt(doc, v)) && !past) continue;
    // "before France can ratify the treaty"
    else if (['can', 'could'].includes(word) && isAwaited(doc, v)) found.push(['conditional', `before ${word}`]);
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
  if (isAsked(doc, v) && !isReported(doc, v)) {
    found.push(['possible', 'question']);
  }
  return found;
}

const PERCEIVED: ReadonlySet<string> = new Set(['hear', 'see', 'feel', 'smell', 'glimpse', 'sense']);

/** "before X can …", "until X can …": something else has to be first. */
function isAwaited(doc: Doc, v: number): boolean {
  return (
    at(doc, v).dep === 'advcl' &&
    kids(doc, v, 'mark').some((k) => ['before', 'until', 'till'].includes(lowerAt(doc, k)))
  );
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

/** "would" under a verb of speech in the past is a future; under one in the present, or with a condition, a conditional; else a possibility. */
function would(doc: Doc, v: number): Effects {
  if (conditionBelow(doc, v)) return [['conditional', 'would … if']];
  const { dep, head } = at(doc, v);
  if (dep !== 'ccomp') return [['possible', 'would']];
  const now = ['VBZ', 'VBP'].includes(at(doc, head).tag);
  return now ? [['conditional', 'would']] : [['planned', 'would']];
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

/** Is this verb part of a question: of the sentence, or of its quotation? Not "attacked them, with one poster asking, 'Why?'". */
function isAsked(doc: Doc, v: number): boolean {
  const last = doc.sentences[at(doc, v).sentence]?.endToken ?? v;
  const rest = range(v + 1, last);
  const mark = rest.find((k) => textAt(doc, k).includes('?'));
  if (mark === undefined) return false;
  const closed = /["”'’]/u.exec(textAt(doc, mark) + textAt(doc, mark + 1))?.[0];
  if (closed === undefined) return mark === lastOfSentence(doc, v);
  const opening = /["”]/u.test(closed) ? /^["“]/u : /^['‘]$/u;
  return !rest.some((k) => k < mark && opening.test(textAt(doc, k)) && at(doc, k).tag !== 'POS');
}

/** Inside a clause that a question takes for granted: "… for continuing to hold", "… who left", "… after it left". */
function isReported(doc: Doc, v: number): boolean {
  return ['relcl', 'acl', 'pcomp', 'advcl'].includes(at(doc, v).dep);
}

function adverbEffects(doc: Doc, v: number): Effects {
  const found: Effects = [];
  for (const k of kids(doc, v, 'advmod')) {
    // "perhaps thousands": of the number, not of the deed.
    if (at(doc, k + 1).pos === 'NUM' || /^(?:thousand|hundred|dozen|million)s?$/.test(lowerAt(doc, k + 1))) continue;
    const effect = ADVERB_EFFECT.get(lowerAt(doc, k));
    // "has previously accused": a perfect has no end, "previously" only says that it is older.
    if (effect === 'ended' && kids(doc, v, 'aux').some((x) => ['has', 'have', '’ve', "'ve"].includes(lowerAt(doc, x))))
      continue;
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
  if (isByRumour(doc, v)) return [['alleged', 'according to rumours']];
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

const RUMOURS: ReadonlySet<string> = new Set(['rumor', 'rumour', 'speculation', 'gossip', 'hearsay']);

/** "according to rumours", "according to unconfirmed reports". */
function isByRumour(doc: Doc, v: number): boolean {
  return kids(doc, v, 'prep')
    .filter((p) => lowerAt(doc, p) === 'according')
    .flatMap((p) => kids(doc, p, 'prep'))
    .flatMap((p) => kids(doc, p, 'pobj'))
    .some(
      (n) =>
        RUMOURS.has(lemmaAt(doc, n)) ||
        kids(doc, n, 'amod').some((k) => ['unconfirmed', 'unverified', 'disputed'].includes(lowerAt(doc, k))),
    );
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
