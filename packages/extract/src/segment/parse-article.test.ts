import type { Article, ArticleId } from '@tripletail/core';
import { loadEnglish } from '@tripletail/english';
import { expect, test } from 'vitest';
import { parseArticle } from './index.js';

const english = await loadEnglish();
const article = (text: string): Article => ({ id: 'article:0000000000000000' as ArticleId, text, language: 'en' });

const TEXT = `Ministers Agree On Grain Deal
OSLO -- Two ministers met on Monday. They “signed” a deal 🎉.
Your browser doesn't support HTML5
Minister Ida Moe on the deal

SEE ALSO: Why The Long Talks Stalled In GenevaLast week, however, both sides met again.`;

test('tokens and sentences of the doc stand where they say in the text of the article', () => {
  const doc = parseArticle(article(TEXT), english);
  expect(doc.tokens.length).toBeGreaterThan(30);
  for (const token of doc.tokens) expect(TEXT.slice(token.start, token.end)).toBe(token.text);
  for (const [k, token] of doc.tokens.entries()) expect(token.i).toBe(k);
  expect(doc.sentences.map((s) => `${s.kind} ${s.paragraph}: ${TEXT.slice(s.start, s.end)}`)).toEqual([
    'headline 0: Ministers Agree On Grain Deal',
    'dateline 1: OSLO --',
    'body 1: Two ministers met on Monday.',
    'body 1: They “signed” a deal 🎉.',
    'caption 3: Minister Ida Moe on the deal',
    'headline 4: Why The Long Talks Stalled In Geneva',
    'body 4: Last week, however, both sides met again.',
  ]);
  expect(doc.article.sentences).toEqual(doc.sentences.map(({ start, end }) => ({ start, end })));
});

test('no sentence crosses a paragraph, and boilerplate has no token', () => {
  const doc = parseArticle(article(TEXT), english);
  for (const s of doc.sentences) expect(TEXT.slice(s.start, s.end)).not.toContain('\n');
  expect(doc.tokens.some((t) => t.text === 'HTML5')).toBe(false);
  expect(doc.segments.filter((s) => s.kind === 'boilerplate')).toHaveLength(2);
});

test('an empty text has an empty doc', () => {
  for (const text of ['', ' \n\n ', '***'])
    expect(parseArticle(article(text), english)).toMatchObject({ tokens: [], sentences: [] });
});
