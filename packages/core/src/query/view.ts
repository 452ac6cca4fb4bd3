import { entityIndex } from '../graph.js';
import { relationsOf } from '../relations.js';
import type { Entity, EntityId, KnowledgeGraph, Relation } from '../types.js';
import { type ActKind, type Predicate, type Vocabulary, actKind, predicateIndex } from '../vocabulary.js';

/** A graph made ready to be asked: its relations derived and indexed once. */
export interface GraphView {
  readonly graph: KnowledgeGraph;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  /** Sorted by id. */
  readonly relations: readonly Relation[];
  readonly relationById: ReadonlyMap<string, Relation>;
  /** The relations that touch an entity, a self-loop once. */
  readonly touching: ReadonlyMap<EntityId, readonly Relation[]>;
  readonly predicates: ReadonlyMap<string, Predicate>;
  readonly kindOf: (relation: Relation) => ActKind;
}

/** Derives and indexes. Costs one pass over the claims; keep the view while the graph stays the same. */
export function viewOf(graph: KnowledgeGraph, vocabulary: Vocabulary): GraphView {
  const relations = relationsOf(graph);
  const touching = new Map<EntityId, Relation[]>();
  const touch = (id: EntityId, relation: Relation): void => {
    const there = touching.get(id);
    if (there === undefined) touching.set(id, [relation]);
    else there.push(relation);
  };
  for (const relation of relations) {
    touch(relation.subject, relation);
    if (relation.object !== relation.subject) touch(relation.object, relation);
  }
  const predicates = predicateIndex(vocabulary);
  return {
    graph,
    entities: entityIndex(graph),
    relations,
    relationById: new Map(relations.map((relation) => [relation.id, relation])),
    touching,
    predicates,
    kindOf: (relation) => actKind(predicates, relation.predicate),
  };
}

/** The entities of these ids that the graph holds, sorted by id. */
export function entitiesOf(view: GraphView, ids: Iterable<EntityId>): readonly Entity[] {
  return [...new Set(ids)]
    .sort()
    .map((id) => view.entities.get(id))
    .filter((entity) => entity !== undefined);
}
