import {
  type Article,
  type Entity,
  type Predicate,
  type Vocabulary,
  predicateIndex,
  predicateLabel,
  sortedUnique,
} from '@tripletail/core';

import type { Selection } from '../selection.js';
import { property, type Resource } from './resource.js';
import { type Iri, boolean, date, decimal, integer, local, string, term, webIri } from './terms.js';

const tt = (name: string): Iri => term('tt', name);
const label = (text: string): ReturnType<typeof property> => property(term('rdfs', 'label'), string(text));

/** The predicates that the claims and relations use, and the more general ones that these are kinds of. */
export function* predicateResources(selection: Selection, vocabulary: Vocabulary | undefined): Iterable<Resource> {
  const known = vocabulary === undefined ? new Map<string, Predicate>() : predicateIndex(vocabulary);
  const used = [...selection.claims, ...selection.relations].map(({ predicate }) => predicate);
  const parents = used.flatMap((name) => known.get(name)?.parent ?? []);
  for (const name of sortedUnique([...used, ...parents])) {
    const found = known.get(name);
    yield {
      iri: local('pred', name),
      types: [
        tt('Predicate'),
        term('rdf', 'Property'),
        ...(found?.symmetric === true ? [term('owl', 'SymmetricProperty')] : []),
      ],
      properties: [
        label(predicateLabel(name)),
        ...(found === undefined ? [] : [property(term('rdfs', 'comment'), string(found.gloss))]),
        property(
          term('rdfs', 'subPropertyOf'),
          found?.parent === undefined ? undefined : { iri: local('pred', found.parent) },
        ),
        property(tt('act'), found === undefined ? undefined : { iri: tt(found.kind) }),
        property(tt('goldstein'), found === undefined ? undefined : decimal(found.goldstein)),
        property(tt('cameo'), ...(found?.cameo ?? []).map(string)),
        property(term('skos', 'exactMatch'), ...wikidata(found, 'same')),
        property(term('skos', 'closeMatch'), ...wikidata(found, 'approximate')),
      ],
    };
  }
}

function wikidata(predicate: Predicate | undefined, wanted: 'same' | 'approximate'): readonly { readonly iri: Iri }[] {
  return (predicate?.wikidata ?? [])
    .filter(({ pid, direction }) => direction === wanted && /^P[1-9]\d{0,9}$/.test(pid))
    .map(({ pid }) => ({ iri: term('wd', pid) }));
}

/** An entity. A Wikidata item is a match and no `owl:sameAs`: one that was chosen wrongly must not make two things one in a reasoner. */
export function entityResource(entity: Entity, mentions: number): Resource {
  const item = /^Q[1-9]\d{0,11}$/.test(entity.wikidata ?? '') ? term('wd', entity.wikidata!) : undefined;
  return {
    iri: local('id', entity.id),
    types: [tt(entity.type)],
    properties: [
      label(entity.name),
      property(term('skos', 'altLabel'), ...entity.names.filter((name) => name !== entity.name).map(string)),
      property(tt('named'), boolean(entity.named)),
      property(tt('officeOrRole'), entity.role === undefined ? undefined : string(entity.role)),
      property(tt('country'), entity.country === undefined ? undefined : string(entity.country)),
      property(tt('mentions'), integer(mentions)),
      property(term('skos', 'exactMatch'), item === undefined ? undefined : { iri: item }),
    ],
  };
}

/** An article, without its text: that is the outlet's. */
export function articleResource(article: Article): Resource {
  const page = article.url === undefined ? undefined : webIri(article.url);
  return {
    iri: local('id', article.id),
    types: [tt('Article'), term('prov', 'Entity')],
    properties: [
      label(article.title ?? article.id),
      property(term('schema', 'headline'), article.title === undefined ? undefined : string(article.title)),
      property(term('schema', 'url'), page === undefined ? undefined : { iri: page }),
      // What is no address of a page stays as it was written.
      property(
        term('dc', 'identifier'),
        article.url === undefined || page !== undefined ? undefined : string(article.url),
      ),
      property(
        term('schema', 'datePublished'),
        article.publishedAt === undefined ? undefined : date(article.publishedAt),
      ),
      property(term('schema', 'inLanguage'), string(article.language)),
      property(term('dc', 'creator'), article.author === undefined ? undefined : string(article.author)),
      property(
        term('prov', 'wasAttributedTo'),
        article.outlet === undefined ? undefined : { iri: local('outlet', article.outlet) },
      ),
    ],
  };
}

/** Who printed the articles, and what read them. */
export function* agentResources({ articles, claims }: Selection): Iterable<Resource> {
  for (const name of sortedUnique(articles.flatMap(({ outlet }) => outlet ?? []))) {
    yield { iri: local('outlet', name), types: [tt('Outlet'), term('prov', 'Agent')], properties: [label(name)] };
  }
  for (const name of sortedUnique(claims.map(({ producer }) => producer))) {
    yield {
      iri: local('software', name),
      types: [term('prov', 'SoftwareAgent')],
      properties: [label(name)],
    };
  }
}
