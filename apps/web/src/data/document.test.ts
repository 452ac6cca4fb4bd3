import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { readGraphDocument, writeGraphDocument } from './document.js';
import { httpReader, probeServer } from './http.js';

const FILE = readFileSync(new URL('../../fixtures/talks.graph.json', import.meta.url), 'utf8');
const codeOf = (text: string): string => {
  try {
    readGraphDocument(text);
    return 'none';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('readGraphDocument', () => {
  it('reads what it wrote', () => {
    const { graph } = readGraphDocument(FILE);
    expect(readGraphDocument(writeGraphDocument(graph)).graph).toEqual(graph);
  });

  it('says of every other file what is wrong with it', () => {
    expect(codeOf('')).toBe('FORMAT_UNKNOWN');
    expect(codeOf('[]')).toBe('FORMAT_UNKNOWN');
    expect(codeOf('{"format":"tripletail/graph","version":2}')).toBe('FORMAT_NEWER');
    expect(codeOf('{"format":"tripletail/graph","version":1,"graph":{"articles":[]}}')).toBe('FORMAT_BROKEN');
    expect(
      codeOf(
        '{"format":"tripletail/graph","version":1,"graph":{"articles":[1],"entities":[],"mentions":[],"claims":[]}}',
      ),
    ).toBe('FORMAT_BROKEN');
    expect(
      codeOf(FILE.replace('"trigger": {', '"trigger": { "start": 99999, "x": {').replace(/("x": \{[^}]*\})/, '$1 }')),
    ).not.toBe('none');
    expect(codeOf(FILE.replace('"type": "Person"', '"type": "Ghost"'))).toBe('GRAPH_INVALID');
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
    expect(await probeServer(answering(200, '{"ok":true}'))).toBe(true);
    expect(await probeServer(answering(200, '<html>', 'text/html'))).toBe(false);
    expect(await probeServer(() => Promise.reject(new TypeError('refused')))).toBe(false);
  });
});
