import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';

import { zip } from './zip.js';

test('texts and bytes of one file stay in their order', () => {
  const bytes = new Uint8Array([0, 255, 7]);
  const [file] = Object.values(
    unzipSync(zip([{ name: 'a', mediaType: 'x/y', chunks: ['first', bytes, 'second', 'third', bytes] }])),
  );
  expect([...file!]).toEqual([
    ...new TextEncoder().encode('first'),
    ...bytes,
    ...new TextEncoder().encode('secondthird'),
    ...bytes,
  ]);
});

test('names and texts of any language come back', () => {
  const files = unzipSync(zip([{ name: 'людмила/é.md', mediaType: 'text/markdown', chunks: ['דוד 🎉'] }]));
  expect(Object.entries(files).map(([name, content]) => [name, strFromU8(content)])).toEqual([
    ['людмила/é.md', 'דוד 🎉'],
  ]);
});
