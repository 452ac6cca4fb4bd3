import {
  applyQuery,
  type ArticleAnswer,
  type ArticleQuery,
  type Claim,
  type Entity,
  type EvidenceAnswer,
  type EvidenceQuery,
  isClaimId,
  type Mention,
  type Relation,
  usedEntities,
} from '@tripletail/core';

import type { Tx } from '../database.js';
import type { Names } from '../names.js';
import { articlesOf, endsAndSpeakers, entitiesById, records, viewOfSlice } from './slice.js';

/** The claims behind a relation or some claims: an index finds them, and what hangs on them is fetched. */
export async function evidence(tx: Tx, names: Names, query: EvidenceQuery): Promise<EvidenceAnswer> {
  const asked =
    'relation' in query
      ? await records<Claim>(tx, 'MATCH (c:Claim {key: $key}) RETURN c.record AS record', { key: query.relation })
      : await claimsById(tx, query.claims);
  const inner = await claimsById(tx, asked.map(({ object }) => object).filter(isClaimId));
  const known = new Map([...asked, ...inner].map((claim) => [claim.id, claim]));
  const claims = [...known.values()];
  const relations = 'relation' in query && asked[0] !== undefined ? await sameAct(tx, names, asked[0]) : [];
  const articles = await articlesOf(
    tx,
    'UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN a.record AS record, a.text AS text',
    { ids: [...new Set(claims.map(({ article }) => article))] },
  );
  const entities = await entitiesById(tx, [...usedEntities(claims, []), ...endsAndSpeakers(relations)]);
  return applyQuery(viewOfSlice(names, { articles, entities, claims, relations }), query);
}

async function claimsById(tx: Tx, ids: readonly string[]): Promise<readonly Claim[]> {
  if (ids.length === 0) return [];
  return records(tx, 'UNWIND $ids AS id MATCH (c:Claim {id: id}) RETURN c.record AS record', {
    ids: [...new Set(ids)],
  });
}

/** All relations of the same act of the same two, whoever says so and whether or not: the relation of the claim, and its opposites. */
function sameAct(tx: Tx, names: Names, { subject, predicate, object }: Claim): Promise<readonly Relation[]> {
  return records(
    tx,
    `MATCH (a:Entity {id: $subject})-[r:${names.anyType}]->(b:Entity {id: $object}) WHERE r.predicate = $predicate
     RETURN r.record AS record`,
    { subject, predicate, object },
  );
}

/** One article, whole, and everything read from it. */
export async function article(tx: Tx, names: Names, query: ArticleQuery): Promise<ArticleAnswer> {
  const given = { id: query.id };
  const articles = await articlesOf(tx, 'MATCH (a:Article {id: $id}) RETURN a.record AS record, a.text AS text', given);
  const claims = await records<Claim>(
    tx,
    'MATCH (:Article {id: $id})<-[:IN_ARTICLE]-(c:Claim) RETURN c.record AS record',
    given,
  );
  const mentions = await records<Mention>(
    tx,
    'MATCH (:Article {id: $id})-[:HAS_SENTENCE|HAS_MENTION*1..2]->(m:Mention) RETURN m.record AS record',
    given,
  );
  const entities = await records<Entity>(
    tx,
    'MATCH (:Article {id: $id})-[:TELLS_OF]->(e:Entity) RETURN e.record AS record',
    given,
  );
  return applyQuery(viewOfSlice(names, { articles, entities, mentions, claims }), query);
}
