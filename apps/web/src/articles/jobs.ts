import type { Extraction } from '@tripletail/core';
import { create } from 'zustand';

import { httpReader } from '../data/http.js';
import { addToGraph, announce, useApp } from '../state/store.js';
import { T } from '../strings.js';
import type { ExtractReply, ExtractRequest } from './extract.worker.js';
import { startExtraction } from './start-extraction.js';
import { uploadArticle } from './upload.js';

/** How far an article is. */
export const STAGES = ['waiting', 'loading', 'reading', 'done', 'failed', 'stopped'] as const;
export type Stage = (typeof STAGES)[number];

/** An article that was pasted or dropped. */
export interface Job {
  readonly id: number;
  readonly name: string;
  readonly stage: Stage;
  /** Claims found, when done. */
  readonly claims?: number;
  /** Why an article that was read gave no claim, where that is known. */
  readonly note?: string;
  /** What went wrong, as a sentence. */
  readonly trouble?: string;
}

interface Jobs {
  readonly jobs: readonly Job[];
}

export const useJobs = create<Jobs>(() => ({ jobs: [] }));

let last = 0;
let worker: Worker | undefined;
const waiting: { readonly id: number; readonly request: Omit<ExtractRequest, 'id'> }[] = [];
let running: number | undefined;
let upload: AbortController | undefined;

function update(id: number, change: Partial<Job>): void {
  useJobs.setState(({ jobs }) => ({ jobs: jobs.map((job) => (job.id === id ? { ...job, ...change } : job)) }));
}

function add(name: string, request: Omit<ExtractRequest, 'id'>): void {
  last++;
  const id = last;
  useJobs.setState(({ jobs }) => ({ jobs: [...jobs, { id, name, stage: 'waiting' }] }));
  waiting.push({ id, request });
  next();
}

/** Reads a pasted text as an article. */
export function addArticleText(text: string): void {
  const name = text.trim().split('\n', 1)[0]!.slice(0, 90) || T.pasted;
  add(name, { name: 'pasted.txt', bytes: new TextEncoder().encode(text) });
}

/** Reads a file as an article. */
export function addArticleFile(file: File): void {
  void file.arrayBuffer().then((buffer) => add(file.name, { name: file.name, bytes: new Uint8Array(buffer) }));
}

/** Ends what runs and forgets what waits; what was read stays in the graph. */
export function stopJobs(): void {
  worker?.terminate();
  worker = undefined;
  upload?.abort();
  const ended = [...(running === undefined ? [] : [running]), ...waiting.map((one) => one.id)];
  running = undefined;
  waiting.length = 0;
  for (const id of ended) update(id, { stage: 'stopped' });
  announce(T.stopped);
}

function next(): void {
  if (running !== undefined) return;
  const one = waiting.shift();
  if (one === undefined) return;
  running = one.id;
  const { source, server } = useApp.getState();
  if (source.kind === 'server' && server?.extract === true) {
    void giveToServer(one.id, one.request);
    return;
  }
  update(one.id, { stage: worker === undefined ? 'loading' : 'reading' });
  worker ??= startWorker();
  worker.postMessage({ id: one.id, ...one.request } satisfies ExtractRequest, []);
}

/** The server's graph grows on the server; the page then asks everything anew. */
async function giveToServer(id: number, { name, bytes }: Omit<ExtractRequest, 'id'>): Promise<void> {
  update(id, { stage: 'reading' });
  upload = new AbortController();
  try {
    const { title, claims } = await uploadArticle(name, bytes, upload.signal);
    useApp.setState({ source: { kind: 'server', reader: httpReader() } });
    finish(id, { stage: 'done', claims, ...(title === undefined ? {} : { name: title }) });
    announce(T.claims(claims));
  } catch (cause) {
    if (upload.signal.aborted) return;
    finish(id, { stage: 'failed', trouble: cause instanceof Error ? cause.message : T.uploadRefused });
  }
}

function startWorker(): Worker {
  const made = startExtraction();
  made.addEventListener('message', (event: MessageEvent<ExtractReply>) => onReply(event.data));
  made.addEventListener('error', (event) => {
    // A worker that does not start answers nobody: the article fails, and the next one gets a new worker.
    event.preventDefault();
    worker?.terminate();
    worker = undefined;
    if (running !== undefined) finish(running, { stage: 'failed', trouble: event.message || T.askFailed });
  });
  return made;
}

function onReply(reply: ExtractReply): void {
  if (reply.kind === 'reading') update(reply.id, { stage: 'reading' });
  else if (reply.kind === 'failed') finish(reply.id, { stage: 'failed', trouble: reply.message });
  else take(reply.id, reply.extraction);
}

function take(id: number, { graph, diagnostics }: Extraction): void {
  const foreign = diagnostics.find(({ stage }) => stage === 'language');
  addToGraph(T.ownGraph, graph);
  finish(id, {
    stage: 'done',
    claims: graph.claims.length,
    ...(foreign === undefined ? {} : { note: foreign.message }),
    ...(graph.articles[0]?.title === undefined ? {} : { name: graph.articles[0].title }),
  });
  announce(T.claims(graph.claims.length));
}

function finish(id: number, change: Partial<Job>): void {
  update(id, change);
  running = undefined;
  next();
}
