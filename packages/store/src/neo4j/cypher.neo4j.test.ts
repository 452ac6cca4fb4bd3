import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { testServer, wipe } from './fixtures.js';
import { type Neo4jStore, openNeo4jStore } from './store.js';

const server = testServer();
let store: Neo4jStore;
beforeAll(async () => {
  await wipe(server);
  store = await openNeo4jStore({ ...server, vocabulary: DEFAULT_VOCABULARY });
});
afterAll(async () => {
  await wipe(server);
  await store.close();
});

describe('Cypher as people type it', () => {
  it('gives columns and rows that JSON can say', async () => {
    const { columns, rows, truncated } = await store.cypher(
      `RETURN 1 AS one, 9007199254740993 AS big, 1.5 AS half, 0.0 / 0.0 AS nan, true AS yes, null AS nothing,
              date('2025-03-01') AS day, datetime('2025-03-01T10:00:00Z') AS moment, duration('P1DT2H') AS long,
              point({ x: 1, y: 2 }) AS place, [1, [2]] AS list, { a: { b: 1 } } AS map, $text AS text`,
      { text: 'half \ud83d' },
    );
    expect(columns.slice(0, 3)).toEqual(['one', 'big', 'half']);
    expect(truncated).toBe(false);
    expect(rows).toEqual([
      [
        1,
        '9007199254740993',
        1.5,
        'NaN',
        true,
        null,
        '2025-03-01',
        '2025-03-01T10:00:00Z',
        'P1DT2H',
        { $kind: 'point', srid: 7203, x: 1, y: 2 },
        [1, [2]],
        { a: { b: 1 } },
        'half \ud83d',
      ],
    ]);
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
  });

  it('gives nodes, relationships and paths as a canvas can draw them', async () => {
    const made = await store.cypher(
      `CREATE p = (:Thing {name: 'a'})-[:KNOWS {since: 1}]->(:Thing {name: 'b'}) RETURN p`,
      {},
      { write: true },
    );
    expect(made.summary.counters).toMatchObject({ nodesCreated: 2, relationshipsCreated: 1 });
    const { rows } = await store.cypher(`MATCH p = (a:Thing)-[r]->(b) RETURN a, r, p`);
    const [node, relationship, path] = rows[0]!;
    expect(node).toMatchObject({ $kind: 'node', labels: ['Thing'], properties: { name: 'a' } });
    expect(relationship).toMatchObject({ $kind: 'relationship', type: 'KNOWS', properties: { since: 1 } });
    expect(path).toMatchObject({
      $kind: 'path',
      nodes: [{ properties: { name: 'a' } }, { properties: { name: 'b' } }],
    });
  });

  it('is cut after so many rows, and says so', async () => {
    const cut = await store.cypher('UNWIND range(1, 100000) AS n RETURN n', {}, { maxRows: 3 });
    expect([cut.rows, cut.truncated]).toEqual([[[1], [2], [3]], true]);
    const whole = await store.cypher('UNWIND range(1, 3) AS n RETURN n', {}, { maxRows: 3 });
    expect([whole.rows.length, whole.truncated]).toEqual([3, false]);
  });

  it('has columns even without rows, and passes on what the database remarks', async () => {
    const { columns, rows, summary } = await store.cypher('MATCH (n:NoSuchLabel) RETURN n.name AS name');
    expect([columns, rows]).toEqual([['name'], []]);
    expect(summary.notices.join()).toMatch(/NoSuchLabel/);
  });

  it.each([
    ['writes', 'CREATE (n) RETURN n', {}, 'STORE_READ_ONLY', /read/],
    ['deletes by a subquery', 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS', {}, 'STORE_READ_ONLY', /read/],
    ['changes the schema', 'CREATE INDEX evil FOR (n:X) ON (n.a)', {}, 'STORE_READ_ONLY', /read/],
    ['makes users', `CREATE USER eve SET PASSWORD 'longenough1'`, {}, 'STORE_READ_ONLY', /read/],
    ['is misspelt', 'MATCH (n RETURN n', {}, 'QUERY_INVALID', /line 1, column 10/],
    ['lacks a parameter', 'RETURN $nobody', {}, 'QUERY_INVALID', /nobody/],
    ['divides by zero', 'RETURN 1 / 0', {}, 'QUERY_INVALID', /zero/],
    ['calls what is not there', 'CALL no.such.procedure()', {}, 'QUERY_INVALID', /no\.such\.procedure/],
    ['is empty', '', {}, 'QUERY_INVALID', /./],
    [
      'never ends',
      'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a = -b RETURN count(*)',
      { timeoutMs: 300 },
      'QUERY_TIMEOUT',
      /time/,
    ],
  ])('that %s is refused with a code and a sentence', async (_, statement, options, code, says) => {
    const running = store.cypher(statement, {}, options);
    await expect(running).rejects.toMatchObject({
      name: 'TripletailError',
      code,
      message: expect.stringMatching(says),
    });
  });

  it('fails with a code after the store was closed', async () => {
    const other = await openNeo4jStore({ ...server, vocabulary: DEFAULT_VOCABULARY });
    await other.close();
    await expect(other.cypher('RETURN 1')).rejects.toMatchObject({ name: 'TripletailError' });
    await expect(other.ask({ kind: 'overview' })).rejects.toMatchObject({ name: 'TripletailError' });
  });
});
