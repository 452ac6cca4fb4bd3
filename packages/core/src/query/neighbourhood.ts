import { compareRank } from '../relations.js';
import type { EntityId, Relation } from '../types.js';
import { passes } from './filter.js';
import type { RelationsAnswer, RelationsQuery } from './types.js';
import { type GraphView, entitiesOf } from './view.js';

const DEFAULT_LIMIT = 300;

/**
 * What {@link RelationsQuery} means. Around entities, a relation's distance is the number of steps (over relations that pass the filter,
 * direction ignored) from them to its nearer end; those of distance 0 to depth − 1 count. Nearest first, then by rank, then cut.
 */
export function relations(view: GraphView, query: RelationsQuery): RelationsAnswer {
  const { filter = {}, around, limit = DEFAULT_LIMIT } = query;
  const found =
    around === undefined
      ? view.relations.filter((relation) => passes(view, relation, filter)).sort(compareRank)
      : ring(view, around.entities, around.depth, (relation) => passes(view, relation, filter));
  const kept = found.slice(0, limit);
  return {
    kind: 'relations',
    entities: entitiesOf(view, [
      ...(around?.entities ?? []),
      ...kept.flatMap((relation) => [relation.subject, relation.object]),
      ...kept.flatMap((relation) => (relation.speaker === undefined ? [] : [relation.speaker])),
    ]),
    relations: kept,
    total: found.length,
  };
}

function ring(
  view: GraphView,
  seeds: readonly EntityId[],
  depth: number,
  allowed: (relation: Relation) => boolean,
): Relation[] {
  const reached = new Set<EntityId>(seeds);
  const taken = new Set<Relation>();
  const found: Relation[] = [];
  let frontier: readonly EntityId[] = [...reached];
  for (let step = 0; step < depth && frontier.length > 0; step++) {
    const here = frontier
      .flatMap((id) => view.touching.get(id) ?? [])
      .filter((relation) => !taken.has(relation) && allowed(relation));
    const level = [...new Set(here)].sort(compareRank);
    const next: EntityId[] = [];
    for (const relation of level) {
      taken.add(relation);
      found.push(relation);
      for (const id of [relation.subject, relation.object]) {
        if (!reached.has(id)) next.push(id);
        reached.add(id);
      }
    }
    frontier = next;
  }
  return found;
}
