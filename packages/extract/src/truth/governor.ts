import type { Doc } from '../doc.js';
import { at, hasKid, hasTo, isPassive, isVerbal, kids, lemmaAt, lowerAt, negations, textAt } from '../syntax/index.js';
import { isNegativeNoun } from './clause.js';
import type { Effect } from './state.js';
import * as words from './words.js';

/** What stands above a clause does to it, and where the walk goes on; `up` is absent where the scope ends. */
export interface Step {
  readonly effects: readonly (readonly [Effect, string])[];
  readonly up?: number;
}

const STOP: Step = { effects: [] };

/** One step upwards from the clause of `v`, a verb or the adjective of a copula. */
export function clauseStep(doc: Doc, v: number): Step {
  const { dep, head } = at(doc, v);
  if (head === v) return STOP;
  switch (dep) {
    case 'conj':
      return conjunctStep(doc, v, head);
    case 'pcomp':
      return prepositionStep(doc, v, head);
    case 'ccomp':
      return isRunOn(doc, v, head) ? STOP : thatStep(doc, v, head);
    case 'xcomp':
      return kids(doc, v, 'nsubj', 'nsubjpass').length > 0 && !hasTo(doc, v) && at(doc, v).tag !== 'VB'
        ? thatStep(doc, v, head)
        : infinitiveStep(doc, v, head);
    case 'relcl':
      return cleftStep(doc, head);
    case 'acomp':
    case 'attr':
    case 'oprd':
      return { effects: [], up: head };
    case 'acl':
      return nounStep(doc, v, head);
    case 'advcl':
      return adverbialStep(doc, v, head);
    case 'csubj':
    case 'csubjpass':
      return predicateStep(doc, head);
    default:
      return STOP;
  }
}

/** "It was not France that invaded Spain." */
function cleftStep(doc: Doc, noun: number): Step {
  const { dep, head } = at(doc, noun);
  const cleft =
    dep === 'attr' &&
    lemmaAt(doc, head) === 'be' &&
    kids(doc, head, 'nsubj', 'expl').some((k) => lowerAt(doc, k) === 'it');
  return cleft && negations(doc, head).length > 0 ? { effects: [['denied', 'cleft']] } : STOP;
}

/** Has the verb this particle or preposition: "rule out"? */
export function hasParticle(doc: Doc, v: number, word: string): boolean {
  return kids(doc, v, 'prt', 'prep', 'advmod').some((k) => lowerAt(doc, k) === word);
}

/** "failed to agree and sign": the second verb shares what stands above the first if it is of the same form and has no subject of its own. */
function conjunctStep(doc: Doc, v: number, head: number): Step {
  if (!isVerbal(doc, head) && at(doc, head).pos !== 'ADJ') return STOP;
  if (hasKid(doc, v, 'nsubj', 'nsubjpass', 'expl')) {
    // "urged that A go and B stay", "if A goes and B stays": the conjunction is shared, what was said stays said.
    return hasKid(doc, head, 'mark') ? { effects: [], up: head } : STOP;
  }
  const own = kids(doc, v, 'aux').filter((k) => lowerAt(doc, k) !== 'to');
  if (own.length > 0 && at(doc, v).tag !== at(doc, head).tag) return STOP;
  if (own.length > 0) return { effects: [] };
  return at(doc, v).tag === at(doc, head).tag || isPassive(doc, v) ? { effects: [], up: head } : STOP;
}

/** Quoted or plain speech that stands before its verb without "that" is a sentence of its own only if the verb does not report. */
function isRunOn(doc: Doc, v: number, head: number): boolean {
  return (
    v < head &&
    !words.SAYING.has(lemmaAt(doc, head)) &&
    !words.BELIEVING.has(lemmaAt(doc, head)) &&
    !words.ALLEGING.has(lemmaAt(doc, head))
  );
}

