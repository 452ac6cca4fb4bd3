import { OpenAPIHono } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import { methodNotAllowed } from 'hono/method-not-allowed';

import { answerError, refuse } from './errors.js';
import { guard } from './guard.js';
import { securityHeaders } from './headers.js';
import { openJobs, type Jobs } from './jobs.js';
import type { ServerOptions } from './options.js';
import { articleRoutes } from './routes/articles.js';
import { askRoute } from './routes/ask.js';
import { cypherRoute } from './routes/cypher.js';
import { exportRoutes } from './routes/export.js';
import { graphRoutes } from './routes/graph.js';
import { jobRoutes } from './routes/jobs.js';
import { metaRoutes } from './routes/meta.js';
import { issueSentence } from './schema/sentence.js';
import { serveSite } from './site.js';

/** The routes with all that stands before them, and the jobs that they start. */
export interface App {
  readonly fetch: OpenAPIHono['fetch'];
  readonly jobs: Jobs | undefined;
}

/** Puts the server together; nothing listens yet. */
export function createApp(options: ServerOptions): App {
  const { store, extraction, site, allowedHosts = [], newId, log } = options;
  const jobs = extraction && openJobs(extraction, (graph) => store.save(graph), newId);
  const app = new OpenAPIHono({
    defaultHook: (result, c) =>
      result.success ? undefined : refuse(c, 'REQUEST_INVALID', issueSentence(result.error.issues)),
  });

  app.onError((error, c) => answerError(error, c, log));
  app.notFound((c) =>
    refuse(
      c,
      'NOT_FOUND',
      c.req.path.startsWith('/api') ? 'There is no such route; /api lists them.' : 'There is no such page.',
    ),
  );

  app.use('*', securityHeaders());
  app.use('*', guard(allowedHosts));
  app.use('*', compress());
  app.use('/api/*', async (c, next) => {
    // Answers change with every article; a browser must not keep what a later question would find changed.
    c.header('Cache-Control', 'no-store');
    await next();
  });
  app.use(
    '/api/*',
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        c.header('Allow', methods.join(', '));
        return refuse(c, 'METHOD_NOT_ALLOWED', `${c.req.path} takes ${methods.join(', ')} only.`);
      },
    }),
  );

  metaRoutes(app, options);
  askRoute(app, options);
  graphRoutes(app, options);
  exportRoutes(app, options);
  articleRoutes(app, options, jobs);
  jobRoutes(app, jobs);
  cypherRoute(app, options);
  if (site === undefined) app.get('/', (c) => c.redirect('/api'));
  else serveSite(app, site);
  return { fetch: app.fetch, jobs };
}
