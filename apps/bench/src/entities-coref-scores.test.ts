import { describe, expect, test } from 'vitest';

import { conllAverage, countCoref, leastCost, prf, sumCoref } from './entities-coref-scores.js';

const clusters = (...lists: readonly (readonly number[])[]): Set<number>[] => lists.map((list) => new Set(list));

describe('coreference scores', () => {
  const gold = clusters([1, 2, 3], [4, 5, 6, 7]);
  const system = clusters([1, 2], [3, 4], [6, 7, 8, 9]);

  test('LEA weighs the links of each cluster by its size', () => {
    // recall: {1,2,3} keeps 1 of 3 links, {4,5,6,7} 1 of 6: (3·1/3 + 4·1/6) / 7
    // precision: {1,2} 1 of 1, {3,4} none, {6,7,8,9} 1 of 6: (2·1 + 0 + 4·1/6) / 8
    const { precision, recall } = prf(countCoref(gold, system).lea);
    expect(recall).toBeCloseTo((1 + 4 / 6) / 7, 9);
    expect(precision).toBeCloseTo((2 + 4 / 6) / 8, 9);
  });

  test('MUC counts the links that survive', () => {
    // gold: {1,2,3} falls into 2 parts, {4,5,6,7} into {4}, {5}, {6,7}: (3-2 + 4-3) / (2 + 3)
    // system: {1,2} whole, {3,4} in two, {6,7,8,9} into {6,7}, {8}, {9}: (1 + 0 + 1) / (1 + 1 + 3)
    expect(prf(countCoref(gold, system).muc)).toEqual({ precision: 0.4, recall: 0.4, f1: expect.closeTo(0.4, 9) });
  });

  test('B cubed averages over mentions', () => {
    // recall: 1 and 2: 2/3 each, 3: 1/3, 4: 1/4, 5: none, 6 and 7: 2/4 each; over 7
    expect(prf(countCoref(gold, system).b3).recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1 / 4 + 1 / 2 + 1 / 2) / 7, 9);
    // precision: 1, 1, 1/2, 1/2, 2/4, 2/4, 0, 0; over 8
    expect(prf(countCoref(gold, system).b3).precision).toBeCloseTo((1 + 1 + 0.5 + 0.5 + 0.5 + 0.5) / 8, 9);
  });

  test('CEAFe aligns clusters one to one', () => {
    // {1,2,3} with {1,2}: 4/5; {4,5,6,7} with {6,7,8,9}: 4/8
    const { precision, recall } = prf(countCoref(gold, system).ceafe);
    expect(recall).toBeCloseTo(1.3 / 2, 9);
    expect(precision).toBeCloseTo(1.3 / 3, 9);
  });

  test('a perfect answer scores 1 and nothing scores 0', () => {
    expect(conllAverage(countCoref(gold, gold))).toBeCloseTo(1, 9);
    expect(conllAverage(countCoref(gold, []))).toBe(0);
    expect(conllAverage(sumCoref([]))).toBe(0);
  });

  test('counts of documents add up before they are divided', () => {
    const sum = sumCoref([countCoref(gold, gold), countCoref(gold, system)]);
    expect(sum.muc.recallOf).toBe(7);
    expect(sum.muc.recallBy).toBe(10);
  });
});

test('the assignment of least cost is found where greed fails', () => {
  expect(leastCost([[1, 2, 9], [1, 9, 9]])).toBe(3); // prettier-ignore
});
