import {
  type Article,
  type ArticleId,
  type Claim,
  type Entity,
  type KnowledgeGraph,
  merge,
  type Mention,
} from '@tripletail/core';

import type { Database, Tx } from '../database.js';
import { lockState } from '../schema.js';
import { changeLayers } from './article.js';
import { readHeld } from './held.js';

const IDS_AT_ONCE = 1_000;

/**
 * Writes every article anew from the records that the database keeps of it, one transaction an article: so a database of an older model
 * gets the properties, nodes and edges of this one. What depends on other articles (sources, edges between entities) is left as it is.
 */
export async function rewriteArticles(database: Database): Promise<void> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const from: string = after;
    const ids = await database.read((tx) =>
      tx.run<{ id: ArticleId }>(
        `MATCH (a:Article) WHERE a.id > $after RETURN a.id AS id ORDER BY id LIMIT ${IDS_AT_ONCE}`,
        { after: from },
      ),
    );
    for (const { id } of ids) {
      await database.write(async (tx) => {
        await lockState(tx);
        await rewrite(tx, id);
      });
    }
    after = ids.at(-1)?.id;
  }
}

async function rewrite(tx: Tx, id: ArticleId): Promise<void> {
  const [kept] = await tx.run<{ record: string; text: string; source: string }>(
    'MATCH (a:Article {id: $id}) RETURN a.record AS record, a.text AS text, a.source AS source',
    { id },
  );
  if (kept === undefined) return;
  const article: Article = { ...(JSON.parse(kept.record) as Article), text: kept.text };
  const all = async <T>(statement: string): Promise<readonly T[]> =>
    (await tx.run<{ record: string }>(statement, { id })).map(({ record }) => JSON.parse(record) as T);
  const part: KnowledgeGraph = {
    articles: [article],
    entities: await all<Entity>('MATCH (:Article {id: $id})-[t:TELLS_OF]->(:Entity) RETURN t.record AS record'),
    mentions: await all<Mention>(
      'MATCH (:Article {id: $id})-[:HAS_SENTENCE|HAS_MENTION*1..2]->(m:Mention) RETURN m.record AS record',
    ),
    claims: await all<Claim>('MATCH (:Article {id: $id})<-[:IN_ARTICLE]-(c:Claim) RETURN c.record AS record'),
  };
  const sources = { of: new Map([[id, { name: kept.source }]]), moved: [] };
  await changeLayers(tx, await readHeld(tx, [id]), [{ id, part: merge(part) }], sources);
}
