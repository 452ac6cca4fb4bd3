import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Ended, said, start, tripletail } from '../test/run-cli.js';

const uri = process.env['NEO4J_URI'] ?? '';
const TEXT =
  'Emmanuel Macron criticized Vladimir Putin on Monday. The president of Russia visited China after that, and he met the ' +
  'leaders of the country in their capital.';

let folder: string;
const at = (name: string): string => join(folder, name);
const run = (args: readonly string[]): Promise<Ended> => tripletail(args, { env: { NEO4J_URI: uri } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tripletail-neo4j-cli-'));
  await writeFile(at('a.txt'), TEXT);
  await run(['query', 'MATCH (n) DETACH DELETE n', '--write']);
});
afterAll(() => rm(folder, { recursive: true }));

describe('the command on Neo4j', () => {
  it('loads articles, a second time without a change', async () => {
    const first = await run(['load', at('a.txt')]);
    expect([first.code, first.out]).toEqual([0, '']);
    expect(first.err).toContain('1 article added');
    expect((await run(['load', at('a.txt')])).err).toContain('0 articles added, 0 replaced, 1 there already');
  });

  it('answers Cypher as a table, as JSON and as CSV', async () => {
    const statement = 'MATCH (a:Article) RETURN a.id AS id, size($list) AS n';
    const query = ['query', statement, '--param', 'list=[1,2]'];
    const json = await run([...query, '--json']);
    expect([json.code, JSON.parse(json.out)]).toMatchObject([0, { n: 2 }]);
    const { id } = JSON.parse(json.out) as { readonly id: string };
    expect((await run([...query, '--csv'])).out).toBe(`id,n\n${id},2\n`);
    expect((await run(query)).out).toContain(`│ ${id} │ 2 │`);
  });

  it('ends with 1 when no row comes, and with 2 when the statement is wrong', async () => {
    expect((await run(['query', 'MATCH (x:Article {id: "none"}) RETURN x'])).code).toBe(1);
    const wrong = await run(['query', 'MATCH (x RETURN x']);
    expect([wrong.code, wrong.out]).toEqual([2, '']);
  });

  it('writes only when told to', async () => {
    const statement = 'CREATE (:Scratch)';
    const refused = await run(['query', statement]);
    expect(refused.code).toBe(2);
    const written = await run(['query', statement, '--write']);
    expect([written.code, written.err]).toEqual([0, 'Changed: nodesCreated 1, labelsAdded 1.\n']);
    await run(['query', 'MATCH (s:Scratch) DELETE s', '--write']);
  });

  it('serves Cypher that only reads', async () => {
    const server = start(['serve', '--port', '0', '--neo4j', uri]);
    const url = (await said(server, 'stdout', /http:\S+\n/)).trim();
    const ask = async (query: string): Promise<Response> =>
      await fetch(`${url}/api/cypher`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
    expect(await (await ask('MATCH (a:Article) RETURN count(a) AS n')).json()).toMatchObject({
      columns: ['n'],
      rows: [[1]],
    });
    const refused = await ask('CREATE (:Scratch)');
    expect([refused.status, await refused.json()]).toMatchObject([403, { error: { code: 'STORE_READ_ONLY' } }]);
    const wrong = await ask('MATCH (x RETURN x');
    expect([wrong.status, await wrong.json()]).toMatchObject([400, { error: { code: 'QUERY_INVALID' } }]);
    server.kill('SIGINT');
    const [code] = (await once(server, 'close')) as [number | null];
    expect(code).toBe(0);
  });

  it('exports the graph and forgets an article', async () => {
    const { out } = await run(['export']);
    const { graph } = JSON.parse(out) as { readonly graph: { readonly articles: readonly { readonly id: string }[] } };
    const { id } = graph.articles[0]!;
    expect((await run(['forget', id])).code).toBe(0);
    expect((await run(['forget', id])).code).toBe(1);
  });

  it('says in a sentence that the password is wrong', async () => {
    const { code, err } = await tripletail(['query', 'RETURN 1'], { env: { NEO4J_URI: uri, NEO4J_PASSWORD: 'wrong' } });
    expect([code, err.trimEnd().split('\n').length]).toEqual([2, 1]);
    expect(err).toMatch(/password/i);
  });
});
