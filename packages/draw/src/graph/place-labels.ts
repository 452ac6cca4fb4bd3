import { type Box, boxAround, grow, inside, meets, overlaps } from './box.js';
import { type Curve, lengthOf, pieces, type Point, pointAt } from './curve.js';

/** Where a name may stand, best first. */
export const SIDES = ['right', 'below', 'left', 'above'] as const;
export type Side = (typeof SIDES)[number];

/** An actor whose name is to be placed. */
export interface NameToPlace {
  readonly id: string;
  readonly at: Point;
  /** px */
  readonly radius: number;
  /** Size of the name in px. */
  readonly width: number;
  readonly height: number;
  /** Larger is placed earlier. */
  readonly rank: number;
  /** The side it had before: kept as long as it fits, so that names do not jump while the reader pans. */
  readonly side?: Side | undefined;
  readonly prefer?: readonly Side[];
}

/** A line whose label is to be placed. */
export interface ActToPlace {
  readonly id: string;
  readonly curve: Curve;
  /** Part of the curve that is seen, as values of t. */
  readonly visible: readonly [number, number];
  readonly width: number;
  readonly height: number;
  readonly rank: number;
  /** Where the X or the tick of the line stands, which no label may cover. */
  readonly sign?: Point | undefined;
  /** Is drawn even where it covers much of its line: the one that is read. */
  readonly must?: boolean;
}

export interface PlacedName {
  readonly id: string;
  readonly box: Box;
  readonly side: Side;
}

export interface PlacedAct {
  readonly id: string;
  readonly box: Box;
  readonly t: number;
}

export interface PlacedLabels {
  readonly names: readonly PlacedName[];
  readonly acts: readonly PlacedAct[];
}

/** px between an actor and its name. */
const NAME_GAP = 4;
/** px of the X of a denied line, with a little air. */
const SIGN = 16;
/** px kept free between any two labels. */
const AIR = 2;
/** Along its line, best first; chosen by eye with the look of the explorer. */
const PLACES = [0.5, 0.4, 0.6, 0.34, 0.66] as const;
/** Further places for the label of what is read, and for those of pictures, which nobody can zoom or hover. */
const MORE_PLACES = [0.45, 0.55, 0.28, 0.72, 0.2, 0.8, 0.12, 0.88] as const;
/** More labels than this on one screen are not read. */
const MOST_ACTS = 60;
/** Share of its line that a label may cover: at least a stub with the arrow must be seen. */
const MOST_COVERED = 0.8;

/**
 * Places labels greedily, and never two on top of each other: the act that is read, names of actors, largest first, then acts by rank. What finds no
 * place is left out: no label is better than two on one spot. A name that the lines cross everywhere is still placed, on the side with fewest.
 */
