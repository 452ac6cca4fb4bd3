import { isClaimId, type KnowledgeGraph, type Span } from '@tripletail/core';

import { int, type Tx } from '../database.js';
import type { ArticleRows } from './rows.js';

/** An article that the database does not hold, its entities being there. */
export interface NewArticle {
  readonly rows: ArticleRows;
  readonly part: KnowledgeGraph;
  /** For whom it speaks. */
  readonly source: string;
}

/**
 * One statement makes all of an article. Nothing that it makes is looked up again: an article's entities, sentences and claims are kept in lists
 * while it is made, and what hangs on them names them by their place. `ORDER BY` before each list says that its order is meant.
 */
const CREATE = `
UNWIND $rows AS row
CALL (row) {
  UNWIND range(0, size(row.tells) - 1) AS at
  MATCH (e:Entity {id: row.tells[at].id})
  WITH at, e ORDER BY at
  RETURN collect(e) AS entities
}
CREATE (a:Article) SET a = row.props
WITH row, a, entities
CALL (row, a, entities) {
  UNWIND range(0, size(row.tells) - 1) AS at
  WITH entities[at] AS e, row.tells[at].record AS record, a
  CREATE (a)-[:TELLS_OF {record: record}]->(e)
}
CALL (row, a) {
  UNWIND range(0, size(row.sentences) - 1) AS at
  CREATE (a)-[:HAS_SENTENCE]->(s:Sentence) SET s = row.sentences[at]
  WITH at, s ORDER BY at
  RETURN collect(s) AS sentences
}
CALL (row, sentences) {
  UNWIND row.chain AS pair
  WITH sentences[pair[0]] AS s, sentences[pair[1]] AS t
  CREATE (s)-[:NEXT]->(t)
}
CALL (row, sentences, entities) {
  UNWIND row.mentions AS one
  WITH one, sentences[one.s] AS s, entities[one.e] AS e
  CREATE (s)-[:HAS_MENTION]->(m:Mention)-[:REFERS_TO]->(e) SET m = one.props
}
CALL (row, a, entities) {
  UNWIND row.loose AS one
  WITH one, a, entities[one.e] AS e
  CREATE (a)-[:HAS_MENTION]->(m:Mention)-[:REFERS_TO]->(e) SET m = one.props
}
CALL (row, a, sentences, entities) {
  UNWIND range(0, size(row.claims) - 1) AS at
  WITH at, row.claims[at] AS one, a, sentences, entities
  WITH at, one, a, sentences[one.sentence.to] AS s, entities[one.subject.to] AS e
  CREATE (c:Claim) SET c = one.props
  CREATE (c)-[:IN_ARTICLE]->(a)
  CREATE (c)-[:SUBJECT {start: one.subject.start, end: one.subject.end}]->(e)
  CREATE (c)-[:EVIDENCED_BY {start: one.sentence.start, end: one.sentence.end}]->(s)
  WITH at, c ORDER BY at
  RETURN collect(c) AS claims
}
CALL (row, claims, entities) {
  UNWIND row.objects AS one
  WITH one, claims[one.c] AS c, entities[one.to] AS e
  CREATE (c)-[:OBJECT {start: one.start, end: one.end}]->(e)
}
CALL (row, claims) {
  UNWIND row.told AS one
  WITH one, claims[one.c] AS c, claims[one.to] AS d
  CREATE (c)-[:OBJECT {start: one.start, end: one.end}]->(d)
}
CALL (row, claims, entities) {
  UNWIND row.speakers AS one
  WITH one, claims[one.c] AS c, entities[one.to] AS e
  CREATE (c)-[:ATTRIBUTED_TO {start: one.start, end: one.end}]->(e)
}
CALL (row, claims, entities) {
  UNWIND row.qualifiers AS one
  WITH one, claims[one.c] AS c, entities[one.to] AS e
  CREATE (c)-[:QUALIFIER {role: one.role, start: one.start, end: one.end}]->(e)
}`;

/** Articles sent with one statement: their rows are held in memory by both sides. */
const ARTICLES_AT_ONCE = 20;

/** Makes articles with all that they say. */
export async function createArticles(tx: Tx, articles: readonly NewArticle[]): Promise<void> {
  for (let at = 0; at < articles.length; at += ARTICLES_AT_ONCE) {
    await tx.run(CREATE, { rows: articles.slice(at, at + ARTICLES_AT_ONCE).map(nested) });
  }
}

function nested({ rows, part, source }: NewArticle): unknown {
  const entity = placesOf(part.entities);
  const sentence = placesOf(rows.sentences);
  const claim = placesOf(rows.claims);
  const mention = ({ props, entity: id, sentence: s }: ArticleRows['mentions'][number]) => ({
    props,
    e: entity(id),
    ...(s === undefined ? {} : { s: sentence(s) }),
  });
  const claims = rows.claims.map((row, c) => ({ ...row, c: int(c) }));
  const objects = claims.map(({ c, claim: { object, objectSpan } }) => ({ c, object, ...span(objectSpan) }));
  return {
    props: { ...rows.article.props, source },
    tells: part.entities.map((one) => ({ id: one.id, record: JSON.stringify(one) })),
    sentences: rows.sentences.map(({ props }) => props),
    chain: rows.chain.map(({ from, to }) => [sentence(from), sentence(to)]),
    mentions: rows.mentions.filter((one) => one.sentence !== undefined).map(mention),
    loose: rows.mentions.filter((one) => one.sentence === undefined).map(mention),
    claims: rows.claims.map(({ props, claim: one, sentence: s }) => ({
      props,
      subject: { to: entity(one.subject), ...span(one.subjectSpan) },
      sentence: { to: sentence(s), ...span(one.trigger) },
    })),
    objects: objects.flatMap(({ object, ...rest }) => (isClaimId(object) ? [] : [{ ...rest, to: entity(object) }])),
    told: objects.flatMap(({ object, ...rest }) => (isClaimId(object) ? [{ ...rest, to: claim(object) }] : [])),
    speakers: claims.flatMap(({ c, claim: { speaker, speakerSpan } }) =>
      speaker === undefined
        ? []
        : [{ c, to: entity(speaker), ...(speakerSpan === undefined ? {} : span(speakerSpan)) }],
    ),
    qualifiers: claims.flatMap(({ c, claim: { qualifiers } }) =>
      qualifiers.map((one) => ({ c, to: entity(one.entity), role: one.role, ...span(one.span) })),
    ),
  };
}

/** The place of each id in a list, as the database's integer. */
function placesOf(items: readonly { readonly id: string }[]): (id: string) => unknown {
  const places = new Map(items.map(({ id }, at) => [id, int(at)]));
  return (id) => places.get(id);
}

function span({ start, end }: Span): { readonly start: unknown; readonly end: unknown } {
  return { start: int(start), end: int(end) };
}