function thatStep(doc: Doc, v: number, head: number): Step {
  const verb = lemmaAt(doc, head);
  const to = hasTo(doc, v);
  if (to) return infinitiveStep(doc, v, head);
  const negated = negations(doc, head).length > 0;
  if (words.SUBJUNCTIVE.has(verb) && at(doc, v).tag === 'VB' && !hasKid(doc, v, 'aux'))
    return { effects: [['demanded', verb]] };
  if (verb === 'deny' || verb === 'disprove' || verb === 'refute')
    return { effects: negated ? [['alleged', verb]] : [['denied', verb]] };
  if (words.BELIEVING.has(verb)) {
    if (negated) return { effects: [['denied', `not ${verb}`]] };
    return { effects: v > head ? [['alleged', verb]] : [] };
  }
  if (words.IMAGINING.has(verb)) return { effects: [['possible', verb]] };
  if (words.FORETELLING.has(verb)) return { effects: [['planned', verb]] };
  if (words.THREATENING.has(verb)) return { effects: [['threatened', verb]] };
  if (words.SAYING.has(verb)) {
    const unknown = negated && !['know', 'realize', 'acknowledge', 'admit', 'mention'].includes(verb);
    return { effects: unknown ? [['possible', `not ${verb}`]] : conditionOf(doc, head) };
  }
  // "it is possible that", "there is no evidence that", "this means that"
  return predicateStep(doc, head);
}

/** A report in an if-clause reports nothing. */
function conditionOf(doc: Doc, v: number): readonly (readonly [Effect, string])[] {
  return kids(doc, v, 'mark').some((k) => ['if', 'unless', 'whether'].includes(lowerAt(doc, k)))
    ? [['conditional', 'if']]
    : [];
}

/** The clause is the subject or complement of a judgement: "that X … is unlikely", "it is not true that". */
function predicateStep(doc: Doc, head: number): Step {
  const judged = kids(doc, head, 'acomp', 'attr').map((k) => lowerAt(doc, k));
  const own = at(doc, head).pos === 'ADJ' ? [lowerAt(doc, head)] : [];
  for (const word of [...judged, ...own]) {
    if (['unlikely', 'impossible', 'false', 'untrue'].includes(word)) return { effects: [['denied', word]] };
    if (words.ENABLING.has(word)) return { effects: [['possible', word]] };
    if (['necessary', 'essential', 'vital', 'crucial', 'imperative', 'important'].includes(word))
      return { effects: [['demanded', word]] };
  }
  return { effects: [], up: head };
}

/** "X fails to …", "X urged Y to …", "X is expected to …". */
function infinitiveStep(doc: Doc, v: number, head: number): Step {
  const verb = lemmaAt(doc, head);
  const form = lowerAt(doc, head);
  const on = (effect: Effect): Step => ({ effects: [[effect, verb]], up: head });
  if (words.DENYING.has(verb)) return on('denied');
  if (verb === 'rule' && hasParticle(doc, head, 'out')) return on('denied');
  if (words.ENDING.has(verb) && at(doc, v).tag !== 'VB' && !hasKid(doc, head, 'prt')) return on('ended');
  if (verb === 'use' && hasTo(doc, v) && at(doc, head).tag === 'VBD') return on('ended');
  if (words.THREATENING.has(verb)) return on('threatened');
  if (words.ALLEGING.has(verb) || (words.ALLEGING_PASSIVE.has(verb) && isPassive(doc, head))) return on('alleged');
  if (verb === 'go' && form === 'going' && hasTo(doc, v)) return on('planned');
  // "made ending the war a priority".
  if (verb === 'make' && at(doc, v).tag === 'VBG') return on('planned');
  if (words.FACTUAL.has(verb)) return { effects: [], up: head };
  if (verb === 'be' && hasTo(doc, v) && !kids(doc, head, 'acomp', 'attr').length) return on('planned');
  if (verb === 'be') {
    const [word] = kids(doc, head, 'acomp', 'attr').map((k) => lowerAt(doc, k));
    if (word !== undefined && words.ENABLING.has(word)) return on('possible');
    if (word !== undefined && words.PLANNING.has(word)) return on('planned');
    return { effects: [], up: head };
  }
  if (words.PLANNING.has(verb) && (isPassive(doc, head) || !hasOwnObject(doc, head, v))) return on('planned');
  if (words.DEMANDING.has(verb) || (words.PLANNING.has(verb) && hasOwnObject(doc, head, v))) {
    return ['agree', 'decide', 'try', 'seek', 'expect', 'intend'].includes(verb) ? on('planned') : on('demanded');
  }
  if (words.ENABLING.has(verb) || words.ENABLING.has(form)) return on('possible');
  if (words.PLANNING.has(form)) return on('planned');
  return hasTo(doc, v) ? on('possible') : { effects: [], up: head };
}

