import { expect, test } from 'vitest';

import { calibrate, fitLogistic, logOdds, sigmoid } from './learn-logistic.js';

const OPTIONS = { ridge: 0.01, leastSeen: 1 };

test('a group of samples gets its share of right ones, and the same samples the same weights', () => {
  const samples = [1, 1, 1, 0].map((label) => ({ features: ['a'], label, weight: 1 }));
  const model = fitLogistic(samples, OPTIONS);
  expect(sigmoid(logOdds(['a'], model))).toBeCloseTo(0.75, 2);
  expect(fitLogistic(samples, OPTIONS)).toEqual(model);
});

test('a soft label is as good as many hard ones', () => {
  const model = fitLogistic([{ features: [], label: 0.3, weight: 5 }], OPTIONS);
  expect(sigmoid(logOdds([], model))).toBeCloseTo(0.3, 2);
});

test('rare features are left out', () => {
  const samples = [
    { features: ['often', 'rare'], label: 1, weight: 1 },
    { features: ['often'], label: 0, weight: 1 },
  ];
  expect([...fitLogistic(samples, { ridge: 1, leastSeen: 2 }).weights.keys()]).toEqual(['often']);
});

test('scores that are too sure of themselves are brought to the scale of truth', () => {
  const scores = Array.from({ length: 200 }, (_, k) => ({ odds: 4, right: k % 4 !== 0 }));
  const { slope, shift } = calibrate(scores);
  expect(sigmoid(slope * 4 + shift)).toBeCloseTo(0.75, 2);
});
