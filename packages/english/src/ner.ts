import type { MoveScorer } from './parser/move-scorer.js';

/** A named entity by its tokens, half-open. */
export interface EntitySpan {
  readonly type: string;
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * Greedy BILUO tagging: each token begins, continues, ends, or is alone an entity, or is outside. Entities do not begin at white space and
 * do not begin or go on where the next token starts a sentence.
 */
export function findEntities(
  scorer: MoveScorer,
  encoded: number,
  count: number,
  isSpace: (token: number) => boolean,
  sentenceStarts: Uint8Array,
): readonly EntitySpan[] {
  const { features, score } = scorer.prepare(encoded, count);
  const { moves } = scorer;
  const found: EntitySpan[] = [];
  let openType = '';
  let openStart = -1;
  for (let i = 0; i < count; i++) {
    const open = openStart >= 0;
    features[0] = i;
    features[1] = openStart;
    features[2] = open ? i - 1 : -1;
    const scores = score();
    const last = i === count - 1;
    const canGoOn = !last && sentenceStarts[i + 1] === 0;
    const canStart = !open && !isSpace(i);
    let best = -1;
    for (let m = 0; m < moves.length; m++) {
      if (best >= 0 && scores[m]! <= scores[best]!) continue;
      const { action, label } = moves[m]!;
      const valid =
        action === 'O'
          ? !open
          : label !== '' &&
            (action === 'B'
              ? canStart && canGoOn
              : action === 'U'
                ? canStart
                : open && label === openType && (action === 'L' || canGoOn));
      if (valid) best = m;
    }
    const { action, label } = moves[best]!;
    if (action === 'B') {
      openType = label;
      openStart = i;
    } else if (action === 'L') {
      found.push({ type: openType, firstToken: openStart, endToken: i + 1 });
      openStart = -1;
    } else if (action === 'U') found.push({ type: label, firstToken: i, endToken: i + 1 });
  }
  return found;
}
