import { type Article, type ArticleId, type Extraction, type KnowledgeGraph, TripletailError } from '@tripletail/core';
import type { ReadOptions } from '@tripletail/ingest';

import { type ErrorBody, errorWords } from './errors.js';
import { MAX_FINISHED_JOBS, MAX_WAITING_JOBS } from './limits.js';

/** What turns bytes into claims; the one who starts the server brings it, on threads of its own, so that answers never wait for it. */
export interface ExtractionService {
  readonly read: (bytes: Uint8Array, options: ReadOptions, signal?: AbortSignal) => Promise<Article>;
  readonly extract: (article: Article, signal?: AbortSignal) => Promise<Extraction>;
  /** How many articles it works on at the same time. */
  readonly threads: number;
}

/** One file or text of an upload. */
export interface JobInput {
  readonly bytes: Uint8Array;
  readonly options: ReadOptions & { readonly name: string };
  /** Known already: it is not even read. */
  readonly refusal?: TripletailError;
}

/** How far one article is. */
export const ARTICLE_STATES = ['waiting', 'reading', 'extracting', 'saved', 'failed'] as const;

/** How far a job is. `done` says that every article was tried; each says itself whether it was saved. */
export const JOB_STATES = ['waiting', 'running', 'done', 'cancelled'] as const;

/** One article of a {@link Job}. */
export interface JobArticle {
  readonly name: string;
  readonly state: (typeof ARTICLE_STATES)[number];
  readonly id?: ArticleId;
  readonly title?: string;
  readonly claims?: number;
  readonly error?: ErrorBody['error'];
}

/** An upload and what became of it. */
export interface Job {
  readonly id: string;
  readonly state: (typeof JOB_STATES)[number];
  readonly articles: readonly JobArticle[];
}

/** A change of a job: of itself, or of one of its articles. */
export type JobEvent =
  | { readonly event: 'job'; readonly job: Job }
  | { readonly event: 'article'; readonly index: number; readonly article: JobArticle };

/** The jobs of one server. */
export interface Jobs {
  /** Queues a job. `undefined`: too many wait already. */
  readonly start: (inputs: readonly JobInput[]) => Job | undefined;
  readonly get: (id: string) => Job | undefined;
  /** Calls back at every change until the returned function is called. */
  readonly watch: (id: string, listener: (event: JobEvent) => void) => () => void;
  /** What is saved stays saved. */
  readonly cancel: (id: string) => Job | undefined;
  /** Cancels all and resolves once nothing runs. */
  readonly close: () => Promise<void>;
}

interface Entry {
  job: Job;
  inputs: readonly JobInput[];
  readonly abort: AbortController;
  readonly listeners: Set<(event: JobEvent) => void>;
}

/** Keeps a queue of jobs, one after the other; the articles of one are worked on side by side, and saved one at a time. */
export function openJobs(
  service: ExtractionService,
  save: (graph: KnowledgeGraph) => Promise<unknown>,
  newId: () => string,
): Jobs {
  const entries = new Map<string, Entry>();
  const waiting: Entry[] = [];
  let running: Promise<void> | undefined;
  let saving: Promise<unknown> = Promise.resolve();
  let closed = false;

  const tell = (entry: Entry, event: JobEvent): void => {
    for (const listener of entry.listeners) listener(event);
  };
  const setJob = (entry: Entry, state: Job['state']): void => {
    entry.job = { ...entry.job, state };
    tell(entry, { event: 'job', job: entry.job });
  };
  const setArticle = (entry: Entry, index: number, article: JobArticle): void => {
    entry.job = { ...entry.job, articles: entry.job.articles.with(index, article) };
    tell(entry, { event: 'article', index, article });
  };

  async function work(entry: Entry, index: number): Promise<void> {
    const { bytes, options, refusal } = entry.inputs[index]!;
    const { signal } = entry.abort;
    const { name } = options;
    try {
      if (refusal !== undefined) throw refusal;
      setArticle(entry, index, { name, state: 'reading' });
      const article = await service.read(bytes, options, signal);
      const known: JobArticle = {
        name,
        state: 'extracting',
        id: article.id,
        ...(article.title === undefined ? {} : { title: article.title }),
      };
      setArticle(entry, index, known);
      const { graph } = await service.extract(article, signal);
      signal.throwIfAborted();
      // One transaction after the other: a file store would write the same file twice at once.
      const saved = saving.then(() => save(graph));
      saving = saved.catch(() => undefined);
      await saved;
      setArticle(entry, index, { ...known, state: 'saved', claims: graph.claims.length });
    } catch (error) {
      const words = signal.aborted
        ? errorWords(new TripletailError('CANCELLED', 'The job was cancelled before this article was saved.'))
        : errorWords(error);
      setArticle(entry, index, { name, state: 'failed', error: words });
    }
  }

  async function run(entry: Entry): Promise<void> {
    if (!entry.abort.signal.aborted) setJob(entry, 'running');
    let next = 0;
    const lane = async (): Promise<void> => {
      while (next < entry.inputs.length && !entry.abort.signal.aborted) await work(entry, next++);
    };
    await Promise.all(Array.from({ length: Math.max(1, service.threads) }, lane));
    entry.inputs = [];
    setJob(entry, entry.abort.signal.aborted ? 'cancelled' : 'done');
    const finished = [...entries.values()].filter((one) => one.job.state === 'done' || one.job.state === 'cancelled');
    for (const old of finished.slice(0, -MAX_FINISHED_JOBS)) entries.delete(old.job.id);
  }

  async function drain(): Promise<void> {
    for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) await run(entry);
    running = undefined;
  }

  return {
    start: (inputs) => {
      if (closed || waiting.length >= MAX_WAITING_JOBS) return undefined;
      const articles = inputs.map(({ options }): JobArticle => ({ name: options.name, state: 'waiting' }));
      const job: Job = { id: newId(), state: 'waiting', articles };
      const entry: Entry = { job, inputs, abort: new AbortController(), listeners: new Set() };
      entries.set(job.id, entry);
      waiting.push(entry);
      running ??= drain();
      return job;
    },
    get: (id) => entries.get(id)?.job,
    watch: (id, listener) => {
      const entry = entries.get(id);
      entry?.listeners.add(listener);
      return () => entry?.listeners.delete(listener);
    },
    cancel: (id) => {
      const entry = entries.get(id);
      entry?.abort.abort();
      return entry?.job;
    },
    close: async () => {
      closed = true;
      for (const entry of entries.values()) entry.abort.abort();
      await running;
    },
  };
}
