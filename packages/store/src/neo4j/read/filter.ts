import type { RelationFilter } from '@tripletail/core';

import type { Parameters } from '../database.js';
import { sortable } from '../text.js';

/** Order of core's `compareRank`: most independent sources, most claims, most confident, then key. */
export const BY_RANK = 'r.sources DESC, r.count DESC, r.confidence DESC, r.keyOrder';

/** A condition over a relationship `r` whose ends are `a` and `b`, with its parameters, named like the fields of the filter. */
export interface Condition {
  readonly where: string;
  readonly parameters: Parameters;
}

/**
 * Core's `passes` as Cypher. The text is always the same, so that the database plans each statement once (a new text costs 50 ms and
 * more); what is not asked for is null.
 */
const PASSES = [
  '($types IS NULL OR a.type IN $types AND b.type IN $types)',
  // Not a and b: a pattern without direction may have them the other way round.
  '($subjects IS NULL OR startNode(r).id IN $subjects)',
  '($objects IS NULL OR endNode(r).id IN $objects)',
  '($predicates IS NULL OR r.predicate IN $predicates)',
  '($kinds IS NULL OR r.kind IN $kinds)',
  '($polarities IS NULL OR r.polarity IN $polarities)',
  '($modalities IS NULL OR r.modality IN $modalities)',
  `($speakers IS NULL OR coalesce(r.speaker, '') IN $speakers)`,
  '($outlets IS NULL OR any(outlet IN r.outlets WHERE outlet IN $outlets))',
  // A relation without days compares as null, and is hidden: as meant.
  '($to IS NULL OR r.first <= $to)',
  '($from IS NULL OR r.last >= $from)',
  '($minConfidence IS NULL OR r.confidence >= $minConfidence)',
  '($minOutlets IS NULL OR r.sources >= $minOutlets)',
  '($maxOutlets IS NULL OR r.sources <= $maxOutlets)',
].join(' AND ');

/** The condition of a filter. */
export function conditionOf(filter: RelationFilter = {}): Condition {
  const { types, subjects, objects, predicates, kinds, polarities, modalities, speakers, outlets } = filter;
  const { from, to, minConfidence, minOutlets, maxOutlets } = filter;
  return {
    where: PASSES,
    parameters: {
      types: types ?? null,
      subjects: subjects ?? null,
      objects: objects ?? null,
      predicates: predicates ?? null,
      kinds: kinds ?? null,
      polarities: polarities ?? null,
      modalities: modalities ?? null,
      // Comparing with null says neither yes nor no, so the outlet's own voice has a name here that no id has.
      speakers: speakers?.map((speaker) => speaker ?? '') ?? null,
      outlets: outlets ?? null,
      from: from === undefined ? null : sortable(from),
      to: to === undefined ? null : sortable(to),
      minConfidence: minConfidence ?? null,
      minOutlets: minOutlets ?? null,
      maxOutlets: maxOutlets ?? null,
    },
  };
}

/**
 * How many the database should send so that `slice(0, limit)` of them is right. A negative limit counts from the end, and needs all.
 */
export function most(limit: number): number {
  return limit >= 0 ? Math.min(Math.ceil(limit), Number.MAX_SAFE_INTEGER) : Number.MAX_SAFE_INTEGER;
}
