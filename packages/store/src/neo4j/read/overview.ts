import {
  type ActKind,
  type Article,
  type ArticleSummary,
  type DayCount,
  type Entity,
  type OverviewAnswer,
  type OverviewQuery,
  type RankedEntity,
  type Relation,
  compareRank,
  compareStrings,
} from '@tripletail/core';

import { int, type Tx } from '../database.js';
import type { Names } from '../names.js';
import { unsorted } from '../text.js';
import { BY_RANK, most } from './filter.js';
import { endsAndSpeakers, entitiesById, records, sortedById } from './slice.js';

/** As in core's overview.ts. */
const DEFAULT_LIMIT = 12;

/**
 * The first screen. Counts come from the database's own counters; newest, contested and days look at every edge once, where they are, and
 * only what is shown travels.
 */
export async function overview(tx: Tx, names: Names, query: OverviewQuery): Promise<OverviewAnswer> {
  const { limit = DEFAULT_LIMIT } = query;
  const given = { most: int(most(limit)) };
  const edge = `MATCH (a:Entity)-[r:${names.anyType}]->(b:Entity)`;
  const newest = await records<Relation>(
    tx,
    `${edge} WHERE r.last IS NOT NULL AND r.kind <> 'fact'
     WITH r ORDER BY r.last DESC, ${BY_RANK} LIMIT $most RETURN r.record AS record`,
    given,
  );
  const pairs = await tx.run<{ record: string; against: readonly string[] }>(
    `MATCH (a:Entity)-[d:${names.anyType}]->(b:Entity) WHERE d.polarity = 'denied'
     MATCH (a)-[r:${names.anyType}]->(b) WHERE r.polarity = 'affirmed' AND r.predicate = d.predicate
     WITH r, collect(d.record) AS against ORDER BY ${BY_RANK} LIMIT $most RETURN r.record AS record, against`,
    given,
  );
  const contested = pairs
    .slice(0, limit)
    .flatMap(({ record, against }) => [
      JSON.parse(record) as Relation,
      ...against.map((one) => JSON.parse(one) as Relation).sort(compareRank),
    ]);
  const shown = newest.slice(0, limit);
  return {
    kind: 'overview',
    counts: await counts(tx, names),
    actors: (await actors(tx, given)).slice(0, limit),
    newest: shown,
    contested,
    days: await days(tx, edge),
    entities: sortedById(await entitiesById(tx, endsAndSpeakers([...shown, ...contested]))),
    articles: await summaries(tx),
  };
}

async function counts(tx: Tx, names: Names): Promise<OverviewAnswer['counts']> {
  const count = async (statement: string): Promise<number> => (await tx.run<{ n: number }>(statement))[0]?.n ?? 0;
  return {
    articles: await count('MATCH (n:Article) RETURN count(n) AS n'),
    entities: await count('MATCH (n:Entity) RETURN count(n) AS n'),
    claims: await count('MATCH (n:Claim) RETURN count(n) AS n'),
    relations: await count(`MATCH ()-[r:${names.anyType}]->() RETURN count(r) AS n`),
    outlets: await count('MATCH (n:Article) RETURN count(DISTINCT n.source) AS n'),
  };
}

async function actors(tx: Tx, given: { readonly most: unknown }): Promise<readonly RankedEntity[]> {
  const rows = await tx.run<{ record: string; relations: number }>(
    `MATCH (e:Entity) WHERE e.named AND e.relations > 0
     WITH e ORDER BY e.relations DESC, e.nameOrder, e.idOrder LIMIT $most
     RETURN e.record AS record, e.relations AS relations`,
    given,
  );
  return rows.map(({ record, relations }) => ({ entity: JSON.parse(record) as Entity, relations }));
}

async function days(tx: Tx, edge: string): Promise<readonly DayCount[]> {
  const rows = await tx.run<{ day: string; kind: ActKind; n: number }>(
    `${edge} WHERE r.first IS NOT NULL RETURN r.first AS day, r.kind AS kind, count(r) AS n`,
  );
  const counted = new Map<string, { conflict: number; cooperation: number; fact: number }>();
  for (const { day, kind, n } of rows) {
    const there = counted.get(day) ?? { conflict: 0, cooperation: 0, fact: 0 };
    there[kind] += n;
    counted.set(day, there);
  }
  return [...counted]
    .map(([day, kinds]) => ({ day: unsorted(day), ...kinds }))
    .sort((a, b) => compareStrings(a.day, b.day));
}

/** Articles without their texts, by id. */
export async function summaries(tx: Tx): Promise<readonly ArticleSummary[]> {
  const rows = await tx.run<{ record: string; claims: number }>(
    'MATCH (a:Article) RETURN a.record AS record, COUNT { (a)<-[:IN_ARTICLE]-() } AS claims',
  );
  return rows
    .map(({ record, claims }): ArticleSummary => {
      const { id, title, outlet, publishedAt, url } = JSON.parse(record) as Article;
      return {
        id,
        ...(title === undefined ? {} : { title }),
        ...(outlet === undefined ? {} : { outlet }),
        ...(publishedAt === undefined ? {} : { publishedAt }),
        ...(url === undefined ? {} : { url }),
        claims,
      };
    })
    .sort((a, b) => compareStrings(a.id, b.id));
}
