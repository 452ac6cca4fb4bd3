import fc from 'fast-check';

import {
  anchorOf,
  type Article,
  type Claim,
  type Decision,
  type EntityHead,
  type EntityId,
  type KnowledgeGraph,
  makeDecision,
  MODALITIES,
  pinnedSpans,
  POLARITIES,
  quote,
  type Undecided,
} from '../src/index.js';

/** Decisions about a graph: most about what is in it, some about what is not, or about what others of them made. */
export function randomDecisions(graph: KnowledgeGraph, most = 8): fc.Arbitrary<readonly Decision[]> {
  return fc
    .array(fc.tuple(randomDecision(graph), fc.nat(9)), { maxLength: most })
    .map((list) =>
      list.map(([decision, moment]) => makeDecision({ ...decision, at: `2025-03-01T10:00:00.00${moment}Z` })),
    );
}

function randomDecision(graph: KnowledgeGraph): fc.Arbitrary<Undecided> {
  const made = { at: '', by: 'ann', reason: 'seen' };
  const entity = fc.constantFrom(
    ...graph.entities.map(({ id }) => id),
    'person:nobody' as EntityId,
    'person:new' as EntityId,
  );
  const head: fc.Arbitrary<EntityHead> = fc
    .tuple(entity, fc.constantFrom('Person', 'Organization'), fc.constantFrom('New', 'A longer name'), fc.boolean())
    .map(([id, type, name, named]) => ({
      ...(graph.entities.find((one) => one.id === id) ?? { type: type as 'Person', name, named }),
      id,
    }))
    .map(({ id, type, name, named }) => ({ id, type, name, named }));
  const two = fc.tuple(entity, head).filter(([a, b]) => a !== b.id);
  const place = fc.oneof(
    fc
      .constantFrom(...graph.mentions, { article: 'article:none', span: { start: 0, end: 1 } } as never)
      .map(({ article, span }) => ({ article, span })),
    fc
      .constantFrom(...graph.articles.map(({ id }) => id), 'article:none' as Article['id'])
      .map((article) => ({ article })),
  );
  const about: fc.Arbitrary<Undecided> = fc.oneof(
    { weight: 4, arbitrary: two.map(([id, into]) => ({ ...made, kind: 'merge' as const, entity: id, into })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(two, fc.array(place, { minLength: 1, maxLength: 3 }))
        .map(([[id, into], places]) => ({ ...made, kind: 'split' as const, entity: id, places, into })),
    },
    two.map(([a, { id: b }]) => ({ ...made, kind: 'apart' as const, entities: [a, b] as const })),
    fc
      .tuple(entity, head, fc.constantFrom<string | null | undefined>('minister', null, undefined))
      .map(([id, { name, type }, role]) => ({
        ...made,
        kind: 'edit-entity' as const,
        entity: id,
        set: {
          name,
          type,
          alias: ['Alias'],
          named: name.length % 2 === 0,
          notCalled: ['Bo Kim'],
          ...(role === undefined ? {} : { role }),
        },
      })),
    entity.map((id) => ({
      ...made,
      kind: 'edit-entity' as const,
      entity: id,
      set: { role: 'envoy', alias: ['Also'] },
    })),
    fc
      .tuple(entity, head)
      .map(([id, { name, type }]) => ({ ...made, kind: 'pin-entity' as const, entity: id, name, type })),
    entity.map((id) => ({ ...made, kind: 'reject-entity' as const, entity: id })),
  );
  if (graph.claims.length === 0) return about;
  const articles = new Map(graph.articles.map((article) => [article.id, article]));
  const claim = fc.constantFrom(...graph.claims);
  const anchor = fc.tuple(claim, fc.boolean()).map(([one, renumbered]) => {
    const article = articles.get(one.article)!;
    const found = anchorOf(
      one,
      article,
      graph.claims.filter((other) => other.article === article.id),
    );
    return renumbered ? { ...found, id: 'claim:before' as Claim['id'] } : found;
  });
  const change = fc.record(
    {
      subject: head,
      object: head,
      predicate: fc.constantFrom({ name: 'PRAISES' }, { name: 'LIKES', open: true as const }),
      polarity: fc.constantFrom(...POLARITIES),
      modality: fc.constantFrom(...MODALITIES),
      speaker: fc.option(head),
      subjectSpan: claim.map(({ subjectSpan }) => subjectSpan),
    },
    { requiredKeys: ['polarity'] },
  );
  return fc.oneof(
    about,
    fc.tuple(anchor, change).map(([one, set]) => ({ ...made, kind: 'edit-claim' as const, claim: one, set })),
    anchor.map((one) => ({ ...made, kind: 'confirm-claim' as const, claim: one })),
    anchor.map((one) => ({ ...made, kind: 'reject-claim' as const, claim: one })),
    claim.map((one) => ({ ...made, ...pinOf(graph, one) })),
    claim.map(({ subject, predicate, object, polarity, modality, speaker }) => ({
      ...made,
      kind: 'reject-relation' as const,
      relation: {
        subject,
        predicate,
        object: object as EntityId,
        polarity,
        modality,
        ...(speaker === undefined ? {} : { speaker }),
      },
    })),
  );
}

/** A claim of the graph, pinned. */
export function pinOf(graph: KnowledgeGraph, claim: Claim) {
  const text = graph.articles.find(({ id }) => id === claim.article)!.text;
  const used = new Set<string | undefined>([
    claim.subject,
    claim.object,
    claim.speaker,
    ...claim.qualifiers.map(({ entity }) => entity),
  ]);
  return {
    kind: 'pin-claim' as const,
    claim,
    words: pinnedSpans(claim).map((span) => quote(text, span)),
    entities: graph.entities
      .filter(({ id }) => used.has(id))
      .map(({ id, type, name, named }) => ({ id, type, name, named })),
  };
}
