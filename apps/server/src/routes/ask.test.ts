import { request } from 'node:http';

import { type GraphQuery, applyQuery, viewOf } from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { post, serve } from '../../test/harness.js';
import { SMALL_GRAPH } from '../../test/small-graph.js';
import { answerSchema } from '../schema/answer.js';
import type { RunningServer } from '../server.js';

let server: RunningServer;
beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.close());

const view = viewOf(SMALL_GRAPH, DEFAULT_VOCABULARY);
const [first] = view.relations;
const article = SMALL_GRAPH.articles[0]!;
const [from, to] = [SMALL_GRAPH.entities[0]!.id, SMALL_GRAPH.entities[2]!.id];

const QUERIES: readonly GraphQuery[] = [
  { kind: 'overview' },
  { kind: 'overview', limit: 1 },
  { kind: 'search', text: 'quist' },
  { kind: 'search', text: '' },
  { kind: 'relations' },
  {
    kind: 'relations',
    around: { entities: [from], depth: 2 },
    filter: { speakers: [null], kinds: ['conflict'], from: '2025-01-01', minConfidence: 0.1 },
    limit: 5,
  },
  { kind: 'paths', from, to, maxLength: 3 },
  { kind: 'relations', filter: { subjects: [from], objects: [to], maxOutlets: 1 } },
  { kind: 'timeline' },
  {
    kind: 'timeline',
    entities: [from, to],
    role: 'subject',
    order: 'newest',
    filter: { from: '2025-03-04' },
    limit: 5,
  },
  { kind: 'contradictions' },
  { kind: 'contradictions', entities: [to], filter: { minConfidence: 0.99 }, limit: 1 },
  { kind: 'evidence', relation: first!.id },
  { kind: 'evidence', claims: [SMALL_GRAPH.claims[0]!.id] },
  { kind: 'article', id: article.id },
];

describe('POST /api/ask', () => {
  it.each(QUERIES)('answers $kind as core means it', async (query) => {
    const response = await post(`${server.url}/api/ask`, query);
    expect(response.status).toBe(200);
    const answer: unknown = await response.json();
    expect(answer).toEqual(JSON.parse(JSON.stringify(applyQuery(view, query))));
    expect(answerSchema.safeParse(answer).error).toBeUndefined();
  });

  it('answers a question about nothing with nothing, not with an error', async () => {
    const response = await post(`${server.url}/api/ask`, { kind: 'article', id: 'article:0000000000000000' });
    expect(await response.json()).toMatchObject({ kind: 'article', article: null });
  });

  it.each([
    [
      { kind: 'everything' },
      'kind: must be one of overview, search, relations, paths, timeline, contradictions, evidence, article.',
    ],
    [{ kind: 'overview', limit: 501 }, 'limit: too big: expected number to be <=500.'],
    [{ kind: 'search', text: 'x', limt: 3 }, 'The body: unrecognized key: "limt".'],
    [{ kind: 'paths', from: 'a', to: 'b', maxLength: 7 }, 'maxLength: too big: expected number to be <=6.'],
    [{ kind: 'relations', around: { entities: [], depth: 9 } }, 'around.depth: too big: expected number to be <=4.'],
    [{ kind: 'evidence' }, 'The body: evidence is asked for by either "relation" or "claims".'],
    [{ kind: 'relations', filter: { from: 'yesterday' } }, 'filter.from: invalid ISO date.'],
    [null, 'The body: invalid input: expected object, received null.'],
  ])('says in one sentence what is wrong with %j', async (body, message) => {
    const response = await post(`${server.url}/api/ask`, body);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: { code: 'QUERY_INVALID', message } });
  });

  it('refuses bodies that are no JSON, of another type, or too large', async () => {
    const url = `${server.url}/api/ask`;
    expect((await post(url, '{"kind":')).status).toBe(400);
    expect((await post(url, '')).status).toBe(400);
    expect((await post(url, 'kind=overview', { 'content-type': 'text/plain' })).status).toBe(415);
    const large = await post(url, { kind: 'search', text: 'x'.repeat(300_000) });
    expect(large.status).toBe(413);
    expect(await large.json()).toMatchObject({ error: { code: 'BODY_TOO_LARGE' } });
  });

  it('counts the bytes of a body that does not say how long it is', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(`${server.url}/api/ask`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      });
      sent.once('response', (response) => resolve(response.resume().statusCode));
      // The server hangs up on what follows its refusal.
      sent.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? undefined : reject(error)));
      for (let piece = 0; piece < 8; piece++) sent.write(' '.repeat(65_536));
    });
    expect(status).toBe(413);
  });
});
