import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { articleId } from '@tripletail/core';
import type { English } from '@tripletail/english';
import { findQuotations, isOpenType, MARGIN, nameExamples, parseArticle, resolveEntities } from '@tripletail/extract';

import { headsOf, UNSEEN_GUM } from './entities-bench.js';
import { goldHeadOf, goldNames, readGum } from './entities-gum.js';
import { claimedHeads, readGoldThings } from './entities-nodes.js';

interface Example {
  readonly article: number;
  readonly features: readonly string[];
  readonly type: string;
  readonly byHand: string;
}

/** What a fit is worth: names of articles that were left out whose type is right, by the rules alone and by the model. */
export interface TypesReport {
  readonly weights: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly fittedOn: string;
  readonly examples: number;
  readonly rightByHand: number;
  readonly right: number;
}

const FOLDS = 10;
const STEPS = 500;
/** Features seen less often are left out. */
const LEAST_SEEN = 3;
/** Smaller ones decide nothing. */
const LEAST_WEIGHT = 0.05;
/** Strength of the L2 penalty; chosen by cross-validation among 0.5, 1, 2, 4 and 8. */
const RIDGE = 1;
const GUM_TYPES: Readonly<Record<string, string>> = { person: 'Person', organization: 'Organization', event: 'Event' };

/**
 * Fits the classifier of names on train-news and on GUM without its unseen files: multinomial logistic regression over named features, label the gold type.
 * GPE is `Place`, as in the resolver; cities and countries are told apart later.
 */
export function fitNameTypes(dataFolder: string, english: English): TypesReport {
  const examples = [...newsExamples(dataFolder, english), ...gumExamples(dataFolder, english)].filter(
    ({ features }) => !features.includes('people'),
  );
  let [rightByHand, right] = [0, 0];
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fit(examples.filter((one) => one.article % FOLDS !== fold));
    for (const one of examples.filter(({ article }) => article % FOLDS === fold)) {
      if (one.byHand === one.type) rightByHand++;
      if (chosen(model, one) === one.type) right++;
    }
  }
  const model = fit(examples);
  const weights = Object.fromEntries(
    [...model].sort(([a], [b]) => (a < b ? -1 : 1)).map(([feature, byType]) => [feature, rounded(byType)]),
  );
  const articles = new Set(examples.map(({ article }) => article)).size;
  return {
    weights,
    fittedOn: `${examples.length} names of ${articles} articles of train-news and gum-news`,
    examples: examples.length,
    rightByHand,
    right,
  };
}

function newsExamples(dataFolder: string, english: English): readonly Example[] {
  const folder = join(dataFolder, 'train-news');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.entities.tsv'))
    .toSorted();
  return files.flatMap((file, article) => {
    const text = readFileSync(join(folder, file.replace('.entities.tsv', '.txt')), 'utf8');
    const doc = parseArticle({ id: articleId({ text }), text, language: 'en' }, english);
    const things = readGoldThings(readFileSync(join(folder, file), 'utf8'));
    const claims = claimedHeads(doc.text, things, headsOf(doc, resolveEntities(doc, findQuotations(doc))));
    return nameExamples(doc).flatMap(({ features, heads, byHand = '' }) => {
      const votes = new Map<string, number>();
      for (const head of heads)
        for (const t of claims.get(head) ?? []) votes.set(things[t]!.type, (votes.get(things[t]!.type) ?? 0) + 1);
      const [top] = [...votes].toSorted((a, b) => b[1] - a[1]);
      // capitals that neither the parser nor the gold takes for a name
      if (top === undefined && features.includes('only label:none'))
        return [{ article, features, type: 'Concept', byHand }];
      return top === undefined ? [] : [{ article, features, type: top[0] === 'GPE' ? 'Place' : top[0], byHand }];
    });
  });
}

function gumExamples(dataFolder: string, english: English): readonly Example[] {
  const folder = join(dataFolder, 'gum-news');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.conllu') && !UNSEEN_GUM.some((name) => file.includes(name)))
    .toSorted();
  return files.flatMap((file, n) => {
    const gum = readGum(readFileSync(join(folder, file), 'utf8'));
    const doc = parseArticle({ id: articleId({ text: gum.text }), text: gum.text, language: 'en' }, english);
    const gold = goldNames(gum);
    return nameExamples(doc).flatMap(({ features, heads, byHand = '' }) => {
      const token = doc.tokens[heads[0] ?? -1];
      const head = token === undefined ? undefined : goldHeadOf(gum.tokens, token.start, token.end);
      const type = GUM_TYPES[head === undefined ? '' : (gold.get(head) ?? '')];
      return type === undefined ? [] : [{ article: 1000 + n, features, type, byHand }];
    });
  });
}

type Model = ReadonlyMap<string, ReadonlyMap<string, number>>;

function fit(examples: readonly Example[]): Model {
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const names = ['bias', ...[...seen].filter(([, count]) => count >= LEAST_SEEN).map(([name]) => name)];
  const index = new Map(names.map((name, k) => [name, k]));
  const types = [...new Set(examples.map(({ type }) => type))].sort();
  const rows = examples.map(({ features, type }) => ({
    columns: [0, ...features.flatMap((feature) => index.get(feature) ?? [])],
    type: types.indexOf(type),
  }));
  const width = types.length;
  const weights = new Float64Array(names.length * width);
  const squares = new Float64Array(names.length * width).fill(1e-6);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, k) => (k < width ? 0 : RIDGE * weight));
    for (const { columns, type } of rows) {
      const scores = types.map((_, t) => columns.reduce((sum, c) => sum + weights[c * width + t]!, 0));
      const top = Math.max(...scores);
      const raised = scores.map((score) => Math.exp(score - top));
      const total = raised.reduce((sum, value) => sum + value, 0);
      for (let t = 0; t < width; t++) {
        const error = raised[t]! / total - (t === type ? 1 : 0);
        for (const c of columns) gradient[c * width + t]! += error;
      }
    }
    for (let k = 0; k < weights.length; k++) {
      squares[k]! += gradient[k]! ** 2;
      weights[k]! -= (0.3 * gradient[k]!) / Math.sqrt(squares[k]!);
    }
  }
  return new Map(names.map((name, c) => [name, new Map(types.map((type, t) => [type, weights[c * width + t]!]))]));
}

function chosen(model: Model, { features, byHand }: Example): string {
  if (byHand !== '' && !isOpenType(byHand)) return byHand;
  const type = best(model, features);
  const over = byHand === '' ? MARGIN : score(model, features, type) - score(model, features, byHand);
  return over >= MARGIN ? type : byHand;
}

function score(model: Model, features: readonly string[], type: string): number {
  return ['bias', ...features].reduce((sum, feature) => sum + (model.get(feature)?.get(type) ?? 0), 0);
}

function best(model: Model, features: readonly string[]): string {
  const scores = new Map<string, number>();
  for (const feature of ['bias', ...features])
    for (const [type, weight] of model.get(feature) ?? []) scores.set(type, (scores.get(type) ?? 0) + weight);
  return [...scores].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

function rounded(byType: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...byType]
      .map(([type, weight]) => [type, Math.round(weight * 100) / 100] as const)
      .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT),
  );
}
