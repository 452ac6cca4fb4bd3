import type { Entity, EntityType } from '@tripletail/core';

/** How actors are told apart on the screen; `described` has no proper name, `other` is a named thing without a shape of its own. */
export const NODE_CLASSES = ['person', 'org', 'place', 'event', 'other', 'described'] as const;

/** One of {@link NODE_CLASSES}. */
export type NodeClass = (typeof NODE_CLASSES)[number];

/** Shapes that are read without colour, at 8 px. */
export const NODE_SHAPES = ['circle', 'square', 'diamond', 'triangle', 'capsule'] as const;

/** One of {@link NODE_SHAPES}. */
export type NodeShape = (typeof NODE_SHAPES)[number];

const CLASS_OF_TYPE: Readonly<Record<EntityType, Exclude<NodeClass, 'described'>>> = {
  Person: 'person',
  Group: 'person',
  Organization: 'org',
  Country: 'place',
  City: 'place',
  Region: 'place',
  Location: 'place',
  Facility: 'place',
  Event: 'event',
  Work: 'other',
  Agreement: 'other',
  Law: 'other',
  Policy: 'other',
  Position: 'other',
  Product: 'other',
  Award: 'other',
  Date: 'other',
  Concept: 'other',
};

/** The class under which an actor is filtered and coloured. */
export function nodeClassOf(entity: Pick<Entity, 'type' | 'named'>): NodeClass {
  return entity.named ? CLASS_OF_TYPE[entity.type] : 'described';
}

const SHAPE_OF_CLASS: Readonly<Record<Exclude<NodeClass, 'described'>, NodeShape>> = {
  person: 'circle',
  org: 'square',
  place: 'diamond',
  event: 'triangle',
  other: 'capsule',
};

/** The shape of an actor. Described people stay circles ("European diplomats"); other described things are capsules. */
export function nodeShapeOf(entity: Pick<Entity, 'type' | 'named'>): NodeShape {
  const shape = SHAPE_OF_CLASS[CLASS_OF_TYPE[entity.type]];
  return entity.named || shape === 'circle' ? shape : 'capsule';
}

/** px, chosen by eye with the look of the explorer (docs/decisions/0009-explorer.md). */
const LEAST_RADIUS = 7;
const GROWTH = 3;
const MOST_RADIUS = 20;

/** Radius in px by number of independent outlets: what many report is larger, what one repeats is not. */
export function nodeRadius(outlets: number): number {
  return Math.min(MOST_RADIUS, LEAST_RADIUS + GROWTH * Math.sqrt(Math.max(1, outlets)));
}

/** px for 1, 2, 3, 4 and 5 or more independent outlets. */
const WIDTHS = [1.25, 2, 2.75, 3.5, 4.5] as const;

/** Width of a line in px: copies do not thicken it. */
export function lineWidth(outlets: number): number {
  return WIDTHS[Math.min(WIDTHS.length, Math.max(1, outlets)) - 1]!;
}

/** All line widths, thinnest first. */
export function lineWidths(): readonly number[] {
  return WIDTHS;
}
