import { expect, test } from 'vitest';

import { createStringIds } from './string-ids.js';
import { createKernel } from './wasm/kernel.js';

test('string ids are those of spaCy', async () => {
  const kernel = await createKernel();
  const ids = createStringIds(kernel, { NOUN: 92 });
  const idOf = (text: string): bigint => {
    ids.writeText(text);
    return new DataView(kernel.bytes().buffer, ids.address).getBigUint64(0, true);
  };
  // From spacy.strings.hash_string; "coffee" is the example of spaCy's documentation.
  expect(idOf('coffee')).toBe(3197928453018144401n);
  expect(idOf('')).toBe(0n);
  expect(idOf('NOUN')).toBe(92n);
  expect(idOf('a')).toBe(11901859001352538922n);
  expect(idOf('x'.repeat(5000))).toBe(6623740490470282377n);
  expect(idOf('naïve 😀 Ω')).toBe(4799358812732821738n);
});
