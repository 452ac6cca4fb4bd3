import type { DraftFact } from './fact.js';
import { FEATURES, type Feature } from './features.js';

/** A fact, its features, and how right it is, 0 to 1. */
export interface FitSample {
  readonly fact: Pick<DraftFact, 'kind' | 'source'>;
  readonly features: Readonly<Record<Feature, number>>;
  readonly label: number;
}

/** Weights of the confidence: log-odds that add up. */
export interface Weights {
  readonly bias: number;
  readonly kind: Readonly<Record<string, number>>;
  readonly source: Readonly<Record<string, number>>;
  readonly feature: Readonly<Record<string, number>>;
}

/** Ridge penalty on every weight but the bias; 1 / C of the usual libraries. Rare rules stay near 0 by it. Chosen by cross-validation. */
const PENALTY = 3;
const MAX_STEPS = 30;
const CONVERGED = 1e-7;

/**
 * Fits the confidence's weights: logistic regression with a ridge penalty, by Newton's method (iteratively reweighted least squares). The same
 * samples give the same weights.
 */
export function fitWeights(samples: readonly FitSample[], penalty: number = PENALTY): Weights {
  const names = [
    ...new Set(samples.flatMap(({ fact }) => [`kind ${fact.kind}`, `source ${fact.source}`])),
    ...FEATURES.map((f) => `feature ${f}`),
  ].sort();
  const column = new Map(names.map((name, k) => [name, k + 1]));
  const rows = samples.map(({ fact, features }) => {
    const row = Array.from({ length: names.length + 1 }, () => 0);
    row[0] = 1;
    row[column.get(`kind ${fact.kind}`)!] = 1;
    row[column.get(`source ${fact.source}`)!] = 1;
    for (const f of FEATURES) row[column.get(`feature ${f}`)!] = features[f];
    return row;
  });
  const weights = newton(
    rows,
    samples.map((s) => s.label),
    penalty,
  );
  const part = (prefix: string): Record<string, number> =>
    Object.fromEntries(
      names
        .filter((name) => name.startsWith(`${prefix} `))
        .map((name) => [name.slice(prefix.length + 1), rounded(weights[column.get(name)!]!)]),
    );
  return { bias: rounded(weights[0]!), kind: part('kind'), source: part('source'), feature: part('feature') };
}

function rounded(x: number): number {
  return Math.round(x * 1000) / 1000;
}

function newton(rows: readonly (readonly number[])[], labels: readonly number[], penalty: number): readonly number[] {
  const size = rows[0]?.length ?? 1;
  let weights = Array.from({ length: size }, () => 0);
  for (let step = 0; step < MAX_STEPS; step++) {
    const gradient = weights.map((w, k) => (k === 0 ? 0 : -penalty * w));
    const hessian = weights.map((_, k) => weights.map((_, m) => (k === m ? (k === 0 ? 1e-9 : penalty) : 0)));
    rows.forEach((row, n) => {
      const p = 1 / (1 + Math.exp(-dot(row, weights)));
      row.forEach((x, k) => {
        if (x === 0) return;
        gradient[k]! += x * (labels[n]! - p);
        const line = hessian[k]!;
        row.forEach((y, m) => {
          line[m]! += x * y * p * (1 - p);
        });
      });
    });
    const change = solve(hessian, gradient);
    weights = weights.map((w, k) => w + change[k]!);
    if (change.every((c) => Math.abs(c) < CONVERGED)) break;
  }
  return weights;
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  a.forEach((x, k) => {
    sum += x * b[k]!;
  });
  return sum;
}

/** Solves `matrix · x = right` by elimination with pivoting; both are overwritten. */
function solve(matrix: number[][], right: number[]): readonly number[] {
  const size = right.length;
  for (let k = 0; k < size; k++) {
    let best = k;
    for (let m = k + 1; m < size; m++) if (Math.abs(matrix[m]![k]!) > Math.abs(matrix[best]![k]!)) best = m;
    [matrix[k], matrix[best]] = [matrix[best]!, matrix[k]!];
    [right[k], right[best]] = [right[best]!, right[k]!];
    const pivot = matrix[k]!;
    for (let m = k + 1; m < size; m++) {
      const line = matrix[m]!;
      const factor = line[k]! / pivot[k]!;
      if (factor === 0) continue;
      for (let c = k; c < size; c++) line[c]! -= factor * pivot[c]!;
      right[m]! -= factor * right[k]!;
    }
  }
  const out = Array.from({ length: size }, () => 0);
  for (let k = size - 1; k >= 0; k--) {
    const line = matrix[k]!;
    let sum = right[k]!;
    for (let c = k + 1; c < size; c++) sum -= line[c]! * out[c]!;
    out[k] = sum / line[k]!;
  }
  return out;
}
