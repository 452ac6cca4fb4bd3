import {
  type AnswerTo,
  applyQuery,
  type ArticleSummary,
  type Claim,
  EMPTY_GRAPH,
  type Entity,
  type GraphAnswer,
  type GraphQuery,
  type KnowledgeGraph,
  type Mention,
  normalize,
  viewOf,
} from '@tripletail/core';

import type { Database, Tx } from '../database.js';
import type { Names } from '../names.js';
import { checkState, readState } from '../schema.js';
import { contradictions } from './contradictions.js';
import { article, evidence } from './evidence.js';
import { overview, summaries } from './overview.js';
import { paths } from './paths.js';
import { relations } from './relations.js';
import { search } from './search.js';
import { articlesOf, records } from './slice.js';
import { timeline } from './timeline.js';

/** A question that takes longer is stopped, so that one careless click cannot hold the database. */
const QUESTION_MS = 60_000;
/** How often a reading is begun anew because somebody wrote meanwhile; then what was read is taken. */
const ATTEMPTS = 4;

/** As {@link GraphReader.ask}: the same as core's `applyQuery` over the whole graph, byte for byte. */
export async function ask<Q extends GraphQuery>(database: Database, names: Names, query: Q): Promise<AnswerTo<Q>> {
  const empty = (): GraphAnswer => applyQuery(viewOf(EMPTY_GRAPH, names.vocabulary), query);
  return (await consistent(database, names, empty, (tx) => answer(tx, names, query), QUESTION_MS)) as AnswerTo<Q>;
}

function answer(tx: Tx, names: Names, query: GraphQuery): Promise<GraphAnswer> {
  switch (query.kind) {
    case 'overview':
      return overview(tx, names, query);
    case 'search':
      return search(tx, query);
    case 'relations':
      return relations(tx, names, query);
    case 'paths':
      return paths(tx, names, query);
    case 'timeline':
      return timeline(tx, names, query);
    case 'contradictions':
      return contradictions(tx, names, query);
    case 'evidence':
      return evidence(tx, names, query);
    case 'article':
      return article(tx, names, query);
    default:
      return query satisfies never;
  }
}

/** As {@link TripleStore.articles}. */
export function articles(database: Database, names: Names): Promise<readonly ArticleSummary[]> {
  return consistent(database, names, () => [], summaries);
}

/** As {@link TripleStore.graph}. Holds all of it in memory. */
export function wholeGraph(database: Database, names: Names): Promise<KnowledgeGraph> {
  return consistent(
    database,
    names,
    () => EMPTY_GRAPH,
    async (tx) =>
      normalize({
        articles: await articlesOf(tx, 'MATCH (a:Article) RETURN a.record AS record, a.text AS text'),
        entities: await records<Entity>(tx, 'MATCH (e:Entity) RETURN e.record AS record'),
        mentions: await records<Mention>(tx, 'MATCH (m:Mention) RETURN m.record AS record'),
        claims: await records<Claim>(tx, 'MATCH (c:Claim) RETURN c.record AS record'),
      }),
  );
}

/**
 * Reads with several statements as if it were one moment: Neo4j lets a transaction see what others commit meanwhile, so the revision is
 * looked at before and after.
 */
async function consistent<T>(
  database: Database,
  names: Names,
  empty: () => T,
  work: (tx: Tx) => Promise<T>,
  timeoutMs?: number,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const { value, steady } = await database.read(async (tx) => {
      const before = await readState(tx);
      if (before === undefined) return { value: empty(), steady: true };
      checkState(before, names);
      const value = await work(tx);
      const after = await readState(tx);
      return { value, steady: after?.revision === before.revision };
    }, timeoutMs);
    if (steady || attempt === ATTEMPTS) return value;
  }
}
