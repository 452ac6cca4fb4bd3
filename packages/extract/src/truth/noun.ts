import type { Doc } from '../doc.js';
import { at, isVerbal, kids, lemmaAt, lowerAt } from '../syntax/index.js';
import { isInsteadOf } from './gerund.js';
import { hasParticle } from './infinitive.js';
import type { Effect } from './state.js';
import type { Step } from './step.js';
import { wordSet } from '../claims/word-set.js';
import * as words from './words.js';

const CANCELLING: ReadonlySet<string> = new Set(
  'cancel postpone avert prevent avoid deny rule reject prohibit ban abandon scrap foil thwart block forbid oppose lack need resist'.split(
    ' ',
  ),
);

/** What the verb or noun above an event noun does to it: "called for an invasion", "threat of an attack", "denied the killing". */
export function nounStep(doc: Doc, n: number): Step {
  const { dep, head } = at(doc, n);
  if (head === n) return { effects: [] };
  if (dep === 'conj') return { effects: [], up: head };
  if (dep === 'pobj') return prepositionalStep(doc, head);
  if (dep === 'dobj' && isVerbal(doc, head)) return objectStep(doc, n, head);
  if ((dep === 'nsubjpass' || dep === 'nsubj') && isVerbal(doc, head))
    return passed(doc, n, head, dep === 'nsubjpass') ?? subjectStep(doc, head, dep === 'nsubjpass');
  if (dep === 'attr' && isVerbal(doc, head)) return { effects: [], up: head };
  return { effects: [] };
}

const GIVING_UP = wordSet('abandon withdraw drop scrap revoke rescind terminate sever cut lift renounce repeal');
/** "completed its investigation": what goes on until it is done is over then. What is done by being completed ("a withdrawal") is not. */
const COMPLETING = wordSet('complete finish conclude close');
const PROCESSES = wordSet('investigation probe inquiry enquiry audit search manhunt siege blockade boycott occupation');
const DENIED_OBJECT = wordSet('deny prevent avoid avert cancel foil thwart');
const DEMANDED_OBJECT = wordSet('demand seek urge request want require');
const PLANNED_OBJECT = wordSet('plan prepare propose promise pledge schedule plot offer order');
/** What is given by being offered. */
const EXPRESSED = wordSet(
  'support backing praise criticism condolence sympathy congratulation apology thanks encouragement',
);
const ALLEGED_OBJECT = wordSet('suspect allege claim');
/** These speak of what may come or of what is there already: only an indefinite noun is left open by them. */
const OPEN_OBJECT = wordSet('consider expect discuss negotiate fear risk oppose reject anticipate predict');

function objectStep(doc: Doc, n: number, verb: number): Step {
  const word = lemmaAt(doc, verb);
  const on = (effect: Effect): Step => ({ effects: [[effect, word]] });
  const definite =
    kids(doc, n, 'poss').length > 0 ||
    kids(doc, n, 'det').some((k) => ['the', 'this', 'that', 'these', 'those'].includes(lowerAt(doc, k)));
  if ((word === 'call' && hasParticle(doc, verb, 'off')) || (word === 'rule' && hasParticle(doc, verb, 'out')))
    return on('denied');
  if (words.ENDING.has(word) || GIVING_UP.has(word) || (word === 'tear' && hasParticle(doc, verb, 'up')))
    return isFinite(doc, verb) ? on('ended') : { effects: [] };
  if (COMPLETING.has(word) && PROCESSES.has(lemmaAt(doc, n)))
    return isFinite(doc, verb) && kids(doc, verb, 'neg').length === 0 ? on('ended') : { effects: [] };
  if (DENIED_OBJECT.has(word)) return on('denied');
  if (word === 'threaten') return on('threatened');
  if (DEMANDED_OBJECT.has(word)) return on('demanded');
  if (word === 'offer' && EXPRESSED.has(lemmaAt(doc, n))) return { effects: [], up: verb };
  if (PLANNED_OBJECT.has(word)) return on('planned');
  if (ALLEGED_OBJECT.has(word)) return on('alleged');
  if (OPEN_OBJECT.has(word)) return definite ? { effects: [] } : on('possible');
  // Only a verb that means no more than that the deed is done hands its own truth down: "may launch an attack", not "may condemn the attack".
  return words.CARRYING.has(word) ? { effects: [], up: verb } : { effects: [] };
}

/** "ended", "has ended", not "to end" or "ending". */
function isFinite(doc: Doc, verb: number): boolean {
  const { tag } = at(doc, verb);
  return tag === 'VBD' || (tag === 'VBN' && kids(doc, verb, 'aux').some((k) => lemmaAt(doc, k) === 'have'));
}

