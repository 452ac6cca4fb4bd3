import { join } from 'node:path';

import type { Claim, Entity } from '@tripletail/core';
import { claimFeatures, type Weights } from '@tripletail/extract';

import { matches } from './facts-match.js';
import { annotatedArticles, type Extract } from './facts-run.js';
import { namedClaims, type ScoredArticle } from './facts-score.js';

/** A claim as the regression sees it. */
interface Example {
  readonly article: number;
  readonly features: readonly string[];
  /** Does a gold fact cover it? */
  readonly right: boolean;
}

/** What a fit is worth: area under the ROC curve, and how often claims of a confidence are right, both on articles that were left out. */
export interface FitReport {
  readonly weights: Weights;
  readonly examples: number;
  readonly auc: number;
  readonly calibration: readonly { readonly from: number; readonly claims: number; readonly right: number }[];
}

/** Features seen less often are left out: their weight would be the label of a few claims. */
const LEAST_SEEN = 8;
/** Strength of the L2 penalty; chosen on train-news by cross-validation among 1, 3 and 10. */
const RIDGE = 3;
const FOLDS = 10;
const STEPS = 400;

/**
 * Fits the confidence of claims on train-news: logistic regression, label "a gold fact covers the claim". Gold is incomplete, so the
 * probabilities are on the careful side.
 *
 * @param date day of the fit, for the record
 */
export function fitFacts(dataFolder: string, extract: Extract, date: string): FitReport {
  const articles = annotatedArticles(join(dataFolder, 'train-news'), extract);
  const examples = articles.flatMap((article, n) => examplesOf(article, n));
  const scores: number[] = examples.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fit(examples.filter((one) => one.article % FOLDS !== fold));
    for (const [n, one] of examples.entries())
      if (one.article % FOLDS === fold) scores[n] = predict(one.features, model);
  }
  const model = fit(examples);
  const names = [...model.weights.keys()].sort();
  return {
    weights: {
      date,
      fittedOn: `train-news: ${examples.length} claims of ${articles.length} articles, label: covered by a gold fact`,
      bias: round(model.bias),
      weights: Object.fromEntries(names.map((name) => [name, round(model.weights.get(name)!)])),
    },
    examples: examples.length,
    auc: auc(scores, examples),
    calibration: [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9].map((from, k, all) => {
      const to = all[k + 1] ?? 1.01;
      const inside = examples.filter((_, n) => scores[n]! >= from && scores[n]! < to);
      return {
        from,
        claims: inside.length,
        right: inside.filter((one) => one.right).length / Math.max(1, inside.length),
      };
    }),
  };
}

function examplesOf({ gold, extraction }: ScoredArticle, article: number): readonly Example[] {
  const { graph } = extraction;
  const entities = new Map<string, Entity>(graph.entities.map((entity) => [entity.id, entity]));
  const text = graph.articles[0]?.text ?? '';
  const named = namedClaims(extraction);
  return graph.claims.flatMap((claim: Claim, n) => {
    const subject = entities.get(claim.subject);
    const object = entities.get(claim.object);
    if (subject === undefined) return [];
    return [
      {
        article,
        features: claimFeatures(claim, { text, subject, ...(object === undefined ? {} : { object }) }),
        right: gold.some((fact) => matches(fact, named[n]!, 'strict')),
      },
    ];
  });
}

interface Model {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** Gradient descent with one step size per weight (Adagrad, Duchi et al. 2011): the problem is convex, so where it starts does not matter. */
function fit(examples: readonly Example[]): Model {
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const name of features) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [...seen.keys()].filter((name) => seen.get(name)! >= LEAST_SEEN).sort();
  const index = new Map(names.map((name, n) => [name, n + 1]));
  const rows = examples.map(({ features }) => [0, ...features.flatMap((name) => index.get(name) ?? [])]);
  const weights = new Float64Array(names.length + 1);
  const sums = new Float64Array(names.length + 1).fill(1e-8);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, n) => (n === 0 ? 0 : RIDGE * weight));
    for (const [n, row] of rows.entries()) {
      let sum = 0;
      for (const k of row) sum += weights[k]!;
      const error = 1 / (1 + Math.exp(-sum)) - (examples[n]!.right ? 1 : 0);
      for (const k of row) gradient[k]! += error;
    }
    for (let k = 0; k < weights.length; k++) {
      sums[k]! += gradient[k]! ** 2;
      weights[k]! -= (0.5 * gradient[k]!) / Math.sqrt(sums[k]!);
    }
  }
  return { bias: weights[0]!, weights: new Map(names.map((name, n) => [name, weights[n + 1]!])) };
}

function predict(features: readonly string[], { bias, weights }: Model): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, name) => sum + (weights.get(name) ?? 0), bias)));
}

/** Probability that a right claim scores above a wrong one. */
function auc(scores: readonly number[], examples: readonly Example[]): number {
  const order = scores.map((_, n) => n).sort((a, b) => scores[a]! - scores[b]!);
  let ranks = 0;
  let right = 0;
  for (const [rank, n] of order.entries()) {
    if (!examples[n]!.right) continue;
    ranks += rank + 1;
    right += 1;
  }
  return (ranks - (right * (right + 1)) / 2) / Math.max(1, right * (examples.length - right));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
