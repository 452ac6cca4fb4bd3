import { expect, test } from 'vitest';

import { jsonLdArticles } from './json-ld.js';

const facts = (value: unknown) => jsonLdArticles([JSON.stringify(value)]).map((article) => article.facts);

test.each([
  ['an object', { '@type': 'NewsArticle', headline: 'H' }],
  ['an array', [{ '@type': 'Organization' }, { '@type': 'NewsArticle', headline: 'H' }]],
  ['a graph', { '@graph': [{ '@type': 'WebPage' }, { '@type': ['Thing', 'ReportageNewsArticle'], headline: 'H' }] }],
  ['the main entity of a page', { '@type': 'WebPage', mainEntity: { '@type': 'Article', headline: 'H' } }],
  ['an array in an array', [[{ '@type': 'BlogPosting', headline: 'H' }]]],
])('the article is found as %s', (_what, value) => {
  expect(facts(value).map((found) => found.title)).toEqual(['H']);
});

test('people and publishers may be strings, objects, or lists of both', () => {
  const [found] = facts({
    '@type': 'NewsArticle',
    author: ['A', { name: 'B' }, { '@type': 'Person', name: ['C'] }, 7, null],
    publisher: 'The Post',
  });
  expect(found).toMatchObject({ author: 'A, B, C', outlet: 'The Post' });
});

test('broken JSON, and JSON of other things, is passed over; comments and raw line breaks are not broken', () => {
  expect(jsonLdArticles(['{', 'null', '7', '"x"', '{"@type":"Recipe"}', '{"@type":7}'])).toEqual([]);
  const [wrapped] = jsonLdArticles(['<!--\n{"@type":"NewsArticle","headline":"two\nlines"};\n-->']);
  expect(wrapped?.facts.title).toBe('two lines');
});

test('nesting without end is not followed', () => {
  const deep = `${'{"@graph":['.repeat(5000)}${']}'.repeat(5000)}`;
  expect(jsonLdArticles([deep])).toEqual([]);
});
