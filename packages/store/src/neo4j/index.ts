export type { CypherOptions, CypherResult } from './cypher.js';
export { type Neo4jOptions, type Neo4jStore, openNeo4jStore } from './store.js';
export type { Json } from './values.js';
