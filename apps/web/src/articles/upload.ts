import { TripletailError } from '@tripletail/core';

import { T } from '../strings.js';

/** The server's word about one article, as far as the page needs it. */
interface UploadedJob {
  readonly id: string;
  readonly state: 'waiting' | 'running' | 'done' | 'cancelled';
  readonly articles: readonly {
    readonly state: 'waiting' | 'reading' | 'extracting' | 'saved' | 'failed';
    readonly title?: string;
    readonly claims?: number;
    readonly error?: { readonly message: string };
  }[];
}

/** How often the server is asked how far it is. */
const POLL_MS = 400;

/**
 * Gives one article to the server behind this page and waits until it is in its graph.
 * @throws TripletailError as the server refuses it, or cannot read it
 */
export async function uploadArticle(
  name: string,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<{ readonly title?: string; readonly claims: number }> {
  const body = new FormData();
  body.append('file', new File([new Uint8Array(bytes)], name));
  let job = await jobOf(await fetch('/api/articles', { method: 'POST', body, signal }));
  while (job.state === 'waiting' || job.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    job = await jobOf(await fetch(`/api/jobs/${encodeURIComponent(job.id)}`, { signal }));
  }
  const [article] = job.articles;
  if (article?.state !== 'saved') {
    throw new TripletailError('ARTICLE_UNREADABLE', article?.error?.message ?? T.uploadRefused);
  }
  return { claims: article.claims ?? 0, ...(article.title === undefined ? {} : { title: article.title }) };
}

async function jobOf(response: Response): Promise<UploadedJob> {
  const body = (await response.json().catch(() => ({}))) as { readonly error?: { readonly message?: string } };
  if (!response.ok) throw new TripletailError('STORE_FAILED', body.error?.message ?? T.uploadRefused);
  return body as unknown as UploadedJob;
}
