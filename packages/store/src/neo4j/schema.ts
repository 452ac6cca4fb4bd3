import { TripletailError } from '@tripletail/core';

import type { Database, Tx } from './database.js';
import type { Names } from './names.js';

/** Of the model that this code writes; see docs/decisions/0006-store.md. */
export const SCHEMA_VERSION = 2;
const INDEX_SECONDS = 300;

/** What the database says of the model in it; the node is also the lock that makes writers wait for each other. */
export interface SchemaState {
  readonly version: number;
  /** Hash of the vocabulary by which the edges were projected; empty: they are being projected. */
  readonly vocabulary: string;
  /** Counts changes. */
  readonly revision: number;
}

const STATE = `{ version: t.version, vocabulary: t.vocabulary, revision: t.revision }`;

/** The state, or `undefined` in a database where nothing was saved yet. */
export async function readState(tx: Tx): Promise<SchemaState | undefined> {
  const [row] = await tx.run<{ state: SchemaState }>(`MATCH (t:Tripletail {id: 'schema'}) RETURN ${STATE} AS state`);
  return row?.state;
}

/**
 * Takes the lock, held until the transaction ends, and counts a change. Writers wait here for each other: more at once only retry
 * (measured), and what near-copies count for depends on every other article.
 * @returns the state with its new revision
 */
export async function lockState(tx: Tx): Promise<SchemaState> {
  // The first SET takes the lock; only what is read after it is sure to be the last value.
  const [row] = await tx.run<{ state: SchemaState }>(
    `MATCH (t:Tripletail {id: 'schema'}) SET t.locked = true WITH t SET t.revision = t.revision + 1 RETURN ${STATE} AS state`,
  );
  if (row === undefined) {
    throw new TripletailError('STORE_FAILED', 'The database was emptied while it was open. Open it again.');
  }
  return row.state;
}

/** Refuses a database of a newer program, or one whose edges another vocabulary makes or made since it was opened. */
export function checkState(state: SchemaState, names: Names): void {
  if (state.version > SCHEMA_VERSION) {
    throw new TripletailError(
      'FORMAT_NEWER',
      `The database was written by a newer Tripletail (model ${state.version}, this one knows ${SCHEMA_VERSION}). Update Tripletail.`,
    );
  }
  if (state.vocabulary === '') {
    throw new TripletailError('STORE_FAILED', 'The edges of the database are being made anew. Ask again in a moment.');
  }
  if (state.vocabulary !== names.hash) {
    throw new TripletailError(
      'STORE_FAILED',
      'Another program opened the database with another vocabulary meanwhile, and the edges are its. Use one vocabulary, and open again.',
    );
  }
}

function definitions(names: Names): readonly string[] {
  const unique = (label: string): string =>
    `CREATE CONSTRAINT tripletail_${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`;
  const index = (label: string, property: string): string =>
    `CREATE INDEX tripletail_${label.toLowerCase()}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`;
  return [
    ...['Tripletail', 'Article', 'Entity', 'Sentence', 'Mention', 'Claim'].map(unique),
    index('Entity', 'name'),
    index('Claim', 'key'),
    index('Claim', 'predicate'),
    index('Claim', 'first'),
    index('Article', 'day'),
    // Our own words of names, folded as core folds them, for exact search; names and sentences as they are, for people.
    `CREATE FULLTEXT INDEX tripletail_words IF NOT EXISTS FOR (n:Entity) ON EACH [n.words]
     OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace' } }`,
    // The bands of texts: who shares one may be a near-copy. It must be right at once, whatever the server's own settings say.
    `CREATE FULLTEXT INDEX tripletail_bands IF NOT EXISTS FOR (n:Article) ON EACH [n.bands]
     OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'whitespace', \`fulltext.eventually_consistent\`: false } }`,
    'CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliasText]',
    'CREATE FULLTEXT INDEX sentence_text IF NOT EXISTS FOR (n:Sentence) ON EACH [n.text]',
    ...names.types.map(
      (type) =>
        `CREATE CONSTRAINT tripletail_edge_${type.toLowerCase()} IF NOT EXISTS FOR ()-[r:${type}]-() REQUIRE r.key IS UNIQUE`,
    ),
  ];
}

/** Makes constraints and indexes, all of them accepted by Community, and the node that says so. Repeats do nothing. */
export async function createSchema(database: Database, names: Names): Promise<void> {
  await database.write(async (tx) => {
    for (const definition of definitions(names)) await tx.run(definition);
  });
  await database.write((tx) => tx.run(`CALL db.awaitIndexes(${INDEX_SECONDS})`));
  await database.write((tx) =>
    tx.run(
      `MERGE (t:Tripletail {id: 'schema'})
       ON CREATE SET t.version = ${SCHEMA_VERSION}, t.vocabulary = $vocabulary, t.revision = 0`,
      { vocabulary: names.hash },
    ),
  );
}

/**
 * Statements that clear away what a version has no more; they may run twice. What it has new needs none: lifting writes every article anew.
 */
const CLEARANCES: Readonly<Record<number, readonly string[]>> = {
  2: ['MATCH (t:Tripletail) REMOVE t.unsettled'],
};

/** Takes out what the versions after this state's have no more. */
export async function clearOld(database: Database, { version }: SchemaState): Promise<void> {
  const statements = Object.entries(CLEARANCES).flatMap(([of, some]) => (Number(of) > version ? some : []));
  for (const statement of statements) await database.write((tx) => tx.run(statement));
}

/**
 * Notes by which vocabulary the edges are made; empty while they are being made anew, and then everybody waits. A database whose edges
 * are all made is of this version.
 */
export async function noteVocabulary(database: Database, hash: string): Promise<void> {
  const version = hash === '' ? '' : `, t.version = ${SCHEMA_VERSION}`;
  await database.write((tx) =>
    tx.run(`MATCH (t:Tripletail {id: 'schema'}) SET t.vocabulary = $hash${version}`, { hash }),
  );
}
