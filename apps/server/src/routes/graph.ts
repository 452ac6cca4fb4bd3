import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { stream } from 'hono/streaming';

import { documentPieces } from '../document-stream.js';
import type { ServerOptions } from '../options.js';
import { documentSchema } from '../schema/answer.js';
import { responses } from './respond.js';

const whole = createRoute({
  method: 'get',
  path: '/api/graph',
  tags: ['graph'],
  summary: 'The whole graph',
  description:
    'As one GraphDocument, streamed. The explorer asks `/api/ask` instead; this is for keeping and for other programs.',
  responses: responses({ description: 'The document.', schema: documentSchema }, 403, 503),
});

/** `GET /api/graph`, `GET /api/export/{format}`. */
export function graphRoutes(app: OpenAPIHono, { store }: ServerOptions): void {
  app.openapi(whole, async (c) => {
    const graph = await store.graph();
    c.header('Content-Type', 'application/json; charset=utf-8');
    return stream(c, async (out) => {
      for (const piece of documentPieces(graph)) {
        if (out.aborted) return;
        await out.write(piece);
      }
    });
  });
}
