/** What a regression learns from: features that are present, how true its label is (0 to 1), and how much it counts. */
export interface Sample {
  readonly features: readonly string[];
  readonly label: number;
  readonly weight: number;
}

/** A fitted logistic regression over features by name. */
export interface LogisticModel {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

/** How a regression is fitted. */
export interface LogisticOptions {
  /** Strength of the L2 penalty on every weight but the bias. */
  readonly ridge: number;
  /** Features seen less often are left out: their weight would be the label of a few samples. */
  readonly leastSeen: number;
}

const STEPS = 300;
const RATE = 0.5;

/** Gradient descent with one step size per weight (Adagrad, Duchi et al. 2011): the problem is convex, so where it starts does not matter. */
export function fitLogistic(samples: readonly Sample[], { ridge, leastSeen }: LogisticOptions): LogisticModel {
  const seen = new Map<string, number>();
  for (const { features } of samples) for (const name of features) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [...seen.keys()].filter((name) => seen.get(name)! >= leastSeen).sort();
  const index = new Map(names.map((name, n) => [name, n + 1]));
  const rows = samples.map(({ features }) => [0, ...features.flatMap((name) => index.get(name) ?? [])]);
  const weights = new Float64Array(names.length + 1);
  const sums = new Float64Array(names.length + 1).fill(1e-8);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, n) => (n === 0 ? 0 : ridge * weight));
    for (const [n, row] of rows.entries()) {
      const { label, weight } = samples[n]!;
      const error = (sigmoid(row.reduce((sum, k) => sum + weights[k]!, 0)) - label) * weight;
      for (const k of row) gradient[k]! += error;
    }
    for (let k = 0; k < weights.length; k++) {
      sums[k]! += gradient[k]! ** 2;
      weights[k]! -= (RATE * gradient[k]!) / Math.sqrt(sums[k]!);
    }
  }
  return { bias: weights[0]!, weights: new Map(names.map((name, n) => [name, weights[n + 1]!])) };
}

/** Log-odds of a sample with these features. */
export function logOdds(features: readonly string[], { bias, weights }: LogisticModel): number {
  return features.reduce((sum, name) => sum + (weights.get(name) ?? 0), bias);
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** A line through log-odds that makes probabilities of them (Platt 2000): slope and shift, by Newton's method. */
export function calibrate(scores: readonly { readonly odds: number; readonly right: boolean }[]): {
  readonly slope: number;
  readonly shift: number;
} {
  // From nothing known: further out Newton's steps may leap.
  let [slope, shift] = [0, 0];
  for (let step = 0; step < 50; step++) {
    // The penalty on the slope's distance from 1 keeps few or perfectly parted scores from running away.
    let [ga, gb, haa, hab, hbb] = [slope - 1, 0, 1, 0, 1e-6];
    for (const { odds, right } of scores) {
      const p = sigmoid(slope * odds + shift);
      const error = p - (right ? 1 : 0);
      const spread = p * (1 - p);
      ga += error * odds;
      gb += error;
      haa += spread * odds * odds;
      hab += spread * odds;
      hbb += spread;
    }
    const determinant = haa * hbb - hab * hab;
    slope -= (hbb * ga - hab * gb) / determinant;
    shift -= (haa * gb - hab * ga) / determinant;
  }
  return { slope, shift };
}
