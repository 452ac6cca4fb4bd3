import { expect, test } from 'vitest';
import { FEATURES, type Feature, fitWeights, type FitSample } from './index.js';

const features = Object.fromEntries(FEATURES.map((f) => [f, 0])) as Record<Feature, number>;

function sample(kind: 'object' | 'title', label: number, gap = 0): FitSample {
  return { fact: { kind, source: 'own' }, features: { ...features, gap }, label };
}

test('the weights give each group its share of right facts when there is no penalty to speak of', () => {
  const samples = [
    ...Array.from({ length: 30 }, (_, k) => sample('object', k < 6 ? 1 : 0)),
    ...Array.from({ length: 30 }, (_, k) => sample('title', k < 24 ? 1 : 0)),
  ];
  const { bias, kind, source } = fitWeights(samples, 1e-3);
  const share = (k: string): number => 1 / (1 + Math.exp(-(bias + kind[k]! + source['own']!)));
  expect(share('object')).toBeCloseTo(0.2, 2);
  expect(share('title')).toBeCloseTo(0.8, 2);
});

test('a feature of wrong facts gets a negative weight, and the same samples the same weights', () => {
  const samples = Array.from({ length: 40 }, (_, k) => sample('object', k % 2, k % 2 === 0 ? 1 : 0));
  const weights = fitWeights(samples);
  expect(weights.feature['gap']).toBeLessThan(-1);
  expect(fitWeights(samples)).toEqual(weights);
});
