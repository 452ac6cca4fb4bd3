import type { Doc } from '../doc.js';
import { at, hasKid, isVerbal, kids, lemmaAt, lowerAt } from '../syntax/index.js';
import { clauseEffects } from './clause.js';
import { clauseStep } from './governor.js';
import { nounEffects } from './modifiers.js';
import { nounStep } from './noun.js';
import { ALLEGING } from './words.js';
import { apply, applyAll, PLAIN, type Truth } from './state.js';

/** A walk upwards ends after so many heads; deeper nesting is a broken parse. */
const MAX_STEPS = 10;

/**
 * How a text says what the word `trigger` states: whether it affirms or denies it, and as what. `trigger` is the head of the words that
 * state a relation: a verb ("bombards"), an event noun ("invasion"), the adjective of a copula ("wary"). The walk starts with the clause's
 * own words (negation, modals, "no longer", "if") and goes up through what governs it (control, "failed to", reported speech, coordination)
 * until a clause stands on its own.
 *
 * @param ownNegation the negation is part of the relation's words ("does not comment on") and is not to be counted
 */
export function truthOf(doc: Doc, trigger: number, ownNegation = false): Truth {
  let truth = PLAIN;
  let here = trigger;
  let from: number | undefined;
  for (let step = 0; step < MAX_STEPS; step++) {
    const clause = isVerbal(doc, here) || at(doc, here).pos === 'ADJ';
    let effects = clause ? clauseEffects(doc, here, from) : nounEffects(doc, here);
    if (step === 0 && ownNegation) effects = effects.filter(([, rule]) => rule !== 'negation');
    truth = applyAll(truth, effects);
    const next = clause ? clauseStep(doc, here) : nounStep(doc, here);
    truth = applyAll(truth, next.effects);
    if (next.up === undefined || next.up === here) break;
    from = here;
    here = next.up;
  }
  if (truth.modality === 'asserted' && isInAllegation(doc, here)) truth = apply(truth, 'alleged', 'in an allegation');
  return truth;
}

/** "claims that she fled after militiamen came", "accuses it of staging a coup that destroyed the country": clauses inside what is alleged. */
function isInAllegation(doc: Doc, from: number): boolean {
  if (!['relcl', 'advcl'].includes(at(doc, from).dep) || !hasKid(doc, from, 'nsubj', 'nsubjpass')) return false;
  let here = from;
  for (let step = 0; step < MAX_STEPS; step++) {
    const { dep, head } = at(doc, here);
    if (head === here) return false;
    if (dep === 'ccomp') return here > head && ALLEGING.has(lemmaAt(doc, head));
    if (dep === 'pcomp' && ALLEGING.has(lemmaAt(doc, at(doc, head).head))) return at(doc, from).dep === 'relcl';
    here = head;
  }
  return false;
}

/** What only the words before a noun make of it: "alleged member of", "former ally of". For nouns that say what somebody is. */
export function nounTruth(doc: Doc, noun: number): Truth {
  return applyAll(PLAIN, nounEffects(doc, noun));
}

/** Is this argument taken out of what the clause says: "visited Paris but not London", "everybody except France"? */
export function deniesArgument(doc: Doc, head: number): boolean {
  if (kids(doc, head, 'neg').some((k) => ['not', "n't", 'n’t'].includes(lowerAt(doc, k)))) return true;
  const { dep, head: above } = at(doc, head);
  return dep === 'pobj' && ['except', 'excluding', 'besides'].includes(lowerAt(doc, above));
}

/** The truth of a claim with these arguments: that of its words, turned if an argument is taken out. */
export function withArguments(doc: Doc, truth: Truth, heads: readonly number[]): Truth {
  return heads.some((head) => deniesArgument(doc, head)) ? apply(truth, 'denied', 'not this one') : truth;
}
