import { loadEnglish } from '@tripletail/english';
import { expect, test } from 'vitest';
import { type Doc, docOf } from '../doc.js';
import {
  agents,
  antecedent,
  appositions,
  auxiliaries,
  conjuncts,
  isPassive,
  modals,
  negations,
  nounPhrase,
  objects,
  particles,
  possessors,
  preposition,
  renamedBy,
  subjects,
  textAt,
  verbGroup,
} from './index.js';

const english = await loadEnglish();
const parse = (sentence: string): Doc => docOf(english.parse(sentence));
const find = (doc: Doc, word: string): number => doc.tokens.findIndex((t) => t.text === word);
const words = (doc: Doc, tokens: readonly number[]): string => tokens.map((k) => textAt(doc, k)).join(' ');

function subjectsOf(sentence: string, verb: string): readonly string[] {
  const doc = parse(sentence);
  return subjects(doc, find(doc, verb)).map((s) => `${words(doc, s.tokens)} (${s.how})`);
}

test('the subject of a verb is its own, shared, controlled, an antecedent, or the noun of a participle', () => {
  expect(subjectsOf('Norway and Sweden signed the treaty.', 'signed')).toEqual(['Norway (own)', 'Sweden (own)']);
  expect(subjectsOf('The rebels crossed the river and burned the mill.', 'burned')).toEqual(['The rebels (shared)']);
  expect(subjectsOf('The bank agreed to buy its rival.', 'buy')).toEqual(['The bank (control)']);
  expect(subjectsOf('The general who led the raid lives in Rome.', 'led')).toEqual(['The general (relative)']);
  expect(subjectsOf('A letter written by Ida Moe was read.', 'written')).toEqual(['A letter (participle)']);
  expect(subjectsOf('Who led the raid?', 'led')).toEqual([]);
});

test('dates and what stands behind a comma stay out of a subject', () => {
  expect(subjectsOf('Scholars from Norway on Tuesday finished a study.', 'finished')).toEqual([
    'Scholars from Norway (own)',
  ]);
});

test('a noun phrase keeps the prepositional phrases that the policy names', () => {
  const doc = parse('The government announced a package of reforms for the ports.');
  const at = find(doc, 'package');
  expect(words(doc, nounPhrase(doc, at, 'none'))).toBe('a package');
  expect(words(doc, nounPhrase(doc, at, 'of'))).toBe('a package of reforms');
});

test('a relative pronoun has an antecedent, a question word has none', () => {
  const doc = parse('The general who led the raid lives in Rome.');
  expect(antecedent(doc, find(doc, 'who'))).toBe(find(doc, 'general'));
  const question = parse('Who led the raid?');
  expect(antecedent(question, 0)).toBeUndefined();
});

test('the conjunct that a contrast takes out is none', () => {
  const doc = parse('The party wants reform, not revolution.');
  expect(words(doc, conjuncts(doc, find(doc, 'reform')))).toBe('reform');
});

test('passive voice is seen in full and reduced clauses, with its agents', () => {
  const doc = parse('The village was attacked and looted by rebels and soldiers.');
  for (const verb of ['attacked', 'looted']) {
    expect(isPassive(doc, find(doc, verb))).toBe(true);
    expect(words(doc, agents(doc, find(doc, verb)))).toBe('rebels soldiers');
  }
  const reduced = parse('A letter written by Ida Moe was read.');
  expect(isPassive(reduced, find(reduced, 'written'))).toBe(true);
});

test('a verb group has auxiliaries, negation and particle; a conjunct has those that it shares', () => {
  const doc = parse('The union will not call off the strike.');
  const verb = find(doc, 'call');
  expect(words(doc, verbGroup(doc, verb))).toBe('will not call off');
  expect(words(doc, modals(doc, verb))).toBe('will');
  expect(words(doc, negations(doc, verb))).toBe('not');
  expect(words(doc, particles(doc, verb))).toBe('off');
  const shared = parse('The clerk was tried and sentenced.');
  expect(words(shared, auxiliaries(shared, find(shared, 'sentenced')))).toBe('was');
});

test('"no longer" negates', () => {
  const doc = parse('She no longer leads the council.');
  expect(words(doc, negations(doc, find(doc, 'leads')))).toBe('no longer');
});

test('coordinated verbs share their object', () => {
  const doc = parse('The state collects and spends the tax.');
  expect(words(doc, objects(doc, find(doc, 'collects')))).toBe('tax');
});

test('possessors, appositions and descriptions lead to their nouns', () => {
  const doc = parse("Ida Moe, the head of Norway's bank, resigned.");
  expect(words(doc, possessors(doc, find(doc, 'bank')))).toBe('Norway');
  expect(words(doc, appositions(doc, find(doc, 'Moe')))).toBe('head');
  expect(words(doc, renamedBy(doc, find(doc, 'head')))).toBe('Moe');
});

test('prepositions of several words are one', () => {
  const doc = parse('The port was closed because of the strike.');
  const { tokens, objects: nouns } = preposition(doc, find(doc, 'because'));
  expect(words(doc, tokens)).toBe('because of');
  expect(words(doc, nouns)).toBe('strike');
});
