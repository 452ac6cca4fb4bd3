import type { Doc } from '../doc.js';
import { at, hasKid, hasTo, isVerbal, kids, lemmaAt, lowerAt, negations } from '../syntax/index.js';
import { isPast } from './infinitive.js';
import { isNegativeNoun } from './negation.js';
import { modifierEffects } from './modifiers.js';
import { type Step, STOP } from './step.js';
import { predicateStep } from './that.js';
import * as words from './words.js';

const POWERS: ReadonlySet<string> = new Set(['power', 'authority', 'ability', 'capacity', 'capability', 'means']);
const PROOF: ReadonlySet<string> = new Set(['evidence', 'proof', 'sign', 'indication', 'suggestion', 'word']);
/** Texts that order nothing yet: "a bill banning". */
const DRAFTS: ReadonlySet<string> = new Set([
  'bill',
  'petition',
  'proposal',
  'plan',
  'draft',
  'motion',
  'legislation',
  'referendum',
]);
const FIRST = /^(first|last|only|latest|second|third)$/;

/** What a noun does to the clause that hangs on it: "plans to …", "allegations that …", "failure to …", "the first to …". */
export function clauseOfNoun(doc: Doc, v: number, noun: number): Step {
  const word = lemmaAt(doc, noun);
  const effect = words.NOUN_EFFECT.get(word);
  const { tag, dep: own } = at(doc, v);
  // "allegations (that) the agency had links"
  const that = hasKid(doc, v, 'mark') || (own === 'acl' && tag !== 'VBG' && hasKid(doc, v, 'nsubj', 'nsubjpass'));
  const participle = own === 'acl' && !hasTo(doc, v) && (tag === 'VBG' || tag === 'VBN' || tag === 'VBD');
  if (participle && !that)
    return tag === 'VBG' && DRAFTS.has(word) ? { effects: [['planned', word]] } : prospectStep(doc, tag, noun);
  // "their alleged involvement in trafficking", "the planned campaign to oust"
  const before = modifierEffects(doc, noun).filter(([of]) => of !== 'denied' && of !== 'ended');
  if (before.length > 0) return { effects: before };
  const { dep, head } = at(doc, noun);
  // "does not have the power to set", "has no authority to arrest": who cannot does not.
  const powerless =
    hasTo(doc, v) &&
    POWERS.has(word) &&
    (isNegativeNoun(doc, noun) ||
      (dep === 'dobj' &&
        ['have', 'possess', 'get', 'hold'].includes(lemmaAt(doc, head)) &&
        negations(doc, head).length > 0));
  if (powerless) return { effects: [['denied', `no ${word}`]] };
  if (PROOF.has(word) && isNegativeNoun(doc, noun)) return { effects: [['denied', 'no evidence']] };
  if (that && !hasTo(doc, v)) {
    if (dep === 'attr' && words.JUDGEMENTS.has(word)) return predicateStep(doc, head);
    const said = words.THAT_NOUN_EFFECT.get(word) ?? effect;
    return said === undefined ? STOP : { effects: [[said, word]] };
  }
  // "took the opportunity to press for", "took steps to close the border".
  if (
    hasTo(doc, v) &&
    TAKEN.has(word) &&
    dep === 'dobj' &&
    ['take', 'use', 'seize'].includes(lemmaAt(doc, head)) &&
    isVerbal(doc, head)
  )
    return isPast(doc, head) ? { effects: [], up: head } : { effects: [['planned', word]], up: head };
  if (effect !== undefined) return { effects: [[effect, word]] };
  if (!hasTo(doc, v)) return STOP;
  if (FIRST.test(lowerAt(doc, noun)) || kids(doc, noun, 'amod').some((k) => FIRST.test(lowerAt(doc, k)))) return STOP;
  return { effects: [[word === 'time' ? 'demanded' : 'possible', word === 'time' ? word : 'infinitive']] };
}

const TAKEN: ReadonlySet<string> = new Set(['opportunity', 'chance', 'occasion', 'time', 'trouble', 'liberty']);

/** Prepositions of what a text or a talk is about. */
const ON: ReadonlySet<string> = new Set(['about', 'on', 'regarding', 'concerning', 'over', 'against']);

/** "rules about", "a debate on": is this preposition one of a noun that only says what may be? The parser may hang it on the verb. */
export function isOfIssue(doc: Doc, prep: number): boolean {
  if (!ON.has(lowerAt(doc, prep))) return false;
  return [at(doc, prep).head, prep - 1].some((k) => at(doc, k).pos === 'NOUN' && words.ISSUES.has(lemmaAt(doc, k)));
}

/** "the prospect of France leaving", "rules on tourists visiting": the participle hangs on "France"; what stands over it counts. */
function prospectStep(doc: Doc, tag: string, noun: number): Step {
  const { dep, head } = at(doc, noun);
  const above = at(doc, head).head;
  if (tag !== 'VBG' || (dep !== 'pobj' && dep !== 'dobj')) return STOP;
  if (isOfIssue(doc, head)) return { effects: [['possible', 'rules about']] };
  if (dep !== 'pobj' || !['of', 'for', 'about'].includes(lowerAt(doc, head))) return STOP;
  const effect = ['NOUN', 'PROPN'].includes(at(doc, above).pos)
    ? words.NOUN_EFFECT.get(lemmaAt(doc, above))
    : undefined;
  return effect === undefined ? STOP : { effects: [[effect, lemmaAt(doc, above)]] };
}
