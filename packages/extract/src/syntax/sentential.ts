import type { Doc } from '../doc.js';
import { ACT_NOUNS, AGREEMENT_NOUNS, EVENT_NOUNS, LAW_NOUNS, POLICY_NOUNS } from '../gazetteer/words.js';
import { ancestors, at, hasKid, isVerbal, kids, lemmaAt, lowerAt, textAt } from './tree.js';

/** Verbs whose object is a statement, and nouns that are one. */
const OF_STATEMENTS = words('deny dispute refute confirm admit contradict');
const STATEMENTS = words(
  'charge allegation claim accusation report suggestion involvement rumor rumour story responsibility role link',
);
/** What a state of affairs does as well as a thing. */
const EFFECTS = words(
  `affect hurt harm anger cause prompt spark trigger provoke fuel worry alarm surprise shock outrage infuriate enrage upset embarrass
  disappoint frustrate delight please mean force`,
);
/** The same with a preposition: "led to", "resulted in". */
const EFFECTS_IN: ReadonlyMap<string, string> = new Map([
  ['lead', 'to'],
  ['result', 'in'],
  ['contribute', 'to'],
]);
/** Nouns of acts without an ending of such: "did good work, which led to an arrest". */
const ACTS = words('work change move failure loss rise fall increase decrease shortage cut leak spill error mistake');
/** Plural in form only. */
const ONE_IN_PLURAL = words('news headquarters media data works series barracks politics economics');

/**
 * Is what ", which" stands for the whole clause before it, or can it not be told from the noun that the parser chose?
 *
 * - "accused Seoul of spying on the ship, which it denies": what is denied is not the ship;
 * - "destroyed 40 houses, which has angered the mayor": houses *have* angered him;
 * - "cracked down on tax evasion, which has affected banks", "closed its border with Syria, which hurt traders": an effect in the past, behind a
 *   full clause whose last noun says nothing that happens. "Ended the war, which caused a famine" keeps the war, and so does what stands before
 *   the verb: "The tax, which hurt traders, was abolished".
 */
export function isSentential(doc: Doc, wh: number, v: number, noun: number): boolean {
  if (lowerAt(doc, wh) !== 'which' || textAt(doc, wh - 1) !== ',') return false;
  if (at(doc, wh).dep === 'dobj') return OF_STATEMENTS.has(lemmaAt(doc, v)) && !STATEMENTS.has(lemmaAt(doc, noun));
  if (!['nsubj', 'nsubjpass'].includes(at(doc, wh).dep) || at(doc, wh).head !== v || !endsClause(doc, noun))
    return false;
  const isPlural = at(doc, noun).tag === 'NNS' && !ONE_IN_PLURAL.has(lowerAt(doc, noun)) && !hasKid(doc, noun, 'conj');
  if (isPlural && isSingular(doc, v)) return true;
  return isEffect(doc, v) && !happens(doc, noun, isPlural && lowerAt(doc, auxiliary(doc, v)) === 'have');
}

/** Has the clause had its subject and verb before the noun? */
function endsClause(doc: Doc, noun: number): boolean {
  const above = ancestors(doc, noun).find((a) => isVerbal(doc, a));
  return above !== undefined && above < noun && hasKid(doc, above, 'nsubj', 'nsubjpass');
}

function auxiliary(doc: Doc, v: number): number {
  return kids(doc, v, 'aux', 'auxpass').find((k) => k < v) ?? v;
}

function isSingular(doc: Doc, v: number): boolean {
  const finite = auxiliary(doc, v);
  return at(doc, finite).tag === 'VBZ' || ['has', 'is', 'was', 'does'].includes(lowerAt(doc, finite));
}

function isEffect(doc: Doc, v: number): boolean {
  const { tag, lemma } = at(doc, v);
  const past = tag === 'VBD' || (tag === 'VBN' && ['has', 'had', 'have'].includes(lowerAt(doc, auxiliary(doc, v))));
  if (!past || hasKid(doc, v, 'auxpass')) return false;
  const to = EFFECTS_IN.get(lemma);
  return EFFECTS.has(lemma) || kids(doc, v, 'prep').some((p) => lowerAt(doc, p) === to);
}

/** Nouns of what happens or is decided: an effect is theirs as well as the clause's. */
function happens(doc: Doc, noun: number, agrees: boolean): boolean {
  if (agrees) return true;
  const lemma = lemmaAt(doc, noun);
  if ([EVENT_NOUNS, ACT_NOUNS, LAW_NOUNS, AGREEMENT_NOUNS, POLICY_NOUNS].some((set) => set.has(lemma))) return true;
  return at(doc, noun).dep === 'dobj' && (ACTS.has(lemma) || /(?:tion|sion|ment|ing|al|ance|ence|age)$/u.test(lemma));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}
