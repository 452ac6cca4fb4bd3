import type { Doc } from '../doc.js';
import { at, hasKid, hasTo, isPassive, isVerbal, kids, lemmaAt, lowerAt, negations } from '../syntax/index.js';
import { adverbialStep } from './adverbial.js';
import { clauseOfNoun } from './clause-of-noun.js';
import { gerundStep } from './gerund.js';
import { infinitiveStep } from './infinitive.js';
import { type Step, STOP } from './step.js';
import { isRunOn, predicateStep, thatStep } from './that.js';

/** One step upwards from the clause of `v`, a verb or the adjective of a copula. */
export function clauseStep(doc: Doc, v: number): Step {
  const { dep, head } = at(doc, v);
  if (head === v) return STOP;
  switch (dep) {
    case 'conj':
      return conjunctStep(doc, v, head);
    case 'pcomp':
      return gerundStep(doc, v, head);
    case 'ccomp':
      return isRunOn(doc, v, head) ? STOP : hasTo(doc, v) ? infinitiveStep(doc, v, head) : thatStep(doc, v, head);
    case 'xcomp':
      return kids(doc, v, 'nsubj', 'nsubjpass').length > 0 && !hasTo(doc, v) && at(doc, v).tag !== 'VB'
        ? thatStep(doc, v, head)
        : infinitiveStep(doc, v, head);
    case 'relcl':
      // "time for France to leave", "a lie that France left" are called relative clauses by the parser.
      return hasTo(doc, v) || hasKid(doc, v, 'mark') ? clauseOfNoun(doc, v, head) : cleftStep(doc, head);
    case 'acomp':
    case 'attr':
    case 'oprd':
      return { effects: [], up: head };
    case 'acl':
      return clauseOfNoun(doc, v, head);
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
  // "did not deny it but blamed others": what is denied of the first ends at "but".
  const but = kids(doc, head, 'cc').some((k) => lowerAt(doc, k) === 'but' && k < v);
  if (but && negations(doc, head).length > 0 && at(doc, head).tag === 'VB') return STOP;
  return at(doc, v).tag === at(doc, head).tag || isPassive(doc, v) ? { effects: [], up: head } : STOP;
}
