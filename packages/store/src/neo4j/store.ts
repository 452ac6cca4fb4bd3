import type { Vocabulary } from '@tripletail/core';

import type { TripleStore } from '../types.js';
import { type CypherOptions, type CypherResult, runCypher } from './cypher.js';
import { type Database, type DatabaseOptions, openDatabase, type Parameters } from './database.js';
import { namesOf, type Names } from './names.js';
import { articles, ask, wholeGraph } from './read/reader.js';
import { checkState, clearOld, createSchema, noteVocabulary, readState, SCHEMA_VERSION } from './schema.js';
import { rewriteArticles } from './write/rewrite.js';
import { forgetArticle, reproject, saveGraphs } from './write/writer.js';

/** A store in Neo4j 5.26 or newer; Community is enough. The model is in docs/decisions/0006-store.md. */
export interface Neo4jStore extends TripleStore {
  /** Cypher as people type it; see {@link runCypher}. */
  readonly cypher: (statement: string, parameters?: Parameters, options?: CypherOptions) => Promise<CypherResult>;
  /** Drops all edges between entities and makes them anew from the claims: they are derived, and nothing is lost. */
  readonly rebuild: () => Promise<void>;
}

/** Where the database is, and by which vocabulary its edges are made. */
export interface Neo4jOptions extends DatabaseOptions {
  /** Its predicates are the types of the edges; everything else becomes type `OPEN`. */
  readonly vocabulary: Vocabulary;
  /**
   * Nodes that one transaction of a save makes, about; 20,000 by default, some hundred articles. An article is never divided, so 1 means
   * one transaction an article: slower, and less is done again if a save breaks off.
   */
  readonly nodesAtOnce?: number;
}

/**
 * Opens a store in a database; constraints and indexes are made when something is saved for the first time. Opening lifts a database
 * of an older version to this one, and projects its edges anew where another vocabulary made them.
 * @throws STORE_UNREACHABLE, STORE_UNAUTHORIZED, VOCABULARY_INVALID; FORMAT_NEWER for a database of a newer version
 */
export async function openNeo4jStore({ vocabulary, nodesAtOnce, ...where }: Neo4jOptions): Promise<Neo4jStore> {
  const names = namesOf(vocabulary);
  const database = await openDatabase(where);
  try {
    await prepare(database, names);
  } catch (error) {
    await database.close();
    throw error;
  }
  const inTurn = oneAfterTheOther();
  // Asked every time: somebody may have emptied the database meanwhile.
  const ready = async (): Promise<void> => {
    if ((await database.read(readState)) === undefined) await createSchema(database, names);
  };
  return {
    save: (...graphs) =>
      inTurn(async () => {
        await ready();
        return saveGraphs(database, names, graphs, nodesAtOnce);
      }),
    forget: (article) =>
      inTurn(async () => {
        if ((await database.read(readState)) === undefined) return false;
        return forgetArticle(database, names, article);
      }),
    articles: () => articles(database, names),
    graph: () => wholeGraph(database, names),
    ask: (query) => ask(database, names, query),
    cypher: (statement, parameters, options) => runCypher(database, statement, parameters, options),
    rebuild: () =>
      inTurn(async () => {
        await ready();
        await reproject(database, vocabulary);
      }),
    close: () => inTurn(() => database.close()),
  };
}

/** Brings what is in the database up to date with this program and this vocabulary. */
async function prepare(database: Database, names: Names): Promise<void> {
  const state = await database.read(readState);
  if (state === undefined) return;
  if (state.version > SCHEMA_VERSION) checkState(state, names);
  const old = state.version < SCHEMA_VERSION;
  if (!old && state.vocabulary === names.hash) return;
  await createSchema(database, names);
  if (old) {
    // Nobody may write meanwhile, least of all a program that knows only the older model.
    await noteVocabulary(database, '');
    await clearOld(database, state);
    await rewriteArticles(database);
  }
  await reproject(database, names.vocabulary);
}

/** Writers of one store wait here, and not in the database, where waiting holds a connection. */
function oneAfterTheOther(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next;
    return next;
  };
}
