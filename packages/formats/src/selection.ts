import {
  type Article,
  type Claim,
  type Entity,
  type EntityId,
  type Relation,
  isClaimId,
  relationsOf,
  usedEntities,
} from '@tripletail/core';

import type { ExportInput } from './format.js';
import { subgraph } from './subgraph.js';

/** What the formats that write every claim write: of a selection only what it rests on. Sorted by id, as graphs are. */
export interface Selection {
  readonly articles: readonly Article[];
  readonly entities: readonly Entity[];
  readonly claims: readonly Claim[];
  readonly relations: readonly Relation[];
}

/** The part of the input's graph that is to be written. Every id in it leads to something in it. */
export function selectionOf(input: ExportInput): Selection {
  const whole = input.relations === undefined ? input.graph : subgraph(input.graph, input.relations);
  const relations = input.relations ?? relationsOf(input.graph);
  if (input.entities === undefined) {
    const named = new Set<EntityId>(relations.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker])));
    const there = new Set(whole.entities.map(({ id }) => id));
    const more = input.graph.entities.filter(({ id }) => named.has(id) && !there.has(id));
    return { ...whole, entities: more.length === 0 ? whole.entities : [...whole.entities, ...more], relations };
  }
  const present = new Set<string>(input.entities.map(({ id }) => id));
  const claims = withoutDangling(
    whole.claims.filter(({ subject, object }) => present.has(subject) && (isClaimId(object) || present.has(object))),
  );
  const articles = new Set(claims.map(({ article }) => article));
  const drawn = relations.filter(({ subject, object }) => present.has(subject) && present.has(object));
  const used = new Set<string>([
    ...present,
    ...usedEntities(claims, []),
    ...drawn.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker])),
  ]);
  return {
    articles: whole.articles.filter(({ id }) => articles.has(id)),
    entities: input.graph.entities.filter(({ id }) => used.has(id)),
    claims,
    relations: drawn,
  };
}

/** Reports of claims that are gone go too, and reports of these, and so on. */
function withoutDangling(claims: readonly Claim[]): readonly Claim[] {
  const kept = new Map<string, Claim>(claims.map((claim) => [claim.id, claim]));
  const reports = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (isClaimId(claim.object)) reports.set(claim.object, [...(reports.get(claim.object) ?? []), claim]);
  }
  const dangling = claims.filter(({ object }) => isClaimId(object) && !kept.has(object));
  for (let claim = dangling.pop(); claim !== undefined; claim = dangling.pop()) {
    if (kept.delete(claim.id)) dangling.push(...(reports.get(claim.id) ?? []));
  }
  return [...kept.values()];
}
