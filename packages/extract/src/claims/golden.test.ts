import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

import { articleId, problems } from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import { type English, loadEnglish } from '@tripletail/english';
import { beforeAll, describe, expect, it } from 'vitest';

import { extractArticle } from '../pipeline.js';
import { printClaims } from './print.js';

/**
 * One phenomenon a file in `golden/`: lines that begin with `#` say what it is about, a line of text is an article, the indented lines below it
 * are its claims. `UPDATE_GOLDEN=1` rewrites the claims; the diff is then for a person to read.
 */
const FOLDER = new URL('golden/', import.meta.url);
const PUBLISHED = '2025-04-04';

let english: English;
beforeAll(async () => {
  english = await loadEnglish();
});

function run(text: string): readonly string[] {
  const article = { id: articleId({ text }), text, language: 'en', publishedAt: PUBLISHED };
  const { graph } = extractArticle(article, { english, vocabulary: DEFAULT_VOCABULARY });
  expect(problems(graph)).toEqual([]);
  return printClaims(graph);
}

function rewrite(content: string): string {
  return content
    .split('\n')
    .filter((line) => !line.startsWith('  '))
    .flatMap((line) =>
      line === '' || line.startsWith('#') ? [line] : [line, ...run(line).map((claim) => `  ${claim}`)],
    )
    .join('\n');
}

describe('claims of', () => {
  for (const name of readdirSync(FOLDER).sort()) {
    const phenomenon = name.replace(/\.txt$/, '').replaceAll('-', ' ');
    it(`${phenomenon} are as written`, () => {
      const file = new URL(name, FOLDER);
      const content = readFileSync(file, 'utf8');
      const now = rewrite(content);
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, now);
      expect(now).toBe(process.env['UPDATE_GOLDEN'] === '1' ? now : content);
    });
  }
});
