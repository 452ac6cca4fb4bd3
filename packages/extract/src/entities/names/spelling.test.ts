import { expect, test } from 'vitest';

import { differByOne, distance } from './spelling.js';

test.each([
  ['zelensky', 'zelenskyy'],
  ['khan', 'khat'],
  ['al-nusra', 'al-nusrah'],
  ['ryan', 'brian'],
  ['anna', 'anna'],
  ['ab', 'ba'],
  ['a', ''],
])('%s and %s differ by one letter where their distance is 1', (a, b) => {
  expect(differByOne(a, b)).toBe(distance(a, b) === 1);
  expect(differByOne(b, a)).toBe(distance(a, b) === 1);
});
