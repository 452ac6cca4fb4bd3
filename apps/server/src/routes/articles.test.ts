import { normalize } from '@tripletail/core';
import { readArticle } from '@tripletail/ingest';
import { afterEach, describe, expect, it } from 'vitest';

import { events, post, serve } from '../../test/harness.js';
import type { ExtractionService, Job } from '../jobs.js';
import { jobSchema } from '../schema/answer.js';
import type { RunningServer } from '../server.js';

/** Reads for real; finds no claim, because what is found is not what is tested here. */
const extraction: ExtractionService = {
  threads: 2,
  read: (bytes, options) => readArticle(bytes, options),
  extract: async (article) => ({
    graph: normalize({ articles: [article], entities: [], mentions: [], claims: [] }),
    diagnostics: [],
  }),
};

let server: RunningServer;
afterEach(() => server.close());

async function jobOf(response: Response): Promise<Job> {
  expect(response.status).toBe(202);
  const job = jobSchema.parse(await response.json());
  expect(response.headers.get('location')).toBe(`/api/jobs/${job.id}`);
  return job as Job;
}

async function finished(job: Job): Promise<Job> {
  const response = await fetch(`${server.url}/api/jobs/${job.id}/events`);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const seen = await events(response);
  expect(seen[0]?.event).toBe('job');
  expect(seen.at(-1)).toEqual({ event: 'end', data: job.id });
  return (await (await fetch(`${server.url}/api/jobs/${job.id}`)).json()) as Job;
}

describe('POST /api/articles', () => {
  it('takes texts, extracts them in the background and keeps them', async () => {
    server = await serve({ extraction });
    const articles = [
      { text: 'Ada Vale met Bruno Quist on Friday.', title: 'A meeting', publishedAt: '2025-03-07' },
      { text: 'Norland signed a treaty.', url: 'https://news.example/treaty', outlet: 'The Lantern' },
    ];
    const job = await finished(await jobOf(await post(`${server.url}/api/articles`, { articles })));
    expect(job.state).toBe('done');
    expect(job.articles.map((one) => [one.name, one.state])).toEqual([
      ['A meeting', 'saved'],
      ['text 2', 'saved'],
    ]);
    const answer = await post(`${server.url}/api/ask`, { kind: 'article', id: job.articles[0]!.id });
    expect(await answer.json()).toMatchObject({ article: { title: 'A meeting', publishedAt: '2025-03-07' } });
  });

  it('takes files of any name, and says of each one that is no article why', async () => {
    server = await serve({ extraction });
    const form = new FormData();
    form.append(
      'file',
      new File(['# Treaty\n\nNorland signed a treaty.'], 'a/../treaty.md', { type: 'text/markdown' }),
    );
    form.append('file', new File(['Ada Vale met Bruno Quist.'], 'note.txt'));
    form.append('file', new File(['%PDF-1.7 …'], 'report.pdf', { type: 'application/pdf' }));
    form.append('file', new File([''], 'empty.txt'));
    form.append('file', new File(['{"name": "words"}'], 'package.json', { type: 'application/json' }));
    const response = await fetch(`${server.url}/api/articles`, { method: 'POST', body: form });
    const job = await finished(await jobOf(response));
    expect(job.articles.map((one) => [one.state, one.error?.code])).toEqual([
      ['saved', undefined],
      ['saved', undefined],
      ['failed', 'ARTICLE_NOT_TEXT'],
      ['failed', 'ARTICLE_EMPTY'],
      ['failed', 'ARTICLE_NOT_TEXT'],
    ]);
  });

  it('tells the events of a job that is over all the same', async () => {
    server = await serve({ extraction });
    const job = await jobOf(await post(`${server.url}/api/articles`, { articles: [{ text: 'Norland signed.' }] }));
    await finished(job);
    const again = await events(await fetch(`${server.url}/api/jobs/${job.id}/events`));
    expect(again.map((one) => one.event)).toEqual(['job', 'end']);
    expect(JSON.parse(again[0]!.data)).toMatchObject({ state: 'done' });
  });

  it.each([
    [{}, 'articles: invalid input: expected array, received undefined.'],
    [{ articles: [] }, 'articles: too small: expected array to have >=1 items.'],
    [{ articles: [{ text: '' }] }, 'articles.0.text: too small: expected string to have >=1 characters.'],
    [{ articles: [{ text: 'x', url: 'javascript:alert(1)' }] }, 'articles.0.url: invalid URL.'],
    [{ articles: [{ text: 'x', publishedAt: 'soon' }] }, 'articles.0.publishedAt: invalid input.'],
    [{ articles: [{ text: 'x', html: '<b>' }] }, 'articles.0: unrecognized key: "html".'],
  ])('refuses %j', async (body, message) => {
    server = await serve({ extraction });
    const response = await post(`${server.url}/api/articles`, body);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: { code: 'REQUEST_INVALID', message } });
  });

  it('refuses other kinds of body, forms without a file, and broken forms', async () => {
    server = await serve({ extraction });
    const url = `${server.url}/api/articles`;
    expect((await post(url, 'text', { 'content-type': 'text/plain' })).status).toBe(415);
    const form = new FormData();
    form.append('file', 'only a word');
    expect((await fetch(url, { method: 'POST', body: form })).status).toBe(400);
    expect((await post(url, '--x', { 'content-type': 'multipart/form-data; boundary=y' })).status).toBe(400);
  });

  it('says what to do where nothing can extract', async () => {
    server = await serve();
    const response = await post(`${server.url}/api/articles`, { articles: [{ text: 'x' }] });
    expect(response.status).toBe(501);
    expect(await response.json()).toMatchObject({ error: { code: 'NOT_AVAILABLE' } });
  });
});

describe('DELETE /api/articles/{id}', () => {
  it('forgets an article once', async () => {
    server = await serve();
    const url = `${server.url}/api/articles`;
    const list = (await (await fetch(url)).json()) as readonly { readonly id: string }[];
    expect(list.length).toBe(3);
    const one = `${url}/${encodeURIComponent(list[0]!.id)}`;
    expect((await fetch(one, { method: 'DELETE' })).status).toBe(204);
    expect((await fetch(one, { method: 'DELETE' })).status).toBe(404);
    expect(((await (await fetch(url)).json()) as readonly unknown[]).length).toBe(2);
  });
});
