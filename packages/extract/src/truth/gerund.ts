import type { Doc } from '../doc.js';
import { at, hasKid, hasTo, isVerbal, lemmaAt, lowerAt, modals } from '../syntax/index.js';
import { clauseOfNoun, isOfIssue } from './clause-of-noun.js';
import { hasParticle } from './infinitive.js';
import { isNegated } from './negation.js';
import type { Effect } from './state.js';
import { type Step, STOP } from './step.js';
import * as words from './words.js';

/** Prepositions whose gerund is taken for granted: who resigned after meeting somebody, met. */
const AFTER: ReadonlySet<string> = new Set(['after', 'since', 'despite', 'besides', 'following']);

/** What a preposition does to the clause below it: "accused of bombing", "without signing", "banned from entering", "plans for leaving". */
export function gerundStep(doc: Doc, v: number, prep: number): Step {
  const word = lowerAt(doc, prep);
  const governor = verbOfObject(doc, prep) ?? at(doc, prep).head;
  const up = (effect: Effect, rule: string): Step => ({ effects: [[effect, rule]], up: governor });
  if (word === 'without') return up('denied', word);
  if (isInsteadOf(doc, prep)) return { effects: [['denied', 'instead of']] };
  if (isOfIssue(doc, prep)) return { effects: [['possible', 'rules about']] };
  const verb = lemmaAt(doc, governor);
  // "how to support", "key to solidifying": what might be done.
  if (hasTo(doc, v)) return up('possible', 'how to');
  if (AFTER.has(word)) return isAhead(doc, governor) ? { effects: [['planned', word]] } : STOP;
  if (at(doc, governor).pos === 'ADJ') {
    if (words.INCAPABLE.has(verb)) return up('denied', verb);
    if (word === 'to' || verb === 'capable') return up('possible', `${verb} ${word}`);
  }
  if (at(doc, governor).pos === 'NOUN') return clauseOfNoun(doc, v, governor);
  if (word === 'from' && words.PREVENTING.has(verb)) return up('denied', verb);
  if (words.DENYING.has(verb) && word !== 'by') return up('denied', verb);
  if (words.ALLEGING.has(verb) && ['of', 'for', 'with'].includes(word)) return { effects: [['alleged', verb]] };
  if (words.PURSUING.has(verb) && word === 'for' && !OPEN_DEEDS.has(lemmaAt(doc, v)))
    return { effects: [['alleged', verb]] };
  const retreat = retreatAt(doc, prep);
  if (retreat !== undefined) return { effects: [['denied', lemmaAt(doc, retreat)]], up: retreat };
  if (words.CLEARING.has(verb) && word === 'of') return { effects: [['denied', verb]] };
  if (words.THREATENING.has(verb) && word !== 'by') return { effects: [['threatened', verb]] };
  if (words.ENABLING.has(verb) && word === 'of') return up('possible', verb);
  if (word === 'against' && ['decide', 'vote', 'choose', 'opt', 'rule', 'argue'].includes(verb)) {
    return { effects: [['denied', `${verb} against`]] };
  }
  if (verb === 'rule' && (word === 'out' || hasParticle(doc, governor, 'out')))
    return { effects: [['denied', 'rule out']] };
  if (word === 'against' && ['warn', 'caution', 'advise'].includes(verb)) {
    return { effects: [['denied', verb], ['demanded', verb]] }; // prettier-ignore
  }
  if (words.TALKING.has(verb) && ['of', 'about', 'on'].includes(word)) return { effects: [['possible', verb]] };
  if (['insist', 'plan', 'count'].includes(verb) && word === 'on') return up('planned', verb);
  if (word === 'of' && lowerAt(doc, prep - 1) === 'ahead') return { effects: [['planned', 'ahead of']] };
  if (word === 'before' || word === 'until') return { effects: [['planned', word]] };
  // "tries to end criticism by attacking the press": the means is used, whatever comes of it.
  if (word === 'by' && TRYING.has(lemmaAt(doc, trierOf(doc, governor))))
    return { effects: [], up: trierOf(doc, governor) };
  if (['for', 'to', 'toward', 'towards', 'at'].includes(word)) {
    // "called for attacking X", but "called X out for attacking".
    const bare = !hasKid(doc, governor, 'prt', 'dobj');
    if (bare && ['call', 'push', 'press', 'ask'].includes(verb)) return up('demanded', verb);
    return word.startsWith('toward') ? { effects: [['planned', word]] } : STOP;
  }
  return { effects: [], up: governor };
}

/** Verbs that with "away", "back", "out" say that something is not done: "shied away from", "backed out of", "stopped short of". */
const RETREATING: ReadonlySet<string> = new Set(['shy', 'back', 'pull', 'walk', 'stay', 'steer', 'shrink', 'stop']);
const AWAY: ReadonlySet<string> = new Set(['away', 'back', 'out', 'off', 'clear', 'short']);

/** The verb of "backed out of", "shied away from", wherever the parser hangs the preposition. */
function retreatAt(doc: Doc, prep: number): number | undefined {
  if (!['from', 'of'].includes(lowerAt(doc, prep)) || !AWAY.has(lowerAt(doc, prep - 1))) return undefined;
  const above = at(doc, prep).head;
  const verb = above === prep - 1 ? at(doc, above).head : above;
  return RETREATING.has(lemmaAt(doc, verb)) && isVerbal(doc, verb) ? verb : undefined;
}

/** Nobody has to prove them: "was detained for protesting". */
const OPEN_DEEDS: ReadonlySet<string> = new Set(
  'protest criticize criticise report demonstrate publish post write speak praise support attend refuse'.split(' '),
);

const TRYING: ReadonlySet<string> = new Set(['try', 'attempt', 'seek', 'struggle', 'work', 'strive']);

/** The verb over "to end" in "tries to end X by Y". */
function trierOf(doc: Doc, v: number): number {
  return at(doc, v).dep === 'xcomp' && hasTo(doc, v) ? at(doc, v).head : v;
}

/** Is the clause above still to come: "will resign after meeting her"? */
function isAhead(doc: Doc, governor: number): boolean {
  return (
    isVerbal(doc, governor) && (modals(doc, governor).length > 0 || hasTo(doc, governor)) && !isNegated(doc, governor)
  );
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
  return words.ALLEGING.has(verb) ||
    words.PURSUING.has(verb) ||
    words.CLEARING.has(verb) ||
    words.PREVENTING.has(verb) ||
    words.JUDGING.has(verb)
    ? head
    : undefined;
}

/** "instead of", "rather than". */
export function isInsteadOf(doc: Doc, prep: number): boolean {
  const word = lowerAt(doc, prep);
  const before = lowerAt(doc, prep - 1);
  return word === 'instead' || (word === 'of' && before === 'instead') || (word === 'than' && before === 'rather');
}
