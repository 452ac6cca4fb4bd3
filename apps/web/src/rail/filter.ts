import { type Entity, type EntityId, type Relation, type RelationFilter } from '@tripletail/core';
import { kindOf, nodeClassOf, saidOf } from '@tripletail/draw';

import type { Filters } from '../state/view.js';

/** One thing that a filter looks at: each can be lifted alone. */
export const FILTER_PARTS = [
  'kinds',
  'said',
  'classes',
  'speakers',
  'outlets',
  'minOutlets',
  'minConfidence',
  'time',
] as const;

/** One of {@link FILTER_PARTS}. */
export type FilterPart = (typeof FILTER_PARTS)[number];

/** Does the relation pass this part of the filter? */
export function passesPart(
  part: FilterPart,
  filters: Filters,
  relation: Relation,
  entities: ReadonlyMap<EntityId, Entity>,
): boolean {
  switch (part) {
    case 'kinds':
      return filters.kinds.includes(kindOf(relation));
    case 'said':
      return filters.said.includes(saidOf(relation));
    case 'classes':
      return [relation.subject, relation.object].every((id) => {
        const entity = entities.get(id);
        return entity === undefined || filters.classes.includes(nodeClassOf(entity));
      });
    case 'speakers':
      return filters.speakers.length === 0 || filters.speakers.includes(relation.speaker ?? null);
    case 'outlets':
      return filters.outlets.length === 0 || relation.outlets.some((outlet) => filters.outlets.includes(outlet));
    case 'minOutlets':
      return relation.outlets.length >= filters.minOutlets;
    case 'minConfidence':
      return relation.confidence >= filters.minConfidence;
    case 'time':
      return inTime(relation, filters);
    default:
      return part satisfies never;
  }
}

function inTime({ first, last }: Relation, { from, to }: Filters): boolean {
  if (from === undefined && to === undefined) return true;
  if (first === undefined || last === undefined) return false;
  return (to === undefined || first <= to) && (from === undefined || last >= from);
}

/** Does the relation pass the whole filter? */
export function passesAll(filters: Filters, relation: Relation, entities: ReadonlyMap<EntityId, Entity>): boolean {
  return FILTER_PARTS.every((part) => passesPart(part, filters, relation, entities));
}

/**
 * The part of the filter that the store can apply itself. How it is said and the classes of actors mix fields in ways that its filter
 * cannot join, so those two are applied here, to what comes back.
 */
export function storeFilter(filters: Filters): RelationFilter {
  const { kinds, speakers, outlets, minOutlets, minConfidence, from, to } = filters;
  return {
    ...(kinds.length === 3 ? {} : { kinds }),
    ...(speakers.length === 0 ? {} : { speakers }),
    ...(outlets.length === 0 ? {} : { outlets }),
    ...(minOutlets > 1 ? { minOutlets } : {}),
    ...(minConfidence > 0 ? { minConfidence } : {}),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}
