import type { ArticleId, Claim } from '@tripletail/core';

import { claimHeld } from '../../parts.js';
import type { Tx } from '../database.js';

/** What the database holds of an article: ids with the hashes of their rows, and what the article tells of each entity. */
export interface Held {
  readonly sentences: ReadonlyMap<string, string>;
  readonly mentions: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, { readonly sha: string; readonly record: string }>;
  readonly tells: ReadonlyMap<string, string>;
}

/** What is held of these articles; one that is not there is not in the answer. */
export async function readHeld(tx: Tx, ids: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, Held>> {
  const there = await tx.run<{ id: ArticleId }>('UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN id', { ids });
  if (there.length === 0) return new Map();
  const known = there.map(({ id }) => id);
  const read = async <T>(pattern: string, sha: string): Promise<ReadonlyMap<ArticleId, Map<string, T>>> => {
    const rows = await tx.run<{ of: ArticleId; id: string; sha: T }>(
      `UNWIND $ids AS of MATCH (:Article {id: of})${pattern} RETURN of, n.id AS id, ${sha} AS sha`,
      { ids: known },
    );
    const all = new Map<ArticleId, Map<string, T>>(known.map((id) => [id, new Map()]));
    for (const { of, id, sha: found } of rows) all.get(of)!.set(id, found);
    return all;
  };
  const sentences = await read<string>('-[:HAS_SENTENCE]->(n)', 'n.sha');
  const mentions = await read<string>('-[:HAS_SENTENCE|HAS_MENTION*1..2]->(n:Mention)', 'n.sha');
  const claims = await read<{ sha: string; record: string }>(
    '<-[:IN_ARTICLE]-(n:Claim)',
    '{ sha: n.sha, record: n.record }',
  );
  const tells = await read<string>('-[t:TELLS_OF]->(n)', 't.record');
  return new Map(
    known.map((id) => [
      id,
      {
        sentences: sentences.get(id)!,
        mentions: mentions.get(id)!,
        claims: claims.get(id)!,
        tells: tells.get(id)!,
      },
    ]),
  );
}

/** @throws GRAPH_INVALID if another article holds a claim of one of these ids */
export async function refuseHeldClaims(tx: Tx, claims: readonly Pick<Claim, 'id' | 'article'>[]): Promise<void> {
  const [taken] = await tx.run<Pick<Claim, 'id' | 'article'> & { readonly holder: ArticleId }>(
    `UNWIND $claims AS claim MATCH (c:Claim {id: claim.id}) WHERE c.article <> claim.article
     RETURN claim.id AS id, claim.article AS article, c.article AS holder ORDER BY id LIMIT 1`,
    { claims: claims.map(({ id, article }) => ({ id, article })) },
  );
  if (taken !== undefined) throw claimHeld(taken, taken.holder);
}
