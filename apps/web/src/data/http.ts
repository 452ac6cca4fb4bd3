import {
  type AnswerTo,
  ERROR_CODES,
  type ErrorCode,
  type GraphQuery,
  type GraphReader,
  TripletailError,
} from '@tripletail/core';

/** How long the page waits for the server's sign of life before it goes on without one. */
const PROBE_MS = 2000;

/** A reader that asks the server which serves this page: `POST /api/ask`, a GraphQuery in, its answer out. */
export function httpReader(fetcher: typeof fetch = fetch): GraphReader {
  return {
    ask: async <Q extends GraphQuery>(query: Q): Promise<AnswerTo<Q>> => {
      let response: Response;
      try {
        response = await fetcher('/api/ask', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(query),
        });
      } catch (cause) {
        throw new TripletailError('STORE_UNREACHABLE', 'The server does not answer. Start it and try again.', {
          cause,
        });
      }
      const body: unknown = await response.json().catch(() => undefined);
      if (!response.ok) throw errorFrom(response.status, body);
      if (!isAnswer(body, query.kind)) {
        throw new TripletailError(
          'STORE_FAILED',
          'The server gave an answer that is not one. Is it of the same version?',
        );
      }
      return body as AnswerTo<Q>;
    },
  };
}

/** What the server behind this page can do. */
export interface ServerAbilities {
  /** Reads articles itself. */
  readonly extract: boolean;
  /** Ids of the formats that it writes. */
  readonly exports: readonly string[];
}

/** Is there a Tripletail server behind this page, and what can it do? */
export async function probeServer(fetcher: typeof fetch = fetch): Promise<ServerAbilities | undefined> {
  try {
    const response = await fetcher('/api/health', { signal: AbortSignal.timeout(PROBE_MS) });
    // A static host answers any path with its start page: only JSON is a server of ours.
    if (!response.ok || !(response.headers.get('content-type') ?? '').includes('json')) return undefined;
    const { features, exports: formats } = (await response.json()) as {
      readonly features?: { readonly extract?: boolean };
      readonly exports?: readonly string[];
    };
    return { extract: features?.extract === true, exports: formats ?? [] };
  } catch {
    return undefined;
  }
}

function isAnswer(body: unknown, kind: string): boolean {
  return typeof body === 'object' && body !== null && 'kind' in body && body.kind === kind;
}

/** What a server says has gone wrong, as an error with its sentence. */
export function errorFrom(status: number, body: unknown): TripletailError {
  const inner = typeof body === 'object' && body !== null && 'error' in body ? body.error : body;
  const { code, message } = (typeof inner === 'object' && inner !== null ? inner : {}) as Record<string, unknown>;
  const known = ERROR_CODES.includes(code as ErrorCode) ? (code as ErrorCode) : 'STORE_FAILED';
  return new TripletailError(
    known,
    typeof message === 'string' ? message : `The server answered ${status}. Try again.`,
  );
}
