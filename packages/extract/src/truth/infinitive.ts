import type { Doc } from '../doc.js';
import { at, hasKid, hasTo, isPassive, kids, lemmaAt, lowerAt, modals, textAt } from '../syntax/index.js';
import { isDeniedThere, isNegated } from './negation.js';
import type { Effect } from './state.js';
import { type Step, STOP } from './step.js';
import * as words from './words.js';

/** Has the verb this particle or preposition: "rule out"? */
export function hasParticle(doc: Doc, v: number, word: string): boolean {
  return kids(doc, v, 'prt', 'prep', 'advmod').some((k) => lowerAt(doc, k) === word);
}

/**
 * What the verb above does to an infinitive or bare gerund: "fails to …", "urged Y to …", "is expected to …", "stopped bombing", "is to …".
 * What somebody managed or was able to do, or used a means to do, is done; what somebody did not try, want or dare to do, is not.
 */
export function infinitiveStep(doc: Doc, v: number, head: number): Step {
  const verb = lemmaAt(doc, head);
  const on = (effect: Effect): Step => ({ effects: [[effect, verb]], up: head });
  const through: Step = { effects: [], up: head };
  const to = hasTo(doc, v);
  if (at(doc, head).pos === 'ADJ' && at(doc, head).dep === 'acomp')
    return judgementStep(doc, head, at(doc, head).head, head, to);
  if (words.DENYING.has(verb)) return on('denied');
  if (verb === 'rule' && hasParticle(doc, head, 'out')) return on('denied');
  if (verb === 'give' && hasParticle(doc, head, 'up')) return on('ended');
  if (!to && words.SHUNNING.has(verb)) return on('denied');
  if (words.ENDING.has(verb) && at(doc, v).tag !== 'VB' && !hasKid(doc, head, 'prt')) {
    return isHoped(doc, head) ? { effects: [['alleged', verb]] } : on('ended');
  }
  if (verb === 'use') return usesTo(doc, v, head) ? on('ended') : through;
  if (words.THREATENING.has(verb)) return on('threatened');
  if (words.ALLEGING.has(verb) || (words.ALLEGING_PASSIVE.has(verb) && isPassive(doc, head))) return on('alleged');
  // "is known to support", "was found to have taken": found out, so it is so.
  if (to && words.ESTABLISHING.has(verb) && isPassive(doc, head) && !isNegated(doc, head)) return through;
  if (verb === 'suppose') return on(isPast(doc, head) ? 'planned' : 'demanded');
  if (verb === 'go' && lowerAt(doc, head) === 'going' && to) return on('planned');
  // "made ending the war a priority".
  if (verb === 'make' && at(doc, v).tag === 'VBG') return on('planned');
  if (verb === 'have' && to) {
    const yet = kids(doc, head, 'advmod').some((k) => lowerAt(doc, k) === 'yet');
    return yet || isPast(doc, head) || isNegated(doc, head) ? through : on('demanded');
  }
  if (verb === 'be') return copulaStep(doc, v, head, on);
  // "will continue to support": supports it today.
  if (
    verb === 'continue' &&
    modals(doc, head).every((k) => ['will', "'ll", '’ll'].includes(lowerAt(doc, k))) &&
    isPlainFuture(doc, head)
  )
    return STOP;
  // Who was obliged to pay, paid.
  if (verb === 'oblige' && isPast(doc, head)) return through;
  if (words.FACTUAL.has(verb)) return through;
  if (!to && words.WEIGHING.has(verb)) return on('possible');
  if (isDeniedThere(doc, head) && words.WILLING.has(verb) && !hasOwnObject(doc, head, v)) return through;
  if (words.PLANNING.has(verb) && (isPassive(doc, head) || !hasOwnObject(doc, head, v))) return on('planned');
  if (words.DEMANDING.has(verb) || (words.PLANNING.has(verb) && hasOwnObject(doc, head, v))) {
    return ['agree', 'decide', 'try', 'seek', 'expect', 'intend'].includes(verb) ? on('planned') : on('demanded');
  }
  const form = lowerAt(doc, head);
  if (words.ENABLING.has(verb) || words.ENABLING.has(form)) return on('possible');
  if (words.PLANNING.has(form)) return on('planned');
  return to ? on('possible') : through;
}

