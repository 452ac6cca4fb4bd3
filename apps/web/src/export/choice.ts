import type { Entity, EntityId, Relation } from '@tripletail/core';
import type { Scene } from '@tripletail/draw';

/** What may be handed over: all of it, what is on the canvas, or what the reader picked there. */
export const CHOICES = ['all', 'seen', 'picked'] as const;
export type Choice = (typeof CHOICES)[number];

/** What is on the canvas, as the explorer drew it last. */
export interface Seen {
  readonly scene: Scene;
  readonly relations: readonly Relation[];
  readonly entities: ReadonlyMap<EntityId, Entity>;
  /** How many relations there were to draw from. */
  readonly total: number;
  /** How many more the filters hide. */
  readonly hidden: number;
  /** Names in the middle; nothing where the strongest of all are shown. */
  readonly title: string | undefined;
}

/**
 * The relations that a selection means: the picked lines, and what is between the picked actors; one actor alone brings all of its lines.
 * Where nothing is picked, the line that is read is the selection.
 */
export function pickedRelations(
  { scene, relations }: Pick<Seen, 'scene' | 'relations'>,
  picked: ReadonlySet<string>,
  read: string | undefined,
): readonly Relation[] {
  if (picked.size === 0) return relations.filter((relation) => relation.id === read);
  const lines = new Set(scene.lines.filter((line) => picked.has(line.id)).flatMap((line) => line.relations));
  const actors = new Set<string>(scene.nodes.filter((node) => picked.has(node.id)).map((node) => node.id));
  const ends = actors.size === 1 ? 1 : 2;
  return relations.filter(
    (relation) =>
      lines.has(relation) || [relation.subject, relation.object].filter((id) => actors.has(id)).length >= ends,
  );
}
