export { openMemoryStore } from './memory.js';
export { checkGraph, splitByArticle } from './parts.js';
export type { DatabaseCounters, SaveReport, TripleStore } from './types.js';
