/**
 * Every way in which Tripletail refuses to go on. A code is for programs, the message is for people.
 * Bad *text* is never an error: a stage returns its best result. These are broken promises only: a missing model, a store
 * that is down, a file that is not what it claims to be.
 */
export const ERROR_CODES = [
  'ARTICLE_EMPTY',
  'ARTICLE_NOT_TEXT',
  'ARTICLE_TOO_LARGE',
  'ARTICLE_UNREADABLE',
  'FORMAT_UNKNOWN',
  'FORMAT_BROKEN',
  'FORMAT_NEWER',
  'GRAPH_INVALID',
  'VOCABULARY_INVALID',
  'QUERY_INVALID',
  'QUERY_TIMEOUT',
  'STORE_UNREACHABLE',
  'STORE_UNAUTHORIZED',
  'STORE_READ_ONLY',
  'STORE_FAILED',
  'MODEL_MISSING',
  'MODEL_CORRUPT',
  'PORT_IN_USE',
  'CANCELLED',
] as const;

/** One of {@link ERROR_CODES}. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * The only error that the packages throw on purpose.
 *
 * @param code what happened, from the closed list {@link ERROR_CODES}
 * @param message one or two sentences for a person: what went wrong, where, and what to do
 * @param options.cause the error underneath, if there was one
 */
export class TripletailError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'TripletailError';
    this.code = code;
  }
}
