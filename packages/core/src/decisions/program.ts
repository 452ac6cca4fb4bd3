import { inOrder } from './make.js';
import type { Decision, DecisionId } from './types.js';

/** The decisions in the order in which they act, without those that others overrule. */
export interface Program {
  readonly steps: readonly Decision[];
  /** Merges of what is kept apart. */
  readonly overruled: ReadonlySet<DecisionId>;
}

/**
 * Puts decisions in order and drops each merge that would bring together what an `apart` keeps apart. It looks at decisions only, never at a
 * graph: what counts is the same for one article as for all of them.
 */
export function programOf(decisions: readonly Decision[]): Program {
  const ordered = inOrder(decisions);
  const apart = new Map<string, Set<string>>();
  for (const decision of ordered) {
    if (decision.kind !== 'apart') continue;
    const [a, b] = decision.entities;
    apart.set(a, (apart.get(a) ?? new Set()).add(b));
    apart.set(b, (apart.get(b) ?? new Set()).add(a));
  }
  /** Which entities of the beginning are now the one of this id. */
  const members = new Map<string, ReadonlySet<string>>();
  const of = (id: string): ReadonlySet<string> => members.get(id) ?? new Set([id]);
  const overruled = new Set<DecisionId>();
  for (const decision of ordered) {
    if (decision.kind !== 'merge') continue;
    const [coming, there] = [of(decision.entity), of(decision.into.id)];
    if ([...coming].some((one) => [...(apart.get(one) ?? [])].some((other) => there.has(other)))) {
      overruled.add(decision.id);
      continue;
    }
    members.set(decision.into.id, new Set([...there, ...coming]));
    members.set(decision.entity, new Set());
  }
  return { steps: ordered.filter(({ id }) => !overruled.has(id)), overruled };
}
