import type { Draft } from '../claims/draft.js';

export function weigh(draft: Draft, _hasSpeaker: boolean): number {
  return draft.open ? 0.4 : 0.6;
}
