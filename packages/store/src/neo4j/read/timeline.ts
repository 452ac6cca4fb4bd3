import {
  type ClaimId,
  compareRank,
  type Relation,
  sortedUnique,
  type TimelineAnswer,
  type TimelineEntry,
  type TimelineQuery,
} from '@tripletail/core';

import { int, type Tx } from '../database.js';
import type { Names } from '../names.js';
import { unsorted } from '../text.js';
import { BY_RANK, conditionOf, most } from './filter.js';
import { endsAndSpeakers, entitiesById, sortedById } from './slice.js';

/** As in core's timeline.ts. */
const DEFAULT_LIMIT = 300;

/** Which claims stand on a day that was asked for; without a day they compare as null. */
const IN_RANGE = '($to IS NULL OR c.first <= $to) AND ($from IS NULL OR c.last >= $from)';

interface Row {
  readonly day: string;
  readonly until: string;
  readonly record: string;
  readonly claims: readonly ClaimId[];
}

/** Days are on the claims, and an index finds those of a relation; the database groups, sorts and cuts. */
export async function timeline(tx: Tx, names: Names, query: TimelineQuery): Promise<TimelineAnswer> {
  const { entities, filter, order = 'oldest', limit = DEFAULT_LIMIT } = query;
  const { where, parameters } = conditionOf(filter);
  const given = { ...parameters, entities: entities ?? null, states: filter?.predicates !== undefined };
  const claims = `${startOf(names, query)} WHERE ($states OR r.lasting IS NULL) AND ${where}
     WITH DISTINCT r MATCH (c:Claim {key: r.key})`;
  const rows = await tx.run<Row>(
    `${claims} WHERE c.first IS NOT NULL AND ${IN_RANGE}
     WITH r, c.first AS day, max(c.last) AS until, collect(c.id) AS claims
     ORDER BY day ${order === 'oldest' ? 'ASC' : 'DESC'}, ${BY_RANK} LIMIT $most
     RETURN day, until, r.record AS record, claims`,
    { ...given, most: int(most(limit)) },
  );
  const [count] = await tx.run<{ total: number; undated: number }>(
    `${claims} WITH r, c.first AS day, count(CASE WHEN c.first IS NULL THEN 1 END) AS undated,
          count(CASE WHEN c.first IS NOT NULL AND ${IN_RANGE} THEN 1 END) AS dated
     RETURN count(CASE WHEN dated > 0 THEN 1 END) AS total, sum(undated) AS undated`,
    given,
  );
  const kept = rows.slice(0, limit).map((row) => ({ ...row, relation: JSON.parse(row.record) as Relation }));
  const relations = [...new Map(kept.map(({ relation }) => [relation.id, relation])).values()].sort(compareRank);
  return {
    kind: 'timeline',
    entries: kept.map(({ day, until, relation, claims }): TimelineEntry => ({
      day: unsorted(day),
      until: unsorted(until),
      relation: relation.id,
      claims: sortedUnique(claims),
    })),
    relations,
    entities: sortedById(await entitiesById(tx, endsAndSpeakers(relations))),
    total: count?.total ?? 0,
    undated: count?.undated ?? 0,
  };
}

/** The relations that may count, from the entities where some are named. The direction is one of three texts, never input. */
function startOf({ anyType }: Names, { entities, role = 'either' }: TimelineQuery): string {
  if (entities === undefined) return `MATCH (a:Entity)-[r:${anyType}]->(b:Entity)`;
  const [left, right] = { either: ['-', '-'], subject: ['-', '->'], object: ['<-', '-'] }[role] as [string, string];
  return `MATCH (a:Entity) WHERE a.id IN $entities MATCH (a)${left}[r:${anyType}]${right}(b:Entity)`;
}
