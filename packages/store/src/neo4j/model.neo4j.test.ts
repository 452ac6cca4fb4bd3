import { type ArticleId, type Claim, type KnowledgeGraph, merge, relationsOf } from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';

import { articleGraph, history } from '../fixtures.js';
import { dump, testServer, wipe } from './fixtures.js';
import { type Neo4jStore, openNeo4jStore } from './store.js';

const server = testServer();
const open = (vocabulary = DEFAULT_VOCABULARY): Promise<Neo4jStore> => openNeo4jStore({ ...server, vocabulary });
const graphs = (seed: number): readonly KnowledgeGraph[] => {
  const all = fc.sample(articleGraph(1_000), { seed, numRuns: 8 });
  return all.filter((one, n) => all.findIndex((other) => other.articles[0]!.id === one.articles[0]!.id) === n);
};

let store: Neo4jStore;
beforeEach(async () => {
  await wipe(server);
  store = await open();
});
afterEach(async () => {
  await store.close();
});

afterAll(() => wipe(server));

const ask = async (statement: string): Promise<unknown> => (await store.cypher(statement)).rows;

describe('the database', () => {
  it('is the same whichever way it came to hold the same graph', async () => {
    await fc.assert(
      fc.asyncProperty(history(5), async (steps) => {
        await wipe(server);
        for (const step of steps) {
          if ('save' in step) await store.save(step.save);
          else await store.forget((await store.articles())[step.forget]?.id ?? ('article:none' as ArticleId));
        }
        const after = await dump(server);
        await store.rebuild();
        expect(await dump(server)).toEqual(after);
        const parts = (await Promise.all(
          (await store.articles()).map(({ id }) => toldBy(store, id)),
        )) as KnowledgeGraph[];
        await wipe(server);
        for (const part of parts.reverse()) await store.save(part);
        expect(await dump(server)).toEqual(after);
      }),
      { numRuns: 8, seed: 11 },
    );
  }, 300_000);

  it('is the same whether articles come in one transaction or each in its own', async () => {
    const all = graphs(12);
    await store.save(...all);
    const before = await dump(server);
    await wipe(server);
    const careful = await openNeo4jStore({ ...server, vocabulary: DEFAULT_VOCABULARY, nodesAtOnce: 1 });
    const { added } = await careful.save(...all);
    expect(added.length).toBeGreaterThan(3);
    // Each transaction counts one.
    expect(await ask('MATCH (t:Tripletail) RETURN t.revision')).toEqual([[added.length]]);
    await careful.close();
    expect(await dump(server)).toEqual(before);
  });

  it('says that a second load created nothing, and holds as much as before', async () => {
    const graph = merge(...graphs(1));
    const first = await store.save(graph);
    expect(first.database?.nodesCreated).toBeGreaterThan(10);
    const before = await dump(server);
    const nothing = { nodesCreated: 0, nodesDeleted: 0, relationshipsCreated: 0, relationshipsDeleted: 0 };
    expect((await store.save(graph)).database).toEqual(nothing);
    // Even when the articles do not look the same: as after a commit whose acknowledgement was lost half-way.
    await store.cypher(`MATCH (a:Article) SET a.sha = 'unknown'`, {}, { write: true });
    const again = await store.save(graph);
    expect([again.replaced.length, again.database]).toEqual([graph.articles.length, nothing]);
    expect(await dump(server)).toEqual(before);
  });

  it('holds nothing but its schema once every article is forgotten', async () => {
    for (const graph of graphs(2)) await store.save(graph);
    for (const { id } of await store.articles()) await store.forget(id);
    expect(await ask('MATCH (n) RETURN labels(n)')).toEqual([[['Tripletail']]]);
    expect(await ask('MATCH ()-[r]->() RETURN count(r)')).toEqual([[0]]);
  });

  it('leads from every edge to its claims, their sentences and their words', async () => {
    const graph = merge(...graphs(3));
    await store.save(graph);
    const { rows } = await store.cypher(
      `MATCH (s:Entity)-[r]->(o:Entity) UNWIND r.claims AS id
       MATCH (s)<-[:SUBJECT]-(c:Claim {id: id})-[:OBJECT]->(o), (c)-[:EVIDENCED_BY]->(e)<-[:HAS_SENTENCE]-(a:Article)
       RETURN c.id, substring(a.text, e.start, e.end - e.start) = e.text AND e.text CONTAINS c.trigger`,
      {},
      { maxRows: 10_000 },
    );
    const about = graph.claims.filter(({ object }) => !object.startsWith('claim:'));
    expect(new Set(rows.map(([id]) => id))).toEqual(new Set(about.map(({ id }) => id)));
    // Neo4j counts characters, we count UTF-16 code units: texts with an emoji before the sentence differ.
    const plain = new Set(graph.articles.filter(({ text }) => !text.includes('🎉')).map(({ id }) => id));
    const inPlain = new Set(graph.claims.filter(({ article }) => plain.has(article)).map(({ id }) => id as string));
    expect(rows.filter(([id, same]) => inPlain.has(id as string) && same !== true)).toEqual([]);
  });

  it('has an edge of its own type for a predicate of the vocabulary, and type OPEN for words of the text', async () => {
    const graph = merge(...graphs(4));
    await store.save(graph);
    const meant = relationsOf(graph).map(({ predicate, open }) =>
      open === undefined && DEFAULT_VOCABULARY.predicates.some(({ name }) => name === predicate)
        ? `${predicate} ${predicate}`
        : `OPEN ${predicate}`,
    );
    const { rows } = await store.cypher(`MATCH (:Entity)-[r]->(:Entity) RETURN type(r) + ' ' + r.predicate`);
    expect(rows.flat().sort()).toEqual(meant.sort());
  });

  it('gives an entity that changes its type the new label and no other', async () => {
    const [graph] = graphs(5);
    const typed = (type: 'Person' | 'Event') => ({
      ...graph!,
      entities: graph!.entities.map((one) => ({ ...one, type })),
    });
    await store.save(typed('Person'));
    await store.save(typed('Event'));
    expect(await ask('MATCH (e:Entity) UNWIND labels(e) AS label RETURN DISTINCT label ORDER BY label')).toEqual([
      ['Entity'],
      ['Event'],
    ]);
  });
});

