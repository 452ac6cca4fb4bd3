import type { Doc } from '../doc.js';
import { at, lemmaAt, lowerAt } from '../syntax/index.js';
import type { DraftFact } from './fact.js';

const ANAPHORS: readonly string[] =
  'it he she they this that these those i we you one him her them which who what'.split(' ');

/** What the confidence of a fact is computed from; each is 0 or more, most are 0 or 1. */
export const FEATURES = [
  'namedObject',
  'pronounObject',
  'anaphor',
  'hypothetical',
  'gap',
  'longSentence',
  'longSubject',
  'longRelation',
  'mainClause',
  'beOrHave',
  'farSubject',
] as const;
/** One of {@link FEATURES}. */
export type Feature = (typeof FEATURES)[number];

/** Values of the features of a fact. */
export function featuresOf(doc: Doc, fact: DraftFact): Readonly<Record<Feature, number>> {
  const over = (length: number, free: number): number => Math.max(0, length - free);
  const [first] = fact.object;
  const sentence = doc.sentences[at(doc, fact.subjectHead).sentence];
  const length = sentence === undefined ? 0 : sentence.endToken - sentence.firstToken;
  const { verb } = fact;
  const near = verb !== undefined && (fact.source === 'own' || fact.source === 'shared');
  const flag = (yes: boolean | undefined): number => (yes === true ? 1 : 0);
  return {
    namedObject: flag(fact.object.some((i) => at(doc, i).entityType !== '')),
    pronounObject: flag(fact.object.length === 1 && at(doc, first!).pos === 'PRON'),
    anaphor: flag(ANAPHORS.includes(lowerAt(doc, fact.subject.at(-1)!))),
    hypothetical: flag(fact.hypothetical),
    gap: flag(fact.gap),
    longSentence: over(length, 20),
    longSubject: over(fact.subject.length, 4),
    longRelation: over(fact.relation.length, 4),
    mainClause: flag(verb !== undefined && at(doc, verb).dep === 'ROOT'),
    beOrHave: flag(verb !== undefined && ['be', 'have'].includes(lemmaAt(doc, verb))),
    farSubject: near ? over(Math.min(12, Math.abs(verb - fact.subjectHead)), 4) : 0,
  };
}
