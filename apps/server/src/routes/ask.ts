import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';

import { refuse } from '../errors.js';
import { MAX_QUESTION_BYTES } from '../limits.js';
import type { ServerOptions } from '../options.js';
import { answerSchema } from '../schema/answer.js';
import { asQuery, querySchema } from '../schema/query.js';
import { issueSentence } from '../schema/sentence.js';
import { atMost } from './body.js';
import { responses } from './respond.js';

const route = createRoute({
  method: 'post',
  path: '/api/ask',
  tags: ['graph'],
  summary: 'Ask the graph',
  description:
    'One question, one answer. What each question means is the same in every store; nothing found is an answer too.',
  middleware: atMost(MAX_QUESTION_BYTES),
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: querySchema, example: { kind: 'search', text: 'lam', limit: 5 } } },
    },
  },
  responses: responses(
    { description: 'The answer, of the kind of the question.', schema: answerSchema },
    400,
    403,
    413,
    415,
    503,
    504,
  ),
});

/** `POST /api/ask`. */
export function askRoute(app: OpenAPIHono, { store }: ServerOptions): void {
  app.openapi(
    route,
    async (c) => c.json(await store.ask(asQuery(c.req.valid('json')))),
    (result, c) => (result.success ? undefined : refuse(c, 'QUERY_INVALID', issueSentence(result.error.issues))),
  );
}
