import { setTimeout as wait } from 'node:timers/promises';

import { articleId, type Extraction, type KnowledgeGraph, normalize, TripletailError } from '@tripletail/core';
import { describe, expect, it } from 'vitest';

import { type ExtractionService, type Job, type JobEvent, type JobInput, type Jobs, openJobs } from './jobs.js';
import { MAX_WAITING_JOBS } from './limits.js';

const input = (text: string): JobInput => ({ bytes: new TextEncoder().encode(text), options: { name: text } });

/** An extraction that finds nothing, slowly; the text says how it ends. */
function service(threads: number): ExtractionService & { readonly most: () => number } {
  let running = 0;
  let most = 0;
  return {
    threads,
    most: () => most,
    read: async (bytes) => {
      const text = new TextDecoder().decode(bytes);
      if (text === 'empty') throw new TripletailError('ARTICLE_EMPTY', 'empty holds no article.');
      return { id: articleId({ text }), title: text.toUpperCase(), text, language: 'en' };
    },
    extract: async (article, signal): Promise<Extraction> => {
      running++;
      most = Math.max(most, running);
      try {
        await wait(article.text === 'slow' ? 60_000 : 5, undefined, { ...(signal && { signal }) });
        if (article.text === 'crash') throw new Error('out of memory');
        return { graph: normalize({ articles: [article], entities: [], mentions: [], claims: [] }), diagnostics: [] };
      } finally {
        running--;
      }
    },
  };
}

async function ended(jobs: Jobs, id: string): Promise<Job> {
  const over = (job: Job | undefined): job is Job => job?.state === 'done' || job?.state === 'cancelled';
  for (;;) {
    const job = jobs.get(id);
    if (over(job)) return job;
    await wait(5);
  }
}

let made = 0;
const newId = (): string => `job-${made++}`;

describe('jobs', () => {
  it('save every article that can be read, and say of each other one why not', async () => {
    const saved: KnowledgeGraph[] = [];
    const jobs = openJobs(service(2), async (graph) => void saved.push(graph), newId);
    const job = jobs.start(['a', 'empty', 'crash', 'b'].map(input))!;
    const { state, articles } = await ended(jobs, job.id);
    expect(state).toBe('done');
    expect(articles.map((one) => one.state)).toEqual(['saved', 'failed', 'failed', 'saved']);
    expect(articles[0]).toMatchObject({ name: 'a', title: 'A', claims: 0 });
    expect(articles[1]?.error).toEqual({ code: 'ARTICLE_EMPTY', message: 'empty holds no article.' });
    expect(articles[2]?.error?.code).toBe('INTERNAL');
    expect(saved.length).toBe(2);
  });

  it('work on as many articles at once as there are threads', async () => {
    for (const threads of [1, 2]) {
      const one = service(threads);
      const jobs = openJobs(one, async () => undefined, newId);
      await ended(jobs, jobs.start(['a', 'b', 'c', 'd'].map(input))!.id);
      expect(one.most()).toBe(threads);
    }
  });

  it('save one graph at a time', async () => {
    let saving = 0;
    let most = 0;
    const jobs = openJobs(
      service(2),
      async () => {
        most = Math.max(most, ++saving);
        await wait(5);
        saving--;
      },
      newId,
    );
    await ended(jobs, jobs.start(['a', 'b', 'c', 'd'].map(input))!.id);
    expect(most).toBe(1);
  });

  it('tell who watches every step, in an order that makes sense', async () => {
    const jobs = openJobs(service(1), async () => undefined, newId);
    const job = jobs.start([input('a')])!;
    const seen: JobEvent[] = [];
    jobs.watch(job.id, (event) => seen.push(event));
    await ended(jobs, job.id);
    expect(seen.map((one) => (one.event === 'job' ? one.job.state : one.article.state))).toEqual([
      'extracting',
      'saved',
      'done',
    ]);
  });

  it('can be cancelled: what is saved stays, the rest is not begun', async () => {
    const jobs = openJobs(service(1), async () => undefined, newId);
    const job = jobs.start(['a', 'slow', 'b'].map(input))!;
    await wait(100);
    jobs.cancel(job.id);
    const { state, articles } = await ended(jobs, job.id);
    expect(state).toBe('cancelled');
    expect(articles.map((one) => one.state)).toEqual(['saved', 'failed', 'waiting']);
    expect(articles[1]?.error?.code).toBe('CANCELLED');
  });

  it('refuse to queue without end', async () => {
    const jobs = openJobs(service(1), async () => undefined, newId);
    const started = Array.from({ length: MAX_WAITING_JOBS + 5 }, () => jobs.start([input('slow')]));
    expect(started.filter((job) => job === undefined).length).toBeGreaterThan(0);
    await jobs.close();
  });

  it('stop when the server does', async () => {
    const jobs = openJobs(service(2), async () => undefined, newId);
    const job = jobs.start([input('slow')])!;
    await wait(10);
    await jobs.close();
    expect(jobs.get(job.id)?.state).toBe('cancelled');
    expect(jobs.start([input('a')])).toBeUndefined();
  });
});
