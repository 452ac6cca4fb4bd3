import type { RelationFilter } from '@tripletail/core';

import type { Parameters } from '../database.js';
import { sortable } from '../text.js';

/** Order of core's `compareRank`: most independent sources, most claims, most confident, then key. */
export const BY_RANK = 'r.sources DESC, r.count DESC, r.confidence DESC, r.keyOrder';

/** A condition over a relationship `r` whose ends are `a` and `b`, with its parameters, named `filter_…`. */
export interface Condition {
  readonly where: string;
  readonly parameters: Parameters;
}

/** Core's `passes` as Cypher: fixed pieces of text, chosen by which fields are given; values are parameters. */
export function conditionOf(filter: RelationFilter = {}): Condition {
  const pieces: string[] = ['true'];
  const parameters: Record<string, unknown> = {};
  const when = (name: keyof RelationFilter, piece: string, value: unknown = filter[name]): void => {
    if (filter[name] === undefined) return;
    pieces.push(piece);
    parameters[`filter_${name}`] = value;
  };
  when('types', 'a.type IN $filter_types AND b.type IN $filter_types');
  when('predicates', 'r.predicate IN $filter_predicates');
  when('kinds', 'r.kind IN $filter_kinds');
  when('polarities', 'r.polarity IN $filter_polarities');
  when('modalities', 'r.modality IN $filter_modalities');
  // A list with null in it: comparing with null says neither yes nor no, so that the outlet's own voice gets a name that no id has.
  when(
    'speakers',
    `coalesce(r.speaker, '') IN $filter_speakers`,
    filter.speakers?.map((speaker) => speaker ?? ''),
  );
  when('outlets', 'any(outlet IN r.outlets WHERE outlet IN $filter_outlets)');
  // A relation without days compares as null, and is hidden: as meant.
  when('to', 'r.first <= $filter_to', sortable(filter.to ?? ''));
  when('from', 'r.last >= $filter_from', sortable(filter.from ?? ''));
  when('minConfidence', 'r.confidence >= $filter_minConfidence');
  when('minOutlets', 'r.sources >= $filter_minOutlets');
  return { where: pieces.join(' AND '), parameters };
}

/**
 * How many the database should send so that `slice(0, limit)` of them is right. A negative limit counts from the end, and needs all.
 */
export function most(limit: number): number {
  return limit >= 0 ? Math.min(Math.ceil(limit), Number.MAX_SAFE_INTEGER) : Number.MAX_SAFE_INTEGER;
}
