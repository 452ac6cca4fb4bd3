/** A box around an actor and its name, moved in place. */
export interface Movable {
  x: number;
  y: number;
  /** Half the width and half the height, in px. */
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** Was found by the reader, and stays. */
  readonly fixed: boolean;
}

/** Two of the boxes, by their places in the list, that are to be at least so many px apart: their line carries a label. */
export type Rod = readonly [number, number, number];

/** Enough for 300 actors; each round costs n²/2 comparisons. */
const MOST_ROUNDS = 250;
/** How many px sideways are as good as one up or down. */
const SIDEWAYS = 1.8;
/** Share of an overlap that one round resolves: less does not oscillate. */
const EASE = 0.5;

/**
 * Moves boxes apart until none overlap, along the axis that costs least. Fixed ones stay, and push the others twice as far.
 * @param rods pairs that are moved apart to a least distance, in any direction
 * Deterministic: ties go by the order of the list.
 */
export function pushApart(boxes: readonly Movable[], rods: readonly Rod[] = []): void {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moved = false;
    // Rods give way to boxes in the last rounds: a short line is better than two actors on one spot.
    if (round < MOST_ROUNDS / 2)
      for (const [a, b, least] of rods) if (stretch(boxes[a]!, boxes[b]!, least)) moved = true;
    for (let i = 0; i < boxes.length; i++) {
      for (let j = i + 1; j < boxes.length; j++) {
        if (separate(boxes[i]!, boxes[j]!, i % 2 === 0 ? 1 : -1)) moved = true;
      }
    }
    if (!moved) return;
  }
}

function separate(a: Movable, b: Movable, tie: number): boolean {
  if (a.fixed && b.fixed) return false;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const overX = a.halfWidth + b.halfWidth - Math.abs(dx);
  const overY = a.halfHeight + b.halfHeight - Math.abs(dy);
  // Less than half a pixel is not seen, and would keep the rounds going.
  if (overX < 0.5 || overY < 0.5) return false;
  const share = a.fixed || b.fixed ? 1 : EASE;
  const move = (axis: 'x' | 'y', by: number): void => {
    if (!a.fixed) a[axis] -= by * share;
    if (!b.fixed) b[axis] += by * share;
  };
  // Boxes are wide and low: pushed by the lesser overlap alone they pile up to a tower.
  if (overX < overY * SIDEWAYS) move('x', overX * (Math.sign(dx) || tie));
  else move('y', overY * (Math.sign(dy) || tie));
  return true;
}

function stretch(a: Movable, b: Movable, least: number): boolean {
  if (a.fixed && b.fixed) return false;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const distance = Math.hypot(dx, dy) || 1;
  const short = least - distance;
  if (short < 1) return false;
  const share = (a.fixed || b.fixed ? 1 : EASE) * 0.3 * (short / distance);
  if (!a.fixed) {
    a.x -= dx * share;
    a.y -= dy * share;
  }
  if (!b.fixed) {
    b.x += dx * share;
    b.y += dy * share;
  }
  return true;
}
