import {
  type Article,
  articleId,
  type Claim,
  claimId,
  type Entity,
  type EntityId,
  isClaimId,
  type KnowledgeGraph,
  type Span,
} from '@tripletail/core';

import { alphabetOf, hashOf } from './alphabet.js';

/** How large a corpus is to be. */
export interface CorpusSize {
  readonly entities: number;
  readonly claims: number;
}

/**
 * A corpus of any size out of real extractions, the same in every run: the articles are told again and again, each time in other letters,
 * of other people. Sentences, spans, claims and their numbers to an article stay as they were extracted; words keep their lengths, so that every span still
 * shows what it showed. No two articles are near-copies. Each entity but the countries has so many doubles that the corpus has the entities
 * that were asked for, and which double an article speaks of is drawn by hash, so that almost every claim is a relation of its own.
 * Countries keep their names: they are the hubs, as in real news.
 */
export function* corpusOf(base: readonly KnowledgeGraph[], size: CorpusSize): Iterable<KnowledgeGraph> {
  const ids = new Set(base.flatMap(({ entities }) => entities.map(({ id }) => id)));
  const renamed = [...ids].filter((id) => !isHub(id)).length;
  const doubles = Math.max(1, Math.ceil((size.entities - (ids.size - renamed)) / renamed));
  let claims = 0;
  for (let round = 0; claims < size.claims; round++) {
    for (const graph of base) {
      if (claims >= size.claims) return;
      const told = toldAgain(graph, round, doubles);
      claims += told.claims.length;
      yield told;
    }
  }
}

function isHub(id: string): boolean {
  return id.startsWith('country:');
}

function toldAgain(graph: KnowledgeGraph, round: number, doubles: number): KnowledgeGraph {
  const double = (id: EntityId): number => (isHub(id) ? 0 : hashOf(id, round) % doubles);
  const text = rewritten(graph, round, double);
  const article: Article = { ...graph.articles[0]!, id: articleId({ text }), text };
  const rename = (id: EntityId): EntityId => (double(id) === 0 ? id : (`${id}-${double(id)}` as EntityId));
  const known = new Map<string, Claim>(graph.claims.map((claim) => [claim.id, claim]));
  const made = new Map<string, Claim>();
  const claimOf = (claim: Claim): Claim => {
    const there = made.get(claim.id);
    if (there !== undefined) return there;
    const { object, speaker } = claim;
    const again = {
      ...claim,
      article: article.id,
      subject: rename(claim.subject),
      object: isClaimId(object) ? claimOf(known.get(object)!).id : rename(object),
      ...(speaker === undefined ? {} : { speaker: rename(speaker) }),
      qualifiers: claim.qualifiers.map((one) => ({ ...one, entity: rename(one.entity) })),
    };
    const whole = { ...again, id: claimId(again) };
    made.set(claim.id, whole);
    return whole;
  };
  return {
    articles: [article],
    entities: graph.entities.map((entity) => entityOf(entity, rename(entity.id), double(entity.id))),
    mentions: graph.mentions.map((one) => ({ ...one, article: article.id, entity: rename(one.entity) })),
    claims: graph.claims.map(claimOf),
  };
}

function entityOf(entity: Entity, id: EntityId, double: number): Entity {
  if (double === 0) return { ...entity, id };
  const letters = alphabetOf(double);
  // No item of Wikidata is called so.
  const { wikidata: _, ...rest } = entity;
  return { ...rest, id, name: letters(entity.name), names: entity.names.map(letters) };
}

/** The text in the letters of its round, and what is said of an entity in those of the double that it is now. */
function rewritten(graph: KnowledgeGraph, round: number, double: (id: EntityId) => number): string {
  const { text } = graph.articles[0]!;
  const units = alphabetOf(round)(text).split('');
  const named = graph.mentions.filter(({ kind }) => kind === 'name');
  // Of mentions inside each other the inner one is written last, and stays.
  for (const { span, entity } of [...named].sort((a, b) => lengthOf(b.span) - lengthOf(a.span))) {
    const said = alphabetOf(double(entity))(text.slice(span.start, span.end));
    for (let at = 0; at < said.length; at++) units[span.start + at] = said[at]!;
  }
  return units.join('');
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