/** "is to go", "is able to go", "was able to go", "is ready to go", "was quick to condemn". */
function copulaStep(doc: Doc, v: number, head: number, on: (effect: Effect) => Step): Step {
  const through: Step = { effects: [], up: head };
  const judged = kids(doc, head, 'acomp', 'attr');
  // "is to go", but "was among the first to go".
  if (judged.length === 0)
    return hasTo(doc, v) && v - head <= 5 && !hasKid(doc, head, 'prep') ? on('planned') : through;
  return judgementStep(doc, judged[0]!, head, head, hasTo(doc, v));
}

/** An adjective with an infinitive: what it says of the deed, given the clause of its copula; the walk goes on at `up`. */
function judgementStep(doc: Doc, adjective: number, copula: number, up: number, to: boolean): Step {
  const through: Step = { effects: [], up };
  const on = (effect: Effect): Step => ({ effects: [[effect, lowerAt(doc, adjective)]], up });
  const word = lowerAt(doc, adjective);
  const lemma = lemmaAt(doc, adjective);
  const tooMuch = kids(doc, adjective, 'advmod').map((k) => lowerAt(doc, k));
  if (tooMuch.includes('too')) return on('denied');
  if (words.INCAPABLE.has(word)) return on('denied');
  if (words.ABLE.has(word)) {
    // Who was able to, did; who is not able to, does not.
    if (isNegated(doc, copula)) return through;
    return isPast(doc, copula) && modals(doc, copula).length === 0 ? through : on('possible');
  }
  if (words.PROMPT.has(word)) return through;
  if (isNegated(doc, copula) && (words.ENABLING.has(word) || words.PLANNING.has(word))) {
    return ['likely', 'possible'].includes(word) ? on('possible') : through;
  }
  if (words.NECESSARY.has(word)) return on('demanded');
  if (words.ENABLING.has(word)) return on('possible');
  if (words.PLANNING.has(word) || words.PLANNING.has(lemma)) return on('planned');
  return to && up !== copula ? on('possible') : through;
}

function isPlainFuture(doc: Doc, v: number): boolean {
  return (
    ['ROOT', 'ccomp', 'conj'].includes(at(doc, v).dep) &&
    modals(doc, v).length > 0 &&
    !isNegated(doc, v) &&
    kids(doc, v, 'mark', 'advcl').every((k) => !['if', 'unless'].includes(lowerAt(doc, k)) && !hasKid(doc, k, 'mark'))
  );
}

/** "hopes that X stops requiring Y", "urged X to stop": in the eyes of who wants it to end, X does so now. */
function isHoped(doc: Doc, verb: number): boolean {
  const { dep, head, tag } = at(doc, verb);
  return (
    (dep === 'ccomp' && words.IMAGINING.has(lemmaAt(doc, head)) && tag !== 'VBD') ||
    (dep === 'xcomp' && words.DEMANDING.has(lemmaAt(doc, head)))
  );
}

/** "used to bomb", against "used drones to bomb" and "were used to bomb". */
function usesTo(doc: Doc, v: number, head: number): boolean {
  return hasTo(doc, v) && at(doc, head).tag === 'VBD' && !hasKid(doc, head, 'dobj') && !isPassive(doc, head);
}

/** A finite past or a perfect: what it speaks of has been. */
export function isPast(doc: Doc, v: number): boolean {
  const { tag } = at(doc, v);
  const aux = kids(doc, v, 'aux', 'auxpass');
  if (aux.some((k) => at(doc, k).tag === 'MD' || textAt(doc, k).toLowerCase() === 'to')) return false;
  if (tag === 'VBD') return true;
  if (tag === 'VBN') return aux.some((k) => lemmaAt(doc, k) === 'have' || at(doc, k).tag === 'VBD');
  return tag === 'VBG' && aux.some((k) => at(doc, k).tag === 'VBD');
}

/** "wants Y to go" against "wants to go". */
function hasOwnObject(doc: Doc, head: number, v: number): boolean {
  return (
    hasKid(doc, v, 'nsubj') ||
    kids(doc, head, 'dobj').some((k) => k < v) ||
    (isPassive(doc, head) && hasKid(doc, head, 'nsubjpass'))
  );
}
