import { loadEnglish } from '@tripletail/english';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFrames, openTriples, readSource } from './index.js';

const english = await loadEnglish();
const show = (sentence: string): readonly string[] =>
  openTriples(english, sentence, { minimum: 0 }).map((t) => `${t.subject} | ${t.relation} | ${t.object}`);

test('a tokenised sentence is given to the parser as ordinary text', () => {
  expect(readSource("He did n't say : `` We -LRB- both -RRB- go . ''").text).toBe('He didn\'t say: "We (both) go."');
  expect(readSource('The year - end sale cost 1\\/2 of US$ 30 .').text).toBe('The year-end sale cost 1/2 of US$30.');
  expect(readSource("Ida ` Bo ' Moe left .").text).toBe("Ida 'Bo' Moe left.");
  expect(readSource('" Go , " he said .').text).toBe('"Go," he said.');
});

test('ordinary text is left as it is', () => {
  for (const text of ['He didn\'t say: "We go."', 'Norway (pop. 5 million) voted.', '', 'a']) {
    expect(readSource(text)).toMatchObject({ text, tokenised: false });
  }
});

test('tokens of the parser are found in the tokenised sentence', () => {
  const { text, sentence, locate } = readSource("The firm 's debt - rating fell to `` junk '' .");
  const at = (shown: string): string => {
    const start = text.indexOf(shown);
    const span = locate({ start, end: start + shown.length });
    return sentence.slice(span.start, span.end);
  };
  expect(['firm', "'s", 'debt', '-', 'rating', '"junk"', '.'].map(at)).toEqual([
    'firm',
    "'s",
    'debt',
    '-',
    'rating',
    "`` junk ''",
    '.',
  ]);
});

test('words are written as they stand, and parted by a space where others were left out', () => {
  expect(show("Norway's state-owned firm didn't sell the “Fram”.")).toContain(
    "Norway's state-owned firm | didn't sell | the “Fram”",
  );
  expect(show("The minister , it seems , did n't sign the treaty .")).toContain(
    "The minister | did n't sign | the treaty",
  );
});

test('negation is never dropped from a relation', () => {
  for (const sentence of [
    'The army has not taken the bridge.',
    'She never met the king.',
    'The firm no longer makes ships.',
  ]) {
    for (const { relation } of openTriples(english, sentence, { minimum: 0 })) {
      expect(relation).toMatch(/\b(?:not|never|no longer)\b/u);
    }
  }
});

test('the minimum leaves out what is less certain', () => {
  const sentence = 'Ida Moe met the king, and he, if asked, might have seen her.';
  const all = openTriples(english, sentence, { minimum: 0 });
  const some = openTriples(english, sentence, { minimum: 0.8 });
  expect(some.length).toBeLessThan(all.length);
  expect(some.every((t) => t.confidence >= 0.8)).toBe(true);
});

test('a frame holds a clause with all its adjuncts', () => {
  expect(openFrames(english, 'In 2019, the firm sold its ships to a rival.', { minimum: 0 })).toMatchObject([
    { subject: 'the firm', relation: 'sold', object: 'its ships', adjuncts: ['In 2019', 'to a rival'] },
  ]);
});

test('any text gives triples of its own words, and the same ones each time', () => {
  const word = fc.constantFrom(
    'Ida',
    'met',
    'who',
    'was',
    'by',
    'and',
    ',',
    '.',
    '"',
    '``',
    "''",
    '(',
    ']',
    '-',
    'to',
    'of',
    'said',
    'that',
    '😀',
    '',
    '\n',
    'not',
    'the',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 25 }), (words) => {
      const text = words.join(' ');
      const triples = openTriples(english, text, { minimum: 0 });
      expect(openTriples(english, text, { minimum: 0 })).toEqual(triples);
      for (const { subject, object, confidence } of triples) {
        for (const part of `${subject} ${object}`.split(' ')) expect(text).toContain(part);
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThan(1);
      }
    }),
    { numRuns: 150 },
  );
});
