import { loadEnglish } from '@tripletail/english';
import { expect, test } from 'vitest';
import { mendLemmas } from './lemmas.js';

const english = await loadEnglish();

/** Lemmas of the verbs and plural nouns of a sentence, "be" and "have" left out. */
function lemmas(sentence: string): string {
  const tokens = mendLemmas(english.parse(sentence).tokens);
  const shown = tokens.filter((t) => /^(?:VB.?|NNS)$/u.test(t.tag) && !['be', 'have'].includes(t.lemma));
  return shown.map((t) => t.lemma).join(' ');
}

test('a verb in -e is told from the one that would double its consonant', () => {
  expect(lemmas('She hated him and hoped that they fined the bank.')).toBe('hate hope fine');
  expect(lemmas('The rebels raped women and taped the crime.')).toBe('rebel rape woman tape');
  expect(lemmas('He rates the plan highly while she wages a campaign.')).toBe('rate wage');
  expect(lemmas('They were staging a play and staring at the crowd.')).toBe('stage stare');
  expect(lemmas('The agency scraped the data that had been coded.')).toBe('scrape datum code');
});

test('a verb that doubles its consonant stays', () => {
  expect(lemmas('He robbed a bank, hopped off and planned more.')).toBe('rob hop plan');
  expect(lemmas('The film starred her and scarred him.')).toBe('star scar');
  expect(lemmas('They visited Oslo and offered help.')).toBe('visit offer');
});

test('a verb that the parser does not know loses no less than its ending', () => {
  expect(lemmas('She retweeted the clip and texted him.')).toBe('retweet text');
  expect(lemmas('The firm rebranded the shop and blogged about it.')).toBe('rebrand blog');
  expect(lemmas('He remedied the fault.')).toBe('remedy');
});

test('an irregular verb with a prefix has its base', () => {
  expect(lemmas('They resold the ship and reshot the film.')).toBe('resell reshoot');
  expect(lemmas('She misspoke, and they overran the town.')).toBe('misspeak overrun');
  expect(lemmas('He mistook her and withstood the attack.')).toBe('mistake withstand');
});

test('a participle of "have" or "get" before another verb has its base', () => {
  expect(lemmas('Having lost the vote, he left without getting paid.')).toBe('lose leave get pay');
});

test('plurals of everyday nouns are those of everyday nouns', () => {
  expect(lemmas('Taxes rose, and graves with corpses were found.')).toBe('tax rise grave corpse find');
});
