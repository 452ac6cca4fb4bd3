import neo4j, { type Driver, type ManagedTransaction, type ResultSummary, type Transaction } from 'neo4j-driver';

import type { DatabaseCounters } from '../types.js';
import { storeError } from './errors.js';
import { restored, storable } from './text.js';

/**
 * Thirty seconds, the driver's own, are too few: a server that was killed takes more than a minute to recover, and then the load goes on.
 */
const RETRY_MS = 120_000;
/** Somebody waits for an answer: what fails is tried again at once, so that a connection that died in the pool does not show, and no more. */
const READ_ATTEMPTS = 3;
/** Between two tries to reach a server that is waited for. */
const ATTEMPT_MS = 1_000;
/** Rows sent with one statement; above ten thousand the server only needs more memory for the same speed. */
const ROWS_AT_ONCE = 5_000;

/** A transaction that speaks plain values: integers come back as numbers, strings as they went. */
export interface Tx {
  /** Runs one statement. Text reaches it through parameters only. */
  readonly run: <Row>(statement: string, parameters?: Parameters) => Promise<readonly Row[]>;
  /** Runs a statement that begins with `UNWIND $rows AS row`, some thousand rows at once; none: not at all. */
  readonly each: (statement: string, rows: readonly unknown[], parameters?: Parameters) => Promise<void>;
}

/** Parameters of a statement: strings, numbers (floating point, unless made by {@link int}), lists and maps of them. */
export type Parameters = Readonly<Record<string, unknown>>;

/** A database and how to reach it. */
export interface Database {
  readonly uri: string;
  readonly driver: Driver;
  readonly name: string | undefined;
  /** A transaction that only reads. `work` may run several times. */
  readonly read: <T>(work: (tx: Tx) => Promise<T>, timeoutMs?: number) => Promise<T>;
  /** Retried until it succeeds, for two minutes, if what fails can pass by itself. `work` may run several times. */
  readonly write: <T>(
    work: (tx: Tx) => Promise<T>,
  ) => Promise<{ readonly value: T; readonly counters: DatabaseCounters }>;
  readonly close: () => Promise<void>;
}

/** Where a database is, and who asks. */
export interface DatabaseOptions {
  /** `bolt://127.0.0.1:7687`, `neo4j+s://…` */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The server's home database by default. */
  readonly database?: string;
  /** Milliseconds to wait for a server that does not answer yet; none by default. */
  readonly waitMs?: number;
}

/** A whole number as the database's integer type: plain numbers travel as floating point. */
export function int(value: number): unknown {
  return neo4j.int(value);
}

/** Connects, and proves that it works. @throws STORE_UNREACHABLE, STORE_UNAUTHORIZED */
export async function openDatabase({ uri, user, password, database, waitMs = 0 }: DatabaseOptions): Promise<Database> {
  let driver: Driver | undefined;
  try {
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      maxTransactionRetryTime: RETRY_MS,
      userAgent: 'tripletail',
    });
    await untilItAnswers(driver, database, waitMs);
    return over(driver, uri, database);
  } catch (error) {
    await driver?.close();
    throw storeError(error, uri);
  }
}

async function untilItAnswers(driver: Driver, database: string | undefined, waitMs: number): Promise<void> {
  for (let waited = 0; ; waited += ATTEMPT_MS) {
    try {
      await driver.verifyConnectivity(database === undefined ? {} : { database });
      return;
    } catch (error) {
      const later = error instanceof neo4j.Neo4jError && error.code === neo4j.error.SERVICE_UNAVAILABLE;
      if (!later || waited >= waitMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, ATTEMPT_MS));
    }
  }
}

function over(driver: Driver, uri: string, name: string | undefined): Database {
  const session = (mode: 'READ' | 'WRITE') =>
    driver.session({
      defaultAccessMode: mode,
      ...(name === undefined ? {} : { database: name }),
      // Ours are about indexes and labels of a database that is still empty.
      notificationFilter: { minimumSeverityLevel: 'OFF' },
    });
  return {
    uri,
    driver,
    name,
    read: async (work, timeoutMs) => {
      for (let attempt = 1; ; attempt++) {
        const one = session('READ');
        try {
          const tx = await one.beginTransaction(timeoutMs === undefined ? {} : { timeout: timeoutMs });
          const value = await work(speak(tx, () => {}));
          await tx.commit();
          return value;
        } catch (error) {
          if (attempt === READ_ATTEMPTS || !neo4j.isRetryableError(error)) throw storeError(error, uri);
        } finally {
          await one.close();
        }
      }
    },
    write: async (work) => {
      const one = session('WRITE');
      try {
        return await one.executeWrite(async (tx) => {
          const counters = { nodesCreated: 0, nodesDeleted: 0, relationshipsCreated: 0, relationshipsDeleted: 0 };
          const value = await work(speak(tx, (summary) => count(counters, summary)));
          return { value, counters };
        });
      } catch (error) {
        throw storeError(error, uri);
      } finally {
        await one.close();
      }
    },
    close: () => driver.close(),
  };
}

function speak(tx: ManagedTransaction | Transaction, seen: (summary: ResultSummary) => void): Tx {
  const run = async <Row>(statement: string, parameters: Parameters = {}): Promise<readonly Row[]> => {
    const result = await tx.run(statement, encode(parameters) as Parameters);
    seen(result.summary);
    return result.records.map((record) => decode(record.toObject()) as Row);
  };
  const each = async (statement: string, rows: readonly unknown[], parameters: Parameters = {}): Promise<void> => {
    for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
      await run(statement, { ...parameters, rows: rows.slice(at, at + ROWS_AT_ONCE) });
    }
  };
  return { run, each };
}

function count(counters: { -readonly [K in keyof DatabaseCounters]: number }, summary: ResultSummary): void {
  const updates = summary.counters.updates();
  for (const name of Object.keys(counters) as (keyof DatabaseCounters)[]) counters[name] += updates[name] ?? 0;
}

/** Parameters with every string made {@link storable}; `undefined` is left out, as in JSON. */
export function encode(value: unknown): unknown {
  if (typeof value === 'string') return storable(value);
  if (Array.isArray(value)) return value.map(encode);
  if (typeof value !== 'object' || value === null || neo4j.isInt(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[storable(key), encode(inner)]])),
  );
}

function decode(value: unknown): unknown {
  if (typeof value === 'string') return restored(value);
  if (neo4j.isInt(value)) return value.toNumber();
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decode(inner)]));
}
