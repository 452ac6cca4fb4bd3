import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { type Article, articleId } from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import type { English } from '@tripletail/english';
import { extractArticle, parseArticle } from '@tripletail/extract';

const CLI = fileURLToPath(new URL('../../cli/bin/tripletail.js', import.meta.url));
const PASSES = 3;
/** Words of the long texts, made of one article after another. */
const LENGTHS = [2_000, 10_000, 50_000] as const;
const MANY = 1000;
const THREADS = 2;

/**
 * Measures what extraction costs beside parsing, how it grows with the length of a text, and a thousand articles on two threads. CPU time, the
 * least of some passes; texts are those of train-news, in their order.
 */
export async function runSpeed(dataFolder: string, english: English): Promise<string> {
  const folder = join(dataFolder, 'train-news');
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8').normalize('NFC').replaceAll('\r\n', '\n'));
  const articles = texts.map(articleOf);
  const words = articles.reduce((n, { text }) => n + text.split(/\s+/).length, 0);
  const parse = least(() => articles.forEach((article) => parseArticle(article, english)));
  const all = least(() =>
    articles.forEach((article) => extractArticle(article, { english, vocabulary: DEFAULT_VOCABULARY })),
  );
  const perArticle = (ms: number): string => (ms / articles.length).toFixed(1);
  return [
    `${articles.length} articles, ${words} words: ${perArticle(parse)} ms an article to parse, ${perArticle(all - parse)} ms for everything after it (${((all - parse) / parse).toFixed(2)} of the parse)`,
    ...LENGTHS.map((length) => {
      const article = articleOf(longText(texts, length));
      const ms = cpu(() => extractArticle(article, { english, vocabulary: DEFAULT_VOCABULARY }));
      return `one text of ${length} words: ${(ms / 1000).toFixed(1)} s, ${((1000 * ms) / length).toFixed(0)} ms for each thousand`;
    }),
    await many(texts),
  ].join('\n');
}

/** Extracts a thousand articles with the built program; each text is used more than once, told apart by its first line. */
async function many(texts: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tripletail-speed-'));
  try {
    for (let k = 0; k < MANY; k++)
      writeFileSync(join(folder, `${k}.txt`), `Report number ${k}.\n\n${texts[k % texts.length]!}`);
    const started = performance.now();
    const child = spawn(
      process.execPath,
      [CLI, '--quiet', 'extract', folder, '--threads', String(THREADS), '-o', join(folder, 'out.json')],
      {
        stdio: 'inherit',
      },
    );
    let peak = 0;
    const poll = setInterval(() => (peak = Math.max(peak, residentMegabytes(child.pid))), 100);
    const code = await new Promise((resolve) => child.on('close', resolve));
    clearInterval(poll);
    if (code !== 0) throw new Error(`tripletail extract ended with ${String(code)}.`);
    const seconds = (performance.now() - started) / 1000;
    return `${MANY} articles on ${THREADS} threads: ${seconds.toFixed(0)} s, ${(MANY / seconds).toFixed(0)} a second, at most ${peak === 0 ? 'unknown' : `${peak.toFixed(0)} MB`} resident`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The most that the process ever held, as Linux counts it; 0 elsewhere. */
function residentMegabytes(pid: number | undefined): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function longText(texts: readonly string[], words: number): string {
  const parts: string[] = [];
  for (let [k, n] = [0, 0]; n < words; k++) {
    const text = texts[k % texts.length]!;
    parts.push(text);
    n += text.split(/\s+/).length;
  }
  return parts
    .join('\n\n')
    .split(/(?<=\s)/)
    .slice(0, words)
    .join('');
}

function articleOf(text: string): Article {
  return { id: articleId({ text }), text, language: 'en' };
}

function least(work: () => void): number {
  return Math.min(...Array.from({ length: PASSES }, () => cpu(work)));
}

/** Milliseconds of processor time. */
function cpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
