import type { Relation } from '../types.js';
import type { RelationFilter } from './types.js';
import type { GraphView } from './view.js';

/** Does the relation pass the filter? */
export function passes(view: GraphView, relation: Relation, filter: RelationFilter): boolean {
  const within = <T>(allowed: readonly T[] | undefined, value: T): boolean =>
    allowed === undefined || allowed.includes(value);
  const subject = view.entities.get(relation.subject);
  const object = view.entities.get(relation.object);
  return (
    subject !== undefined &&
    object !== undefined &&
    within(filter.types, subject.type) &&
    within(filter.types, object.type) &&
    within(filter.subjects, relation.subject) &&
    within(filter.objects, relation.object) &&
    within(filter.predicates, relation.predicate) &&
    within(filter.kinds, view.kindOf(relation)) &&
    within(filter.polarities, relation.polarity) &&
    within(filter.modalities, relation.modality) &&
    within(filter.speakers, relation.speaker ?? null) &&
    (filter.outlets === undefined || relation.outlets.some((outlet) => filter.outlets!.includes(outlet))) &&
    overlaps(relation, filter) &&
    relation.confidence >= (filter.minConfidence ?? 0) &&
    relation.outlets.length >= (filter.minOutlets ?? 0) &&
    relation.outlets.length <= (filter.maxOutlets ?? Infinity)
  );
}

function overlaps(relation: Relation, { from, to }: RelationFilter): boolean {
  if (from === undefined && to === undefined) return true;
  if (relation.first === undefined || relation.last === undefined) return false;
  return (to === undefined || relation.first <= to) && (from === undefined || relation.last >= from);
}
