import type { LayoutTask, Positions } from '@tripletail/draw';

import { startLayout } from './start-layout.js';

/** Lays out beside the page's own thread. Only the last task counts: an older one that is not done is never answered. */
export interface LayoutClient {
  readonly layOut: (task: LayoutTask) => Promise<Positions>;
  readonly close: () => void;
}

export function layoutClient(): LayoutClient {
  const worker = startLayout();
  let last = 0;
  let answer: ((positions: Positions) => void) | undefined;
  worker.addEventListener('message', (event: MessageEvent<{ readonly id: number; readonly positions: Positions }>) => {
    if (event.data.id === last) answer?.(event.data.positions);
  });
  return {
    layOut: (task) =>
      new Promise((resolve) => {
        last++;
        answer = resolve;
        worker.postMessage({ id: last, task }, []);
      }),
    close: () => worker.terminate(),
  };
}
