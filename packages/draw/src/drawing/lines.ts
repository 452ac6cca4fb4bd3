import { type Curve, directionAt, distantFromEnd, partOf, pointAt } from '../graph/curve.js';
import { type DrawnLine, signPlace } from '../graph/labels.js';
import { DASH, DIM, DOT_GAP, FADE_FROM, FADE_TO, HEAD_BREADTH, HEAD_MARGIN, headLength, LEAST_DOT } from '../marks.js';
import type { Palette } from '../theme.js';
import { type PathShape, px, type Shape } from './shapes.js';

/** The words of SVG for a curve. */
export function curvePath({ start, control, control2, end }: Curve): string {
  const first = `M${px(start.x)} ${px(start.y)}`;
  const last = `${px(control.x)} ${px(control.y)} `;
  const to = `${px(end.x)} ${px(end.y)}`;
  return control2 === undefined ? `${first}Q${last}${to}` : `${first}C${last}${px(control2.x)} ${px(control2.y)} ${to}`;
}

/**
 * A line as the shaders of the canvas draw it: solid, dashes, dots, a fade that stops short; with its arrow.
 * @param radii of the actors, in px: the line is seen between their rims
 */
export function lineShapes(
  { line, curve, visible }: DrawnLine,
  radii: ReadonlyMap<string, number>,
  palette: Palette,
): readonly Shape[] {
  const colour = palette.kind[line.kind];
  const opacity = line.near ? 1 : DIM;
  const rim = radii.get(line.to) ?? 0;
  const from = 1 - distantFromEnd(backwards(curve), (radii.get(line.from) ?? 0) + 1);
  const tip = distantFromEnd(curve, rim + HEAD_MARGIN);
  const base = line.arrow ? distantFromEnd(curve, rim + HEAD_MARGIN + headLength(line.width)) : tip;
  const stop = line.said === 'ended' ? (signPlace('ended', visible) ?? tip) : base;
  const seen = partOf(curve, Math.min(from, stop), stop);
  const stroke: PathShape = {
    kind: 'path',
    d: curvePath(seen),
    opacity,
    butt: true,
    ...strokeOf(line.said, line.width, colour, seen),
  };
  if (!line.arrow || base <= from) return [stroke];
  return [stroke, { kind: 'path', d: headPath(curve, base, tip), fill: colour, opacity }];
}

/** How it is said, as the outline of a path. */
function strokeOf(said: DrawnLine['line']['said'], width: number, colour: string, seen: Curve): Partial<PathShape> {
  switch (said) {
    case 'asserted':
    case 'denied':
      return { stroke: colour, width };
    case 'planned':
      return { stroke: colour, width, dash: DASH };
    case 'alleged': {
      const dot = Math.max(width, LEAST_DOT);
      // A dash of no length with round ends is a dot; a hair of length, as some programs leave out what has none.
      return { stroke: colour, width: dot, dash: [0.01, dot + DOT_GAP], butt: false };
    }
    case 'ended':
      return {
        width,
        fade: {
          start: [seen.start.x, seen.start.y],
          end: [seen.end.x, seen.end.y],
          colour,
          from: FADE_FROM,
          to: 1,
          share: FADE_TO,
        },
      };
    default:
      return said satisfies never;
  }
}

function headPath(curve: Curve, base: number, tip: number): string {
  const point = pointAt(curve, tip);
  const foot = pointAt(curve, base);
  const length = Math.hypot(point.x - foot.x, point.y - foot.y);
  const way = directionAt(curve, (base + tip) / 2);
  const half = (length * HEAD_BREADTH) / 2;
  const corners = [
    point,
    { x: foot.x - way.y * half, y: foot.y + way.x * half },
    { x: foot.x + way.y * half, y: foot.y - way.x * half },
  ];
  return `M${corners.map(({ x, y }) => `${px(x)} ${px(y)}`).join('L')}Z`;
}

function backwards({ start, control, control2, end }: Curve): Curve {
  return control2 === undefined
    ? { start: end, control, end: start }
    : { start: end, control: control2, control2: control, end: start };
}
