import { availableParallelism } from 'node:os';

import { type Article, type Extraction, TripletailError, type Vocabulary } from '@tripletail/core';
import type { ExtractionService } from '@tripletail/server';
import { Piscina } from 'piscina';

import {
  type ExtractTask,
  type OpenLine,
  type OpenTask,
  type Outcome,
  type ReadTask,
  unpacked,
  type WorkerData,
} from './tasks.js';

/** Worker threads that read, extract and parse, behind plain functions. */
export interface Workers extends ExtractionService {
  /** Open triples of some sentences, in their order. */
  readonly openie: (task: OpenTask) => Promise<readonly OpenLine[]>;
  /** Stops the threads, also in the middle of an article. */
  readonly close: () => Promise<void>;
}

/** More threads want more memory, 150 MB each for the model; chosen for a laptop on which other things run. */
const MOST_THREADS = 2;
/** An unused thread gives its memory back after this time, milliseconds. Loading the model again takes about a second. */
const IDLE_MS = 300_000;

/** How many threads are used unless the caller says. */
export function defaultThreads(): number {
  return Math.min(MOST_THREADS, availableParallelism());
}

/** Starts threads when work arrives, at most `threads`. The results do not depend on how many there are. */
export function openWorkers({
  threads = defaultThreads(),
  vocabulary,
}: {
  readonly threads?: number;
  readonly vocabulary: Vocabulary;
}): Workers {
  const pool = new Piscina({
    filename: new URL('worker.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE_MS,
    workerData: { vocabulary } satisfies WorkerData,
  });
  const run = async <T>(name: string, task: unknown, signal?: AbortSignal): Promise<T> => {
    try {
      return unpacked((await pool.run(task, { name, ...(signal === undefined ? {} : { signal }) })) as Outcome<T>);
    } catch (cause) {
      if (signal?.aborted === true) throw new TripletailError('CANCELLED', 'It was cancelled.', { cause });
      throw cause;
    }
  };
  return {
    threads,
    read: (bytes, options, signal) => run<Article>('read', { bytes, options } satisfies ReadTask, signal),
    extract: (article, signal) => run<Extraction>('extract', { article } satisfies ExtractTask, signal),
    openie: (task) => run<readonly OpenLine[]>('openie', task),
    close: () => pool.destroy(),
  };
}
