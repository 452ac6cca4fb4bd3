import type { MoveScorer } from './move-scorer.js';
import type { Tree } from './tree.js';

/** The transitions of spaCy's arc-eager system, by the letters of the moves: shift, reduce, left, right, break. */
const ACTIONS = ['S', 'D', 'L', 'R', 'B'] as const;
const [SHIFT, REDUCE, LEFT, RIGHT, BREAK] = [0, 1, 2, 3, 4] as const;
const NONE = -1;

/**
 * Greedy arc-eager parsing (Nivre 2003, with Break for sentence boundaries: Honnibal & Johnson 2015, and with tokens put back on the
 * buffer when they are reduced without a head). `table` comes from `prepare`; labels may still be lifted ("acl||dobj").
 */
export function parseArcEager(scorer: MoveScorer, encoded: number, count: number): Tree {
  const { features, score } = scorer.prepare(encoded, count);
  const { moves } = scorer;
  const kinds = Uint8Array.from(moves, (move) => ACTIONS.indexOf(move.action as (typeof ACTIONS)[number]));

  const heads = new Int32Array(count).fill(NONE);
  const labels: string[] = Array.from<string>({ length: count }).fill('');
  // Children on either side form a chain from the latest one back.
  const lastLeft = new Int32Array(count).fill(NONE);
  const lastRight = new Int32Array(count).fill(NONE);
  const before = new Int32Array(count).fill(NONE);
  const stack: number[] = [];
  /** Tokens put back, the next one last; they come before the rest of the text, which begins at `next`. */
  const putBack: number[] = [];
  const wasPutBack = new Uint8Array(count);
  const startsSentence = new Uint8Array(count);
  let next = 0;

  const stackAt = (i: number): number => stack[stack.length - 1 - i] ?? NONE;
  const bufferAt = (i: number): number => {
    if (i < putBack.length) return putBack[putBack.length - 1 - i]!;
    const token = next + i - putBack.length;
    return token < count ? token : NONE;
  };
  const push = (): void => {
    stack.push(putBack.pop() ?? next++);
  };
  const attach = (head: number, child: number, label: string): void => {
    const old = heads[child]!;
    if (old !== NONE) {
      const last = old > child ? lastLeft : lastRight;
      if (last[old] === child) last[old] = before[child]!;
    }
    const last = head > child ? lastLeft : lastRight;
    before[child] = last[head]!;
    last[head] = child;
    heads[child] = head;
    labels[child] = label;
  };

  const valid = [false, false, false, false, false];
  for (;;) {
    const left = count - next + putBack.length;
    const depth = stack.length;
    if (left === 0 && depth === 0) break;
    const b0 = bufferAt(0);
    const b1 = bufferAt(1);
    const s0 = stackAt(0);
    features[0] = b0;
    features[1] = b1;
    features[2] = s0;
    features[3] = stackAt(1);
    features[4] = stackAt(2);
    features[5] = b0 === NONE ? NONE : lastLeft[b0]!;
    features[6] = s0 === NONE ? NONE : lastLeft[s0]!;
    features[7] = s0 === NONE ? NONE : lastRight[s0]!;
    const scores = score();

    const atBreak = b0 !== NONE && startsSentence[b0] === 1;
    valid[SHIFT] = depth === 0 || !(left < 2 || atBreak || wasPutBack[b0] === 1);
    valid[REDUCE] = depth > 0;
    valid[LEFT] = valid[RIGHT] = depth > 0 && left > 0 && !atBreak;
    valid[BREAK] = left >= 2 && b1 === b0 + 1 && startsSentence[b1] === 0;
    let best = NONE;
    for (let i = 0; i < kinds.length; i++) {
      if (valid[kinds[i]!] && (best === NONE || scores[i]! > scores[best]!)) best = i;
    }
    // Some move is always valid: reduce with a stack, shift without. So `best` is one.
    const label = moves[best]!.label;
    switch (kinds[best]) {
      case SHIFT:
        push();
        break;
      case REDUCE:
        stack.pop();
        if (heads[s0] === NONE && depth > 1) {
          wasPutBack[s0] = 1;
          putBack.push(s0);
        }
        break;
      case LEFT:
        attach(b0, s0, label);
        wasPutBack[b0] = 0;
        stack.pop();
        break;
      case RIGHT:
        attach(s0, b0, label);
        push();
        break;
      default:
        startsSentence[b1] = 1;
    }
  }
  for (let i = 0; i < count; i++) {
    if (heads[i] !== NONE) continue;
    heads[i] = i;
    labels[i] = 'ROOT';
  }
  return { heads, labels };
}
