import type { NodeClass, NodeShape } from '../encode/node-class.js';
import type { Point } from '../graph/curve.js';
import type { DrawnNode } from '../graph/labels.js';
import { CAPSULE_ASPECT, CORNER, GAP, OUTLINE } from '../marks.js';
import type { Palette } from '../theme.js';
import { type Ink, px, type Shape } from './shapes.js';

/** An actor as the canvas draws it: filled with a gap around it, or an outline where it has no name. */
export function nodeShape({ node, at }: DrawnNode, palette: Palette): Shape {
  const colour = nodeColour(node, palette);
  const width = node.hollow ? OUTLINE : GAP;
  const ink = node.hollow
    ? { fill: palette.canvas, stroke: colour, width }
    : { fill: colour, stroke: palette.canvas, width };
  // The rim lies inside of the radius.
  return outline(node.shape, at, node.radius - width / 2, ink);
}

/** The colour of an actor; people without a name are as dark as those with one. */
export function nodeColour(
  node: { readonly shape: NodeShape; readonly hollow: boolean; readonly nodeClass: NodeClass },
  palette: Palette,
): string {
  return node.hollow && node.shape === 'circle' ? palette.node.person : palette.node[node.nodeClass];
}

/** The outline of a shape around a point. */
export function outline(shape: NodeShape, { x, y }: Point, radius: number, ink: Ink): Shape {
  switch (shape) {
    case 'circle':
      return { kind: 'circle', x, y, radius, ...ink };
    case 'square':
      return rect(x, y, radius, radius, radius * CORNER.square, ink);
    case 'capsule':
      return rect(x, y, radius, radius / CAPSULE_ASPECT, radius * CORNER.capsule, ink);
    case 'diamond':
      return polygon(
        x,
        y,
        [
          [0, -radius],
          [radius, 0],
          [0, radius],
          [-radius, 0],
        ],
        ink,
      );
    case 'triangle': {
      const [dx, dy] = [radius * Math.cos(Math.PI / 6), radius * Math.sin(Math.PI / 6)];
      return polygon(
        x,
        y,
        [
          [0, -radius],
          [dx, dy],
          [-dx, dy],
        ],
        ink,
      );
    }
    default:
      return shape satisfies never;
  }
}

function rect(x: number, y: number, halfWidth: number, halfHeight: number, round: number, ink: Ink): Shape {
  return {
    kind: 'rect',
    x: x - halfWidth,
    y: y - halfHeight,
    wide: 2 * halfWidth,
    high: 2 * halfHeight,
    round: Math.min(round, halfHeight),
    ...ink,
  };
}

function polygon(x: number, y: number, corners: readonly (readonly [number, number])[], ink: Ink): Shape {
  return { kind: 'path', d: `M${corners.map(([dx, dy]) => `${px(x + dx)} ${px(y + dy)}`).join('L')}Z`, ...ink };
}
