import type { Doc } from '../doc.js';
import type { DraftFact } from './fact.js';
import { FEATURES, featuresOf } from './features.js';
import weights from './weights.json' with { type: 'json' };

interface Weights {
  readonly bias: number;
  readonly kind: Readonly<Record<string, number>>;
  readonly source: Readonly<Record<string, number>>;
  readonly feature: Readonly<Record<string, number>>;
}

const { bias, kind, source, feature }: Weights = weights;

/** The probability, 0 to 1 with three decimals, that a fact is right: a logistic model over {@link featuresOf}, rule and kind of subject. */
export function confidenceOf(doc: Doc, fact: DraftFact): number {
  const features = featuresOf(doc, fact);
  let sum = bias + (kind[fact.kind] ?? 0) + (source[fact.source] ?? 0);
  for (const name of FEATURES) sum += (feature[name] ?? 0) * features[name];
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}
