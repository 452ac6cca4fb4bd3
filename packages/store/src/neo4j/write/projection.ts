import {
  actKind,
  type Article,
  type ArticleId,
  type Claim,
  compareStrings,
  type Relation,
  relationOf,
} from '@tripletail/core';

import { int, type Parameters, type Tx } from '../database.js';
import { type Names, OPEN } from '../names.js';
import { sortable } from '../text.js';

/** Keys whose claims are held in memory at once. */
const KEYS_AT_ONCE = 1_000;
/** UTF-16 code units of evidence kept on an edge: a glance; the sentence itself is behind the claim. */
const GLANCE = 2_000;

interface KeyClaims {
  readonly key: string;
  readonly claims: readonly {
    readonly record: string;
    readonly publishedAt: string | null;
    readonly source: string;
    readonly sentence: string;
    readonly trigger: string;
  }[];
}

/**
 * Makes the edges of these keys anew from their claims: the projection layer is derived data, and is never patched. Keys without claims
 * lose their edge; what an edge of a key adds to its ends is counted there.
 * @param before keys of claims that the article had until now. A key has an edge exactly if it has a claim, so it had one if it is
 *   among these, or if another article has a claim of it.
 * @param article whose claims changed
 * @param ends the ends of each key, as of the claims that went or came
 */
export async function project(
  tx: Tx,
  names: Names,
  keys: Iterable<string>,
  change?: {
    readonly before: ReadonlySet<string>;
    readonly article: string;
    readonly ends: ReadonlyMap<string, readonly string[]>;
  },
): Promise<void> {
  const wanted = [...new Set(keys)].sort(compareStrings);
  const touched = new Map<string, number>();
  for (let at = 0; at < wanted.length; at += KEYS_AT_ONCE) {
    const some = wanted.slice(at, at + KEYS_AT_ONCE);
    const edges = await edgesOf(tx, names, some);
    const there = new Map(edges.map((edge) => [edge.key, edge]));
    const had = (key: string): boolean =>
      change === undefined ||
      change.before.has(key) ||
      there.get(key)?.articles.some((id) => id !== change.article) === true;
    await write(tx, names, some.filter(had), edges);
    for (const key of some) {
      const more = Number(there.has(key)) - Number(had(key));
      for (const end of more === 0 ? [] : (change?.ends.get(key) ?? []))
        touched.set(end, (touched.get(end) ?? 0) + more);
    }
  }
  await tx.each(
    `UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e.relations = e.relations + toInteger(row.more)`,
    [...touched].map(([id, more]) => ({ id, more })),
  );
}

async function edgesOf(tx: Tx, names: Names, keys: readonly string[]): Promise<readonly Edge[]> {
  const rows = await tx.run<KeyClaims>(
    `UNWIND $keys AS key
     MATCH (s:Sentence)<-[:EVIDENCED_BY]-(c:Claim {key: key})-[:IN_ARTICLE]->(a:Article)
     RETURN key, collect({ record: c.record, publishedAt: a.publishedAt, source: a.source,
                           sentence: s.text, trigger: c.trigger }) AS claims`,
    { keys },
  );
  return rows.map((row) => edgeOf(names, row));
}

/** @param old those of the keys that have an edge already */
async function write(tx: Tx, names: Names, old: readonly string[], edges: readonly Edge[]): Promise<void> {
  const typeOf = new Map(edges.map(({ key, type }) => [key, type]));
  // Gone, or now of the other type that its predicate can have: some claims of a key may be open and some not.
  for (const type of new Set([OPEN, ...old.flatMap((key) => possibleTypes(names, key))])) {
    const misplaced = old.filter((key) => typeOf.get(key) !== type && mayBe(names, key, type));
    await tx.each(`UNWIND $rows AS key MATCH ()-[r:${type} {key: key}]->() DELETE r`, misplaced);
  }
  for (const type of new Set(typeOf.values())) {
    await tx.each(
      `UNWIND $rows AS row MATCH (s:Entity {id: row.subject}) MATCH (o:Entity {id: row.object})
       MERGE (s)-[r:${type} {key: row.key}]->(o) SET r = row.props`,
      edges.filter((edge) => edge.type === type),
    );
  }
}

/** Types of the vocabulary that stand in a key; an id may hold any text, so more than the predicate can. Names are safe ones. */
function possibleTypes(names: Names, key: string): readonly string[] {
  return key.split('|').filter((piece) => names.predicates.has(piece));
}

function mayBe(names: Names, key: string, type: string): boolean {
  return type === OPEN || possibleTypes(names, key).includes(type);
}

interface Edge {
  readonly key: string;
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly articles: readonly string[];
  readonly props: Parameters;
}

function edgeOf(names: Names, { key, claims: rows }: KeyClaims): Edge {
  const known = rows
    .map((row) => ({ ...row, claim: JSON.parse(row.record) as Claim }))
    .sort((a, b) => compareStrings(a.claim.id, b.claim.id));
  const articles = new Map<ArticleId, Article>();
  const sources = new Map<ArticleId, string>();
  for (const { claim, publishedAt, source } of known) {
    // All that a relation wants to know of an article.
    const dated = publishedAt === null ? {} : { publishedAt };
    articles.set(claim.article, { id: claim.article, text: '', language: '', ...dated });
    sources.set(claim.article, source);
  }
  const relation = relationOf(
    key,
    known.map(({ claim }) => claim),
    articles,
    sources,
  );
  const best = known.reduce((a, b) => (b.claim.confidence > a.claim.confidence ? b : a));
  return {
    key,
    type: names.typeOf(relation),
    subject: relation.subject,
    object: relation.object,
    articles: [...articles.keys()],
    props: {
      ...properties(names, relation),
      articles: [...articles.keys()],
      evidence: best.sentence.slice(0, GLANCE),
      trigger: best.trigger.slice(0, GLANCE),
    },
  };
}

function properties(names: Names, relation: Relation): Parameters {
  const { id, predicate, open, polarity, modality, speaker, claims, count, outlets, first, last, confidence } =
    relation;
  return {
    key: id,
    keyOrder: sortable(id),
    predicate,
    open,
    kind: actKind(names.predicates, predicate),
    goldstein: names.predicates.get(predicate)?.goldstein,
    lasting: names.predicates.get(predicate)?.static,
    polarity,
    modality,
    speaker,
    claims,
    count: int(count),
    outlets,
    sources: int(outlets.length),
    first: first === undefined ? undefined : sortable(first),
    last: last === undefined ? undefined : sortable(last),
    confidence,
    record: JSON.stringify(relation),
  };
}
