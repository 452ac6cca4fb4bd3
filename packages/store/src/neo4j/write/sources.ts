import { type Article, type ArticleId, independentSources } from '@tripletail/core';

import type { Tx } from '../database.js';

/** Which independent source each article speaks for, and whose stored source is no longer that. */
export interface Sources {
  readonly of: ReadonlyMap<ArticleId, string>;
  readonly moved: readonly { readonly id: ArticleId; readonly source: string }[];
}

interface Stored {
  readonly id: ArticleId;
  readonly text: string;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
  readonly source: string | null;
}

/**
 * The sources of all articles, as core finds near-copies. Any article can be the copy of any other, so this reads every text that is
 * kept: .3 ms each to compare (measured, 800 words), and as much to carry. It runs once for each save, not for each article of it.
 * @param incoming articles that are about to be saved, over those kept
 * @param leaving an article about to be forgotten
 */
export async function readSources(tx: Tx, incoming: readonly Article[], leaving?: ArticleId): Promise<Sources> {
  const stored = await tx.run<Stored>(
    `MATCH (a:Article)
     RETURN a.id AS id, a.text AS text, a.outlet AS outlet, a.publishedAt AS publishedAt, a.source AS source`,
  );
  const coming = new Set(incoming.map(({ id }) => id));
  const kept = stored.filter(({ id }) => id !== leaving);
  const articles: Article[] = kept
    .filter(({ id }) => !coming.has(id))
    .map(({ id, text, outlet, publishedAt }) => ({
      id,
      text,
      language: '',
      ...(outlet === null ? {} : { outlet }),
      ...(publishedAt === null ? {} : { publishedAt }),
    }));
  const of = independentSources([...articles, ...incoming]);
  const moved = kept
    .filter(({ id, source }) => of.get(id) !== source)
    .map(({ id }) => ({ id, source: of.get(id) ?? id }));
  return { of, moved };
}

/** Writes down the sources that changed. @returns keys of the relations that count them */
export async function moveSources(tx: Tx, { moved }: Sources): Promise<readonly string[]> {
  if (moved.length === 0) return [];
  await tx.each('UNWIND $rows AS row MATCH (a:Article {id: row.id}) SET a.source = row.source', moved);
  const rows = await tx.run<{ key: string }>(
    `UNWIND $ids AS id MATCH (:Article {id: id})<-[:IN_ARTICLE]-(c:Claim) WHERE c.key IS NOT NULL
     RETURN DISTINCT c.key AS key`,
    { ids: moved.map(({ id }) => id) },
  );
  return rows.map(({ key }) => key);
}
