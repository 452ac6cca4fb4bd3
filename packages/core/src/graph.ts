import { compareStrings, sortedUnique } from './compare.js';
import { isClaimId } from './ids.js';
import { compareSpans, quote } from './span.js';
import type { Article, Claim, Entity, EntityId, KnowledgeGraph, Mention } from './types.js';

/** The graph that says nothing; neutral under {@link merge}. */
export const EMPTY_GRAPH: KnowledgeGraph = { articles: [], entities: [], mentions: [], claims: [] };

/** A mention's identity: where it stands and what it refers to. */
export function mentionKey(mention: Mention): string {
  return `${mention.article}#${mention.span.start}-${mention.span.end}|${mention.entity}`;
}

function compareMentions(a: Mention, b: Mention): number {
  return compareStrings(a.article, b.article) || compareSpans(a.span, b.span) || compareStrings(a.entity, b.entity);
}

/** Of two records of one id the one whose JSON sorts first: any fixed choice keeps merging commutative. */
function choose<T>(a: T, b: T): T {
  return JSON.stringify(a) <= JSON.stringify(b) ? a : b;
}

/** One entity of what two records say of it: named beats described, the longer name the shorter; commutative, associative, idempotent. */
export function joinEntities(a: Entity, b: Entity): Entity {
  const first = choose(a, b);
  const second = first === a ? b : a;
  // Named beats described, the longer name beats the shorter ("David Lammy" over "Lammy"), then the alphabet decides.
  const name =
    a.named === b.named
      ? [a.name, b.name].sort((x, y) => y.length - x.length || compareStrings(x, y))[0]!
      : (a.named ? a : b).name;
  const role = pick(first.role, second.role);
  const country = pick(first.country, second.country);
  const wikidata = pick(first.wikidata, second.wikidata);
  return {
    id: a.id,
    type: [a.type, b.type].sort(compareStrings)[0]!,
    name,
    names: sortedUnique([a.name, b.name, ...a.names, ...b.names]),
    named: a.named || b.named,
    ...(role === undefined ? {} : { role }),
    ...(country === undefined ? {} : { country }),
    ...(wikidata === undefined ? {} : { wikidata }),
  };
}

function pick(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return compareStrings(a, b) <= 0 ? a : b;
}

function unite<T>(lists: readonly (readonly T[])[], key: (item: T) => string, join: (a: T, b: T) => T): T[] {
  const byKey = new Map<string, T>();
  for (const list of lists) {
    for (const item of list) {
      const k = key(item);
      const there = byKey.get(k);
      byKey.set(k, there === undefined ? item : join(there, item));
    }
  }
  return [...byKey.values()];
}

/** The graph in canonical order: articles, entities, claims by id, mentions by article and place; names sorted. */
export function normalize(graph: KnowledgeGraph): KnowledgeGraph {
  const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareStrings(a.id, b.id);
  return {
    articles: [...graph.articles].sort(byId),
    entities: graph.entities
      .map((entity) => ({ ...entity, names: sortedUnique([entity.name, ...entity.names]) }))
      .sort(byId),
    mentions: [...graph.mentions].sort(compareMentions),
    claims: [...graph.claims].sort(byId),
  };
}

/**
 * All that the graphs say, once. Commutative, associative and idempotent, so that the order in which articles arrive does not matter.
 * To replace an article by a newer version of itself, `withoutArticle` first: two texts of one id are not both kept.
 */
export function merge(...graphs: readonly KnowledgeGraph[]): KnowledgeGraph {
  return normalize({
    articles: unite<Article>(
      graphs.map((graph) => graph.articles),
      (article) => article.id,
      choose,
    ),
    entities: unite<Entity>(
      graphs.map((graph) => graph.entities),
      (entity) => entity.id,
      joinEntities,
    ),
    mentions: unite<Mention>(
      graphs.map((graph) => graph.mentions),
      mentionKey,
      choose,
    ),
    claims: unite<Claim>(
      graphs.map((graph) => graph.claims),
      (claim) => claim.id,
      choose,
    ),
  });
}

/**
 * The graph without one article: its claims, its mentions, the entities that nothing else refers to, and the names that no other
 * article uses are gone. What a merged graph cannot tell apart stays: an entity's canonical name, role and country. A store keeps the
 * graph of each article, and merges the others anew instead.
 */
export function withoutArticle(graph: KnowledgeGraph, article: string): KnowledgeGraph {
  const articles = graph.articles.filter((one) => one.id !== article);
  const claims = graph.claims.filter((claim) => claim.article !== article);
  const mentions = graph.mentions.filter((mention) => mention.article !== article);
  const used = usedEntities(claims, mentions);
  const spoken = surfaceForms(articles, mentions);
  return {
    articles,
    entities: graph.entities
      .filter((entity) => used.has(entity.id))
      .map((entity) => ({
        ...entity,
        names: entity.names.filter((name) => name === entity.name || spoken.get(entity.id)?.has(name) === true),
      })),
    mentions,
    claims,
  };
}

/**
 * The graph with the claims that are at least this likely. Claims about a claim that went go too, and described things that no claim is left to
 * speak of; articles stay, and so does everything that has a name.
 *
 * @param least probability, 0 to 1
 */
export function withConfidence(graph: KnowledgeGraph, least: number): KnowledgeGraph {
  let claims = graph.claims.filter((claim) => claim.confidence >= least);
  for (let before = -1; before !== claims.length;) {
    before = claims.length;
    const ids = new Set<string>(claims.map((claim) => claim.id));
    claims = claims.filter((claim) => !isClaimId(claim.object) || ids.has(claim.object));
  }
  const used = usedEntities(claims, []);
  const kept = (entity: Entity): boolean => entity.named || used.has(entity.id);
  const gone = new Set(graph.entities.filter((entity) => !kept(entity)).map((entity) => entity.id));
  return {
    ...graph,
    entities: graph.entities.filter(kept),
    mentions: graph.mentions.filter((mention) => !gone.has(mention.entity)),
    claims,
  };
}

function surfaceForms(
  articles: readonly Article[],
  mentions: readonly Mention[],
): ReadonlyMap<EntityId, ReadonlySet<string>> {
  const texts = new Map(articles.map((article) => [article.id, article.text]));
  const forms = new Map<EntityId, Set<string>>();
  for (const mention of mentions) {
    const text = texts.get(mention.article);
    if (text === undefined) continue;
    const there = forms.get(mention.entity) ?? new Set<string>();
    forms.set(mention.entity, there.add(quote(text, mention.span)));
  }
  return forms;
}

/** The entities that claims or mentions refer to. */
export function usedEntities(claims: readonly Claim[], mentions: readonly Mention[]): ReadonlySet<string> {
  const used = new Set<string>();
  for (const mention of mentions) used.add(mention.entity);
  for (const claim of claims) {
    used.add(claim.subject);
    used.add(claim.object);
    if (claim.speaker !== undefined) used.add(claim.speaker);
    for (const qualifier of claim.qualifiers) used.add(qualifier.entity);
  }
  return used;
}

/** The entities by id. */
export function entityIndex(graph: KnowledgeGraph): ReadonlyMap<EntityId, Entity> {
  return new Map(graph.entities.map((entity) => [entity.id, entity]));
}
