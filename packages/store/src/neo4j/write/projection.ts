import {
  type Article,
  type ArticleId,
  type Claim,
  compareStrings,
  isClaimId,
  quote,
  relationKey,
  relationOf,
} from '@tripletail/core';

import type { Tx } from '../database.js';
import type { Names } from '../names.js';
import type { NewArticle } from './create.js';
import { type Edge, edgeProperties, writeEdges } from './edges.js';
import type { Sources } from './sources.js';

/** Keys whose claims are held in memory at once. */
const KEYS_AT_ONCE = 1_000;

/** A claim with what its edge needs to know of its article. */
interface KeyClaim {
  readonly claim: Claim;
  readonly publishedAt: string | null;
  readonly source: string;
  /** What is said; of claims that only the database has it is fetched where it is needed. */
  readonly said?: Said;
}

interface Said {
  readonly sentence: string;
  readonly trigger: string;
}

type ByKey = ReadonlyMap<string, readonly KeyClaim[]>;

/** Articles of one transaction, and what an edge has to know besides. */
export interface ProjectedChange {
  /** Claims that the articles had until now. */
  readonly before: readonly Claim[];
  /** What they say from now on, and for whom they speak. */
  readonly parts: readonly NewArticle[];
  /** Claims of the same keys in other articles: of every key that may change. */
  readonly others: ByKey;
}

/**
 * The claims that other articles have of the keys of these claims, and of some keys more.
 * @param but articles whose claims are left out
 * @param sources for whom articles speak from now on
 */
export async function otherClaims(
  tx: Tx,
  claims: readonly Claim[],
  more: readonly string[],
  but: ReadonlySet<string>,
  sources: Sources,
): Promise<ByKey> {
  const keys = new Set([...claims.flatMap((claim) => keyOf(claim) ?? []), ...more]);
  const found = await claimsOf(tx, [...keys], but);
  // Sources that move are written later.
  const current = (one: KeyClaim): KeyClaim => ({
    ...one,
    source: sources.of.get(one.claim.article)?.name ?? one.source,
  });
  return new Map([...found].map(([key, some]) => [key, some.map(current)]));
}

/**
 * Makes the edges anew that a change touches, from their claims: the projection layer is derived data, and is never patched. Keys without
 * claims lose their edge; what an edge of a key adds to its ends is counted there.
 */
export async function project(tx: Tx, names: Names, { before, parts, others }: ProjectedChange): Promise<void> {
  const ends = new Map<string, readonly string[]>();
  const old = new Set<string>();
  for (const claim of before) {
    const key = keyOf(claim);
    if (key === undefined) continue;
    old.add(key);
    ends.set(key, endsOf(claim));
  }
  const all = new Map<string, KeyClaim[]>([...others].map(([key, claims]) => [key, [...claims]]));
  for (const { part, source } of parts) {
    const [article] = part.articles;
    for (const claim of part.claims) {
      const key = keyOf(claim);
      if (key === undefined) continue;
      ends.set(key, endsOf(claim));
      const said = {
        sentence: quote(article!.text, claim.sentence),
        trigger: quote(article!.text, claim.trigger),
      };
      const one = { claim, publishedAt: article!.publishedAt ?? null, source, said };
      const there = all.get(key);
      if (there === undefined) all.set(key, [one]);
      else there.push(one);
    }
  }
  // A key has an edge exactly if it has a claim, so it had one if its claims are among those that were, or another article's.
  const had = (key: string): boolean => old.has(key) || others.has(key);
  const edges = await edgesOf(tx, names, all);
  await writeEdges(tx, names, [...new Set([...old, ...all.keys()])].filter(had), edges, had);

  const touched = new Map<string, number>();
  for (const [key, both] of ends) {
    const more = Number(all.has(key)) - Number(had(key));
    if (more !== 0) for (const end of both) touched.set(end, (touched.get(end) ?? 0) + more);
  }
  await tx.each(
    `UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e.relations = e.relations + toInteger(row.more)`,
    [...touched].filter(([, more]) => more !== 0).map(([id, more]) => ({ id, more })),
  );
}

/** Makes the edges of these keys anew, whatever was there; counts nothing. */
export async function projectKeys(tx: Tx, names: Names, keys: Iterable<string>): Promise<void> {
  const wanted = [...new Set(keys)].sort(compareStrings);
  for (let at = 0; at < wanted.length; at += KEYS_AT_ONCE) {
    const some = wanted.slice(at, at + KEYS_AT_ONCE);
    await writeEdges(tx, names, some, await edgesOf(tx, names, await claimsOf(tx, some, new Set())), () => true);
  }
}

function keyOf({ object, ...claim }: Claim): string | undefined {
  return isClaimId(object) ? undefined : relationKey({ ...claim, object });
}

function endsOf({ subject, object }: Claim): readonly string[] {
  return [...new Set<string>([subject, object])];
}

async function claimsOf(tx: Tx, keys: readonly string[], but: ReadonlySet<string>): Promise<ByKey> {
  const found = new Map<string, readonly KeyClaim[]>();
  if (keys.length === 0) return found;
  const rows = await tx.run<{
    key: string;
    claims: readonly { readonly record: string; readonly publishedAt: string | null; readonly source: string }[];
  }>(
    `UNWIND $keys AS key MATCH (c:Claim {key: key}) WHERE $but[c.article] IS NULL
     MATCH (c)-[:IN_ARTICLE]->(a:Article)
     RETURN key, collect({ record: c.record, publishedAt: a.publishedAt, source: a.source }) AS claims`,
    { keys, but: Object.fromEntries([...but].map((id) => [id, true])) },
  );
  for (const { key, claims } of rows) {
    found.set(
      key,
      claims.map(({ record, ...rest }) => ({ ...rest, claim: JSON.parse(record) as Claim })),
    );
  }
  return found;
}

async function edgesOf(tx: Tx, names: Names, all: ByKey): Promise<readonly Edge[]> {
  const made = [...all].filter(([, claims]) => claims.length > 0).map(([key, claims]) => relate(key, claims));
  const unsaid = made.flatMap(({ best }) => (best.said === undefined ? [best.claim.id] : []));
  const said = new Map<string, Said>();
  if (unsaid.length > 0) {
    const rows = await tx.run<Said & { readonly id: string }>(
      `UNWIND $ids AS id MATCH (c:Claim {id: id})-[:EVIDENCED_BY]->(s:Sentence)
       RETURN id, s.text AS sentence, c.trigger AS trigger`,
      { ids: unsaid },
    );
    for (const row of rows) said.set(row.id, row);
  }
  return made.map(({ relation, articles, best }) => ({
    key: relation.id,
    type: names.typeOf(relation),
    subject: relation.subject,
    object: relation.object,
    props: edgeProperties(names, relation, articles, best.said ?? said.get(best.claim.id)!),
  }));
}

function relate(key: string, claims: readonly KeyClaim[]) {
  const known = [...claims].sort((a, b) => compareStrings(a.claim.id, b.claim.id));
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
  return { relation, articles: [...articles.keys()], best };
}