/** "The investigation was closed", "has been completed". */
function passed(doc: Doc, n: number, verb: number, passive: boolean): Step | undefined {
  const done = passive && COMPLETING.has(lemmaAt(doc, verb)) && PROCESSES.has(lemmaAt(doc, n));
  if (!done || kids(doc, verb, 'neg').length > 0 || kids(doc, verb, 'aux').some((k) => lemmaAt(doc, k) !== 'have'))
    return undefined;
  const past = kids(doc, verb, 'auxpass').some((k) => ['VBD', 'VBN'].includes(at(doc, k).tag));
  return past ? { effects: [['ended', lemmaAt(doc, verb)]] } : undefined;
}

function subjectStep(doc: Doc, verb: number, passive: boolean): Step {
  const word = lemmaAt(doc, verb);
  if (passive && word === 'call' && hasParticle(doc, verb, 'off')) return { effects: [['denied', 'call off']] };
  if (passive && CANCELLING.has(word)) {
    // "could have been prevented": it was not.
    const missed =
      kids(doc, verb, 'aux').some((k) => at(doc, k).tag === 'MD') &&
      kids(doc, verb, 'aux').some((k) => lemmaAt(doc, k) === 'have');
    return missed ? { effects: [] } : { effects: [['denied', word]] };
  }
  if (passive && ['plan', 'schedule', 'expect', 'propose', 'slate', 'set'].includes(word))
    return { effects: [['planned', word]] };
  if (passive && ['allege', 'suspect', 'report', 'rumor'].includes(word)) return { effects: [['alleged', word]] };
  if (!passive && ['fail', 'fizzle', 'founder', 'stall'].includes(word)) return { effects: [['denied', word]] };
  if (!passive && ['collapse', 'end', 'expire', 'lapse', 'break', 'fall', 'unravel'].includes(word))
    return { effects: [['ended', word]] };
  // "is off the table", "is out of the question", "is unlikely"
  if (word === 'be') {
    const off = kids(doc, verb, 'prep', 'advmod').some(
      (k) => lowerAt(doc, k) === 'off' || (lowerAt(doc, k) === 'out' && k > verb),
    );
    if (off) return { effects: [['denied', 'off']] };
    if (kids(doc, verb, 'advmod').some((k) => lowerAt(doc, k) === 'over' && k > verb))
      return { effects: [['ended', 'over']] };
    const judged = kids(doc, verb, 'acomp').map((k) => lowerAt(doc, k));
    if (judged.some((w) => w === 'impossible' || w === 'unlikely' || w === 'over')) {
      return { effects: [[judged.includes('over') ? 'ended' : 'denied', 'judgement']] };
    }
    if (judged.some((w) => words.ENABLING.has(w))) return { effects: [['possible', 'judgement']] };
  }
  // The clause's own words reach a noun only where the verb says that the event happens.
  return passive || ['take', 'be', 'happen', 'occur', 'begin', 'start', 'come', 'follow', 'resume', 'go'].includes(word)
    ? { effects: [], up: verb }
    : { effects: [] };
}

function prepositionalStep(doc: Doc, prep: number): Step {
  const governor = at(doc, prep).head;
  const word = lowerAt(doc, prep);
  if (word === 'without' || isInsteadOf(doc, prep)) return { effects: [['denied', word]] };
  if (['case', 'event'].includes(lemmaAt(doc, governor)) && word === 'of')
    return { effects: [['conditional', 'in case of']] };
  // "ahead of a meeting"
  if (word === 'of' && lowerAt(doc, governor) === 'ahead') return { effects: [['planned', 'ahead of']] };
  // "pulled out of its agreement"
  if (word === 'of' && lowerAt(doc, governor) === 'out') {
    const verb = at(doc, governor).head;
    return ['pull', 'back', 'drop', 'walk', 'withdraw', 'opt'].includes(lemmaAt(doc, verb)) && isFinite(doc, verb)
      ? { effects: [['ended', 'out of']] }
      : { effects: [] };
  }
  if (at(doc, governor).pos === 'NOUN') {
    const effect = words.NOUN_EFFECT.get(lemmaAt(doc, governor));
    const over = (effect === 'ended' || effect === 'denied') && word === 'in';
    if (effect !== undefined && (over || ['of', 'for', 'to', 'on', 'about', 'over', 'at'].includes(word))) {
      return { effects: [[effect, lemmaAt(doc, governor)]] };
    }
    return { effects: [] };
  }
  if (!isVerbal(doc, governor)) return { effects: [] };
  const verb = lemmaAt(doc, governor);
  if (word === 'for' && ['call', 'ask', 'push', 'press', 'appeal', 'lobby', 'plead'].includes(verb))
    return { effects: [['demanded', verb]] };
  if (word === 'for' && ['plan', 'prepare', 'hope', 'wait'].includes(verb)) return { effects: [['planned', verb]] };
  if (word === 'with' && words.THREATENING.has(verb)) return { effects: [['threatened', verb]] };
  if (['of', 'with', 'for'].includes(word) && words.ALLEGING.has(verb)) return { effects: [['alleged', verb]] };
  if (['of', 'about', 'against'].includes(word) && ['warn', 'caution', 'fear', 'worry', 'dream'].includes(verb)) {
    return { effects: [['possible', verb]] };
  }
  return { effects: [] };
}
