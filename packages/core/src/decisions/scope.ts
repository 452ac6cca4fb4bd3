import { isClaimId } from '../ids.js';
import type { ArticleId } from '../types.js';
import type { Decision, DecisionId } from './types.js';

/** Where decisions may have an effect. */
export interface DecisionScope {
  /** Articles that tell of one of these, before or after deciding. */
  readonly entities: ReadonlySet<string>;
  /** Articles that decisions name. */
  readonly articles: ReadonlySet<ArticleId>;
  /** Articles on which one of these decisions acts. */
  readonly decisions: ReadonlySet<DecisionId>;
}

/**
 * What may change when some decisions come or go: never too little, for a store that keeps articles decided. One merge leads from one
 * entity to another, so all decisions count that are linked with these by the entities they speak of.
 * @param changed decisions that come or go
 * @param all decisions there are, before and after
 */
export function scopeOf(changed: readonly Decision[], all: readonly Decision[]): DecisionScope {
  const byEntity = new Map<string, Decision[]>();
  for (const decision of all) {
    for (const id of entitiesIn(decision)) {
      const there = byEntity.get(id);
      if (there === undefined) byEntity.set(id, [decision]);
      else there.push(decision);
    }
  }
  const reached = new Map<DecisionId, Decision>(changed.map((decision) => [decision.id, decision]));
  const entities = new Set<string>();
  const articles = new Set<ArticleId>();
  // A map may grow while it is walked: what is added is walked, too.
  for (const decision of reached.values()) {
    for (const article of articlesIn(decision)) articles.add(article);
    for (const id of entitiesIn(decision)) {
      if (entities.has(id)) continue;
      entities.add(id);
      for (const linked of byEntity.get(id) ?? []) reached.set(linked.id, linked);
    }
  }
  return { entities, articles, decisions: new Set(reached.keys()) };
}

/** The entities that a decision speaks of; of claims only those that it brings in, for a claim is found by its article. */
function entitiesIn(decision: Decision): readonly string[] {
  switch (decision.kind) {
    case 'merge':
    case 'split':
      return [decision.entity, decision.into.id];
    case 'apart':
      return decision.entities;
    case 'edit-entity':
    case 'pin-entity':
    case 'reject-entity':
      return [decision.entity];
    case 'edit-claim': {
      const { subject, object, speaker } = decision.set;
      return [subject, object, speaker].flatMap((head) => (head === undefined || head === null ? [] : [head.id]));
    }
    case 'pin-claim':
      return decision.entities.map(({ id }) => id);
    case 'reject-relation':
      return [decision.relation.subject].filter((id) => !isClaimId(id));
    case 'confirm-claim':
    case 'reject-claim':
      return [];
    default:
      return decision satisfies never;
  }
}

function articlesIn(decision: Decision): readonly ArticleId[] {
  switch (decision.kind) {
    case 'split':
      return decision.places.map(({ article }) => article);
    case 'edit-claim':
    case 'confirm-claim':
    case 'reject-claim':
    case 'pin-claim':
      return [decision.claim.article];
    default:
      return [];
  }
}
