import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { post, serve } from '../test/harness.js';
import { errorSchema } from './schema/answer.js';
import type { RunningServer } from './server.js';

let server: RunningServer & { readonly logged: readonly string[] };
beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.close());

const ROUTES = ['/api/ask', '/api/cypher', '/api/articles'];
const KINDS = ['overview', 'search', 'relations', 'paths', 'evidence', 'article'];

/** What a careless or hostile client might send. */
const bodies = fc.oneof(
  fc.json(),
  fc.string({ unit: 'binary' }),
  fc.object({ maxDepth: 3 }).map((value) => JSON.stringify(value)),
  fc
    .record(
      {
        kind: fc.constantFrom(...KINDS),
        text: fc.anything(),
        limit: fc.oneof(fc.integer(), fc.double(), fc.string()),
        filter: fc.object({ maxDepth: 2 }),
        around: fc.record({ entities: fc.array(fc.string()), depth: fc.integer({ min: -3, max: 9 }) }),
        from: fc.string(),
        to: fc.string(),
        maxLength: fc.integer({ min: -1, max: 9 }),
        relation: fc.string(),
        id: fc.string(),
      },
      { requiredKeys: ['kind'] },
    )
    .map((value) => {
      try {
        return JSON.stringify(value);
      } catch {
        return '{}'; // bigint and the like have no JSON
      }
    }),
  fc.constantFrom(
    '[]',
    '{"__proto__":{"kind":"overview"}}',
    '{"constructor":{"prototype":{}}}',
    `${'['.repeat(20_000)}`,
  ),
);

describe('hostile bodies', () => {
  it('get an answer or a sentence, never a stack and never a broken server', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ROUTES), bodies, async (route, body) => {
        const response = await post(`${server.url}${route}`, body);
        const text = await response.text();
        expect(response.status).toBeLessThan(502);
        expect(response.status).not.toBe(500);
        const refused = !response.ok;
        expect(refused && errorSchema.safeParse(JSON.parse(text)).error).toBe(refused ? undefined : false);
        expect(refused ? text.length : 0).toBeLessThan(1000);
        expect(text).not.toMatch(/\bat .*\.(?:js|ts):\d+/);
      }),
      { numRuns: 300 },
    );
    expect(server.logged).toEqual([]);
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  });

  it('in paths lead nowhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (part) => {
        const response = await fetch(`${server.url}/api/jobs/${encodeURIComponent(part.toWellFormed())}`);
        expect([400, 404, 405]).toContain(response.status);
      }),
      { numRuns: 100 },
    );
  });
});