/** "wants Y to go" against "wants to go". */
function hasOwnObject(doc: Doc, head: number, v: number): boolean {
  return (
    hasKid(doc, v, 'nsubj') ||
    kids(doc, head, 'dobj').some((k) => k < v) ||
    (isPassive(doc, head) && hasKid(doc, head, 'nsubjpass'))
  );
}

/** "accused of bombing", "without signing", "banned from entering", "plans for leaving". */
function prepositionStep(doc: Doc, v: number, prep: number): Step {
  const word = lowerAt(doc, prep);
  const governor = verbOfObject(doc, prep) ?? at(doc, prep).head;
  if (word === 'without') return { effects: [['denied', word]], up: governor };
  if (isInsteadOf(doc, prep)) return { effects: [['denied', 'instead of']] };
  const verb = lemmaAt(doc, governor);
  // "how to support", "key to solidifying": what might be done.
  if (hasTo(doc, v)) return { effects: [['possible', 'how to']], up: governor };
  if (at(doc, governor).pos === 'ADJ' && word === 'to') return { effects: [['possible', `${verb} to`]] };
  if (at(doc, governor).pos === 'NOUN') return nounStep(doc, v, governor);
  if (word === 'from' && words.PREVENTING.has(verb)) return { effects: [['denied', verb]], up: governor };
  if (words.DENYING.has(verb) && word !== 'by') return { effects: [['denied', verb]], up: governor };
  if (words.ALLEGING.has(verb) && ['of', 'for', 'with'].includes(word)) return { effects: [['alleged', verb]] };
  if (words.THREATENING.has(verb) && word !== 'by') return { effects: [['threatened', verb]] };
  if (words.ENABLING.has(verb) && word === 'of') return { effects: [['possible', verb]], up: governor };
  if (word === 'against' && ['decide', 'vote', 'choose', 'opt', 'rule', 'argue'].includes(verb)) {
    return { effects: [['denied', `${verb} against`]] };
  }
  if (verb === 'rule' && (word === 'out' || hasParticle(doc, governor, 'out')))
    return { effects: [['denied', 'rule out']] };
  if (['against'].includes(word) && ['warn', 'caution', 'advise'].includes(verb))
    return { effects: [['possible', verb]] };
  if (['think', 'talk', 'dream', 'consider', 'worry'].includes(verb) && ['of', 'about'].includes(word)) {
    return { effects: [['possible', verb]] };
  }
  if (['insist', 'plan', 'count'].includes(verb) && word === 'on')
    return { effects: [['planned', verb]], up: governor };
  if (word === 'before' || word === 'until') return { effects: [['planned', word]] };
  if (word === 'for' || word === 'to' || word === 'toward' || word === 'towards' || word === 'at') {
    // "called for attacking X", but "called X out for attacking".
    const bare = !hasKid(doc, governor, 'prt', 'dobj');
    return bare && ['call', 'push', 'press', 'ask'].includes(verb)
      ? { effects: [['demanded', verb]], up: governor }
      : { effects: purpose(word) };
  }
  return { effects: [], up: governor };
}

function purpose(word: string): readonly (readonly [Effect, string])[] {
  return word === 'toward' || word === 'towards' ? [['planned', word]] : [];
}

/**
 * "accused the other of breaching the deal": the parser hangs the phrase on the object where that is no common noun, although it belongs to
 * the verb. The verb, if it is one that takes such a phrase.
 */
