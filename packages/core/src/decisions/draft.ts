import { isClaimId } from '../ids.js';
import { joinEntities, mentionKey, normalize } from '../graph.js';
import type { Article, ArticleId, Claim, ClaimId, Entity, EntityId, KnowledgeGraph, Mention } from '../types.js';

/** A graph while decisions act on it: indexed, so that each decision costs what it touches. Its records are never changed, only replaced. */
export interface Draft {
  readonly article: (id: ArticleId) => Article | undefined;
  readonly entity: (id: EntityId) => Entity | undefined;
  /** Replaces the entity of this id. */
  readonly setEntity: (entity: Entity) => void;
  /** Adds a record of an entity, as another article's would be: joined with the one there. */
  readonly tell: (entity: Entity) => void;
  readonly dropEntity: (id: EntityId) => void;
  readonly mentionsOf: (entity: EntityId) => readonly Mention[];
  readonly moveMention: (mention: Mention, to: EntityId) => void;
  readonly dropMentions: (entity: EntityId) => void;
  readonly claimsIn: (article: ArticleId) => readonly Claim[];
  /** Claims that have it as subject, object, speaker or in a qualifier. */
  readonly claimsOf: (entity: EntityId) => readonly Claim[];
  readonly setClaim: (claim: Claim) => void;
  readonly dropClaim: (id: ClaimId) => void;
  /** The graph as it is now, in canonical order, without claims about claims that are gone. */
  readonly graph: () => KnowledgeGraph;
}

/** @param graph one without `problems()` */
export function draftOf(graph: KnowledgeGraph): Draft {
  const articles = new Map(graph.articles.map((article) => [article.id, article]));
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
  const claims = new Map(graph.claims.map((claim) => [claim.id, claim]));
  const byArticle = groups(graph.claims, (claim) => [claim.article]);
  const byEntity = groups(graph.claims, refersTo);
  const mentions = new Map<EntityId, Map<string, Mention>>();
  const keepMention = (mention: Mention): void => {
    const of = mentions.get(mention.entity) ?? new Map<string, Mention>();
    mentions.set(mention.entity, of);
    const key = mentionKey(mention);
    const there = of.get(key);
    of.set(key, there === undefined || JSON.stringify(mention) < JSON.stringify(there) ? mention : there);
  };
  for (const mention of graph.mentions) keepMention(mention);

  const listed = (ids: Iterable<ClaimId> | undefined): readonly Claim[] =>
    [...(ids ?? [])].flatMap((id) => claims.get(id) ?? []);
  const dropClaim = (id: ClaimId): void => {
    const claim = claims.get(id);
    if (claim === undefined) return;
    claims.delete(id);
    byArticle.get(claim.article)?.delete(id);
    for (const entity of refersTo(claim)) byEntity.get(entity)?.delete(id);
  };
  const setClaim = (claim: Claim): void => {
    dropClaim(claim.id);
    claims.set(claim.id, claim);
    add(byArticle, claim.article, claim.id);
    for (const entity of refersTo(claim)) add(byEntity, entity, claim.id);
  };

  return {
    article: (id) => articles.get(id),
    entity: (id) => entities.get(id),
    setEntity: (entity) => entities.set(entity.id, entity),
    tell: (entity) => {
      const there = entities.get(entity.id);
      // Joined with itself where it is alone: one order of fields, however many tell of it.
      entities.set(entity.id, joinEntities(there ?? entity, entity));
    },
    dropEntity: (id) => entities.delete(id),
    mentionsOf: (entity) => [...(mentions.get(entity)?.values() ?? [])],
    moveMention: (mention, to) => {
      mentions.get(mention.entity)?.delete(mentionKey(mention));
      keepMention({ ...mention, entity: to });
    },
    dropMentions: (entity) => mentions.delete(entity),
    claimsIn: (article) => listed(byArticle.get(article)),
    claimsOf: (entity) => listed(byEntity.get(entity)),
    setClaim,
    dropClaim,
    graph: () => {
      dropHanging(claims);
      return normalize({
        articles: graph.articles,
        entities: [...entities.values()],
        mentions: [...mentions.values()].flatMap((of) => [...of.values()]),
        claims: [...claims.values()],
      });
    },
  };
}

function refersTo(claim: Claim): readonly string[] {
  return [claim.subject, claim.object, claim.speaker, ...claim.qualifiers.map(({ entity }) => entity)].filter(
    (id): id is EntityId => id !== undefined && !isClaimId(id),
  );
}

function groups(claims: readonly Claim[], keys: (claim: Claim) => readonly string[]): Map<string, Set<ClaimId>> {
  const found = new Map<string, Set<ClaimId>>();
  for (const claim of claims) for (const key of keys(claim)) add(found, key, claim.id);
  return found;
}

function add(to: Map<string, Set<ClaimId>>, key: string, id: ClaimId): void {
  const there = to.get(key);
  if (there === undefined) to.set(key, new Set([id]));
  else there.add(id);
}

/** A claim about a claim that is not there says nothing; neither does a claim about that one. */
function dropHanging(claims: Map<ClaimId, Claim>): void {
  for (let before = -1; before !== claims.size;) {
    before = claims.size;
    for (const { id, object } of claims.values()) if (isClaimId(object) && !claims.has(object)) claims.delete(id);
  }
}
