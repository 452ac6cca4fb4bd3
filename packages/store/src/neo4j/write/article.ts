import { type ArticleId, type Claim, isClaimId, type KnowledgeGraph, relationKey, type Span } from '@tripletail/core';

import { claimHeld } from '../../parts.js';
import { int, type Tx } from '../database.js';
import type { Names } from '../names.js';
import { changeEntities, dropUntold } from './entities.js';
import { project } from './projection.js';
import { type ArticleRows, type ClaimRow, rowsOf } from './rows.js';
import { moveSources, type Sources, writeSources } from './sources.js';

/** What the database holds of an article. */
interface Held {
  readonly there: boolean;
  readonly sentences: ReadonlyMap<string, string>;
  readonly mentions: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, { readonly sha: string; readonly record: string }>;
  readonly tells: ReadonlyMap<string, string>;
}

/** An article's rows; without the article's own, it goes. */
type Rows = Omit<ArticleRows, 'article'> & Partial<Pick<ArticleRows, 'article'>>;

const NO_ROWS: Rows = { sentences: [], chain: [], mentions: [], claims: [] };

/**
 * Makes the database hold of an article exactly what `part` says; without `part`, nothing. Only what differs is written, so that the
 * same again creates nothing. Runs in one transaction, under the lock.
 * @returns the claims that were there before, or `undefined` if the article was not
 */
export async function changeArticle(
  tx: Tx,
  names: Names,
  id: ArticleId,
  part: KnowledgeGraph | undefined,
  sources: Sources,
): Promise<readonly Claim[] | undefined> {
  const { held, rows, left } = await changeLayers(tx, id, part, sources);
  const before = [...held.claims.values()].map(({ record }) => JSON.parse(record) as Claim);
  const moved = await moveSources(tx, sources);
  const [old, now] = [endsByKey(before), endsByKey(rows.claims.map(({ claim }) => claim))];
  await project(tx, names, [...old.keys(), ...now.keys(), ...moved], {
    before: new Set(old.keys()),
    article: id,
    ends: new Map([...old, ...now]),
  });
  await dropUntold(tx, left);
  return held.there ? before : undefined;
}

/**
 * {@link changeArticle} without what is derived from several articles: the edges between entities, and the sources of other articles.
 * @returns what was there, what is there now, and entities of which the article tells no more
 */
export async function changeLayers(
  tx: Tx,
  id: ArticleId,
  part: KnowledgeGraph | undefined,
  sources: Sources,
): Promise<{ readonly held: Held; readonly rows: Rows; readonly left: readonly string[] }> {
  const held = await readHeld(tx, id);
  const rows: Rows = part === undefined ? NO_ROWS : rowsOf(part);
  if (rows.article !== undefined) {
    const source = sources.of.get(id)!;
    const props = { ...rows.article.props, source: source.name };
    await tx.run('MERGE (a:Article {id: $id}) SET a = $props', { id, props });
    await writeSources(tx, [{ id, source }]);
    await refuseHeldClaims(tx, part?.claims ?? []);
  }
  const left = await changeEntities(tx, id, held.tells, part?.entities ?? []);
  await changeSentences(tx, id, held, rows);
  await changeMentions(tx, id, held, rows);
  await changeClaims(tx, id, held, rows);
  if (part === undefined) await tx.run('MATCH (a:Article {id: $id}) DETACH DELETE a', { id });
  return { held, rows, left };
}

/** The keys of claims, with the entities that an edge of each touches. */
function endsByKey(claims: readonly Claim[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    claims.flatMap(({ object, ...claim }) =>
      isClaimId(object) ? [] : [[relationKey({ ...claim, object }), [...new Set([claim.subject, object])]]],
    ),
  );
}

