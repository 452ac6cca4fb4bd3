import neo4j from 'neo4j-driver';

import type { DatabaseOptions } from './database.js';

/** The server that the tests of Neo4j run on. A database that is not there is a failure, not a reason to skip. */
export function testServer(): DatabaseOptions {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password } = process.env;
  if (uri === undefined || user === undefined || password === undefined) {
    throw new Error(
      'These tests need a Neo4j: set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD, or run "npm test -- neo4j", which starts one. ' +
        'What is in that database is deleted.',
    );
  }
  return { uri, user, password };
}

/** Deletes all nodes of the server's home database; schema and indexes stay. */
export async function wipe({ uri, user, password }: DatabaseOptions): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    await driver.executeQuery('MATCH (n) DETACH DELETE n');
  } finally {
    await driver.close();
  }
}

/** Everything in the database, but for its note about itself, as sorted lines: equal databases are equal lists. */
export async function dump({ uri, user, password }: DatabaseOptions): Promise<readonly string[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  try {
    const nodes = await driver.executeQuery(
      'MATCH (n) WHERE NOT n:Tripletail RETURN labels(n) AS labels, properties(n) AS properties',
    );
    const edges = await driver.executeQuery(
      'MATCH (a)-[r]->(b) RETURN a.id AS start, type(r) AS type, b.id AS end, properties(r) AS properties',
    );
    return [...nodes.records, ...edges.records].map((record) => JSON.stringify(inOrder(record.toObject()))).sort();
  } finally {
    await driver.close();
  }
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key === 'labels' ? [...(inner as string[])].sort() : inOrder(inner),
  ]);
  return Object.fromEntries(entries.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
}
