import {
  applyQuery,
  type EntityId,
  MAX_PATH_LENGTH,
  type PathsAnswer,
  type PathsQuery,
  type Relation,
} from '@tripletail/core';

import type { Tx } from '../database.js';
import type { Names } from '../names.js';
import { type Condition, conditionOf } from './filter.js';
import { entitiesById, records, viewOfSlice } from './slice.js';

/** As in core's paths.ts. */
const DEFAULT_LIMIT = 10;

/**
 * Paths, found from both ends at once: the database widens the two neighbourhoods in turn, one step at a time, and sends which entities are
 * neighbours; core walks the piece. A path of length n lies within ⌈n/2⌉ steps of its beginning and ⌊n/2⌋ of its end, so the piece
 * holds every path of that length, and no Cypher pattern has to enumerate parallel edges.
 */
export async function paths(tx: Tx, names: Names, query: PathsQuery): Promise<PathsAnswer> {
  const { from, to, limit = DEFAULT_LIMIT } = query;
  const condition = conditionOf(query.filter);
  const ends = await entitiesById(tx, [from, to]);
  const longest = Math.min(query.maxLength, MAX_PATH_LENGTH);
  const pairs = new Map<string, Relation>();
  const sides = [sideOf(from), sideOf(to)] as const;
  const walk = (maxLength: number): PathsAnswer => {
    const ids = new Set<EntityId>([...pairs.values()].flatMap(({ subject, object }) => [subject, object]));
    const entities = [...ends, ...[...ids].filter((id) => id !== from && id !== to).map(placeholder)];
    // The filter was applied where the pairs were found.
    const found = { kind: 'paths' as const, from, to, maxLength, limit };
    return applyQuery(viewOfSlice(names, { entities, relations: [...pairs.values()] }), found);
  };

  let answer = walk(0);
  if (ends.length === 2) {
    for (let length = 1; length <= longest && answer.paths.length < limit; length++) {
      const side = sides[(length - 1) % 2]!;
      for (const [a, b] of await widen(tx, names, condition, side)) pairs.set(`${a} ${b}`, neighbours(a, b));
      answer = walk(length);
    }
  }
  return finish(tx, names, condition, query, answer);
}

/** The entities, and the real relations between neighbours on the paths. */
async function finish(
  tx: Tx,
  names: Names,
  { where, parameters }: Condition,
  query: PathsQuery,
  { paths }: PathsAnswer,
): Promise<PathsAnswer> {
  const steps = paths.flatMap(({ entities }) => entities.slice(1).map((id, at) => [entities[at]!, id]));
  const relations = await records<Relation>(
    tx,
    `UNWIND $steps AS step MATCH (a:Entity {id: step[0]})-[r:${names.anyType}]-(b:Entity {id: step[1]})
     WHERE ${where} RETURN DISTINCT r.record AS record`,
    { ...parameters, steps },
  );
  const entities = await entitiesById(
    tx,
    paths.flatMap((path) => path.entities),
  );
  const { filter: _, ...unfiltered } = query;
  return applyQuery(viewOfSlice(names, { entities, relations }), unfiltered);
}

interface Side {
  frontier: readonly string[];
  readonly seen: Set<string>;
}

function sideOf(seed: string): Side {
  return { frontier: [seed], seen: new Set([seed]) };
}

/** One step out from one side. @returns pairs of neighbours, at least one of them in the old frontier */
async function widen(tx: Tx, names: Names, { where, parameters }: Condition, side: Side): Promise<readonly Pair[]> {
  if (side.frontier.length === 0) return [];
  const rows = await tx.run<{ from: EntityId; to: EntityId }>(
    `UNWIND $frontier AS id MATCH (a:Entity {id: id})-[r:${names.anyType}]-(b:Entity) WHERE ${where}
     RETURN DISTINCT a.id AS from, b.id AS to`,
    { ...parameters, frontier: side.frontier },
  );
  const next = new Set(rows.map(({ to }) => to as string).filter((id) => !side.seen.has(id)));
  for (const id of next) side.seen.add(id);
  side.frontier = [...next];
  return rows.map(({ from, to }) => (from <= to ? [from, to] : [to, from]));
}

type Pair = readonly [EntityId, EntityId];

/** Stands for all relations of a pair: paths take parallel ones as one step. */
function neighbours(subject: EntityId, object: EntityId): Relation {
  return {
    id: `${subject}|${object}`,
    subject,
    predicate: '',
    object,
    polarity: 'affirmed',
    modality: 'asserted',
    claims: [],
    count: 0,
    outlets: [],
    confidence: 1,
  };
}

/** Stands for an entity on the way: which paths there are depends on ids only. */
function placeholder(id: EntityId) {
  return { id, type: 'Concept' as const, name: id, names: [id], named: false };
}
