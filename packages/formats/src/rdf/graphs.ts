import { type Claim, entityIndex, isClaimId } from '@tripletail/core';

import type { ExportInput } from '../format.js';
import { selectionOf } from '../selection.js';
import { assertedResources, claimResources, relationResource, type Said } from './claims.js';
import { property, type NamedGraph, type Resource } from './resource.js';
import { local, term } from './terms.js';
import { agentResources, articleResource, entityResource, predicateResources } from './things.js';

/**
 * A graph as RDF: predicates, agents, entities and articles; for each article what it says in its own voice, and all its claims; relations. In
 * order of ids, so that the same graph is the same bytes; lazily.
 *
 * @param apart each article's triples and claims are named graphs, whose names say where they come from
 */
export function* graphsOf(input: ExportInput, apart: boolean): Iterable<NamedGraph> {
  const selection = selectionOf(input);
  const mentions = new Map<string, number>();
  for (const { entity } of input.graph.mentions) mentions.set(entity, (mentions.get(entity) ?? 0) + 1);
  const byArticle = new Map<string, Claim[]>();
  for (const claim of selection.claims) {
    const there = byArticle.get(claim.article);
    if (there === undefined) byArticle.set(claim.article, [claim]);
    else there.push(claim);
  }
  const reported = new Set<string>(selection.claims.map(({ object }) => object).filter(isClaimId));
  const entities = entityIndex(input.graph);
  const said = selection.articles.map((article): Said => {
    return { article, claims: byArticle.get(article.id) ?? [], entities, reported };
  });

  yield {
    name: undefined,
    resources: (function* () {
      yield* predicateResources(selection, input.vocabulary);
      yield* agentResources(selection);
      for (const entity of selection.entities) yield entityResource(entity, mentions.get(entity.id) ?? 0);
      for (const one of said) {
        yield articleResource(one.article);
        if (apart) yield* graphResources(one);
      }
    })(),
  };
  for (const one of said) {
    const iri = local('id', one.article.id);
    yield { name: `${iri}#says`, resources: assertedResources(one) };
    yield { name: `${iri}#claims`, resources: claimResources(one) };
  }
  yield {
    name: undefined,
    resources: (function* () {
      for (const relation of selection.relations) yield relationResource(relation, entities);
    })(),
  };
}

/** Where the graphs of an article come from. */
function* graphResources({ article }: Said): Iterable<Resource> {
  const iri = local('id', article.id);
  for (const name of ['says', 'claims']) {
    yield {
      iri: `${iri}#${name}`,
      types: [term('prov', 'Entity')],
      properties: [
        property(term('prov', 'wasDerivedFrom'), { iri }),
        property(
          term('prov', 'wasAttributedTo'),
          name === 'claims' || article.outlet === undefined ? undefined : { iri: local('outlet', article.outlet) },
        ),
      ],
    };
  }
}
