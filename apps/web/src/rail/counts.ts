import { ACT_KINDS, type ActKind, compareStrings, type Entity, type EntityId, type Relation } from '@tripletail/core';
import { kindOf, NODE_CLASSES, type NodeClass, nodeClassOf, SAID, type Said, saidOf } from '@tripletail/draw';

/** How many there are behind every row of the rail, before any filter: each list adds up to the whole. */
export interface Counts {
  readonly relations: number;
  readonly kinds: Readonly<Record<ActKind, number>>;
  readonly said: Readonly<Record<Said, number>>;
  /** Actors, not relations. */
  readonly classes: Readonly<Record<NodeClass, number>>;
  /** Most first; `null` is the outlet's own voice. */
  readonly speakers: readonly (readonly [EntityId | null, number])[];
  /** Most first. */
  readonly outlets: readonly (readonly [string, number])[];
  readonly mostOutlets: number;
}

/** Counts the relations and their ends. */
export function countsOf(relations: readonly Relation[], entities: ReadonlyMap<EntityId, Entity>): Counts {
  const kinds = zeros(ACT_KINDS);
  const said = zeros(SAID);
  const classes = zeros(NODE_CLASSES);
  const speakers = new Map<EntityId | null, number>();
  const outlets = new Map<string, number>();
  const seen = new Set<EntityId>();
  let mostOutlets = 1;
  for (const relation of relations) {
    kinds[kindOf(relation)]++;
    said[saidOf(relation)]++;
    const speaker = relation.speaker ?? null;
    speakers.set(speaker, (speakers.get(speaker) ?? 0) + 1);
    for (const outlet of relation.outlets) outlets.set(outlet, (outlets.get(outlet) ?? 0) + 1);
    mostOutlets = Math.max(mostOutlets, relation.outlets.length);
    for (const id of [relation.subject, relation.object]) {
      const entity = entities.get(id);
      if (entity === undefined || seen.has(id)) continue;
      seen.add(id);
      classes[nodeClassOf(entity)]++;
    }
  }
  return {
    relations: relations.length,
    kinds,
    said,
    classes,
    speakers: ranked(speakers),
    outlets: ranked(outlets),
    mostOutlets,
  };
}

function zeros<T extends string>(names: readonly T[]): Record<T, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<T, number>;
}

function ranked<T extends string | null>(counts: ReadonlyMap<T, number>): readonly (readonly [T, number])[] {
  return [...counts].sort((a, b) => b[1] - a[1] || compareStrings(a[0] ?? '', b[0] ?? ''));
}
