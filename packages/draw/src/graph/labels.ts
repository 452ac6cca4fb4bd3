import type { Font } from '../drawing/shapes.js';
import { DENIED_AT, ENDED_AT } from '../marks.js';
import type { Said } from '../encode/said.js';
import type { Curve, Point } from './curve.js';
import type { PlacedLabels } from './place-labels.js';
import type { SceneLine, SceneNode } from './scene.js';

/** A line with its place on the canvas. */
export interface DrawnLine {
  readonly line: SceneLine;
  readonly curve: Curve;
  readonly visible: readonly [number, number];
  /** Parts of the label, left to right: the mark of a contradiction, the act, the count. */
  readonly label: string;
  readonly count: string;
}

/** An actor with its place on the canvas. */
export interface DrawnNode {
  readonly node: SceneNode;
  readonly at: Point;
  readonly lines: readonly string[];
}

/** All that one frame of the layers over and under the graph is made of. */
export interface Frame {
  readonly nodes: readonly DrawnNode[];
  readonly lines: readonly DrawnLine[];
  readonly labels: PlacedLabels;
  readonly selected: string | undefined;
  readonly hovered: string | undefined;
  readonly cursor: string | undefined;
  /** Actors and lines that the reader has picked, to hand them over. */
  readonly picked: ReadonlySet<string>;
}

/** px */
export const LABEL_HEIGHT = 17;
export const NAME_LINE = 15;
export const LABEL_PAD = 5;
export const PILL_PAD = 9;
/** Width of the bar of kinds in a pill. */
export const PILL_BAR = 26;

/** Font of a label of a line. */
export function actFont(strong: boolean): Font {
  return { weight: strong ? 500 : 400, size: 11 };
}

/** Font of a name: the focus is larger, what is far from it is not bold. */
export function nameFont(node: Pick<SceneNode, 'focused' | 'near'>): Font {
  return node.focused ? { weight: 600, size: 15 } : { weight: node.near ? 500 : 400, size: 12 };
}

/** Where on its curve a line carries its sign: the X at two thirds, the tick where the line ends. */
export function signPlace(said: Said, [from, to]: readonly [number, number]): number | undefined {
  if (said === 'denied') return from + (to - from) * DENIED_AT;
  return said === 'ended' ? from + (to - from) * ENDED_AT : undefined;
}

/** Is it the line that is read? */
export function isSelected(line: SceneLine, selected: string | undefined): boolean {
  return selected !== undefined && !line.bundle && line.relations[0]?.id === selected;
}
