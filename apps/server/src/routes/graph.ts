import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { documentOf } from '@tripletail/core';
import { FORMAT_IDS, FORMATS, piecesOf, writeDocument, type Written } from '@tripletail/formats';
import type { Context } from 'hono';
import { stream } from 'hono/streaming';

import { refuse } from '../errors.js';
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

const exported = createRoute({
  method: 'get',
  path: '/api/export/{format}',
  tags: ['graph'],
  summary: 'The whole graph as a file for another program',
  request: {
    params: z.object({
      format: z
        .string()
        .max(100)
        .openapi({ enum: [...FORMAT_IDS], example: 'gexf' }),
    }),
  },
  responses: responses(
    { description: 'The file.', type: 'application/octet-stream', schema: z.string().openapi({ format: 'binary' }) },
    403,
    404,
    503,
  ),
});

/** `GET /api/graph`, `GET /api/export/{format}`. */
export function graphRoutes(app: OpenAPIHono, { store, vocabulary }: ServerOptions): void {
  const send = (c: Context, type: string, written: Written): Response => {
    c.header('Content-Type', type);
    return stream(c, async (out) => {
      for (const piece of piecesOf(written)) {
        if (out.aborted) return;
        await out.write(piece);
      }
    });
  };

  app.openapi(whole, async (c) =>
    send(c, 'application/json; charset=utf-8', writeDocument(documentOf(await store.graph()))),
  );

  app.openapi(exported, async (c) => {
    const { format: id } = c.req.valid('param');
    const format = FORMATS.find((one) => one.id === id);
    if (format === undefined) {
      return refuse(
        c,
        'FORMAT_UNKNOWN',
        `There is no format ${JSON.stringify(id)}; there are ${FORMAT_IDS.join(', ')}.`,
      );
    }
    const written = await format.write({ graph: await store.graph(), vocabulary });
    c.header('Content-Disposition', `attachment; filename="tripletail${format.extension}"`);
    return send(c, format.mediaType, written);
  });
}
