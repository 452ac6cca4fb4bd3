import { type ArticleId, isClaimId, type Span } from '@tripletail/core';

import { int, type Tx } from '../database.js';
import type { Held } from './held.js';
import type { ArticleRows, ClaimRow } from './rows.js';

/** An article that the database holds, and what it says from now on; without rows it goes. */
export interface KnownChange {
  readonly id: ArticleId;
  readonly held: Held;
  readonly rows?: ArticleRows;
  readonly source?: string;
}

/** Writes what differs between what is held of articles and what they say now. Their entities are there already. */
export async function changeKnown(tx: Tx, changes: readonly KnownChange[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.each(
    'UNWIND $rows AS row MATCH (a:Article {id: row.id}) SET a = row',
    changes.flatMap(({ rows, source }) => (rows === undefined ? [] : [{ ...rows.article.props, source }])),
  );
  await changeSentences(tx, changes);
  await changeMentions(tx, changes);
  await changeClaims(tx, changes);
  await tx.each(
    'UNWIND $rows AS id MATCH (a:Article {id: id}) DETACH DELETE a',
    changes.flatMap(({ id, rows }) => (rows === undefined ? [id] : [])),
  );
}

type Layer = 'sentences' | 'mentions' | 'claims';

/** Rows of one kind that are new or differ, each with its article; and the ids of those that are there no more. */
function compared<L extends Layer>(
  changes: readonly KnownChange[],
  layer: L,
  shaOf: (held: Held, id: string) => string | undefined,
): {
  readonly changed: readonly (ArticleRows[L][number] & { readonly of: ArticleId })[];
  readonly stale: readonly string[];
} {
  const changed: (ArticleRows[L][number] & { readonly of: ArticleId })[] = [];
  const stale: string[] = [];
  for (const { id: of, held, rows } of changes) {
    const now = (rows?.[layer] ?? []) as readonly ArticleRows[L][number][];
    const wanted = new Set(now.map(({ id }) => id));
    stale.push(...[...held[layer].keys()].filter((id) => !wanted.has(id)));
    for (const row of now) if (shaOf(held, row.id) !== row.sha) changed.push({ ...row, of });
  }
  return { changed, stale };
}

async function changeSentences(tx: Tx, changes: readonly KnownChange[]): Promise<void> {
  const { changed, stale } = compared(changes, 'sentences', (held, id) => held.sentences.get(id));
  if (stale.length + changed.length === 0) return;
  await tx.each('UNWIND $rows AS id MATCH (s:Sentence {id: id}) DETACH DELETE s', stale);
  await tx.each(
    `UNWIND $rows AS row MATCH (a:Article {id: row.of})
     MERGE (s:Sentence {id: row.id}) SET s = row.props MERGE (a)-[:HAS_SENTENCE]->(s)`,
    changed,
  );
  // A sentence carries its number, so that the chain changes only when a sentence does.
  const chain = changes.flatMap(({ rows }) => rows?.chain ?? []);
  const next: Record<string, string[]> = {};
  for (const { from, to } of chain) (next[from] ??= []).push(to);
  await tx.run(
    `UNWIND $ids AS id MATCH (:Article {id: id})-[:HAS_SENTENCE]->(s)-[n:NEXT]->(t)
     WHERE NOT t.id IN coalesce($next[s.id], []) DELETE n`,
    { ids: changes.map(({ id }) => id), next },
  );
  await tx.each(
    'UNWIND $rows AS row MATCH (s:Sentence {id: row.from}) MATCH (t:Sentence {id: row.to}) MERGE (s)-[:NEXT]->(t)',
    chain,
  );
}

async function changeMentions(tx: Tx, changes: readonly KnownChange[]): Promise<void> {
  const { changed, stale } = compared(changes, 'mentions', (held, id) => held.mentions.get(id));
  const there = new Set(changes.flatMap(({ held }) => [...held.mentions.keys()]));
  const hanging = changed.map(({ id }) => id).filter((id) => there.has(id));
  await tx.each('UNWIND $rows AS id MATCH (m:Mention {id: id}) DETACH DELETE m', [...stale, ...hanging]);
  await tx.each(
    `UNWIND $rows AS row MATCH (e:Entity {id: row.entity}) MATCH (s:Sentence {id: row.sentence})
     CREATE (s)-[:HAS_MENTION]->(m:Mention)-[:REFERS_TO]->(e) SET m = row.props`,
    changed.filter(({ sentence }) => sentence !== undefined),
  );
  // Some lie across sentences, or in none: those hang on the article itself.
  await tx.each(
    `UNWIND $rows AS row MATCH (e:Entity {id: row.entity}) MATCH (a:Article {id: row.of})
     CREATE (a)-[:HAS_MENTION]->(m:Mention)-[:REFERS_TO]->(e) SET m = row.props`,
    changed.filter(({ sentence }) => sentence === undefined),
  );
}

async function changeClaims(tx: Tx, changes: readonly KnownChange[]): Promise<void> {
  const { changed, stale } = compared(changes, 'claims', (held, id) => held.claims.get(id)?.sha);
  const there = new Set(changes.flatMap(({ held }) => [...held.claims.keys()]));
  await tx.each('UNWIND $rows AS id MATCH (c:Claim {id: id}) DETACH DELETE c', stale);
  // The node stays, for other claims may have it as their object.
  await tx.each(
    'UNWIND $rows AS id MATCH (:Claim {id: id})-[r]->() DELETE r',
    changed.map((row) => row.id).filter((id) => there.has(id)),
  );
  await tx.each(
    `UNWIND $rows AS row MERGE (c:Claim {id: row.id}) SET c = row.props WITH c, row
     MATCH (a:Article {id: row.of}) MATCH (e:Entity {id: row.subject.to}) MATCH (s:Sentence {id: row.sentence.to})
     CREATE (c)-[:IN_ARTICLE]->(a)
     CREATE (c)-[:SUBJECT { start: row.subject.start, end: row.subject.end }]->(e)
     CREATE (c)-[:EVIDENCED_BY { start: row.sentence.start, end: row.sentence.end }]->(s)`,
    changed.map(({ of, id, props, claim, sentence }) => ({
      of,
      id,
      props,
      subject: { to: claim.subject, ...at(claim.subjectSpan) },
      sentence: { to: sentence, ...at(claim.trigger) },
    })),
  );
  for (const [statement, rows] of claimEdges(changed)) await tx.each(statement, rows);
}

/** A span as properties. */
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
