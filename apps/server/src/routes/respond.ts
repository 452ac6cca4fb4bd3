import type { RouteConfig, z } from '@hono/zod-openapi';

import { errorSchema } from '../schema/answer.js';

type Responses = RouteConfig['responses'];

const SAID: Readonly<Record<number, string>> = {
  400: 'The request does not fit; the message says where.',
  403: 'Not allowed: a page of another site, an unknown host name, or a query that writes.',
  404: 'There is no such thing.',
  413: 'The body is too large.',
  415: 'The body is of a kind that is not read here.',
  422: 'The body was read, and cannot be used.',
  429: 'Too many jobs wait already.',
  501: 'This server was started without the part that could do it; the message says what to do.',
  502: 'The database failed.',
  503: 'The database or a model cannot be reached.',
  504: 'It took too long.',
};

type Status = keyof typeof SAID;

/** The statuses with which a route may refuse. */
export function refusals(...statuses: readonly Status[]): Responses {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: SAID[status]!, content: { 'application/json': { schema: errorSchema } } },
    ]),
  );
}

/**
 * The responses of a route: what it gives, and the statuses with which it may refuse. Typed loosely on purpose: handlers return plain
 * `Response`s of core's types, and a test holds real answers against the schemas.
 */
export function responses(
  good: { readonly status?: number; readonly description: string; readonly type?: string; readonly schema: z.ZodType },
  ...statuses: readonly Status[]
): Responses {
  const { status = 200, description, type = 'application/json', schema } = good;
  return { ...refusals(...statuses), [status]: { description, content: { [type]: { schema } } } };
}