describe('opening', () => {
  it('projects the edges anew for another vocabulary, and refuses the store that was open with the old one', async () => {
    const graph = merge(...graphs(6));
    await store.save(graph);
    const before = await dump(server);
    const fewer = {
      ...DEFAULT_VOCABULARY,
      predicates: DEFAULT_VOCABULARY.predicates.filter(({ name }) => name === 'ATTACKS'),
    };
    const other = await open(fewer);
    const { rows } = await other.cypher('MATCH (:Entity)-[r]->(:Entity) RETURN DISTINCT type(r) ORDER BY type(r)');
    expect(rows.flat().filter((type) => type !== 'ATTACKS' && type !== 'OPEN')).toEqual([]);
    await expect(store.ask({ kind: 'overview' })).rejects.toMatchObject({ code: 'STORE_FAILED' });
    await expect(store.save(graphs(7)[0]!)).rejects.toMatchObject({ code: 'STORE_FAILED' });
    await other.close();
    await (await open()).close();
    expect(await dump(server)).toEqual(before);
  });

  it('lifts a database of an older version, and refuses one of a newer', async () => {
    for (const graph of [...graphs(8), ...graphs(9)]) await store.save(graph);
    const before = await dump(server);
    const write = (statement: string) => store.cypher(statement, {}, { write: true });
    // As version 1 left it: sources by reading all texts, no bands, edges of its own making.
    await write('MATCH (t:Tripletail) SET t.version = 1, t.unsettled = true');
    await write('MATCH (a:Article) REMOVE a.bands');
    await write('MATCH ()-[d:DUPLICATE_OF]->() DELETE d');
    await write(`MATCH (:Entity)-[r]->(:Entity) SET r.outlets = ['nobody'], r.sources = 1`);
    await (await open()).close();
    expect(await dump(server)).toEqual(before);
    expect(await ask('MATCH (t:Tripletail) RETURN t.version, t.unsettled')).toEqual([[2, null]]);
    await write('MATCH (t:Tripletail) SET t.version = 99');
    await expect(open()).rejects.toMatchObject({ code: 'FORMAT_NEWER' });
    await expect(store.ask({ kind: 'overview' })).rejects.toMatchObject({ code: 'FORMAT_NEWER' });
  });

  it('goes on with a lift that broke off', async () => {
    for (const graph of graphs(9)) await store.save(graph);
    const before = await dump(server);
    const write = (statement: string) => store.cypher(statement, {}, { write: true });
    await write(`MATCH (t:Tripletail) SET t.version = 1, t.vocabulary = ''`);
    await write('MATCH (a:Article) WITH a ORDER BY a.id DESC LIMIT 1 REMOVE a.bands');
    await write('MATCH (:Entity)-[r]->(:Entity) DELETE r');
    await expect(store.save(graphs(8)[0]!)).rejects.toMatchObject({ code: 'STORE_FAILED' });
    await (await open()).close();
    expect(await dump(server)).toEqual(before);
  });

  it.each([
    ['of a server that is not there', { ...server, uri: 'bolt://127.0.0.1:1' }, 'STORE_UNREACHABLE', /npm run neo4j/],
    ['with a wrong password', { ...server, password: 'wrong' }, 'STORE_UNAUTHORIZED', /NEO4J_PASSWORD/],
  ])('%s fails with what to do', async (_, where, code, says) => {
    const opening = openNeo4jStore({ ...where, vocabulary: DEFAULT_VOCABULARY });
    await expect(opening).rejects.toMatchObject({ code, message: expect.stringMatching(says) });
  });

  it.each(['SUBJECT', 'OPEN', 'bad name', 'A`]->() DELETE n //'])(
    'refuses a vocabulary with a predicate called %s',
    async (name) => {
      const [first] = DEFAULT_VOCABULARY.predicates;
      const vocabulary = { version: '1', predicates: [{ ...first!, name }] };
      await expect(open(vocabulary)).rejects.toMatchObject({ code: 'VOCABULARY_INVALID' });
    },
  );
});

/** What one article says, as a graph of its own. */
async function toldBy(from: Neo4jStore, id: ArticleId): Promise<KnowledgeGraph> {
  const { article, claims, mentions } = await from.ask({ kind: 'article', id });
  const { rows } = await from.cypher('MATCH (:Article {id: $id})-[t:TELLS_OF]->() RETURN t.record', { id });
  const entities = rows.map(([record]) => JSON.parse(String(record)) as KnowledgeGraph['entities'][number]);
  return { articles: [article!], entities, mentions, claims: claims as readonly Claim[] };
}
