import LayoutWorker from '../graph/layout.worker.ts?worker&inline';

/** Starts the layout from the page itself: a file has no other files beside it. */
export function startLayout(): Worker {
  return new LayoutWorker();
}
