import type { DraftType } from '../workspace.js';
import model from './type-weights.json' with { type: 'json' };

const WEIGHTS: ReadonlyMap<string, Readonly<Record<string, number>>> = new Map(Object.entries(model.weights));
const OPEN: ReadonlySet<string> = new Set<DraftType>(['Person', 'Organization', 'Place', 'Group']);

/** May the model overrule the rules where they say this? The other types are told by the words of the name itself, and too rare to learn. */
export function isOpenType(type: string): boolean {
  return OPEN.has(type);
}

/** By how much, in log odds, the model must prefer another type than the rules; chosen by cross-validation among 0, 0.3, 0.6, 1 and 1.5. */
export const MARGIN = 0.4;

/**
 * The likeliest type of a name by its features: multinomial logistic regression, fitted by `npm run bench -- fit-names` (there, too, how often it is right
 * on articles that were left out). `undefined` where no feature is known.
 */
export function likeliestType(features: readonly string[], byHand: DraftType | undefined): DraftType | undefined {
  const scores = new Map<string, number>();
  for (const feature of ['bias', ...features]) {
    for (const [type, weight] of Object.entries(WEIGHTS.get(feature) ?? {})) {
      scores.set(type, (scores.get(type) ?? 0) + weight);
    }
  }
  let best: string | undefined;
  for (const [type, score] of scores) if (best === undefined || score > scores.get(best)!) best = type;
  const own = byHand === undefined ? undefined : scores.get(byHand);
  return best !== undefined && own !== undefined && scores.get(best)! - own < MARGIN
    ? byHand
    : (best as DraftType | undefined);
}
