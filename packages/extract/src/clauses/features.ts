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
  'depth',
  'subordinate',
  'conjunctSubject',
  'conjunctObject',
  'brokenRelation',
  'brokenSubject',
  'apartObject',
  'apartSubject',
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
  const objectHead = fact.object.find((i) => !fact.object.includes(at(doc, i).head) || at(doc, i).head === i);
  const [firstRelation, lastRelation] = [fact.relation[0], fact.relation.at(-1)];
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
    depth: fact.depth,
    subordinate: flag(verb !== undefined && ['advcl', 'ccomp', 'relcl', 'acl', 'pcomp'].includes(at(doc, verb).dep)),
    conjunctSubject: flag(at(doc, fact.subjectHead).dep === 'conj'),
    conjunctObject: flag(objectHead !== undefined && at(doc, objectHead).dep === 'conj'),
    brokenRelation: flag(isBroken(fact.relation.filter((x) => typeof x === 'number'))),
    brokenSubject: flag(isBroken(fact.subject)),
    apartObject: flag(
      verb !== undefined && first !== undefined && typeof lastRelation === 'number' && first !== lastRelation + 1,
    ),
    apartSubject: flag(
      verb !== undefined && typeof firstRelation === 'number' && firstRelation !== fact.subject.at(-1)! + 1,
    ),
    farSubject: near ? over(Math.min(12, Math.abs(verb - fact.subjectHead)), 4) : 0,
  };
}

function isBroken(tokens: readonly number[]): boolean {
  return tokens.length > 0 && tokens.at(-1)! - tokens[0]! >= tokens.length;
}
