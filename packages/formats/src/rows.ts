import {
  type Article,
  type Claim,
  type Entity,
  type EntityId,
  type Relation,
  actKind,
  compareStrings,
  entityIndex,
  predicateIndex,
  predicateLabel,
  quote,
  relationsOf,
} from '@tripletail/core';

import type { ExportInput } from './format.js';

/**
 * What every format writes of a graph: one row for each node and each edge, flat, in order of their ids. Made once here, so that no two
 * formats tell a different story; lazily, so that rows of a million edges are never all in memory.
 */
export interface GraphRows {
  readonly nodes: Iterable<NodeRow>;
  readonly edges: Iterable<EdgeRow>;
  /** The same by type, types sorted. */
  readonly nodesByType: Iterable<Group<NodeRow>>;
  /** The same by predicate, predicates sorted. */
  readonly edgesByPredicate: Iterable<Group<EdgeRow>>;
  /** Has any edge a day? */
  readonly dated: boolean;
  readonly placed: boolean;
}

/** Rows that have something in common. */
export interface Group<Row> {
  readonly name: string;
  readonly rows: Iterable<Row>;
}

/** A node: an entity. A field that is undefined is not written. */
export interface NodeRow {
  readonly id: EntityId;
  readonly label: string;
  readonly type: string;
  readonly names: readonly string[];
  readonly named: boolean;
  readonly role: string | undefined;
  readonly country: string | undefined;
  readonly wikidata: string | undefined;
  readonly mentions: number;
  readonly x: number | undefined;
  readonly y: number | undefined;
}

/** An edge: a relation, with the sentence that speaks for it best. */
export interface EdgeRow {
  readonly id: string;
  readonly source: EntityId;
  readonly target: EntityId;
  readonly predicate: string;
  /** What is read on the line: `criticizes`, `attacks (denied)`, `meets with (planned, says Vladimir Putin)`. */
  readonly label: string;
  /** conflict, cooperation or fact, if there was a vocabulary. */
  readonly act: string | undefined;
  readonly goldstein: number | undefined;
  readonly open: boolean;
  readonly polarity: string;
  readonly modality: string;
  readonly speaker: string | undefined;
  readonly speakerName: string | undefined;
  readonly count: number;
  readonly outlets: readonly string[];
  readonly first: string | undefined;
  readonly last: string | undefined;
  readonly confidence: number;
  readonly claims: readonly string[];
  readonly evidence: string | undefined;
  /** Where the sentence stands in the article's text: UTF-16 code units, half-open. */
  readonly evidenceStart: number | undefined;
  readonly evidenceEnd: number | undefined;
  readonly article: string | undefined;
  readonly articleTitle: string | undefined;
  readonly articleOutlet: string | undefined;
  readonly articleDate: string | undefined;
  readonly articleUrl: string | undefined;
}

/** Derives the rows. Edges whose ends are not among the nodes get none: no reader would take the file. */
export function rowsOf(input: ExportInput): GraphRows {
  const { graph } = input;
  const relations = [...(input.relations ?? relationsOf(graph))].sort((a, b) => compareStrings(a.id, b.id));
  const index = entityIndex(graph);
  const entities = [...new Map(nodesOf(input, relations, index).map((entity) => [entity.id, entity])).values()].sort(
    (a, b) => compareStrings(a.id, b.id),
  );
  const present = new Set(entities.map((entity) => entity.id));
  const drawn = relations.filter((relation) => present.has(relation.subject) && present.has(relation.object));
  const mentions = new Map<EntityId, number>();
  for (const { entity } of graph.mentions) mentions.set(entity, (mentions.get(entity) ?? 0) + 1);
  const positions = new Map(Object.entries(input.view?.positions ?? {}));
  const lookup: Lookup = {
    input,
    entities: index,
    claims: new Map(graph.claims.map((claim) => [claim.id, claim])),
    articles: new Map(graph.articles.map((article) => [article.id, article])),
    predicates: input.vocabulary === undefined ? undefined : predicateIndex(input.vocabulary),
  };
  const node = (entity: Entity): NodeRow => nodeRow(entity, mentions.get(entity.id) ?? 0, positions.get(entity.id));
  const edge = (relation: Relation): EdgeRow => edgeRow(relation, lookup);
  return {
    nodes: lazily(entities, node),
    edges: lazily(drawn, edge),
    nodesByType: grouped(entities, (entity) => entity.type, node),
    edgesByPredicate: grouped(drawn, (relation) => relation.predicate, edge),
    dated: drawn.some((relation) => relation.first !== undefined),
    placed: entities.some((entity) => isPlace(positions.get(entity.id))),
  };
}

