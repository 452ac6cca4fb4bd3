import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { FORMAT_IDS } from '@tripletail/formats';

import { docsPage } from '../docs.js';
import type { ServerOptions } from '../options.js';
import { healthSchema } from '../schema/answer.js';
import { responses } from './respond.js';

const health = createRoute({
  method: 'get',
  path: '/api/health',
  tags: ['server'],
  summary: 'What this server is, holds and can do',
  responses: responses({ description: 'It is well.', schema: healthSchema }, 403, 503),
});

const vocabularyRoute = createRoute({
  method: 'get',
  path: '/api/vocabulary',
  tags: ['server'],
  summary: 'The predicates, with their glosses, kinds and triggers',
  responses: responses({
    description: 'The vocabulary with which articles are extracted here.',
    schema: z.object({
      version: z.string(),
      predicates: z.array(z.looseObject({ name: z.string(), gloss: z.string() })),
    }),
  }),
});

/** `GET /api/health`, `/api/vocabulary`, `/api/openapi.json` and, for people, `/api` itself. */
export function metaRoutes(app: OpenAPIHono, options: ServerOptions): void {
  const { store, extraction, cypher, vocabulary, version } = options;
  app.openapi(health, async (c) => {
    const { counts } = await store.ask({ kind: 'overview', limit: 0 });
    return c.json({
      status: 'ok',
      version,
      counts,
      features: { extract: extraction !== undefined, cypher: cypher !== undefined },
      exports: [...FORMAT_IDS],
      docs: '/api',
    });
  });

  app.openapi(vocabularyRoute, (c) => c.json(vocabulary));

  const described = {
    openapi: '3.1.0',
    info: {
      title: 'Tripletail',
      version,
      description:
        'A graph of who did what to whom, as news articles say it; every claim with the sentence that says it.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [{ name: 'graph' }, { name: 'articles' }, { name: 'server' }],
  } as const;
  // Made once, when it is first asked for: by then every route is there.
  let document: ReturnType<OpenAPIHono['getOpenAPI31Document']> | undefined;
  const openApi = () =>
    (document ??= app.getOpenAPI31Document({
      ...described,
      tags: [...described.tags],
      servers: [...described.servers],
    }));
  app.get('/api/openapi.json', (c) => c.json(openApi()));
  app.get('/api', (c) => c.html(docsPage(openApi())));
}
