import { createServer } from 'node:net';

import { compileErrors, validate } from '@readme/openapi-parser';
import { documentOf, relationsOf } from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import { FORMATS, readDocument, subgraph } from '@tripletail/formats';
import { afterEach, describe, expect, it } from 'vitest';

import { post, serve } from '../test/harness.js';
import { SMALL_GRAPH } from '../test/small-graph.js';
import { documentSchema, healthSchema } from './schema/answer.js';
import { assertPortFree, type RunningServer } from './server.js';

let server: (RunningServer & { readonly logged: readonly string[] }) | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

describe('a server', () => {
  it('says what it is, what it holds and what it can do', async () => {
    server = await serve();
    const health: unknown = await (await fetch(`${server.url}/api/health`)).json();
    expect(healthSchema.parse(health)).toMatchObject({
      status: 'ok',
      version: '0.0.0-test',
      counts: { articles: 3, claims: 3 },
      features: { extract: false, cypher: false },
    });
  });

  it('says in a sentence that the port is taken, and how to take another one', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const refusal = {
      code: 'PORT_IN_USE',
      message: `Another program already listens on port ${port}. Stop it, or choose another port: --port ${port + 1}.`,
    };
    await expect(serve({ port })).rejects.toMatchObject(refusal);
    await expect(assertPortFree({ port })).rejects.toMatchObject(refusal);
    other.close();
  });

  it('is found by nobody but this machine unless its user says so', async () => {
    server = await serve();
    expect(new URL(server.url).hostname).toBe('127.0.0.1');
  });

  it('closes while answers and events are still open, and closes once', async () => {
    server = await serve({
      extraction: { threads: 1, read: () => new Promise(() => undefined), extract: () => new Promise(() => undefined) },
    });
    await fetch(`${server.url}/api/health`);
    await server.close();
    await server.close();
    await expect(fetch(`${server.url}/api/health`)).rejects.toThrow('fetch failed');
  });

  it('describes every route in a valid OpenAPI document', async () => {
    server = await serve();
    const document = await (await fetch(`${server.url}/api/openapi.json`)).json();
    const result = await validate(structuredClone(document));
    expect(result.valid ? '' : compileErrors(result)).toBe('');
    expect(Object.keys(document.paths).sort()).toEqual([
      '/api/articles',
      '/api/articles/{id}',
      '/api/ask',
      '/api/cypher',
      '/api/export/{format}',
      '/api/graph',
      '/api/health',
      '/api/jobs/{id}',
      '/api/jobs/{id}/events',
      '/api/vocabulary',
    ]);
  });

  it('shows the same to people at /api, and leads them there where there is no site', async () => {
    server = await serve();
    const page = await fetch(server.url);
    expect(page.url).toBe(`${server.url}/api`);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('POST /api/ask');
  });

  it('knows what it does not have, and which methods a route takes', async () => {
    server = await serve();
    const missing = await fetch(`${server.url}/api/nothing`);
    expect(missing.status).toBe(404);
    expect(await missing.json()).toMatchObject({ error: { code: 'NOT_FOUND' } });
    const wrong = await fetch(`${server.url}/api/ask`);
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get('allow')).toBe('POST');
    expect(await wrong.json()).toEqual({ error: { code: 'METHOD_NOT_ALLOWED', message: '/api/ask takes POST only.' } });
  });

  it('never shows a stack: what breaks is logged, and answered in a sentence', async () => {
    server = await serve({
      cypher: () => {
        throw new Error('a secret detail');
      },
    });
    const response = await post(`${server.url}/api/cypher`, { query: 'RETURN 1' });
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).not.toContain('secret');
    expect(JSON.parse(text)).toMatchObject({ error: { code: 'INTERNAL' } });
    expect(server.logged.join()).toContain('a secret detail');
  });

  it('says how to get Cypher where there is no Neo4j', async () => {
    server = await serve();
    const response = await post(`${server.url}/api/cypher`, { query: 'RETURN 1' });
    expect(response.status).toBe(501);
    expect((await response.json()).error.message).toContain('npm run neo4j');
  });

  it('hands Cypher its parameters and its limit', async () => {
    server = await serve({
      cypher: (...request) =>
        Promise.resolve({
          columns: ['request'],
          rows: [[JSON.stringify(request)]],
          truncated: false,
          summary: { ms: 1, counters: {}, notices: [] },
        }),
    });
    const response = await post(`${server.url}/api/cypher`, { query: 'RETURN $x', parameters: { x: [1, null, 'a'] } });
    expect(JSON.parse((await response.json()).rows[0][0])).toEqual([
      'RETURN $x',
      { x: [1, null, 'a'] },
      { maxRows: 1000 },
    ]);
    const deep = `{"query":"RETURN $x","parameters":{"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
    const refused = await post(`${server.url}/api/cypher`, deep);
    expect([refused.status, (await refused.json()).error.message]).toEqual([
      400,
      'parameters: nested deeper than 20 levels.',
    ]);
  });

  it('gives the whole graph as one document, and as files for other programs', async () => {
    server = await serve();
    const document: unknown = await (await fetch(`${server.url}/api/graph`)).json();
    expect(document).toEqual(JSON.parse(JSON.stringify(documentOf(SMALL_GRAPH))));
    expect(documentSchema.safeParse(document).error).toBeUndefined();
    for (const { id, extension, write } of FORMATS) {
      const file = await fetch(`${server.url}/api/export/${id}`);
      expect(file.headers.get('content-disposition')).toBe(`attachment; filename="tripletail${extension}"`);
      const written = write({ graph: SMALL_GRAPH, vocabulary: DEFAULT_VOCABULARY });
      const expected = written instanceof Uint8Array ? written : new TextEncoder().encode([...written].join(''));
      expect([id, Buffer.from(expected).equals(Buffer.from(await file.arrayBuffer()))]).toEqual([id, true]);
    }
    const missing = await fetch(`${server.url}/api/export/nothing`);
    expect(missing.status).toBe(404);
    expect(await missing.json()).toMatchObject({ error: { code: 'FORMAT_UNKNOWN' } });
  });

  it('writes the relations that are asked for, with what they rest on and where their actors stand', async () => {
    server = await serve();
    const [first, second] = relationsOf(SMALL_GRAPH);
    const choice = {
      relations: [first!.id, 'person:gone|CRITICIZES|person:lost|affirmed|asserted|'],
      view: { positions: { [first!.subject]: { x: 1.5, y: -2 } }, focus: [first!.subject] },
    };
    const file = await post(`${server.url}/api/export/json`, choice);
    const document = readDocument(await file.text());
    expect(document.graph).toEqual(subgraph(SMALL_GRAPH, [first!]));
    expect(document.view).toEqual(choice.view);
    const gexf = await (await post(`${server.url}/api/export/gexf`, choice)).text();
    expect(gexf).toContain('<viz:position x="1.5" y="-2"');
    expect(gexf).toContain(first!.claims[0]!);
    expect(gexf).not.toContain(second!.claims[0]!);
    const all = await post(`${server.url}/api/export/json`, {});
    expect(readDocument(await all.text()).graph).toEqual(SMALL_GRAPH);
  });

  it('refuses choices that it does not understand', async () => {
    server = await serve();
    for (const [id, choice, status] of [
      ['json', { relation: 'a' }, 400],
      ['json', { relations: 'a' }, 400],
      ['json', { view: { positions: { a: { x: 'left', y: 0 } } } }, 400],
      ['json', { relations: Array.from({ length: 1001 }, () => 'a') }, 400],
      ['json', { relations: ['a'.repeat(300_000)] }, 413],
      ['nothing', {}, 404],
    ] as const) {
      expect([id, (await post(`${server.url}/api/export/${id}`, choice)).status]).toEqual([id, status]);
    }
  });

  it('gives its vocabulary', async () => {
    server = await serve();
    const vocabulary = await (await fetch(`${server.url}/api/vocabulary`)).json();
    expect(vocabulary.predicates.map((one: { name: string }) => one.name)).toContain('CRITICIZES');
  });
});
