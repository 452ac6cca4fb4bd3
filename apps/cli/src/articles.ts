import { buffer } from 'node:stream/consumers';

import { type Article, type Extraction, type GraphDocument, TripletailError } from '@tripletail/core';
import { type ReadOptions, readArticle } from '@tripletail/ingest';
import { readPaths } from '@tripletail/ingest/node';

import { documentAt, isDocumentName } from './documents.js';
import { plain, say, showLine, warn } from './terminal.js';
import type { ExtractionCache } from './workers/cache.js';
import type { Workers } from './workers/pool.js';

/** What is known of articles from the command line. */
export type Facts = Pick<ReadOptions, 'title' | 'url' | 'outlet' | 'author' | 'language' | 'publishedAt'>;

/** What was found in files and folders. */
export interface Gathered {
  readonly articles: readonly Article[];
  readonly documents: readonly GraphDocument[];
}

/** How to gather. */
export interface GatherOptions {
  /** What is known of every article. */
  readonly facts?: Facts;
  /** Take files that end with `.json` for GraphDocuments. */
  readonly documents?: boolean;
  /** Name files in folders that are no articles. */
  readonly tellPassedOver?: boolean;
}

/**
 * The articles and documents of files, folders and (`-`) standard input, in the order given, each once. What cannot be read is a warning
 * as long as anything else can.
 * @throws TripletailError the first refusal, when nothing is left; `ARTICLE_UNREADABLE` when folders hold nothing
 */
export async function gather(
  paths: readonly string[],
  { facts = {}, documents: takeDocuments = false, tellPassedOver = true }: GatherOptions = {},
): Promise<Gathered> {
  const articles = new Map<string, Article>();
  const documents: GraphDocument[] = [];
  const refusals: TripletailError[] = [];
  const passedOver: string[] = [];
  const take = (name: string, article: Article): void => {
    if (articles.has(article.id)) warn(`${name} is the same article as one before it; it is taken once.`);
    else articles.set(article.id, article);
    if (!/^en\b/i.test(article.language)) {
      warn(
        `${name} does not look like English (${article.language}), and only English is understood. If it is: --language en.`,
      );
    }
  };
  const orRefusal = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof TripletailError)) throw error;
      refusals.push(error);
    }
  };
  for (const path of paths) {
    if (path === '-') {
      const name = 'standard input';
      await orRefusal(async () => take(name, await readArticle(await buffer(process.stdin), { ...facts, name })));
    } else if (takeDocuments && isDocumentName(path)) {
      await orRefusal(async () => documents.push(await documentAt(path)));
    } else {
      for await (const result of readPaths([path], facts)) {
        if ('article' in result) take(result.path, result.article);
        else if ('error' in result) refusals.push(result.error);
        else passedOver.push(result.path);
      }
    }
  }
  const [first] = refusals;
  const nothing = articles.size + documents.length === 0;
  if (nothing && first !== undefined && refusals.length === 1) throw first;
  for (const refusal of refusals) warn(refusal.message);
  if (nothing) {
    throw new TripletailError(
      'ARTICLE_UNREADABLE',
      first === undefined
        ? `There is no article in ${paths.join(', ')}. Give text, Markdown or HTML files, or a folder that holds some.`
        : 'None of the files could be read as an article; see the warnings above.',
    );
  }
  if (tellPassedOver) tellOf(passedOver);
  return { articles: [...articles.values()], documents };
}

function tellOf([first, ...more]: readonly string[]): void {
  if (first === undefined) return;
  say(`Passed over what is no article: ${plain(first)}${more.length === 0 ? '' : ` and ${more.length} more`}.`);
}

/**
 * Extracts the articles on all threads; the results are in the order of the articles, whichever thread was faster. A failure of one
 * article is a warning as long as another one succeeds.
 * @throws what the first article threw, if none succeeded; `CANCELLED` after the signal
 */
export async function extractAll(
  articles: readonly Article[],
  workers: Workers,
  cache: ExtractionCache,
  signal?: AbortSignal,
): Promise<readonly Extraction[]> {
  const started = performance.now();
  const results: (Extraction | undefined)[] = Array.from({ length: articles.length }, () => undefined);
  const failures: unknown[] = [];
  let next = 0;
  let done = 0;
  let known = 0;
  // Without its model no article can be extracted: said once, not for each.
  let fatal: TripletailError | undefined;
  const stopped = (): boolean => signal?.aborted === true || fatal !== undefined;
  const lane = async (): Promise<void> => {
    while (next < articles.length && !stopped()) {
      const index = next++;
      const article = articles[index]!;
      try {
        const kept = await cache.get(article);
        if (kept !== undefined) known++;
        const extraction = kept ?? (await workers.extract(article, signal));
        if (kept === undefined) await cache.put(article, extraction);
        results[index] = extraction;
      } catch (error) {
        if (stopped()) return;
        if (error instanceof TripletailError && error.code.startsWith('MODEL_')) {
          fatal = error;
          return;
        }
        failures.push(error);
        warn(
          `${article.title ?? article.url ?? article.id}: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
      done++;
      showLine(`Reading articles: ${done} of ${articles.length}   ${article.title ?? ''}`);
    }
  };
  showLine(`Reading articles: 0 of ${articles.length}`);
  await Promise.all(Array.from({ length: workers.threads }, lane));
  showLine('');
  if (fatal !== undefined) throw fatal;
  if (stopped()) throw new TripletailError('CANCELLED', 'The reading was stopped.');
  const found = results.filter((one) => one !== undefined);
  if (found.length === 0 && failures.length > 0) throw failures[0];
  const claims = found.reduce((sum, { graph }) => sum + graph.claims.length, 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const kept = known === 0 ? '' : `, ${known} of them known from before`;
  say(`${count(found.length, 'article')} read in ${seconds} s${kept}: ${count(claims, 'claim')}.`);
  return found;
}

/** `1 claim`, `2 claims`. */
export function count(n: number, noun: string, plural = `${noun}s`): string {
  return `${n} ${n === 1 ? noun : plural}`;
}
