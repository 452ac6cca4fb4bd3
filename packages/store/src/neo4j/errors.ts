import { type ErrorCode, TripletailError } from '@tripletail/core';
import neo4j from 'neo4j-driver';

/** Neo4j's codes, by their beginnings, and what they mean here; the first that fits counts. */
const MEANINGS: readonly (readonly [string, ErrorCode, string])[] = [
  [
    'Neo.ClientError.Security.Forbidden',
    'STORE_READ_ONLY',
    'The database does not allow this to this user. Use a user who may, or ask its administrator.',
  ],
  [
    'Neo.ClientError.Security',
    'STORE_UNAUTHORIZED',
    'The database refused the user or the password. Check NEO4J_USER and NEO4J_PASSWORD.',
  ],
  [
    'Neo.ClientError.Statement.AccessMode',
    'STORE_READ_ONLY',
    'This statement would change the database, and may only read it. Ask for writing explicitly, or leave out what writes.',
  ],
  [
    'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase',
    'STORE_READ_ONLY',
    'The database is read-only. Start it for writing, or use another one.',
  ],
  [
    'Neo.ClientError.Transaction.TransactionTimedOut',
    'QUERY_TIMEOUT',
    'The database stopped: the time allowed was over.',
  ],
  ['Neo.ClientError.Statement', 'QUERY_INVALID', 'The database does not understand the statement.'],
  [
    'Neo.ClientError.Procedure',
    'QUERY_INVALID',
    'The statement calls a procedure that is not there or cannot do this.',
  ],
  ['Neo.ClientError.Database.DatabaseNotFound', 'STORE_UNREACHABLE', 'There is no database of this name. Check it.'],
  [
    'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    'STORE_FAILED',
    'The database ran out of memory. Ask for less, or give it more (server.memory.heap.max_size).',
  ],
];
/** Codes that the driver makes itself. */
const GONE: readonly string[] = [neo4j.error.SERVICE_UNAVAILABLE, neo4j.error.SESSION_EXPIRED];

/** What Neo4j says with a code that only says that something failed, by its words. */
const WORDS: readonly (readonly [RegExp, ErrorCode, string])[] = [
  [
    /read-only mode|No write operations are allowed/,
    'STORE_READ_ONLY',
    'The database is read-only. Start it for writing, or use another one.',
  ],
  [
    /No space left|Could not append transaction|disk/i,
    'STORE_FAILED',
    'The database cannot write to its disk: it may be full. Make room, start the database again, and load again; what was acknowledged is there.',
  ],
];

/** What the database or its driver threw, in our words, the original as cause. Errors of ours pass. */
export function storeError(error: unknown, uri: string): TripletailError {
  if (error instanceof TripletailError) return error;
  const code = error instanceof neo4j.Neo4jError ? error.code : '';
  const said = firstLine(error);
  if (GONE.includes(code)) {
    return new TripletailError(
      'STORE_UNREACHABLE',
      `No Neo4j answers at ${uri}: ${said} Start it ("npm run neo4j" starts one here), or check NEO4J_URI.`,
      { cause: error },
    );
  }
  const [, meaning, advice] = MEANINGS.find(([start]) => code.startsWith(start)) ??
    WORDS.find(([words]) => words.test(said)) ?? [
      '',
      'STORE_FAILED' as const,
      'The database failed. Its log says more; try again.',
    ];
  return new TripletailError(meaning, `${advice} It says: ${said}`, { cause: error });
}

/** The message without the picture of the statement that Neo4j adds to it; where it stands is said in the first line. */
function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return /[.!?)]$/.test(line) ? line : `${line}.`;
}