async function readHeld(tx: Tx, id: ArticleId): Promise<Held> {
  const found = await tx.run<{ sha: string }>('MATCH (a:Article {id: $id}) RETURN a.sha AS sha', { id });
  if (found.length === 0) {
    return { there: false, sentences: new Map(), mentions: new Map(), claims: new Map(), tells: new Map() };
  }
  const shas = async (statement: string): Promise<ReadonlyMap<string, string>> => {
    const rows = await tx.run<{ id: string; sha: string }>(statement, { id });
    return new Map(rows.map((row) => [row.id, row.sha]));
  };
  const claims = await tx.run<{ id: string; sha: string; record: string }>(
    'MATCH (:Article {id: $id})<-[:IN_ARTICLE]-(c:Claim) RETURN c.id AS id, c.sha AS sha, c.record AS record',
    { id },
  );
  return {
    there: true,
    sentences: await shas('MATCH (:Article {id: $id})-[:HAS_SENTENCE]->(n) RETURN n.id AS id, n.sha AS sha'),
    mentions: await shas(
      `MATCH (:Article {id: $id})-[:HAS_SENTENCE|HAS_MENTION*1..2]->(n:Mention) RETURN n.id AS id, n.sha AS sha`,
    ),
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    tells: await shas('MATCH (:Article {id: $id})-[t:TELLS_OF]->(e) RETURN e.id AS id, t.record AS sha'),
  };
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

const differing = <R extends { readonly id: string; readonly sha: string }>(
  rows: readonly R[],
  held: ReadonlyMap<string, string>,
): readonly R[] => rows.filter(({ id, sha }) => held.get(id) !== sha);

const missing = (rows: readonly { readonly id: string }[], held: Iterable<string>): readonly string[] => {
  const wanted = new Set(rows.map(({ id }) => id));
  return [...held].filter((id) => !wanted.has(id));
};

async function changeSentences(tx: Tx, id: ArticleId, held: Held, { sentences, chain }: Rows): Promise<void> {
  const stale = missing(sentences, held.sentences.keys());
  const changed = differing(sentences, held.sentences);
  if (stale.length + changed.length === 0) return;
  await tx.each('UNWIND $rows AS id MATCH (s:Sentence {id: id}) DETACH DELETE s', stale);
  await tx.each(
    `UNWIND $rows AS row MATCH (a:Article {id: $id})
     MERGE (s:Sentence {id: row.id}) SET s = row.props MERGE (a)-[:HAS_SENTENCE]->(s)`,
    changed,
    { id },
  );
  // A sentence carries its number, so that the chain changes only when a sentence does.
  await tx.run(
    `MATCH (:Article {id: $id})-[:HAS_SENTENCE]->(s)-[n:NEXT]->(t)
     WHERE NOT [s.id, t.id] IN $pairs DELETE n`,
    { id, pairs: chain.map(({ from, to }) => [from, to]) },
  );
  await tx.each(
    'UNWIND $rows AS row MATCH (s:Sentence {id: row.from}) MATCH (t:Sentence {id: row.to}) MERGE (s)-[:NEXT]->(t)',
    chain,
  );
}

async function changeMentions(tx: Tx, id: ArticleId, held: Held, { mentions }: Rows): Promise<void> {
  const changed = differing(mentions, held.mentions);
  const hanging = changed.map(({ id }) => id).filter((one) => held.mentions.has(one));
  const stale = [...missing(mentions, held.mentions.keys()), ...hanging];
  await tx.each('UNWIND $rows AS id MATCH (m:Mention {id: id}) DETACH DELETE m', stale);
  await tx.each(
    `UNWIND $rows AS row MATCH (e:Entity {id: row.entity}) MATCH (s:Sentence {id: row.sentence})
     CREATE (s)-[:HAS_MENTION]->(m:Mention)-[:REFERS_TO]->(e) SET m = row.props`,
    changed.filter(({ sentence }) => sentence !== undefined),
  );
  // Some lie across sentences, or in none: those hang on the article itself.
  await tx.each(
    `UNWIND $rows AS row MATCH (e:Entity {id: row.entity}) MATCH (a:Article {id: $id})
     CREATE (a)-[:HAS_MENTION]->(m:Mention)-[:REFERS_TO]->(e) SET m = row.props`,
    changed.filter(({ sentence }) => sentence === undefined),
    { id },
  );
}

async function changeClaims(tx: Tx, id: ArticleId, held: Held, { claims }: Rows): Promise<void> {
  const shas = new Map([...held.claims].map(([claim, { sha }]) => [claim, sha]));
  const changed = differing(claims, shas);
  await tx.each('UNWIND $rows AS id MATCH (c:Claim {id: id}) DETACH DELETE c', missing(claims, held.claims.keys()));
  // The node stays, for other claims may have it as their object.
  await tx.each(
    'UNWIND $rows AS id MATCH (:Claim {id: id})-[r]->() DELETE r',
    changed.map((row) => row.id).filter((claim) => shas.has(claim)),
  );
  await tx.each(
    `UNWIND $rows AS row MERGE (c:Claim {id: row.id}) SET c = row.props WITH c, row
     MATCH (a:Article {id: $id}) MATCH (e:Entity {id: row.subject.to}) MATCH (s:Sentence {id: row.sentence.to})
     CREATE (c)-[:IN_ARTICLE]->(a)
     CREATE (c)-[:SUBJECT { start: row.subject.start, end: row.subject.end }]->(e)
     CREATE (c)-[:EVIDENCED_BY { start: row.sentence.start, end: row.sentence.end }]->(s)`,
    changed.map((row) => ({
      id: row.id,
      props: row.props,
      subject: { to: row.claim.subject, ...at(row.claim.subjectSpan) },
      sentence: { to: row.sentence, ...at(row.claim.trigger) },
    })),
    { id },
  );
  for (const [statement, rows] of claimEdges(changed)) await tx.each(statement, rows);
}

function at(span: Span): { readonly start: unknown; readonly end: unknown } {
  return { start: int(span.start), end: int(span.end) };
}

/** What else hangs on claims that hang on nothing yet: a statement for each kind of edge. */
function claimEdges(changed: readonly ClaimRow[]): readonly (readonly [string, readonly unknown[]])[] {
  const edge = (type: string, label: string, properties: string): string =>
    `UNWIND $rows AS row MATCH (c:Claim {id: row.id}) MATCH (n:${label} {id: row.to})
     CREATE (c)-[r:${type}]->(n) SET r = ${properties}`;
  const span = '{ start: row.start, end: row.end }';
  const objects = changed.map(({ id, claim }) => ({ id, to: claim.object, ...at(claim.objectSpan) }));
  return [
    [edge('OBJECT', 'Entity', span), objects.filter(({ to }) => !isClaimId(to))],
    [edge('OBJECT', 'Claim', span), objects.filter(({ to }) => isClaimId(to))],
    [
      edge('ATTRIBUTED_TO', 'Entity', span),
      changed.flatMap(({ id, claim: { speaker, speakerSpan } }) =>
        speaker === undefined ? [] : [{ id, to: speaker, ...(speakerSpan === undefined ? {} : at(speakerSpan)) }],
      ),
    ],
    [
      edge('QUALIFIER', 'Entity', '{ role: row.role, start: row.start, end: row.end }'),
      changed.flatMap(({ id, claim }) =>
        claim.qualifiers.map(({ role, entity, span }) => ({ id, to: entity, role, ...at(span) })),
      ),
    ],
  ];
}
