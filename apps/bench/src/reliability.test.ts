import { expect, test } from 'vitest';

import { formatReliability, reliability } from './reliability.js';

const claim = (confidence: number, right: boolean) => ({ confidence, right });

test('a confidence that tells right from wrong has an area of one, a constant one half', () => {
  expect(reliability([claim(0.2, false), claim(0.4, false), claim(0.9, true)]).auc).toBe(1);
  expect(reliability([claim(0.9, false), claim(0.4, true)]).auc).toBe(0);
  expect(reliability([claim(0.5, false), claim(0.5, true), claim(0.5, true)]).auc).toBe(0.5);
});

test('the calibration error is the distance between what bands say and are', () => {
  const claims = [claim(0.75, true), claim(0.75, true), claim(0.75, true), claim(0.75, false)];
  expect(reliability(claims).calibrationError).toBe(0);
  expect(reliability([claim(0.75, false)]).calibrationError).toBeCloseTo(0.75);
});

test('a claim at the edge of a band belongs to the upper one, and a full confidence to the last', () => {
  const { bands } = reliability([claim(0.5, true), claim(1, true)], [0, 0.5, 0.9]);
  expect(bands.map(({ from, claims }) => [from, claims])).toEqual([
    [0.5, 1],
    [0.9, 1],
  ]);
});

test('no claims are no error', () => {
  expect(formatReliability(reliability([]))).toContain('0 claims');
});

test('the plot marks what claims say on a bar of what they are', () => {
  const [, line = ''] = formatReliability(reliability([claim(0.5, true), claim(0.5, false)], [0])).split('\n');
  expect(line).toContain(`${'█'.repeat(25)}│${'·'.repeat(24)} says 0.50, is 0.50`);
});
