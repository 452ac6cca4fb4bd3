import { expect, test } from 'vitest';

import { firstCharacter, isAlpha, isSpace, lastThreeCharacters, lowerCase, wordShape } from './unicode.js';

test('white space is what Python calls so', () => {
  for (const c of [' ', '\t', '\n', '\x1c', '\x1f', '\x85', '\xa0', '\u2028', '\u3000']) expect(isSpace(c)).toBe(true);
  for (const c of ['', 'a', '\ufeff', '\u200b', '\0', ' a']) expect(isSpace(c)).toBe(false);
});

test('letters do not include marks, numbers, or letters younger than Unicode 14', () => {
  expect(isAlpha('Straße')).toBe(true);
  expect(isAlpha('e\u0301')).toBe(false);
  expect(isAlpha('Ⅷ')).toBe(false);
  expect(isAlpha('\u{10d50}')).toBe(false);
  expect(isAlpha('')).toBe(false);
});

test('lower case leaves letters alone that are younger than Unicode 14', () => {
  expect(lowerCase('ΟΔΥΣΣΕΥΣ ÀB Ⅷ Ⓐ İ')).toBe('οδυσσευς àb ⅷ ⓐ i̇');
  expect(lowerCase('A\u{10d50}B')).toBe('a\u{10d50}b');
});

test('shapes count code points and cut runs at four', () => {
  expect(wordShape('Apple')).toBe('Xxxxx');
  expect(wordShape('iPhone12345')).toBe('xXxxxxdddd');
  expect(wordShape('C++')).toBe('X++');
  expect(wordShape('x²½')).toBe('xd½');
  expect(wordShape('😀😀😀😀😀')).toBe('😀😀😀😀');
  expect(wordShape('𐐀')).toBe('X');
  expect(wordShape('a'.repeat(99))).toBe('xxxx');
  expect(wordShape('a'.repeat(100))).toBe('LONG');
  expect(wordShape('😀'.repeat(99))).toBe('😀😀😀😀');
});

test('prefix and suffix do not cut pairs of surrogates', () => {
  expect(firstCharacter('😀a')).toBe('😀');
  expect(lastThreeCharacters('ab😀c')).toBe('b😀c');
  expect(lastThreeCharacters('ab')).toBe('ab');
  expect(lastThreeCharacters('👍🏽!')).toBe('👍🏽!');
});
