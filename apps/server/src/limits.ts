/**
 * What one request may ask for. A browser on the same machine is the usual caller, so these guard against slips and hostile pages, not
 * against a crowd. All chosen by eye unless a reason stands beside them.
 */

/** Bytes of a question: the longest filter, with every entity of a screen in it, stays below 20 kB. */
export const MAX_QUESTION_BYTES = 256 * 1024;
/** Bytes of a Cypher query with its parameters. */
export const MAX_CYPHER_BYTES = 1024 * 1024;
/** Bytes of one upload: as much as `ingest` reads of one file, twice. */
export const MAX_UPLOAD_BYTES = 32 * 1024 * 1024;
/** Articles in one upload. */
export const MAX_UPLOAD_ARTICLES = 500;
/** Jobs that wait; the next one is refused with 429. */
export const MAX_WAITING_JOBS = 20;
/** Finished jobs that can still be asked about. */
export const MAX_FINISHED_JOBS = 100;
/** Time between two comments on a silent event stream, milliseconds: proxies close a silent connection after 30 to 60 s. */
export const HEARTBEAT_MS = 15_000;

/** Relations of one answer; a canvas shows no more. */
export const MAX_RELATIONS = 5000;
/** Actors, hits and newest relations of one answer. */
export const MAX_LISTED = 500;
/** Paths of one answer. */
export const MAX_PATHS = 200;
/** Steps of a neighbourhood: beyond four it is the whole graph. */
export const MAX_DEPTH = 4;
/** Values in one list of a filter, entities in the middle, claims asked for at once. */
export const MAX_VALUES = 1000;
/** Characters of a search, an id, a name. */
export const MAX_TEXT = 1000;
/** Rows of a Cypher answer when the caller does not say, and at most. */
export const DEFAULT_ROWS = 1000;
export const MAX_ROWS = 10_000;
