import { compareStrings } from '../compare.js';
import { isClaimId } from '../ids.js';
import { compareRank, contradicts } from '../relations.js';
import type { Claim, EntityId } from '../types.js';
import type { ArticleAnswer, ArticleQuery, EvidenceAnswer, EvidenceQuery } from './types.js';
import { type GraphView, entitiesOf } from './view.js';

/** What {@link EvidenceQuery} means. A relation or claim that is not there gives empty lists. */
export function evidence(view: GraphView, query: EvidenceQuery): EvidenceAnswer {
  const relation = 'relation' in query ? view.relationById.get(query.relation) : undefined;
  const wanted = new Set<string>('relation' in query ? (relation?.claims ?? []) : query.claims);
  const asked = view.graph.claims
    .filter((claim) => wanted.has(claim.id))
    .sort((a, b) => b.confidence - a.confidence || compareStrings(a.id, b.id));
  const inner = new Set<string>(asked.map((claim) => claim.object).filter(isClaimId));
  const claims = [...asked, ...view.graph.claims.filter((claim) => inner.has(claim.id) && !wanted.has(claim.id))];
  const articles = new Set<string>(claims.map((claim) => claim.article));
  const contradictions =
    relation === undefined
      ? []
      : (view.touching.get(relation.subject) ?? []).filter((other) => contradicts(relation, other)).sort(compareRank);
  return {
    kind: 'evidence',
    claims,
    articles: view.graph.articles.filter((article) => articles.has(article.id)),
    entities: entitiesOf(view, [
      ...claims.flatMap(claimEntities),
      ...contradictions.flatMap((one) => (one.speaker === undefined ? [] : [one.speaker])),
    ]),
    contradictions,
  };
}

/** What {@link ArticleQuery} means. */
export function article(view: GraphView, { id }: ArticleQuery): ArticleAnswer {
  const claims = view.graph.claims.filter((claim) => claim.article === id);
  const mentions = view.graph.mentions.filter((mention) => mention.article === id);
  return {
    kind: 'article',
    article: view.graph.articles.find((one) => one.id === id) ?? null,
    claims,
    mentions,
    entities: entitiesOf(view, [...claims.flatMap(claimEntities), ...mentions.map((mention) => mention.entity)]),
  };
}

function claimEntities(claim: Claim): readonly EntityId[] {
  return [
    claim.subject,
    ...(isClaimId(claim.object) ? [] : [claim.object]),
    ...(claim.speaker === undefined ? [] : [claim.speaker]),
    ...claim.qualifiers.map((qualifier) => qualifier.entity),
  ];
}
