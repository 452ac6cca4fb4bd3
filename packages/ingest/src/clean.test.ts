import fc from 'fast-check';
import { expect, test } from 'vitest';

import { cleanLine, cleanText } from './clean.js';

test('text is NFC with "\\n", single spaces, and no control characters', () => {
  expect(cleanText('Cafe\u0301\u00a0 \tnoir\r\nat\u2028once\u0000\u009f!\u00ad')).toBe('Café noir\nat\nonce!');
  expect(cleanText('  a \n\n\n\n  b  ')).toBe('a\n\nb');
  expect(cleanLine(' a \n b ')).toBe('a b');
});

test('lone surrogates go, emoji and joiners stay', () => {
  expect(cleanText('a\ud800b \u{1f468}\u200d\u{1f469}')).toBe('ab \u{1f468}\u200d\u{1f469}');
});

test('characters that turn the direction of writing go, for a quote must read as it is', () => {
  expect(cleanText('pay \u202e001\u202c crowns')).toBe('pay 001 crowns');
});

test('what is clean stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const once = cleanText(text);
      expect(cleanText(once)).toBe(once);
      expect(once).toBe(once.normalize('NFC'));
      expect(once).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|\n{3}|^\s|\s$/u);
    }),
    { numRuns: 2000 },
  );
});
