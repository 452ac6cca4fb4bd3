/**
 * The measures of everything that is drawn, in px at ratio 1: the shaders of the canvas, the words over it and the picture as a file all
 * take them from here, so that file and screen do not differ. Chosen by eye with the look of the explorer (docs/decisions/0009-explorer.md).
 */

/** Dashes of what is planned: so long, so far apart. */
export const DASH = [9, 5] as const;
/** Between two round dots of what is alleged; a dot is as wide as its line, but never below the least. */
export const DOT_GAP = 3;
export const LEAST_DOT = 2;
/** Share of the way after which an ended line stops, and where it begins to fade; the last of it has this much of the colour. */
export const ENDED_AT = 0.72;
export const FADE_FROM = 0.1;
export const FADE_TO = 0.2;
/** Share of the way at which the X of a denied line stands, and the length of its arms. */
export const DENIED_AT = 0.7;
export const CROSS_ARM = 5;
export const CROSS_WIDTH = 2.25;
/** Half the tick of an ended line. */
export const TICK_ARM = 6;
export const TICK_WIDTH = 1.5;
/** Opacity of what is far from the focus. */
export const DIM = 0.42;
/** Width of an arrow head as a share of its length. */
export const HEAD_BREADTH = 0.95;
/** Between the head and the actor. */
export const HEAD_MARGIN = 2;
/** Outline of a thing without a name, and the gap around one that has one. */
export const OUTLINE = 1.75;
export const GAP = 1.25;
/** The ring around the focus: so far from the actor, so wide. */
export const RING = 5;
export const RING_WIDTH = 1.5;
/** Corner radii as shares of the radius, and the proportion of the capsule. */
export const CORNER = { square: 0.2, diamond: 0.08, triangle: 0.1, capsule: 0.7 } as const;
export const CAPSULE_ASPECT = 1.35;
/** The first line from an actor to itself reaches so far beyond its rim, each further one so much more. */
export const LOOP_REACH = 34;
export const LOOP_STEP = 18;
/** Angle between the two ends of such a line, and the way it goes: up to the right. */
export const LOOP_SPREAD = (80 * Math.PI) / 180;
export const LOOP_ANGLE = Math.PI / 4;

/** Length of an arrow head by the width of its line. */
export function headLength(width: number): number {
  return 6 + 1.3 * width;
}
