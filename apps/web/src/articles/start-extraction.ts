/** Starts the worker that reads articles. */
export function startExtraction(): Worker {
  return new Worker(new URL('./extract.worker.ts', import.meta.url), { type: 'module', name: 'extract' });
}
