import { wordSet } from '../claims/word-set.js';
import type { Doc } from '../doc.js';
import { at, hasKid, hasTo, isPassive, kids, lemmaAt, lowerAt, textAt } from '../syntax/index.js';
import { isInsteadOf } from './gerund.js';
import { hasParticle, isPast } from './infinitive.js';
import { isNegated } from './negation.js';
import { type Step, STOP } from './step.js';

/** Verbs whose purpose is reached by being there: "gathered to protest", "arrived to attend". */
const ARRIVING = wordSet(
  'arrive turn gather come go take meet rally march return assemble join sit stand travel flock call phone telephone write tweet',
);
const REACHED = wordSet(
  `protest investigate accuse attend visit say mourn discuss celebrate demand mark hear honor honour express denounce support praise criticize
  condemn thank urge call announce commemorate greet watch welcome ask congratulate apologize`,
);
/** Acts that are themselves what they are for: who paid to support a thing supports it. */
const GIVING = wordSet('provide give pay spend donate contribute launch send use deploy');
const HELPED = wordSet('support help aid assist fund finance back protect');

/** What a subordinate clause is to the one above it: a purpose, an alternative, a limit in time. */
export function adverbialStep(doc: Doc, v: number, head: number): Step {
  if (hasTo(doc, v)) return purposeStep(doc, v, head);
  if (kids(doc, v, 'mark', 'advmod').some((k) => isInsteadOf(doc, k))) return { effects: [['denied', 'instead of']] };
  if (lemmaAt(doc, head) === 'give' && hasParticle(doc, head, 'up') && at(doc, v).tag === 'VBG')
    return { effects: [['ended', 'give up']], up: head };
  const [mark] = kids(doc, v, 'mark').map((k) => lowerAt(doc, k));
  if (mark === 'before' || mark === 'until') return { effects: at(doc, v).tag === 'VBD' ? [] : [['planned', mark]] };
  // "so that Y could": its own modal tells; "as if" and "as though" are no facts.
  if (mark === 'as' && ['if', 'though'].includes(textAt(doc, v - 1).toLowerCase()))
    return { effects: [['possible', 'as if']] };
  return STOP;
}

function purposeStep(doc: Doc, v: number, head: number): Step {
  const verb = lemmaAt(doc, head);
  const deed = lemmaAt(doc, v);
  // "calls for France to leave": of what others do.
  if (hasKid(doc, v, 'nsubj')) return { effects: [[verb === 'call' ? 'demanded' : 'planned', 'purpose']] };
  const done =
    (ARRIVING.has(verb) && REACHED.has(deed) && at(doc, head).tag !== 'VB') ||
    (verb === 'be' && REACHED.has(deed) && kids(doc, head, 'advmod').some((k) => lowerAt(doc, k) === 'here')) ||
    (GIVING.has(verb) && HELPED.has(deed) && isPast(doc, head) && !isPassive(doc, v)) ||
    (verb === 'use' && isPast(doc, head));
  if (done && !isNegated(doc, head)) return { effects: [], up: head };
  return { effects: [['planned', 'purpose']], up: head };
}
