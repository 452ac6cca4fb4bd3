import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Box, inside, meets, overlaps } from './box.js';
import { curveBetween, pointAt, visiblePart } from './curve.js';
import { type ActToPlace, type NameToPlace, placeLabels } from './place-labels.js';
import { type Movable, pushApart } from './push-apart.js';

const FRAME: Box = { left: 0, top: 0, right: 800, bottom: 600 };
const point = fc.record({ x: fc.integer({ min: -50, max: 850 }), y: fc.integer({ min: -50, max: 650 }) });
const names = fc.array(
  fc.record({ at: point, radius: fc.integer({ min: 7, max: 20 }), width: fc.integer({ min: 10, max: 140 }) }),
  { maxLength: 40 },
);
const acts = fc.array(
  fc.record({
    a: point,
    b: point,
    bend: fc.constantFrom(0, 0.05, 0.2, -0.4),
    width: fc.integer({ min: 20, max: 160 }),
    must: fc.boolean(),
  }),
  { maxLength: 40 },
);
const name = (id: string, x: number, y: number): NameToPlace => ({
  id,
  at: { x, y },
  radius: 10,
  width: 60,
  height: 15,
  rank: 1,
});

describe('placeLabels', () => {
  it('never puts a label on another or over the edge, whatever the graph', () => {
    fc.assert(
      fc.property(names, acts, (someNames, someActs) => {
        const placed = placeLabels(
          someNames.map((one, i): NameToPlace => ({ id: `n${i}`, ...one, height: 15, rank: one.radius })),
          someActs.map(({ a, b, bend, width, must }, i): ActToPlace => ({
            id: `a${i}`,
            curve: curveBetween(a, b, bend),
            visible: [0.1, 0.9],
            width,
            height: 17,
            rank: i,
            must,
          })),
          FRAME,
        );
        const boxes = [...placed.names, ...placed.acts].map(({ box }) => box);
        for (const [i, box] of boxes.entries()) {
          expect(inside(box, FRAME)).toBe(true);
          for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same places for the same graph in any order', () => {
    const list = [name('a', 100, 100), name('b', 130, 104), name('c', 160, 100), name('d', 118, 130)];
    const sorted = (given: readonly NameToPlace[]) =>
      placeLabels(given, [], FRAME).names.toSorted((x, y) => (x.id < y.id ? -1 : 1));
    expect(sorted(list.toReversed())).toEqual(sorted(list));
  });

  it('places what is read first, and larger actors before smaller ones', () => {
    const curve = curveBetween({ x: 100, y: 100 }, { x: 300, y: 100 }, 0);
    const act: ActToPlace = { id: 'read', curve, visible: [0.1, 0.9], width: 190, height: 20, rank: 9, must: true };
    const placed = placeLabels([{ ...name('big', 200, 100), rank: 99 }], [act], FRAME);
    expect(placed.acts.map(({ id }) => id)).toEqual(['read']);
    expect(placed.names).toHaveLength(1);
  });

  it('leaves a label out rather than hide its whole line', () => {
    const curve = curveBetween({ x: 100, y: 100 }, { x: 150, y: 100 }, 0);
    expect(
      placeLabels([], [{ id: 'short', curve, visible: [0, 1], width: 90, height: 17, rank: 1 }], FRAME).acts,
    ).toEqual([]);
  });

  it('keeps names off the lines where a side is free', () => {
    const curve = curveBetween({ x: 400, y: 300 }, { x: 700, y: 300 }, 0);
    const [placed] = placeLabels([name('a', 400, 300)], [], FRAME, [], [{ id: 'line', curve }]).names;
    expect(placed!.side).not.toBe('right');
  });
});

describe('curves', () => {
  it('leave and enter the actors where they say', () => {
    const curve = curveBetween({ x: 0, y: 0 }, { x: 100, y: 0 }, 0.2);
    const [from, to] = visiblePart(curve, 20, 10);
    expect(Math.hypot(pointAt(curve, from).x, pointAt(curve, from).y)).toBeLessThan(20);
    expect(from).toBeGreaterThan(0.1);
    expect(to).toBeLessThan(1);
  });

  it('meet a box that they pass through only', () => {
    const box = { left: 10, top: 10, right: 20, bottom: 20 };
    expect(meets(box, { x: 0, y: 15 }, { x: 30, y: 15 })).toBe(true);
    expect(meets(box, { x: 0, y: 0 }, { x: 30, y: 0 })).toBe(false);
    expect(meets(box, { x: 12, y: 12 }, { x: 13, y: 13 })).toBe(true);
  });
});

describe('pushApart', () => {
  const box = (x: number, y: number, fixed = false): Movable => ({ x, y, halfWidth: 40, halfHeight: 20, fixed });

  it('parts boxes, and leaves fixed ones where they are', () => {
    const boxes = [box(0, 0, true), box(5, 2), box(-3, 4), box(60, 0)];
    pushApart(boxes);
    expect([boxes[0]!.x, boxes[0]!.y]).toEqual([0, 0]);
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        expect(Math.abs(a.x - b.x) >= 79 || Math.abs(a.y - b.y) >= 39).toBe(true);
      }
    }
  });

  it('makes a line as long as its label asks', () => {
    const boxes = [box(0, 0), box(90, 0)];
    pushApart(boxes, [[0, 1, 200]]);
    expect(boxes[1]!.x - boxes[0]!.x).toBeGreaterThan(195);
  });
});
