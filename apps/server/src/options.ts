import type { Vocabulary } from '@tripletail/core';
import type { TripleStore } from '@tripletail/store';

import type { ExtractionService } from './jobs.js';
import type { CypherRunner } from './routes/cypher.js';

/** What a server is made of. Whoever starts it chooses the parts; it chooses none itself. */
export interface ServerOptions {
  /** What is asked, and what new articles are saved to. It stays the caller's: closing the server does not close it. */
  readonly store: TripleStore;
  /** Without it articles are refused with `NOT_AVAILABLE`. */
  readonly extraction?: ExtractionService;
  /** Runs Cypher; without it `/api/cypher` says how to get it. */
  readonly cypher?: CypherRunner;
  /** Folder of the built explorer; without it `/` leads to the description of the API. */
  readonly site?: string;
  readonly vocabulary: Vocabulary;
  /** Version of the program, for `/api/health`. */
  readonly version: string;
  /** Names besides `localhost` and IP addresses by which it may be reached. */
  readonly allowedHosts?: readonly string[];
  /** New ids for jobs, not to be guessed. */
  readonly newId: () => string;
  /** Told what broke inside, one text each. */
  readonly log: (line: string) => void;
}