export function verbOfObject(doc: Doc, prep: number): number | undefined {
  const object = at(doc, prep).head;
  const { dep, head } = at(doc, object);
  if (dep !== 'dobj' || !isVerbal(doc, head) || !['of', 'for', 'from'].includes(lowerAt(doc, prep))) return undefined;
  const verb = lemmaAt(doc, head);
  return words.ALLEGING.has(verb) || words.PREVENTING.has(verb) || words.JUDGING.has(verb) ? head : undefined;
}

/** "instead of", "rather than". */
export function isInsteadOf(doc: Doc, prep: number): boolean {
  const word = lowerAt(doc, prep);
  const before = lowerAt(doc, prep - 1);
  return word === 'instead' || (word === 'of' && before === 'instead') || (word === 'than' && before === 'rather');
}

const POWERS: ReadonlySet<string> = new Set(['power', 'authority', 'ability', 'capacity', 'capability', 'means']);

/** A clause that hangs on a noun: "plans to …", "allegations that …", "failure to …", "the first to …". */
function nounStep(doc: Doc, v: number, noun: number): Step {
  const effect = words.NOUN_EFFECT.get(lemmaAt(doc, noun));
  const { tag } = at(doc, v);
  const participle = at(doc, v).dep === 'acl' && !hasTo(doc, v) && (tag === 'VBG' || tag === 'VBN' || tag === 'VBD');
  if (participle && !hasKid(doc, v, 'mark')) return STOP;
  // "does not have the power to set", "has no authority to arrest": who cannot does not.
  const { dep, head } = at(doc, noun);
  const powerless =
    hasTo(doc, v) &&
    POWERS.has(lemmaAt(doc, noun)) &&
    (isNegativeNoun(doc, noun) ||
      (dep === 'dobj' &&
        ['have', 'possess', 'get', 'hold'].includes(lemmaAt(doc, head)) &&
        negations(doc, head).length > 0));
  if (powerless) return { effects: [['denied', `no ${lemmaAt(doc, noun)}`]] };
  if (effect !== undefined) return { effects: [[effect, lemmaAt(doc, noun)]] };
  if (!hasTo(doc, v)) {
    const negative =
      ['evidence', 'proof', 'sign', 'indication', 'doubt'].includes(lemmaAt(doc, noun)) &&
      kids(doc, noun, 'det').some((k) => lowerAt(doc, k) === 'no');
    return negative && lemmaAt(doc, noun) !== 'doubt' ? { effects: [['denied', 'no evidence']] } : STOP;
  }
  const first = /^(first|last|only|latest|second|third)$/;
  if (first.test(lowerAt(doc, noun)) || kids(doc, noun, 'amod').some((k) => first.test(lowerAt(doc, k)))) return STOP;
  return { effects: [['possible', 'infinitive']] };
}

/** Purposes that the verb above reaches by being done: "gathered to protest", "arrived to attend". */
const ARRIVING: ReadonlySet<string> = new Set(
  'arrive turn gather come go take meet rally march return assemble join sit stand'.split(' '),
);
const REACHED: ReadonlySet<string> = new Set(
  'protest investigate accuse attend visit say mourn discuss celebrate demand mark hear honor honour express denounce support praise criticize condemn thank urge call announce commemorate greet watch'.split(
    ' ',
  ),
);

function adverbialStep(doc: Doc, v: number, head: number): Step {
  if (hasTo(doc, v)) {
    const done = ARRIVING.has(lemmaAt(doc, head)) && REACHED.has(lemmaAt(doc, v)) && at(doc, head).tag !== 'VB';
    return done ? { effects: [], up: head } : { effects: [['planned', 'purpose']], up: head };
  }
  if (kids(doc, v, 'mark', 'advmod').some((k) => isInsteadOf(doc, k))) return { effects: [['denied', 'instead of']] };
  const [mark] = kids(doc, v, 'mark').map((k) => lowerAt(doc, k));
  if (mark === 'before' || mark === 'until') return { effects: at(doc, v).tag === 'VBD' ? [] : [['planned', mark]] };
  // "so that Y could": its own modal tells; "as if" and "as though" are no facts.
  if (mark === 'as' && ['if', 'though'].includes(textAt(doc, v - 1).toLowerCase()))
    return { effects: [['possible', 'as if']] };
  return STOP;
}
