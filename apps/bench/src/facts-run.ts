import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Article, articleId, type Extraction } from '@tripletail/core';

import { readFacts } from './facts-read.js';
import type { ScoredArticle } from './facts-score.js';

/** Makes an extraction of an article; the bench does not know which engine does it. */
export type Extract = (article: Article) => Extraction;

/**
 * The annotated articles of a folder (`NAME.txt` beside `NAME.facts.tsv`), extracted. Dates are those of `SOURCES.tsv`. Also reads the seed's
 * folder (`article.txt` beside `facts.tsv`), whose day of publication is given by the data's README.
 */
export function annotatedArticles(folder: string, extract: Extract): readonly ScoredArticle[] {
  const seed = join(folder, 'facts.tsv');
  if (existsSync(seed)) return [scored('seed', join(folder, 'article.txt'), seed, SEED_DATE, extract)];
  const dates = datesOf(join(folder, 'SOURCES.tsv'));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.facts.tsv'))
    .sort()
    .map((name) => {
      const base = name.slice(0, -'.facts.tsv'.length);
      return scored(base, join(folder, `${base}.txt`), join(folder, name), dates.get(`${base}.txt`), extract);
    });
}

/** The seed speaks of "April 4" as today. */
const SEED_DATE = '2025-04-04';

function scored(
  name: string,
  textFile: string,
  factsFile: string,
  date: string | undefined,
  extract: Extract,
): ScoredArticle {
  const text = readFileSync(textFile, 'utf8').normalize('NFC').replaceAll('\r\n', '\n');
  const article: Article = {
    id: articleId({ text }),
    text,
    language: 'en',
    ...(date === undefined ? {} : { publishedAt: date }),
  };
  return { name, gold: readFacts(readFileSync(factsFile, 'utf8')), extraction: extract(article) };
}

function datesOf(file: string): ReadonlyMap<string, string> {
  if (!existsSync(file)) return new Map();
  const [head = '', ...rows] = readFileSync(file, 'utf8').split(/\r?\n/);
  const columns = head.split('\t');
  return new Map(
    rows
      .map((row) => row.split('\t'))
      .flatMap((cells): [string, string][] => {
        const date = /^\d{4}-\d\d-\d\d/.exec(cells[columns.indexOf('date')] ?? '')?.[0];
        return date === undefined ? [] : [[cells[columns.indexOf('file')] ?? '', date]];
      }),
  );
}

/** Annotated articles of dev-news that nobody reads while rules are written: a quarter of its gold. */
const UNSEEN = ['13', '25'];

/** Annotated articles by set: `dev-news`, its `unseen` quarter, `train-news`, and the seed where its folder is there. */
export function annotatedSets(
  dataFolder: string,
  seedFolder: string | undefined,
  extract: Extract,
): Readonly<Record<string, readonly ScoredArticle[]>> {
  const dev = annotatedArticles(join(dataFolder, 'dev-news'), extract);
  const unseen = (article: ScoredArticle): boolean => UNSEEN.includes(article.name.slice(0, 2));
  return {
    'dev-news': dev.filter((article) => !unseen(article)),
    unseen: dev.filter(unseen),
    'train-news': annotatedArticles(join(dataFolder, 'train-news'), extract),
    ...(seedFolder === undefined ? {} : { seed: annotatedArticles(seedFolder, extract) }),
  };
}