export function placeLabels(
  names: readonly NameToPlace[],
  acts: readonly ActToPlace[],
  frame: Box,
  obstacles: readonly Box[] = [],
  lines: readonly { readonly id: string; readonly curve: Curve }[] = acts,
  mostActs: number = MOST_ACTS,
): PlacedLabels {
  const discs = names.map(({ id, at, radius }) => ({ id, box: boxAround(at, radius * 2, radius * 2) }));
  const segments = lines.flatMap(({ id, curve }) => {
    const points = pieces(curve, 6);
    return points.slice(1).map((b, i) => {
      const a = points[i]!;
      const around: Box = {
        left: Math.min(a.x, b.x),
        right: Math.max(a.x, b.x),
        top: Math.min(a.y, b.y),
        bottom: Math.max(a.y, b.y),
      };
      return { id, a, b, around };
    });
  });
  const signs = acts.flatMap(({ sign }) => (sign === undefined ? [] : [boxAround(sign, SIGN, SIGN)]));
  const taken: Box[] = [...obstacles];
  const free = (box: Box, own: string): boolean =>
    !taken.some((other) => overlaps(grow(box, AIR), other)) &&
    !discs.some((disc) => disc.id !== own && overlaps(box, disc.box));
  const crossings = (box: Box, own?: string): number =>
    segments.filter((one) => one.id !== own && overlaps(box, one.around) && meets(box, one.a, one.b)).length;
  const placedNames: PlacedName[] = [];
  const placedActs: PlacedAct[] = [];
  const ranked = acts.toSorted((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
  const placeAct = (act: ActToPlace): void => {
    const [from, to] = act.visible;
    let best: { readonly box: Box; readonly t: number; readonly crossed: number } | undefined;
    for (const place of act.must === true || mostActs > MOST_ACTS ? [...PLACES, ...MORE_PLACES] : PLACES) {
      const t = from + place * (to - from);
      const box = boxAround(pointAt(act.curve, t), act.width, act.height);
      if (!inside(box, frame) || taken.some((other) => overlaps(grow(box, AIR), other))) continue;
      if (act.must !== true && discs.some((disc) => overlaps(box, disc.box))) continue;
      if (signs.some((sign) => overlaps(box, sign))) continue;
      // A label may lie on another line, but not where there is a place without: its box would cut that line in two.
      const crossed = crossings(box, act.id);
      if (best === undefined || crossed < best.crossed) best = { box, t, crossed };
      if (crossed === 0) break;
    }
    if (best === undefined) return;
    taken.push(best.box);
    placedActs.push({ id: act.id, box: best.box, t: best.t });
  };
  // What is read has its label before anything else has; it may even lie on an actor at the end of a short line.
  for (const act of ranked) if (act.must === true) placeAct(act);
  for (const name of names.toSorted((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1))) {
    const sides = name.side === undefined ? (name.prefer ?? SIDES) : [name.side, ...(name.prefer ?? SIDES)];
    let best: { readonly side: Side; readonly box: Box; readonly crossed: number } | undefined;
    for (const side of sides) {
      const box = nameBox(name, side);
      if (!inside(box, frame) || !free(box, name.id)) continue;
      const crossed = crossings(box);
      if (best === undefined || crossed < best.crossed) best = { side, box, crossed };
      if (crossed === 0) break;
    }
    if (best === undefined) continue;
    taken.push(best.box);
    placedNames.push({ id: name.id, box: best.box, side: best.side });
  }
  for (const act of ranked) {
    if (placedActs.length >= mostActs) break;
    if (act.must !== true && coveredShare(act) <= MOST_COVERED) placeAct(act);
  }
  return { names: placedNames, acts: placedActs };
}

function nameBox({ at, radius, width, height }: NameToPlace, side: Side): Box {
  const far = radius + NAME_GAP;
  switch (side) {
    case 'right':
      return { left: at.x + far, right: at.x + far + width, top: at.y - height / 2, bottom: at.y + height / 2 };
    case 'left':
      return { left: at.x - far - width, right: at.x - far, top: at.y - height / 2, bottom: at.y + height / 2 };
    case 'below':
      return { left: at.x - width / 2, right: at.x + width / 2, top: at.y + far, bottom: at.y + far + height };
    case 'above':
      return { left: at.x - width / 2, right: at.x + width / 2, top: at.y - far - height, bottom: at.y - far };
    default:
      return side satisfies never;
  }
}

/** How much of the seen line the label hides, by its direction. */
function coveredShare({ curve, visible, width, height }: ActToPlace): number {
  // A line to itself goes all ways: what counts is how much there is of it.
  if (curve.control2 !== undefined) return Math.min(width, height) / lengthOf(curve);
  const a = pointAt(curve, visible[0]);
  const b = pointAt(curve, visible[1]);
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length === 0) return Infinity;
  const cos = Math.abs(b.x - a.x) / length;
  const sin = Math.abs(b.y - a.y) / length;
  return Math.min(cos === 0 ? Infinity : width / cos, sin === 0 ? Infinity : height / sin) / length;
}
