import { TripletailError } from '@tripletail/core';
import neo4j from 'neo4j-driver';

import { type Database, encode, type Parameters } from './database.js';
import { storeError } from './errors.js';
import { type Json, jsonOf } from './values.js';

const DEFAULT_TIMEOUT_MS = 30_000;
const DEFAULT_ROWS = 1_000;
/** Records fetched ahead; a statement that is cut after a hundred rows should not send thousands. */
const FETCH = 500;

/** How to run a statement. */
export interface CypherOptions {
  /** Let it change the database. `false` by default: then the database itself refuses whatever writes. */
  readonly write?: boolean;
  /** Milliseconds until the database stops it; 30,000 by default. */
  readonly timeoutMs?: number;
  /** Rows kept; 1,000 by default. */
  readonly maxRows?: number;
}

/** What a statement gave. */
export interface CypherResult {
  readonly columns: readonly string[];
  /** One list a row, one value a column; see {@link Json} for nodes, paths, whole numbers and dates. */
  readonly rows: readonly (readonly Json[])[];
  /** There were more rows than were asked for. */
  readonly truncated: boolean;
  readonly summary: {
    /** Milliseconds in the database. */
    readonly ms: number;
    /** What it changed: `nodesCreated`, `relationshipsDeleted`, … those that are not zero. */
    readonly counters: Readonly<Record<string, number>>;
    /** What the database remarks: labels that do not exist, cartesian products. */
    readonly notices: readonly string[];
  };
}

/**
 * Cypher as people type it, in a transaction of its own that only reads unless asked otherwise. It is the one place where a statement
 * comes from outside; what it may do is for the database to decide, not for us to parse.
 * @throws QUERY_INVALID with line and column, QUERY_TIMEOUT, STORE_READ_ONLY, STORE_UNREACHABLE, STORE_UNAUTHORIZED
 */
export async function runCypher(
  { driver, name, uri }: Database,
  statement: string,
  parameters: Parameters = {},
  { write = false, timeoutMs = DEFAULT_TIMEOUT_MS, maxRows = DEFAULT_ROWS }: CypherOptions = {},
): Promise<CypherResult> {
  if (statement.trim() === '') throw new TripletailError('QUERY_INVALID', 'There is no statement. Type some Cypher.');
  const session = driver.session({
    defaultAccessMode: write ? neo4j.session.WRITE : neo4j.session.READ,
    fetchSize: FETCH,
    ...(name === undefined ? {} : { database: name }),
  });
  try {
    const result = session.run(statement, encode(parameters) as Parameters, { timeout: timeoutMs });
    const columns = await result.keys();
    const rows: Json[][] = [];
    let truncated = false;
    for await (const record of result) {
      truncated = rows.length >= maxRows;
      if (truncated) break;
      rows.push(columns.map((column) => jsonOf(record.get(column))));
    }
    const summary = await result.summary();
    const counters = Object.entries(summary.counters.updates()).filter(([, count]) => count !== 0);
    return {
      columns: columns.map(String),
      rows,
      truncated,
      summary: {
        ms: Number(summary.resultAvailableAfter) + Number(summary.resultConsumedAfter),
        counters: Object.fromEntries(counters),
        notices: summary.notifications.map(({ title, description }) => `${title} ${description}`.trim()),
      },
    };
  } catch (error) {
    throw storeError(error, uri);
  } finally {
    await session.close();
  }
}
