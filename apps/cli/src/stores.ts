import { TripletailError, type Vocabulary } from '@tripletail/core';
import type { TripleStore } from '@tripletail/store';
import { openFileStore } from '@tripletail/store/file';
import { openMemoryStore } from '@tripletail/store/memory';
import type { Neo4jStore } from '@tripletail/store/neo4j';

/** What the options of a command say about where the graph is kept. */
export interface StoreOptions {
  readonly store?: string;
  /** `true`: at NEO4J_URI. */
  readonly neo4j?: string | true;
  /** Seconds to wait for a Neo4j that does not answer yet. */
  readonly wait?: number;
}

/** A store, and what else goes with it. */
export interface OpenedStore {
  readonly store: TripleStore;
  /** How people call the place: a path, an address. */
  readonly where: string;
  /** Is the graph still there when the program has ended? */
  readonly kept: boolean;
  readonly cypher?: Neo4jStore['cypher'];
}

/** Where Neo4j is, by option or environment; `--store` is the stronger. */
export function neo4jUri({ store, neo4j }: StoreOptions): string | undefined {
  if (store !== undefined) return undefined;
  if (typeof neo4j === 'string') return neo4j;
  const uri = process.env['NEO4J_URI'];
  if (neo4j === true && uri === undefined) {
    throw new TripletailError('STORE_UNREACHABLE', '--neo4j was given without an address, and NEO4J_URI is not set.');
  }
  return uri;
}

/**
 * Opens what the options name, else what NEO4J_URI names, else memory.
 * @throws TripletailError of the store: unreachable, unauthorised, broken
 */
export async function openStore(options: StoreOptions, vocabulary: Vocabulary): Promise<OpenedStore> {
  if (options.store !== undefined) {
    return { store: await openFileStore(options.store, { vocabulary }), where: options.store, kept: true };
  }
  const uri = neo4jUri(options);
  if (uri !== undefined) return await openNeo4j(uri, vocabulary, options.wait);
  return { store: openMemoryStore({ vocabulary }), where: 'memory', kept: false };
}

/**
 * As {@link openStore}, for commands that make no sense without a place.
 * @throws TripletailError `STORE_UNREACHABLE` when no place is named
 */
export async function needStore(options: StoreOptions, vocabulary: Vocabulary): Promise<OpenedStore> {
  const opened = options.store === undefined && neo4jUri(options) === undefined ? undefined : options;
  if (opened === undefined) {
    throw new TripletailError(
      'STORE_UNREACHABLE',
      'Where is the graph kept? Give --store FILE, or --neo4j URI (or set NEO4J_URI).',
    );
  }
  return await openStore(options, vocabulary);
}

/** Opens Neo4j. Passwords come from the environment only: arguments are seen by everybody on the machine. */
export async function openNeo4j(
  uri: string,
  vocabulary: Vocabulary,
  wait = 0,
): Promise<OpenedStore & { readonly cypher: Neo4jStore['cypher'] }> {
  const { NEO4J_USER, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env;
  // The driver is half a second of loading; who keeps graphs in files does not pay for it.
  const { openNeo4jStore } = await import('@tripletail/store/neo4j');
  const store = await openNeo4jStore({
    uri,
    user: NEO4J_USER ?? NEO4J_USERNAME ?? 'neo4j',
    password: NEO4J_PASSWORD ?? '',
    waitMs: wait * 1000,
    ...(NEO4J_DATABASE === undefined ? {} : { database: NEO4J_DATABASE }),
    vocabulary,
  });
  return { store, where: uri, kept: true, cypher: store.cypher };
}
