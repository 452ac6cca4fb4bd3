/** Starts the worker that lays graphs out. */
export function startLayout(): Worker {
  return new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'layout' });
}
