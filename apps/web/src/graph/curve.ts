/** A point in px of the canvas, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A quadratic Bézier curve, as sigma's `curved` path draws it. */
export interface Curve {
  readonly start: Point;
  readonly control: Point;
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

/** The point at `t`, 0 to 1. */
export function pointAt({ start, control, end }: Curve, t: number): Point {
  const u = 1 - t;
  return {
    x: u * u * start.x + 2 * u * t * control.x + t * t * end.x,
    y: u * u * start.y + 2 * u * t * control.y + t * t * end.y,
  };
}

/** The direction at `t`, of length 1. */
export function directionAt({ start, control, end }: Curve, t: number): Point {
  const x = (1 - t) * (control.x - start.x) + t * (end.x - control.x);
  const y = (1 - t) * (control.y - start.y) + t * (end.y - control.y);
  const length = Math.hypot(x, y) || 1;
  return { x: x / length, y: y / length };
}

/** Where the curve leaves one disc and enters the other, as values of t. */
export function visiblePart(curve: Curve, startRadius: number, endRadius: number): readonly [number, number] {
  const STEPS = 24;
  let from = 0;
  let to = 1;
  for (let i = 1; i < STEPS; i++) {
    const t = i / STEPS;
    const point = pointAt(curve, t);
    if (Math.hypot(point.x - curve.start.x, point.y - curve.start.y) < startRadius) from = t;
    if (to === 1 && Math.hypot(point.x - curve.end.x, point.y - curve.end.y) < endRadius) to = t;
  }
  return from < to ? [from, to] : [0.4, 0.6];
}

/** The curve as so many straight pieces. */
export function pieces(curve: Curve, count = 10): readonly Point[] {
  return Array.from({ length: count + 1 }, (_, i) => pointAt(curve, i / count));
}
