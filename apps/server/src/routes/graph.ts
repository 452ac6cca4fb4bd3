import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { documentOf } from '@tripletail/core';
import { writeDocument } from '@tripletail/formats';

import type { ServerOptions } from '../options.js';
import { documentSchema } from '../schema/answer.js';
import { responses } from './respond.js';
import { sendPieces } from './send.js';

const whole = createRoute({
  method: 'get',
  path: '/api/graph',
  tags: ['graph'],
  summary: 'The whole graph',
  description:
    'As one GraphDocument, streamed. The explorer asks `/api/ask` instead; this is for keeping and for other programs.',
  responses: responses({ description: 'The document.', schema: documentSchema }, 403, 503),
});

/** `GET /api/graph`. */
export function graphRoutes(app: OpenAPIHono, { store }: ServerOptions): void {
  app.openapi(whole, async (c) =>
    sendPieces(c, 'application/json; charset=utf-8', writeDocument(documentOf(await store.graph()))),
  );
}
