import { type ErrorCode, TripletailError } from '@tripletail/core';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What only a server can refuse; every other code is one of core's {@link ErrorCode}. */
export const HTTP_ERROR_CODES = [
  'REQUEST_INVALID',
  'ORIGIN_REFUSED',
  'NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'MEDIA_TYPE_UNSUPPORTED',
  'BODY_TOO_LARGE',
  'TOO_MANY_JOBS',
  'NOT_AVAILABLE',
  'INTERNAL',
] as const;

/** One of {@link HTTP_ERROR_CODES}. */
export type HttpErrorCode = (typeof HTTP_ERROR_CODES)[number];

/** The body of every answer that is none. */
export interface ErrorBody {
  readonly error: { readonly code: ErrorCode | HttpErrorCode; readonly message: string };
}

const STATUS: Readonly<Record<ErrorCode | HttpErrorCode, ContentfulStatusCode>> = {
  ARTICLE_EMPTY: 422,
  ARTICLE_NOT_TEXT: 415,
  ARTICLE_TOO_LARGE: 413,
  ARTICLE_UNREADABLE: 422,
  FORMAT_UNKNOWN: 404,
  FORMAT_BROKEN: 422,
  FORMAT_NEWER: 422,
  GRAPH_INVALID: 422,
  VOCABULARY_INVALID: 422,
  QUERY_INVALID: 400,
  QUERY_TIMEOUT: 504,
  STORE_UNREACHABLE: 503,
  STORE_UNAUTHORIZED: 503,
  STORE_READ_ONLY: 403,
  STORE_FAILED: 502,
  MODEL_MISSING: 503,
  MODEL_CORRUPT: 503,
  PORT_IN_USE: 500,
  CANCELLED: 409,
  REQUEST_INVALID: 400,
  ORIGIN_REFUSED: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  MEDIA_TYPE_UNSUPPORTED: 415,
  BODY_TOO_LARGE: 413,
  TOO_MANY_JOBS: 429,
  NOT_AVAILABLE: 501,
  INTERNAL: 500,
};

/** An answer that says what went wrong: the status that belongs to the code, and `{ error: { code, message } }`. */
export function refuse(c: Context, code: ErrorCode | HttpErrorCode, message: string): Response {
  return c.json({ error: { code, message } } satisfies ErrorBody, STATUS[code]);
}

/** A thrown error as an answer. What nobody meant to throw is logged whole and answered in one sentence: a stack is for us. */
export function answerError(error: Error, c: Context, log: (line: string) => void): Response {
  if (error instanceof TripletailError) return refuse(c, error.code, error.message);
  if (error instanceof HTTPException) {
    if (error.status === 415) {
      return refuse(c, 'MEDIA_TYPE_UNSUPPORTED', 'Send the body as application/json, or files as multipart/form-data.');
    }
    return refuse(
      c,
      'REQUEST_INVALID',
      `${error.message.replace(/\.?$/, '.')} The routes are described in /api/openapi.json.`,
    );
  }
  log(`${c.req.method} ${c.req.path}: ${error.stack ?? String(error)}`);
  return refuse(
    c,
    'INTERNAL',
    'Something broke inside the server. Its own output says what; please report it with that.',
  );
}

/** A thrown error as the words that a job reports. */
export function errorWords(error: unknown): ErrorBody['error'] {
  if (error instanceof TripletailError) return { code: error.code, message: error.message };
  return {
    code: 'INTERNAL',
    message: `It broke while it was read: ${error instanceof Error ? error.message : String(error)}`,
  };
}
