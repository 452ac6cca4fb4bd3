import { compareStrings, sortedUnique } from './compare.js';
import { isClaimId, relationKey } from './ids.js';
import { independentSources } from './near-copies.js';
import type { Article, ArticleId, Claim, EntityId, KnowledgeGraph, Relation } from './types.js';

/** Certainty is never drawn: however many say so, an edge keeps a doubt of one in a hundred. */
const MAX_CONFIDENCE = 0.99;

/**
 * The relations of a graph: one for each key `subject|predicate|object|polarity|modality|speaker`, sorted by id. Claims whose object is
 * another claim make none. Derived data: never stored as truth, always to be rebuilt from claims.
 */
export function relationsOf(graph: KnowledgeGraph): readonly Relation[] {
  const sources = independentSources(graph.articles);
  const articles = new Map(graph.articles.map((article) => [article.id, article]));
  const byKey = new Map<string, Claim[]>();
  for (const claim of graph.claims) {
    if (isClaimId(claim.object)) continue;
    const key = relationKey({ ...claim, object: claim.object });
    const there = byKey.get(key);
    if (there === undefined) byKey.set(key, [claim]);
    else there.push(claim);
  }
  return [...byKey]
    .map(([id, claims]) => relationOf(id, claims, articles, sources))
    .sort((a, b) => compareStrings(a.id, b.id));
}

/**
 * One relation out of the claims of its key.
 * @param claims at least one, all of one key, objects being entities
 */
export function relationOf(
  id: string,
  claims: readonly Claim[],
  articles: ReadonlyMap<ArticleId, Article>,
  sources: ReadonlyMap<ArticleId, string>,
): Relation {
  const [one] = claims;
  if (one === undefined) throw new RangeError('a relation has at least one claim');
  const best = new Map<string, number>();
  const days: string[] = [];
  for (const claim of claims) {
    const source = sources.get(claim.article) ?? claim.article;
    best.set(source, Math.max(best.get(source) ?? 0, claim.confidence));
    days.push(...claimDays(claim, articles.get(claim.article)));
  }
  days.sort(compareStrings);
  const [first] = days;
  const last = days.at(-1);
  // In the order of the sources' names: floating point addition and multiplication are not associative.
  const doubt = sortedUnique(best.keys()).reduce((product, source) => product * (1 - best.get(source)!), 1);
  return {
    id,
    subject: one.subject,
    predicate: one.predicate,
    ...(one.open === undefined ? {} : { open: one.open }),
    object: one.object as EntityId,
    polarity: one.polarity,
    modality: one.modality,
    ...(one.speaker === undefined ? {} : { speaker: one.speaker }),
    claims: sortedUnique(claims.map((claim) => claim.id)),
    count: claims.length,
    outlets: sortedUnique(best.keys()),
    ...(first === undefined ? {} : { first }),
    ...(last === undefined ? {} : { last }),
    confidence: Math.min(MAX_CONFIDENCE, 1 - doubt),
  };
}

/** First and last day of a claim: its own time, else the day its article was published, else none. */
export function claimDays(claim: Claim, article: Article | undefined): readonly string[] {
  if (claim.time !== undefined) return [claim.time.from, claim.time.to];
  return article?.publishedAt === undefined ? [] : [article.publishedAt.slice(0, 10)];
}

/** Order in which relations are shown and cut: most independent sources, most claims, most confident, then id. */
export function compareRank(a: Relation, b: Relation): number {
  return (
    b.outlets.length - a.outlets.length ||
    b.count - a.count ||
    b.confidence - a.confidence ||
    compareStrings(a.id, b.id)
  );
}

/** Do the two say the opposite: one act of one pair, once affirmed and once denied, whoever says so? */
export function contradicts(a: Relation, b: Relation): boolean {
  return a.subject === b.subject && a.predicate === b.predicate && a.object === b.object && a.polarity !== b.polarity;
}
