import { loadEnglish } from '@tripletail/english';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mendHyphens } from './hyphens.js';

const english = await loadEnglish();

/** "word/label>head" of each token of the words around the hyphens. */
function show(sentence: string, ...words: readonly string[]): readonly string[] {
  const tokens = mendHyphens(english.parse(sentence).tokens);
  return tokens
    .filter((t) => words.includes(t.text))
    .map((t) => `${t.text}/${t.dep}>${t.head === t.i ? 'ROOT' : tokens[t.head]!.text}`);
}

test('the last piece of a torn verb heads the clause, with its subject and auxiliaries', () => {
  expect(show('She co-founded the party.', 'She', 'co', '-', 'founded')).toEqual([
    'She/nsubj>founded',
    'co/compound>founded',
    '-/punct>founded',
    'founded/ROOT>ROOT',
  ]);
  expect(show('The talks were co-hosted by Norway.', 'talks', 'were', 'hosted')).toEqual([
    'talks/nsubjpass>hosted',
    'were/auxpass>hosted',
    'hosted/ROOT>ROOT',
  ]);
});

test('a torn noun keeps what stood before its first piece', () => {
  expect(show('The vice-president met the ex-minister.', 'vice', 'president', 'ex', 'minister')).toEqual([
    'vice/compound>president',
    'president/nsubj>met',
    'ex/compound>minister',
    'minister/dobj>met',
  ]);
});

test('whole hyphenated words and pairs of names are left alone', () => {
  for (const sentence of [
    'The state-owned firm sold a ship.',
    'The Obama-Putin talks began.',
    'A well-known poet died.',
  ]) {
    const { tokens } = english.parse(sentence);
    expect(mendHyphens(tokens)).toEqual(tokens);
  }
});

test('the parse stays a tree', () => {
  const word = fc.constantFrom(
    'co-',
    're-',
    'ex-',
    'chaired',
    'by',
    'the',
    'leader',
    'was',
    'and',
    'Ida',
    'self-',
    '-',
    'to',
    'win',
    ', ',
    'non-',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (words) => {
      const text = words.map((w) => (w.endsWith('-') ? w : `${w} `)).join('');
      const tokens = mendHyphens(english.parse(text).tokens);
      for (const token of tokens) {
        let here = token;
        for (let steps = 0; steps <= tokens.length && here.head !== here.i; steps++) here = tokens[here.head]!;
        expect(here.head).toBe(here.i);
      }
    }),
    { numRuns: 200, examples: [[['to', 'ex-', 'chaired']]] },
  );
});
