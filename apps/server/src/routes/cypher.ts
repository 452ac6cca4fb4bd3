import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { CypherResult } from '@tripletail/store/neo4j';

import { refuse } from '../errors.js';
import { DEFAULT_ROWS, MAX_CYPHER_BYTES, MAX_ROWS, MAX_TEXT } from '../limits.js';
import type { ServerOptions } from '../options.js';
import { atMost } from './body.js';
import { responses } from './respond.js';

/** Runs a query that may only read; `openNeo4jStore(…).cypher` is one. */
export type CypherRunner = (
  statement: string,
  parameters: Readonly<Record<string, unknown>>,
  options: { readonly maxRows: number },
) => Promise<CypherResult>;

/** Lists in lists in parameters; the driver packs them by recursion, and a million brackets would break its stack. */
const MAX_NESTING = 20;

function nestedAtMost(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => nestedAtMost(inner, levels - 1));
}

const route = createRoute({
  method: 'post',
  path: '/api/cypher',
  tags: ['graph'],
  summary: 'Ask in Cypher',
  description: 'Read only, in a transaction that refuses to write. Only where the graph is kept in Neo4j.',
  middleware: atMost(MAX_CYPHER_BYTES),
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .strictObject({
              query: z
                .string()
                .min(1)
                .max(100 * MAX_TEXT),
              parameters: z
                .record(z.string().max(MAX_TEXT), z.unknown())
                .refine((value) => nestedAtMost(value, MAX_NESTING), {
                  error: `nested deeper than ${MAX_NESTING} levels`,
                })
                .optional(),
              limit: z.int().min(1).max(MAX_ROWS).optional().openapi({ default: DEFAULT_ROWS }),
            })
            .openapi('CypherQuery'),
          example: { query: 'MATCH (e:Entity {name: $name}) RETURN e', parameters: { name: 'Russia' } },
        },
      },
    },
  },
  responses: responses(
    {
      description: 'Columns and rows; nodes, relationships and paths are objects with a `$kind`.',
      schema: z
        .strictObject({
          columns: z.array(z.string()),
          rows: z.array(z.array(z.unknown())),
          truncated: z.boolean(),
          summary: z.strictObject({
            ms: z.number(),
            counters: z.record(z.string(), z.number()),
            notices: z.array(z.string()),
          }),
        })
        .openapi('CypherAnswer'),
    },
    400,
    403,
    413,
    415,
    501,
    502,
    503,
    504,
  ),
});

/** `POST /api/cypher`. */
export function cypherRoute(app: OpenAPIHono, { cypher }: ServerOptions): void {
  app.openapi(route, async (c) => {
    if (cypher === undefined) {
      return refuse(
        c,
        'NOT_AVAILABLE',
        'Cypher needs Neo4j. Start one with `npm run neo4j`, then serve with --neo4j URI (or NEO4J_URI set); every other question works without it.',
      );
    }
    const { query, parameters = {}, limit = DEFAULT_ROWS } = c.req.valid('json');
    return c.json(await cypher(query, parameters, { maxRows: limit }));
  });
}
