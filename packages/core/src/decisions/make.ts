import { compareStrings } from '../compare.js';
import { contentHash } from '../ids.js';
import type { Decision, DecisionId, Undecided } from './types.js';

/** The id of a decision: of all that it says, in whatever order its fields stand. */
export function decisionId(decision: Undecided | Decision): DecisionId {
  const { id: _, ...content } = decision as Decision;
  return `decision:${contentHash(JSON.stringify(sorted(content)))}` as DecisionId;
}

/** The decision with its id, fields in the order of the alphabet: equal decisions are equal bytes. */
export function makeDecision(decision: Undecided | Decision): Decision {
  const { id: _, ...content } = decision as Decision;
  return sorted({ id: decisionId(decision), ...content }) as Decision;
}

/** Each decision once, in the order in which they act: by moment, then by id. */
export function inOrder(decisions: readonly Decision[]): readonly Decision[] {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  return [...byId.values()].sort((a, b) => compareStrings(a.at, b.at) || compareStrings(a.id, b.id));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => compareStrings(a, b)).map(([key, inner]) => [key, sorted(inner)]),
  );
}
