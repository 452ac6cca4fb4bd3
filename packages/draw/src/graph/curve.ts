import { LOOP_ANGLE, LOOP_REACH, LOOP_SPREAD, LOOP_STEP } from '../marks.js';

/** A point in px of the canvas, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A quadratic Bézier curve, as sigma's `curved` path draws it; with a second control point a cubic one, as its `loop` is. */
export interface Curve {
  readonly start: Point;
  readonly control: Point;
  readonly control2?: Point;
  readonly end: Point;
}

/** The curve from one actor to another; `bend` as in SceneLine, positive to the left of the way (on a canvas whose y goes down). */
export function curveBetween(start: Point, end: Point, bend: number): Curve {
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  return {
    start,
    end,
    control: { x: (start.x + end.x) / 2 + dy * bend, y: (start.y + end.y) / 2 - dx * bend },
  };
}

/** How far from the middle of its actor the nth line from it to itself reaches, in px. */
export function loopReach(radius: number, nth: number): number {
  return radius + LOOP_REACH + nth * LOOP_STEP;
}

/** The nth curve from an actor to itself, up to the right. */
export function loopAt(at: Point, radius: number, nth: number): Curve {
  // Half way the curve is at 3/4 of the projection of its control points.
  const far = loopReach(radius, nth) / (0.75 * Math.cos(LOOP_SPREAD / 2));
  const control = (angle: number): Point => ({ x: at.x + far * Math.cos(angle), y: at.y - far * Math.sin(angle) });
  return {
    start: at,
    control: control(LOOP_ANGLE - LOOP_SPREAD / 2),
    control2: control(LOOP_ANGLE + LOOP_SPREAD / 2),
    end: at,
  };
}

/** The polar form of the curve: `blossom(t, t, t)` is the point at t, mixed arguments are control points of a part (Ramshaw 1989). */
function blossom({ start, control, control2, end }: Curve, r: number, s: number, t: number): Point {
  const mix = (a: Point, b: Point, by: number): Point => ({ x: a.x + (b.x - a.x) * by, y: a.y + (b.y - a.y) * by });
  if (control2 === undefined) return mix(mix(start, control, r), mix(control, end, r), t);
  const [a, b, c] = [mix(start, control, r), mix(control, control2, r), mix(control2, end, r)];
  return mix(mix(a, b, s), mix(b, c, s), t);
}

/** The point at `t`, 0 to 1. */
export function pointAt(curve: Curve, t: number): Point {
  return blossom(curve, t, t, t);
}

/** The direction at `t`, of length 1. */
export function directionAt(curve: Curve, t: number): Point {
  const STEP = 1e-4;
  const a = pointAt(curve, Math.max(0, t - STEP));
  const b = pointAt(curve, Math.min(1, t + STEP));
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  return { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
}

/** The curve between two values of t, as a curve of its own. */
export function partOf(curve: Curve, from: number, to: number): Curve {
  return {
    start: pointAt(curve, from),
    control: blossom(curve, from, from, to),
    ...(curve.control2 === undefined ? {} : { control2: blossom(curve, from, to, to) }),
    end: pointAt(curve, to),
  };
}

/** Where the curve leaves one disc and enters the other, as values of t. */
export function visiblePart(curve: Curve, startRadius: number, endRadius: number): readonly [number, number] {
  const STEPS = 24;
  let from = 0;
  let to = 1;
  // A line to itself is inside the same disc at both ends.
  const half = curve.control2 === undefined ? STEPS : STEPS / 2;
  for (let i = 1; i < STEPS; i++) {
    const t = i / STEPS;
    const point = pointAt(curve, t);
    if (i <= half && Math.hypot(point.x - curve.start.x, point.y - curve.start.y) < startRadius) from = t;
    if (i >= STEPS - half && to === 1 && Math.hypot(point.x - curve.end.x, point.y - curve.end.y) < endRadius) to = t;
  }
  return from < to ? [from, to] : [0.4, 0.6];
}

/** The value of t at which the last part of the curve is so far from its end; 0 where it never is. */
export function distantFromEnd(curve: Curve, distance: number): number {
  let [low, high] = [curve.control2 === undefined ? 0 : 0.5, 1];
  for (let i = 0; i < 24; i++) {
    const middle = (low + high) / 2;
    const { x, y } = pointAt(curve, middle);
    if (Math.hypot(x - curve.end.x, y - curve.end.y) > distance) low = middle;
    else high = middle;
  }
  return low;
}

/** The curve as so many straight pieces. */
export function pieces(curve: Curve, count = 10): readonly Point[] {
  return Array.from({ length: count + 1 }, (_, i) => pointAt(curve, i / count));
}

/** Its length in px, by straight pieces. */
export function lengthOf(curve: Curve): number {
  const points = pieces(curve, 16);
  return points.slice(1).reduce((sum, b, i) => sum + Math.hypot(b.x - points[i]!.x, b.y - points[i]!.y), 0);
}

/** The distance in px from a point to the curve. */
export function distanceTo({ curve }: { readonly curve: Curve }, point: Point): number {
  return Math.min(...pieces(curve, 20).map((at) => Math.hypot(at.x - point.x, at.y - point.y)));
}
