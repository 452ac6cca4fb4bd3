import {
  applyQuery,
  type ContradictionsAnswer,
  type ContradictionsQuery,
  type EntityId,
  type Relation,
} from '@tripletail/core';

import { int, type Tx } from '../database.js';
import type { Names } from '../names.js';
import { BY_RANK, conditionOf, most } from './filter.js';
import { endsAndSpeakers, entitiesById, records, viewOfSlice } from './slice.js';

/** As in core's contradictions.ts. */
const DEFAULT_LIMIT = 50;

/** An act of a pair. */
interface Act {
  readonly subject: EntityId;
  readonly predicate: string;
  readonly object: EntityId;
}

/** Denials are few: from each the database looks for what affirms it, ranks the acts, and sends the relations of those that are shown. */
export async function contradictions(tx: Tx, names: Names, query: ContradictionsQuery): Promise<ContradictionsAnswer> {
  const { entities, filter, limit = DEFAULT_LIMIT } = query;
  const { where, parameters } = conditionOf(filter);
  const given = { ...parameters, entities: entities ?? null };
  const edge = `(a)-[r:${names.anyType}]->(b)`;
  const start =
    entities === undefined
      ? `MATCH (a:Entity)-[r:${names.anyType}]->(b:Entity)`
      : `MATCH (e:Entity) WHERE e.id IN $entities MATCH (e)-[r:${names.anyType}]-(:Entity)
         WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b`;
  const acts = `${start} WHERE r.polarity = 'denied' AND ${where}
     WITH DISTINCT a, b, r.predicate AS predicate
     MATCH ${edge} WHERE r.polarity = 'affirmed' AND r.predicate = predicate AND ${where}`;
  const kept = await tx.run<Act>(
    `${acts} WITH a, b, predicate, r ORDER BY ${BY_RANK} WITH a, b, predicate, collect(r)[0] AS r
     ORDER BY ${BY_RANK} LIMIT $most RETURN a.id AS subject, predicate, b.id AS object`,
    { ...given, most: int(most(limit)) },
  );
  const [count] = await tx.run<{ total: number }>(
    `${acts} WITH DISTINCT a, b, predicate RETURN count(*) AS total`,
    given,
  );
  const relations = await records<Relation>(
    tx,
    `UNWIND $acts AS act MATCH (a:Entity {id: act.subject}) MATCH (b:Entity {id: act.object}) MATCH ${edge}
     WHERE r.predicate = act.predicate AND ${where} RETURN r.record AS record`,
    { ...parameters, acts: kept },
  );
  const ends = await entitiesById(tx, endsAndSpeakers(relations));
  // The filter was applied where the relations were found; it may ask for what a slice does not hold.
  const { filter: _, ...unfiltered } = query;
  return { ...applyQuery(viewOfSlice(names, { entities: ends, relations }), unfiltered), total: count?.total ?? 0 };
}
