export { run } from './run.js';
export { openWorkers, type Workers } from './workers/pool.js';
