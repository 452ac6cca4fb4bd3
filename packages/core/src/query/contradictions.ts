import { compareRank } from '../relations.js';
import type { Entity, EntityId, Relation } from '../types.js';
import { passes } from './filter.js';
import type { RelationFilter } from './types.js';
import { type GraphView, entitiesOf } from './view.js';

/** What is said to be so and said not to be so: one act of one pair, affirmed and denied, whoever says which. */
export interface ContradictionsQuery {
  readonly kind: 'contradictions';
  /** Only acts at whose ends one of these stands. */
  readonly entities?: readonly EntityId[];
  /** Both sides pass it. */
  readonly filter?: RelationFilter;
  /** 50 by default. */
  readonly limit?: number;
}

/** One act of one pair; both sides hold at least one relation, each sorted by rank. */
export interface Contradiction {
  readonly affirmed: readonly Relation[];
  readonly denied: readonly Relation[];
}

export interface ContradictionsAnswer {
  readonly kind: 'contradictions';
  /** By the rank of the strongest relation that affirms. */
  readonly contradictions: readonly Contradiction[];
  /** Ends and speakers. */
  readonly entities: readonly Entity[];
  /** How many there would be without the limit. */
  readonly total: number;
}

const DEFAULT_LIMIT = 50;

/** What {@link ContradictionsQuery} means. */
export function contradictions(view: GraphView, query: ContradictionsQuery): ContradictionsAnswer {
  const { entities, filter = {}, limit = DEFAULT_LIMIT } = query;
  const acts = new Map<string, { readonly affirmed: Relation[]; readonly denied: Relation[] }>();
  for (const relation of touchingAny(view, entities)) {
    if (!passes(view, relation, filter)) continue;
    const act = JSON.stringify([relation.subject, relation.predicate, relation.object]);
    const there = acts.get(act) ?? { affirmed: [], denied: [] };
    there[relation.polarity].push(relation);
    acts.set(act, there);
  }
  const found = [...acts.values()].filter(({ affirmed, denied }) => affirmed.length > 0 && denied.length > 0);
  for (const { affirmed, denied } of found) {
    affirmed.sort(compareRank);
    denied.sort(compareRank);
  }
  found.sort((a, b) => compareRank(a.affirmed[0]!, b.affirmed[0]!));
  const kept = found.slice(0, limit);
  const shown = kept.flatMap(({ affirmed, denied }) => [...affirmed, ...denied]);
  return { kind: 'contradictions', contradictions: kept, entities: endsOf(view, shown), total: found.length };
}

/** The relations at whose ends one of the entities stands, each once; without any list, all. */
export function touchingAny(view: GraphView, entities: readonly EntityId[] | undefined): readonly Relation[] {
  if (entities === undefined) return view.relations;
  return [...new Set(entities.flatMap((id) => view.touching.get(id) ?? []))];
}

/** Both ends of relations and who speaks, sorted by id. */
export function endsOf(view: GraphView, relations: readonly Relation[]): readonly Entity[] {
  return entitiesOf(
    view,
    relations.flatMap(({ subject, object, speaker }) => [subject, object, ...(speaker === undefined ? [] : [speaker])]),
  );
}
