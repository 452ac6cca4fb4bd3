import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { type DocumentView, type EntityId, relationsOf } from '@tripletail/core';
import { type ExportInput, FORMAT_IDS, FORMATS } from '@tripletail/formats';
import type { Context } from 'hono';

import { refuse } from '../errors.js';
import { MAX_QUESTION_BYTES, MAX_TEXT, MAX_VALUES } from '../limits.js';
import type { ServerOptions } from '../options.js';
import { issueSentence } from '../schema/sentence.js';
import { atMost } from './body.js';
import { responses } from './respond.js';
import { sendPieces } from './send.js';

const params = z.object({
  format: z
    .string()
    .max(100)
    .openapi({ enum: [...FORMAT_IDS], example: 'gexf' }),
});
const file = {
  description: 'The file.',
  type: 'application/octet-stream',
  schema: z.string().openapi({ format: 'binary' }),
};

const whole = createRoute({
  method: 'get',
  path: '/api/export/{format}',
  tags: ['graph'],
  summary: 'The whole graph as a file for another program',
  request: { params },
  responses: responses(file, 403, 404, 503),
});

const text = z.string().min(1).max(MAX_TEXT);
const at = z.strictObject({ x: z.number(), y: z.number() });
const choiceSchema = z
  .strictObject({
    relations: z.array(text).max(MAX_VALUES).optional().openapi({ description: 'Ids; all relations by default.' }),
    view: z
      .strictObject({
        positions: z.record(text, at).optional().openapi({ description: 'Where the actors stand, y upwards.' }),
        focus: z
          .array(text as unknown as z.ZodType<EntityId, EntityId>)
          .max(MAX_VALUES)
          .optional(),
      })
      .optional(),
  })
  .openapi('ExportChoice');

const part = createRoute({
  method: 'post',
  path: '/api/export/{format}',
  tags: ['graph'],
  summary: 'Some relations as a file for another program, with the places of their actors',
  description:
    'What the relations rest on goes with them: claims, sentences, articles. Relations that are gone meanwhile are left out.',
  middleware: atMost(MAX_QUESTION_BYTES),
  request: {
    params,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: choiceSchema,
          example: { relations: ['person:a|CRITICIZES|person:b|affirmed|asserted|'] },
        },
      },
    },
  },
  responses: responses(file, 400, 403, 404, 413, 415, 503),
});

/** `GET` and `POST /api/export/{format}`. */
export function exportRoutes(app: OpenAPIHono, { store, vocabulary }: ServerOptions): void {
  const send = async (c: Context, id: string, input: () => Promise<ExportInput>): Promise<Response> => {
    const format = FORMATS.find((one) => one.id === id);
    if (format === undefined) {
      return refuse(
        c,
        'FORMAT_UNKNOWN',
        `There is no format ${JSON.stringify(id)}; there are ${FORMAT_IDS.join(', ')}.`,
      );
    }
    const written = await format.write(await input());
    c.header('Content-Disposition', `attachment; filename="tripletail${format.extension}"`);
    return sendPieces(c, format.mediaType, written);
  };

  app.openapi(whole, (c) =>
    send(c, c.req.valid('param').format, async () => ({ graph: await store.graph(), vocabulary })),
  );

  app.openapi(
    part,
    (c) => {
      const { relations: ids, view } = c.req.valid('json');
      return send(c, c.req.valid('param').format, async () => {
        const graph = await store.graph();
        const wanted = ids === undefined ? undefined : new Set(ids);
        const relations = wanted === undefined ? undefined : relationsOf(graph).filter(({ id }) => wanted.has(id));
        return {
          graph,
          vocabulary,
          ...(relations === undefined ? {} : { relations }),
          ...(view === undefined ? {} : { view: viewOf(view) }),
        };
      });
    },
    (result, c) => (result.success ? undefined : refuse(c, 'QUERY_INVALID', issueSentence(result.error.issues))),
  );
}

/** Ids of a view are only looked up: one that leads nowhere places nobody. */
function viewOf({ positions, focus }: NonNullable<z.infer<typeof choiceSchema>['view']>): DocumentView {
  return { ...(positions === undefined ? {} : { positions }), ...(focus === undefined ? {} : { focus }) };
}
