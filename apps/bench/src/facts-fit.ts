import { join } from 'node:path';

import type { Article, Extraction } from '@tripletail/core';
import { claimFeatures, type ExtractOptions, weigh, type Weights } from '@tripletail/extract';

import { annotatedArticles } from './facts-run.js';
import { namedClaims } from './facts-score.js';
import { type Coverage, COVERAGES, coverageOf, readVerdicts } from './learn-labels.js';
import { calibrate, fitLogistic, type LogisticModel, logOdds, sigmoid } from './learn-logistic.js';
import { formatReliability, type Reliability, reliability } from './reliability.js';

/** A claim as the regression sees it. */
interface Example {
  readonly article: number;
  readonly features: readonly string[];
  readonly coverage: Coverage;
  /** What a person said of it. */
  readonly right?: boolean;
}

interface Scored extends Example {
  /** Log-odds by a model that has not seen the article. */
  readonly odds: number;
}

const COVERED: readonly Coverage[] = ['full', 'truth', 'strict'];

/** What a fit is worth, on articles that were left out. */
export interface FitReport {
  readonly weights: Weights;
  readonly examples: number;
  /** Against claims judged by hand, each by a model and a calibration that have not seen its article. */
  readonly byHand: Reliability;
  /** Against "a gold fact covers it", which is neither complete nor strict. */
  readonly byGold: Reliability;
  /** How often each kind of coverage was right by hand. */
  readonly rates: Readonly<Record<Coverage, number>>;
}

/** Extraction without a floor, with the way to weigh that is given. */
export type Weighing = (article: Article, weighing: NonNullable<ExtractOptions['weigh']>) => Extraction;

/** Chosen by cross-validation on train-news among 3, 6 and 12; rare features stay near 0. */
const OPTIONS = { ridge: 12, leastSeen: 6 };
/** What a person has judged counts so many times as much as what the gold says. Chosen likewise among 1, 2 and 4. */
const HAND = 2;
const FOLDS = 10;
/** What was believed of each kind before anybody looked, and how many claims that belief is worth. */
const BELIEVED: Readonly<Record<Coverage, number>> = {
  full: 0.9,
  truth: 0.6,
  strict: 0.5,
  lenient: 0.5,
  pair: 0.45,
  none: 0.35,
};
const BELIEF = 4;

/**
 * Fits the confidence of claims on train-news: logistic regression on claims judged by hand and, with softer labels, on all others: how often
 * claims which the gold covers like this one were right by hand. Calibrated on the judged ones.
 *
 * @param date day of the fit, for the record
 */
export function fitFacts(dataFolder: string, verdictsFile: URL, extract: Weighing, date: string): FitReport {
  const { examples, articles } = readExamples(dataFolder, verdictsFile, extract);
  const odds: number[] = examples.map(() => 0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fit(examples.filter(({ article }) => article % FOLDS !== fold));
    for (const [n, { article, features }] of examples.entries())
      if (article % FOLDS === fold) odds[n] = logOdds(features, model);
  }
  const scored = examples.map((one, n): Scored => ({ ...one, odds: odds[n]! }));
  const judged = scored.flatMap((one) => (one.right === undefined ? [] : [{ ...one, right: one.right }]));
  // Calibrated without its own fold, too.
  const lines = Array.from({ length: FOLDS }, (_, fold) =>
    calibrate(judged.filter(({ article }) => article % FOLDS !== fold)),
  );
  const confidence = ({ article, odds: x }: Scored): number => {
    const line = lines[article % FOLDS]!;
    return sigmoid(line.slope * x + line.shift);
  };
  const { slope, shift } = calibrate(judged);
  const model = fit(examples);
  const names = [...model.weights.keys()].sort();
  return {
    weights: {
      date,
      fittedOn: `train-news: ${examples.length} claims of ${articles} articles, ${judged.length} judged by hand, the others by how a gold fact covers them`,
      bias: round(slope * model.bias + shift),
      weights: Object.fromEntries(
        names.map((name) => [name, round(slope * model.weights.get(name)!)] as const).filter(([, w]) => w !== 0),
      ),
    },
    examples: examples.length,
    byHand: reliability(judged.map((one) => ({ confidence: confidence(one), right: one.right }))),
    byGold: reliability(scored.map((one) => ({ confidence: confidence(one), right: COVERED.includes(one.coverage) }))),
    rates: ratesOf(examples),
  };
}

/** A fit as text to read. */
export function showFit({ weights, byHand, byGold, rates }: FitReport): string {
  return [
    weights.fittedOn,
    `right by hand, by how the gold covers a claim: ${COVERAGES.map((one) => `${one} ${rates[one]}`).join(', ')}`,
    'on left-out articles, against verdicts by hand:',
    formatReliability(byHand),
    'on left-out articles, against "a gold fact covers it", which is neither complete nor strict:',
    formatReliability(byGold),
  ].join('\n');
}

function readExamples(
  dataFolder: string,
  verdictsFile: URL,
  extract: Weighing,
): { readonly examples: readonly Example[]; readonly articles: number } {
  const verdict = readVerdicts(verdictsFile);
  const features = new Map<string, readonly string[]>();
  const key = (claim: { readonly id: string; readonly rules: readonly string[] }): string =>
    [claim.id, ...claim.rules].join(' ');
  const articles = annotatedArticles(join(dataFolder, 'train-news'), (article) =>
    extract(article, (claim, things) => {
      features.set(key(claim), claimFeatures(claim, things));
      return weigh(claim, things);
    }),
  );
  const examples = articles.flatMap(({ name, gold, extraction }, article) =>
    namedClaims(extraction).map((named, n): Example => {
      const claim = extraction.graph.claims[n]!;
      const right = verdict(name, claim.sentence.start, named);
      return {
        article,
        features: features.get(key(claim)) ?? [],
        coverage: coverageOf(gold, named),
        ...(right === undefined ? {} : { right }),
      };
    }),
  );
  return { examples, articles: articles.length };
}

function ratesOf(examples: readonly Example[]): Readonly<Record<Coverage, number>> {
  const rate = (coverage: Coverage): number => {
    const judged = examples.filter((one) => one.coverage === coverage && one.right !== undefined);
    const right = judged.filter((one) => one.right === true).length;
    return (right + BELIEVED[coverage] * BELIEF) / (judged.length + BELIEF);
  };
  return Object.fromEntries(COVERAGES.map((coverage) => [coverage, round(rate(coverage))])) as Record<Coverage, number>;
}

function fit(examples: readonly Example[]): LogisticModel {
  const rates = ratesOf(examples);
  return fitLogistic(
    examples.map(({ features, coverage, right }) => ({
      features,
      label: right === undefined ? rates[coverage] : right ? 1 : 0,
      weight: right === undefined ? 1 : HAND,
    })),
    OPTIONS,
  );
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
