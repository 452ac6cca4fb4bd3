import type { Claim } from '@tripletail/core';

import { claimFeatures, type Weighed } from './features.js';
import data from './weights.json' with { type: 'json' };

/** A fitted logistic regression over {@link claimFeatures}. Made by the command `facts-fit` of apps/bench, and committed. */
export interface Weights {
  /** Day of the fit and what it was fitted on. */
  readonly date: string;
  readonly fittedOn: string;
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** No claim of rules is certain, and none that was made is impossible. */
const LEAST = 0.02;
const MOST = 0.98;

/** Probability that a claim with these features is right, rounded to three digits so that it is the same on every machine. */
export function confidence(features: readonly string[], { bias, weights }: Weights): number {
  const sum = features.reduce((so, feature) => so + (weights[feature] ?? 0), bias);
  return Math.min(MOST, Math.max(LEAST, Math.round(1000 / (1 + Math.exp(-sum))) / 1000));
}

/** The confidence of a claim by the committed weights. */
export function weigh(claim: Omit<Claim, 'confidence'>, things: Weighed): number {
  return confidence(claimFeatures(claim, things), data);
}
