import {
  actKind,
  type Article,
  type Claim,
  type Entity,
  entityIndex,
  type EntityId,
  type GraphView,
  type Mention,
  normalize,
  type Relation,
  compareStrings,
} from '@tripletail/core';

import type { Parameters, Tx } from '../database.js';
import type { Names } from '../names.js';

/**
 * A piece of the graph that holds all that one question touches. Core answers over the piece as it would over the whole, so that what a
 * question means stands in one place; the database decides what the piece is.
 */
export interface Slice {
  readonly articles?: readonly Article[];
  readonly entities?: readonly Entity[];
  readonly mentions?: readonly Mention[];
  readonly claims?: readonly Claim[];
  readonly relations?: readonly Relation[];
}

/** The slice, ready to be asked; its relations as the database projected them, not derived anew from a part of their claims. */
export function viewOfSlice(names: Names, slice: Slice): GraphView {
  const { articles = [], entities = [], mentions = [], claims = [] } = slice;
  const graph = normalize({ articles, entities, mentions, claims });
  const relations = [...(slice.relations ?? [])].sort((a, b) => compareStrings(a.id, b.id));
  const touching = new Map<EntityId, Relation[]>();
  for (const relation of relations) {
    for (const end of new Set([relation.subject, relation.object])) {
      const there = touching.get(end);
      if (there === undefined) touching.set(end, [relation]);
      else there.push(relation);
    }
  }
  return {
    graph,
    entities: entityIndex(graph),
    relations,
    relationById: new Map(relations.map((relation) => [relation.id, relation])),
    touching,
    predicates: names.predicates,
    kindOf: (relation) => actKind(names.predicates, relation.predicate),
  };
}

/** The things whose records a statement returns as `record`. */
export async function records<T>(tx: Tx, statement: string, parameters: Parameters = {}): Promise<readonly T[]> {
  const rows = await tx.run<{ record: string }>(statement, parameters);
  return rows.map(({ record }) => JSON.parse(record) as T);
}

/** The entities of these ids that are there. */
export async function entitiesById(tx: Tx, ids: Iterable<string>): Promise<readonly Entity[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  return records(tx, 'UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e.record AS record', { ids: wanted });
}

/** Articles out of rows of `record` and `text`: the text is kept once, outside of the record. */
export async function articlesOf(tx: Tx, statement: string, parameters: Parameters = {}): Promise<readonly Article[]> {
  const rows = await tx.run<{ record: string; text: string }>(statement, parameters);
  return rows.map(({ record, text }) => ({ ...(JSON.parse(record) as Article), text }));
}

/** The same entities as core's `entitiesOf` gives: sorted by id, each once. */
export function sortedById(entities: readonly Entity[]): readonly Entity[] {
  return [...entities].sort((a, b) => compareStrings(a.id, b.id));
}

/** Both ends of relations, and who speaks. */
export function endsAndSpeakers(relations: readonly Relation[]): readonly EntityId[] {
  return relations.flatMap(({ subject, object, speaker }) => [
    subject,
    object,
    ...(speaker === undefined ? [] : [speaker]),
  ]);
}
