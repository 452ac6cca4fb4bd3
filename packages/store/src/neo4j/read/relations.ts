import type { EntityId, Relation, RelationFilter, RelationsAnswer, RelationsQuery } from '@tripletail/core';

import { int, type Tx } from '../database.js';
import type { Names } from '../names.js';
import { BY_RANK, type Condition, conditionOf, most } from './filter.js';
import { endsAndSpeakers, entitiesById, records, sortedById } from './slice.js';

/** As in core's neighbourhood.ts. */
const DEFAULT_LIMIT = 300;

/** The strongest relations, cut by the database: it sends no more than are asked for, and counts the others. */
export async function relations(tx: Tx, names: Names, query: RelationsQuery): Promise<RelationsAnswer> {
  const { around, limit = DEFAULT_LIMIT } = query;
  const condition = conditionOf(query.filter);
  const found =
    around === undefined
      ? await everywhere(tx, names, query.filter ?? {}, limit)
      : await ring(tx, names, condition, around.entities, around.depth, limit);
  const kept = found.relations.slice(0, limit);
  return {
    kind: 'relations',
    entities: sortedById(await entitiesById(tx, [...(around?.entities ?? []), ...endsAndSpeakers(kept)])),
    relations: kept,
    total: found.total,
  };
}

interface Found {
  readonly relations: readonly Relation[];
  readonly total: number;
}

async function everywhere(tx: Tx, names: Names, filter: RelationFilter, limit: number): Promise<Found> {
  const { where, parameters } = conditionOf(filter);
  const match = `${startOf(names, filter)} WHERE ${where}`;
  const [row] = await tx.run<{ total: number }>(`${match} RETURN count(r) AS total`, parameters);
  const relations = await records<Relation>(
    tx,
    `${match} WITH r ORDER BY ${BY_RANK} LIMIT $most RETURN r.record AS record`,
    { ...parameters, most: int(most(limit)) },
  );
  return { relations, total: row?.total ?? 0 };
}

/** From the ends that the filter names, where it does: an index finds them, and their relations are few beside all. */
function startOf({ anyType }: Names, { subjects, objects }: RelationFilter): string {
  if (subjects !== undefined) return `MATCH (a:Entity) WHERE a.id IN $subjects MATCH (a)-[r:${anyType}]->(b:Entity)`;
  if (objects !== undefined) return `MATCH (b:Entity) WHERE b.id IN $objects MATCH (a:Entity)-[r:${anyType}]->(b)`;
  return `MATCH (a:Entity)-[r:${anyType}]->(b:Entity)`;
}

/**
 * Ring after ring. A relation that touches the frontier was counted before exactly if its other end was in an earlier frontier, for then
 * all relations of that end were taken; so no list of relations has to travel.
 */
async function ring(
  tx: Tx,
  names: Names,
  { where, parameters }: Condition,
  seeds: readonly EntityId[],
  depth: number,
  limit: number,
): Promise<Found> {
  const match = `UNWIND $frontier AS id MATCH (a:Entity {id: id})-[r:${names.anyType}]-(b:Entity)
     WHERE $done[b.id] IS NULL AND ${where}`;
  const relations: Relation[] = [];
  let total = 0;
  const done = new Set<string>();
  let frontier: readonly string[] = [...new Set(seeds)];
  for (let step = 0; step < depth && frontier.length > 0; step++) {
    // As a map: looking an id up in a list would cost a walk along it.
    const given = { ...parameters, frontier, done: Object.fromEntries([...done].map((id) => [id, true])) };
    const left = most(limit) - relations.length;
    if (left > 0) {
      const level = await records<Relation>(
        tx,
        `${match} WITH DISTINCT r ORDER BY ${BY_RANK} LIMIT $most RETURN r.record AS record`,
        { ...given, most: int(left) },
      );
      relations.push(...level);
    }
    const [row] = await tx.run<{ total: number; reached: readonly string[] }>(
      `${match} RETURN count(DISTINCT r) AS total, collect(DISTINCT b.id) AS reached`,
      given,
    );
    total += row?.total ?? 0;
    const here = new Set(frontier);
    for (const id of frontier) done.add(id);
    frontier = (row?.reached ?? []).filter((id) => !here.has(id));
  }
  return { relations, total };
}
