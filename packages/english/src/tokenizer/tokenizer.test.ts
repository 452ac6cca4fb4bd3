import { readFileSync } from 'node:fs';

import { beforeAll, expect, test } from 'vitest';

import { createLexicon } from '../lexicon.js';
import { readModelFile } from '../model-file.js';
import { createStringIds } from '../string-ids.js';
import { createKernel } from '../wasm/kernel.js';
import { createTokenizer, MAX_CHUNK_LENGTH, type Tokenizer } from './tokenizer.js';

let tokenize: Tokenizer;
beforeAll(async () => {
  const file = readFileSync(new URL('../../model/english-md.bin', import.meta.url));
  const { header } = readModelFile(new Uint8Array(file));
  const ids = createStringIds(await createKernel(), header.symbols);
  tokenize = createTokenizer(header.tokenizer, createLexicon(header.norms, ids));
});

/** Tokens separated by "|"; a space after a token is shown as "_". */
function shown(text: string): string {
  return tokenize(text)
    .map(({ lexeme, spaced }) => lexeme.text + (spaced ? '_' : ''))
    .join('|');
}

test('one space belongs to the token before it, other white space is a token', () => {
  expect(shown('a b')).toBe('a_|b');
  expect(shown('a  b')).toBe('a_| |b');
  expect(shown(' a\n\nb ')).toBe(' |a|\n\n|b_');
  expect(shown('a\u0085b\ufeffc')).toBe('a|\u0085|b\ufeffc');
});

test('punctuation is split off, inside words only where a rule says so', () => {
  expect(shown('(“Hello,” he said.)')).toBe('(|“|Hello|,|”_|he_|said|.|)');
  expect(shown('state-of-the-art co-chair')).toBe('state|-|of|-|the|-|art_|co|-|chair');
  expect(shown('5kg $5.3bn 10km/h')).toBe('5|kg_|$|5.3bn_|10|km/h');
});

test('contractions and abbreviations follow the exceptions, with their norms', () => {
  expect(shown("don't U.S. o'clock")).toBe("do|n't_|U.S._|o'clock");
  expect(tokenize("can't").map((piece) => piece.lexeme.norm)).toEqual(['can', 'not']);
  expect(tokenize('Gonna')[0]?.lexeme.norm).toBe('going');
});

test('URLs and e-mail addresses stay whole', () => {
  expect(shown('(https://example.org/a-b?c=d).')).toBe('(|https://example.org/a-b?c=d|)|.');
  expect(shown('mail a.b@example.co.uk!')).toBe('mail_|a.b@example.co.uk|!');
});

test('emoticons made of affixes are put together again', () => {
  expect(shown(':-) (:')).toBe(':-)_|(:');
});

test('names that every object has are words like any other', () => {
  expect(shown('constructor toString valueOf')).toBe('constructor_|toString_|valueOf');
});

test('a chunk longer than the limit is cut there, but not within a pair of surrogates', () => {
  const lengths = tokenize('a'.repeat(MAX_CHUNK_LENGTH + 5)).map((piece) => piece.lexeme.text.length);
  expect(lengths).toEqual([MAX_CHUNK_LENGTH, 5]);
  const pieces = tokenize(`${'a'.repeat(MAX_CHUNK_LENGTH - 1)}😀b`);
  expect(pieces.map((piece) => piece.lexeme.text).join('')).toContain('😀');
  expect(pieces.some((piece) => /^[\udc00-\udfff]/.test(piece.lexeme.text))).toBe(false);
});
