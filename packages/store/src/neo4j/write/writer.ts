import { type ArticleId, contentHash, type KnowledgeGraph, type Vocabulary } from '@tripletail/core';

import { collectParts } from '../../parts.js';
import { countClaims, emptyReport } from '../../shelf.js';
import type { DatabaseCounters, SaveReport } from '../../types.js';
import type { Database, Tx } from '../database.js';
import { namesOf, type Names } from '../names.js';
import { checkState, lockState, noteVocabulary, readState } from '../schema.js';
import { changeArticles } from './article.js';
import { countRelations } from './entities.js';
import { refuseHeldClaims } from './held.js';
import { projectKeys } from './projection.js';
import { readAllSources, readSources, writeSources } from './sources.js';

const IDS_AT_ONCE = 1_000;
const EDGES_AT_ONCE = 10_000;
/** Nodes that one transaction of a save makes, about, if nobody says otherwise. */
const NODES_AT_ONCE = 20_000;

/**
 * As {@link TripleStore.save}, into a database that has its schema: one transaction an article, and where many come at once one for some
 * hundred of them. What was committed is whole whenever the save breaks off.
 */
export async function saveGraphs(
  database: Database,
  names: Names,
  graphs: readonly KnowledgeGraph[],
  nodesAtOnce = NODES_AT_ONCE,
): Promise<SaveReport> {
  const parts = collectParts(graphs);
  const report = emptyReport();
  const counters = { nodesCreated: 0, nodesDeleted: 0, relationshipsCreated: 0, relationshipsDeleted: 0 };
  // What would be refused is refused before anything is written.
  const { held, revision: asOf } = await database.read(async (tx) => {
    const state = await readState(tx);
    await refuseHeldClaims(
      tx,
      [...parts.values()].flatMap(({ claims }) => claims),
    );
    return { held: await shasOf(tx, [...parts.keys()]), revision: state?.revision };
  });
  const waiting = [...parts].flatMap(([id, part]) => {
    const same = held.get(id) === contentHash(JSON.stringify(part));
    if (same) report.unchanged.push(id);
    return same ? [] : [{ id, part }];
  });
  let known = asOf;
  for (const batch of inBatches(waiting, nodesAtOnce)) {
    const { value, counters: made } = await database.write(async (tx) => {
      const { revision } = await lock(tx, names);
      const sources = await readSources(
        tx,
        batch.flatMap(({ part }) => part.articles),
      );
      // Nobody wrote since we looked: ids that were free are free.
      return { before: await changeArticles(tx, names, batch, sources, known === revision - 1), revision };
    });
    known = value.revision;
    add(counters, made);
    for (const { id, part } of batch) {
      const before = value.before.get(id);
      (before === undefined ? report.added : report.replaced).push(id);
      countClaims(report, before ?? [], part.claims);
    }
  }
  return { ...report, database: counters };
}

interface Waiting {
  readonly id: ArticleId;
  readonly part: KnowledgeGraph;
}

/** In their order, so many at once as one transaction should hold: its changes are in the server's memory until it commits. */
function inBatches(waiting: readonly Waiting[], nodesAtOnce: number): readonly (readonly Waiting[])[] {
  const batches: Waiting[][] = [];
  let room = 0;
  for (const one of waiting) {
    const { mentions, claims, articles } = one.part;
    const size = mentions.length + claims.length + (articles[0]?.sentences?.length ?? 0) + 1;
    if (size > room || batches.length === 0) {
      batches.push([]);
      room = nodesAtOnce;
    }
    batches.at(-1)!.push(one);
    room -= size;
  }
  return batches;
}

/** As {@link TripleStore.forget}. */
export async function forgetArticle(database: Database, names: Names, id: ArticleId): Promise<boolean> {
  const { value } = await database.write(async (tx) => {
    if ((await shasOf(tx, [id])).size === 0) return false;
    await lock(tx, names);
    const sources = await readSources(tx, [], [id]);
    return (await changeArticles(tx, names, [{ id }], sources)).size > 0;
  });
  return value;
}

/**
 * Drops the whole projection layer and makes it anew from the claims, in pieces; while that goes on, and after it broke off, the
 * database says so, and no other vocabulary is accepted for its edges.
 */
export async function reproject(database: Database, vocabulary: Vocabulary): Promise<void> {
  const names = namesOf(vocabulary);
  await noteVocabulary(database, '');
  for (let left = 1; left > 0;) {
    const { counters } = await database.write((tx) =>
      tx.run(`MATCH (:Entity)-[r]->(:Entity) WITH r LIMIT ${EDGES_AT_ONCE} DELETE r`),
    );
    left = counters.relationshipsDeleted;
  }
  await database.write(async (tx) => {
    await lockState(tx);
    await writeSources(tx, (await readAllSources(tx)).moved);
  });
  await inPages(database, 'MATCH (n:Claim) WHERE n.key > $after RETURN DISTINCT n.key AS id', (tx, keys) =>
    projectKeys(tx, names, keys),
  );
  await inPages(database, 'MATCH (n:Entity) WHERE n.id > $after RETURN n.id AS id', (tx, ids) =>
    countRelations(tx, names.anyType, ids),
  );
  await noteVocabulary(database, names.hash);
}

async function inPages(
  database: Database,
  statement: string,
  work: (tx: Tx, ids: readonly string[]) => Promise<void>,
): Promise<void> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const from: string = after;
    const { value } = await database.write(async (tx) => {
      await lockState(tx);
      const rows = await tx.run<{ id: string }>(`${statement} ORDER BY id LIMIT ${IDS_AT_ONCE}`, { after: from });
      await work(
        tx,
        rows.map(({ id }) => id),
      );
      return rows.at(-1)?.id;
    });
    after = value;
  }
}

async function lock(tx: Tx, names: Names) {
  const state = await lockState(tx);
  checkState(state, names);
  return state;
}

async function shasOf(tx: Tx, ids: readonly ArticleId[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.run<{ id: string; sha: string }>(
    'UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN id, a.sha AS sha',
    { ids },
  );
  return new Map(rows.map(({ id, sha }) => [id, sha]));
}

function add(sum: { -readonly [K in keyof DatabaseCounters]: number }, more: DatabaseCounters): void {
  for (const name of Object.keys(sum) as (keyof DatabaseCounters)[]) sum[name] += more[name];
}
