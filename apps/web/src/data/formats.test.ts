import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { readGraph } from './formats.js';
import { httpReader, probeServer } from './http.js';

const FILE = readFileSync(new URL('../../fixtures/talks.graph.json', import.meta.url), 'utf8');
describe('readGraph', () => {
  it('reads a graph file, and says of every other file what is wrong with it', async () => {
    const { graph } = await readGraph(FILE);
    expect(graph.claims).toHaveLength(60);
    for (const [text, code] of [
      ['', 'FORMAT_BROKEN'],
      ['[]', 'FORMAT_BROKEN'],
      ['{"format":"tripletail/graph","version":2}', 'FORMAT_NEWER'],
      ['{"format":"tripletail/graph","version":1,"graph":{"articles":[]}}', 'FORMAT_BROKEN'],
      [FILE.replace('"type": "Person"', '"type": "Ghost"'), 'FORMAT_BROKEN'],
      [FILE.replaceAll('"id": "person:david-lammy"', '"id": "person:nobody"'), 'GRAPH_INVALID'],
    ] as const) {
      await expect(readGraph(text)).rejects.toMatchObject({ code });
    }
  });
});

const answering =
  (status: number, body: string, type = 'application/json'): typeof fetch =>
  async () =>
    new Response(body, { status, headers: { 'content-type': type } });

describe('httpReader', () => {
  it('gives the answer of the server, and its sentence where it refuses', async () => {
    const ask = (fetcher: typeof fetch) => httpReader(fetcher).ask({ kind: 'search', text: 'x' });
    expect(await ask(answering(200, '{"kind":"search","hits":[]}'))).toEqual({ kind: 'search', hits: [] });
    await expect(ask(answering(400, '{"error":{"code":"QUERY_INVALID","message":"No."}}'))).rejects.toMatchObject({
      code: 'QUERY_INVALID',
      message: 'No.',
    });
    await expect(ask(answering(200, '<html>'))).rejects.toMatchObject({ code: 'STORE_FAILED' });
    await expect(ask(() => Promise.reject(new TypeError('refused')))).rejects.toMatchObject({
      code: 'STORE_UNREACHABLE',
    });
  });
});

describe('probeServer', () => {
  it('knows a server by its JSON, not by any page that a static host gives', async () => {
    expect(await probeServer(answering(200, '{"features":{"extract":true},"exports":["gexf"]}'))).toEqual({
      extract: true,
      exports: ['gexf'],
    });
    expect(await probeServer(answering(200, '{}'))).toEqual({ extract: false, exports: [] });
    expect(await probeServer(answering(200, '<html>', 'text/html'))).toBeUndefined();
    expect(await probeServer(() => Promise.reject(new TypeError('refused')))).toBeUndefined();
  });
});
