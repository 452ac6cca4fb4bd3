import { TripletailError, type Vocabulary } from '@tripletail/core';
import type { CypherRunner } from '@tripletail/server';
import type { TripleStore } from '@tripletail/store';
import { openFileStore } from '@tripletail/store/file';
import { openMemoryStore } from '@tripletail/store/memory';

/** What the options of a command say about where the graph is kept. */
export interface StoreOptions {
  readonly store?: string;
  /** `true`: at NEO4J_URI. */
  readonly neo4j?: string | true;
}

/** A store, and what else goes with it. */
export interface OpenedStore {
  readonly store: TripleStore;
  /** How people call the place: a path, an address. */
  readonly where: string;
  /** Is the graph still there when the program has ended? */
  readonly kept: boolean;
  readonly cypher?: CypherRunner;
}

/** Opens what the options name; memory when they name nothing. */
export async function openStore(options: StoreOptions, vocabulary: Vocabulary): Promise<OpenedStore> {
  if (options.store !== undefined) {
    return { store: await openFileStore(options.store, { vocabulary }), where: options.store, kept: true };
  }
  return { store: openMemoryStore({ vocabulary }), where: 'memory', kept: false };
}

/**
 * As {@link openStore}, for commands that make no sense without a place.
 * @throws TripletailError `STORE_FAILED` when no place is named
 */
export async function needStore(options: StoreOptions, vocabulary: Vocabulary): Promise<OpenedStore> {
  if (options.store === undefined && options.neo4j === undefined && process.env['NEO4J_URI'] === undefined) {
    throw new TripletailError(
      'STORE_FAILED',
      'Where is the graph kept? Give --store FILE, or --neo4j URI (or set NEO4J_URI).',
    );
  }
  return await openStore(options, vocabulary);
}
