import type { KnowledgeGraph } from '../types.js';
import { confirmClaim, editClaim, pinClaim, rejectClaim, rejectRelation } from './claims.js';
import { type Draft, draftOf } from './draft.js';
import { editEntity, mergeEntity, rejectEntity, splitEntity } from './entities.js';
import { programOf } from './program.js';
import type { Decision, DecisionId } from './types.js';

/** A graph after decisions, and which of them found what they are about. */
export interface Decided {
  readonly graph: KnowledgeGraph;
  readonly active: ReadonlySet<DecisionId>;
}

/**
 * The graph as people decided it: one decision after the other, in the order of {@link inOrder}, each on what those before it left. Pure;
 * the order of the list does not matter. The graph has no `problems()` if it had none, and no decision has.
 *
 * It acts on articles one by one: deciding the merge of graphs that share no article gives the merge of the decided graphs. So stores may
 * keep articles decided, and it does not matter in which order articles came. It is not to be applied twice: the graph is the raw one.
 *
 * @param graph what was extracted
 */
export function applyDecisions(graph: KnowledgeGraph, decisions: readonly Decision[]): KnowledgeGraph {
  return decide(graph, decisions).graph;
}

/** As {@link applyDecisions}, with what stores want to know: a decision is active over several articles if it is in one of them. */
export function decide(graph: KnowledgeGraph, decisions: readonly Decision[]): Decided {
  const { steps } = programOf(decisions);
  if (steps.length === 0) return { graph, active: new Set() };
  const draft = draftOf(graph);
  const active = new Set(steps.filter((step) => act(draft, step)).map(({ id }) => id));
  // Nothing of it is here: the graph itself, to the byte.
  const changed = steps.some((step) => active.has(step.id) && step.kind !== 'apart');
  return { graph: changed ? draft.graph() : graph, active };
}

/** Why a decision does nothing: what it is about is not there (any more), or the two are kept apart. */
export const IDLE_REASONS = ['absent', 'kept-apart'] as const;

/** One of {@link IDLE_REASONS}. */
export type IdleReason = (typeof IDLE_REASONS)[number];

/** The decisions that do nothing in a raw graph, and why. */
export function idleDecisions(
  graph: KnowledgeGraph,
  decisions: readonly Decision[],
): ReadonlyMap<DecisionId, IdleReason> {
  return idleAmong(decisions, decide(graph, decisions).active);
}

/** As {@link idleDecisions}, when it is known which are active. */
export function idleAmong(
  decisions: readonly Decision[],
  active: ReadonlySet<DecisionId>,
): ReadonlyMap<DecisionId, IdleReason> {
  const { steps, overruled } = programOf(decisions);
  return new Map<DecisionId, IdleReason>([
    ...[...overruled].map((id) => [id, 'kept-apart'] as const),
    ...steps.filter(({ id }) => !active.has(id)).map(({ id }) => [id, 'absent'] as const),
  ]);
}

function act(draft: Draft, decision: Decision): boolean {
  switch (decision.kind) {
    case 'merge':
      return mergeEntity(draft, decision);
    case 'split':
      return splitEntity(draft, decision);
    case 'apart':
      return decision.entities.some((id) => draft.entity(id) !== undefined);
    case 'edit-entity':
    case 'pin-entity':
      return editEntity(draft, decision);
    case 'reject-entity':
      return rejectEntity(draft, decision);
    case 'edit-claim':
      return editClaim(draft, decision);
    case 'confirm-claim':
      return confirmClaim(draft, decision);
    case 'pin-claim':
      return pinClaim(draft, decision);
    case 'reject-claim':
      return rejectClaim(draft, decision);
    case 'reject-relation':
      return rejectRelation(draft, decision);
    default:
      return decision satisfies never;
  }
}
