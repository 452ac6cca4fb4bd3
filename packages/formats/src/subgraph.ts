import { type Claim, type KnowledgeGraph, type Relation, isClaimId, normalize, usedEntities } from '@tripletail/core';

/**
 * The part of a graph that some relations rest on: their claims, with the claims inside these and the reported claims around them whose
 * object is kept; the articles that hold them; the entities that they name, and these entities' mentions in these articles.
 * It is a whole graph again: `problems()` finds nothing in it that was not in the first.
 */
export function subgraph(graph: KnowledgeGraph, relations: readonly Relation[]): KnowledgeGraph {
  const claims = closure(graph, new Set<string>(relations.flatMap((relation) => relation.claims)));
  const ids = new Set<string>(claims.map((claim) => claim.article));
  const used = new Set([
    ...usedEntities(claims, []),
    ...relations.flatMap(({ subject, object }) => [subject, object] as readonly string[]),
  ]);
  return normalize({
    articles: graph.articles.filter((article) => ids.has(article.id)),
    entities: graph.entities.filter((entity) => used.has(entity.id)),
    mentions: graph.mentions.filter((mention) => ids.has(mention.article) && used.has(mention.entity)),
    claims,
  });
}

function closure(graph: KnowledgeGraph, wanted: ReadonlySet<string>): readonly Claim[] {
  const byId = new Map<string, Claim>(graph.claims.map((claim) => [claim.id, claim]));
  const kept = new Set<string>();
  const add = (id: string): void => {
    // Inwards, by a loop: "A says that B says that …" may be a long chain.
    for (let next: string | undefined = id; next !== undefined && !kept.has(next);) {
      const claim = byId.get(next);
      if (claim === undefined) return;
      kept.add(next);
      next = isClaimId(claim.object) ? claim.object : undefined;
    }
  };
  for (const id of wanted) add(id);
  const around = new Map<string, string[]>();
  for (const claim of graph.claims) {
    if (isClaimId(claim.object)) around.set(claim.object, [...(around.get(claim.object) ?? []), claim.id]);
  }
  const waiting = [...kept];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const outer of around.get(id) ?? []) {
      if (kept.has(outer)) continue;
      kept.add(outer);
      waiting.push(outer);
    }
  }
  return graph.claims.filter((claim) => kept.has(claim.id));
}