function nodesOf(
  input: ExportInput,
  relations: readonly Relation[],
  index: ReadonlyMap<EntityId, Entity>,
): readonly Entity[] {
  if (input.entities !== undefined) return input.entities;
  if (input.relations === undefined) return input.graph.entities;
  return relations
    .flatMap(({ subject, object, speaker }) => [subject, object, ...(speaker === undefined ? [] : [speaker])])
    .map((id) => index.get(id))
    .filter((entity) => entity !== undefined);
}

function lazily<A, B>(items: readonly A[], row: (item: A) => B): Iterable<B> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) yield row(item);
    },
  };
}

function grouped<A, B>(items: readonly A[], name: (item: A) => string, row: (item: A) => B): readonly Group<B>[] {
  const groups = new Map<string, A[]>();
  for (const item of items) {
    const there = groups.get(name(item));
    if (there === undefined) groups.set(name(item), [item]);
    else there.push(item);
  }
  return [...groups]
    .sort(([a], [b]) => compareStrings(a, b))
    .map(([group, members]) => ({ name: group, rows: lazily(members, row) }));
}

type Place = { readonly x: number; readonly y: number };

function isPlace(place: Place | undefined): place is Place {
  return place !== undefined && Number.isFinite(place.x) && Number.isFinite(place.y);
}

function nodeRow(entity: Entity, mentions: number, place: Place | undefined): NodeRow {
  const placed = isPlace(place);
  return {
    id: entity.id,
    label: entity.name,
    type: entity.type,
    names: entity.names,
    named: entity.named,
    role: entity.role,
    country: entity.country,
    wikidata: entity.wikidata,
    mentions,
    x: placed ? place.x : undefined,
    y: placed ? place.y : undefined,
  };
}

interface Lookup {
  readonly input: ExportInput;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly articles: ReadonlyMap<string, Article>;
  readonly predicates: ReturnType<typeof predicateIndex> | undefined;
}

function edgeRow(relation: Relation, { entities, claims, articles, predicates }: Lookup): EdgeRow {
  const best = bestClaim(relation, claims);
  const article = best === undefined ? undefined : articles.get(best.article);
  const speakerName = relation.speaker === undefined ? undefined : entities.get(relation.speaker)?.name;
  return {
    id: relation.id,
    source: relation.subject,
    target: relation.object,
    predicate: relation.predicate,
    label: labelOf(relation, speakerName),
    act: predicates === undefined ? undefined : actKind(predicates, relation.predicate),
    goldstein: predicates?.get(relation.predicate)?.goldstein,
    open: relation.open === true,
    polarity: relation.polarity,
    modality: relation.modality,
    speaker: relation.speaker,
    speakerName,
    count: relation.count,
    outlets: relation.outlets,
    first: relation.first,
    last: relation.last,
    confidence: relation.confidence,
    claims: relation.claims,
    evidence: best === undefined || article === undefined ? undefined : quote(article.text, best.sentence),
    evidenceStart: article === undefined ? undefined : best?.sentence.start,
    evidenceEnd: article === undefined ? undefined : best?.sentence.end,
    article: article?.id,
    articleTitle: article?.title,
    articleOutlet: article?.outlet,
    articleDate: article?.publishedAt,
    articleUrl: article?.url,
  };
}

/** The claim that evidence lists first: the most confident, then by id. */
function bestClaim(relation: Relation, claims: ReadonlyMap<string, Claim>): Claim | undefined {
  let best: Claim | undefined;
  for (const id of relation.claims) {
    const claim = claims.get(id);
    if (claim === undefined) continue;
    if (
      best === undefined ||
      claim.confidence > best.confidence ||
      (claim.confidence === best.confidence && compareStrings(claim.id, best.id) < 0)
    ) {
      best = claim;
    }
  }
  return best;
}

/** A line in another program must not look like a fact either, when the article denies it or only reports it. */
function labelOf(relation: Relation, speakerName: string | undefined): string {
  const doubts = [
    ...(relation.polarity === 'denied' ? ['denied'] : []),
    ...(relation.modality === 'asserted' ? [] : [relation.modality]),
    ...(relation.speaker === undefined ? [] : [`says ${speakerName ?? relation.speaker}`]),
  ];
  const label = predicateLabel(relation.predicate);
  return doubts.length === 0 ? label : `${label} (${doubts.join(', ')})`;
}
