import { compareStrings } from '../compare.js';
import { compareRank } from '../relations.js';
import type { EntityId, Relation } from '../types.js';
import { passes } from './filter.js';
import type { PathsAnswer, PathsQuery } from './types.js';
import { type GraphView, entitiesOf } from './view.js';

const DEFAULT_LIMIT = 10;
/** Beyond six steps everybody knows everybody. */
export const MAX_PATH_LENGTH = 6;

/**
 * What {@link PathsQuery} means: simple paths over relations that pass the filter, direction ignored, parallel relations as one step;
 * shortest first, those of one length in the order of their entities' ids.
 */
export function paths(view: GraphView, query: PathsQuery): PathsAnswer {
  const { from, to, filter = {}, limit = DEFAULT_LIMIT } = query;
  const most = Math.min(query.maxLength, MAX_PATH_LENGTH);
  const neighbours = neighboursOf(view, (relation) => passes(view, relation, filter));
  const found: EntityId[][] = [];
  if (from !== to && view.entities.has(from) && view.entities.has(to)) {
    const toGo = distances(to, most, neighbours);
    for (let length = 1; length <= most && found.length < limit; length++) {
      walk([from], length, to, neighbours, toGo, limit, found);
    }
  }
  const steps = new Set<string>();
  for (const path of found) for (let i = 1; i < path.length; i++) steps.add(pairKey(path[i - 1]!, path[i]!));
  return {
    kind: 'paths',
    paths: found.map((entities) => ({ entities })),
    entities: entitiesOf(view, found.flat()),
    relations: view.relations
      .filter((one) => steps.has(pairKey(one.subject, one.object)) && passes(view, one, filter))
      .sort(compareRank),
  };
}

type Neighbours = (id: EntityId) => readonly EntityId[];

function neighboursOf(view: GraphView, allowed: (relation: Relation) => boolean): Neighbours {
  const known = new Map<EntityId, readonly EntityId[]>();
  return (id) => {
    const there = known.get(id);
    if (there !== undefined) return there;
    const others = (view.touching.get(id) ?? [])
      .filter(allowed)
      .map((relation) => (relation.subject === id ? relation.object : relation.subject))
      .filter((other) => other !== id);
    const sorted = [...new Set(others)].sort(compareStrings);
    known.set(id, sorted);
    return sorted;
  };
}

/** Steps from every entity to the goal: a walk that cannot arrive in time is not begun. */
function distances(goal: EntityId, most: number, neighbours: Neighbours): ReadonlyMap<EntityId, number> {
  const steps = new Map<EntityId, number>([[goal, 0]]);
  let frontier = [goal];
  for (let step = 1; step <= most && frontier.length > 0; step++) {
    const next: EntityId[] = [];
    for (const id of frontier) {
      for (const other of neighbours(id)) {
        if (steps.has(other)) continue;
        steps.set(other, step);
        next.push(other);
      }
    }
    frontier = next;
  }
  return steps;
}

function walk(
  path: EntityId[],
  length: number,
  goal: EntityId,
  neighbours: Neighbours,
  toGo: ReadonlyMap<EntityId, number>,
  limit: number,
  found: EntityId[][],
): void {
  const left = length - (path.length - 1);
  for (const next of neighbours(path.at(-1)!)) {
    if (found.length >= limit) return;
    if (path.includes(next) || (toGo.get(next) ?? Infinity) > left - 1) continue;
    if (next === goal) {
      if (left === 1) found.push([...path, next]);
      continue;
    }
    if (left > 1) walk([...path, next], length, goal, neighbours, toGo, limit, found);
  }
}

function pairKey(a: EntityId, b: EntityId): string {
  return a <= b ? `${a}|${b}` : `${b}|${a}`;
}
