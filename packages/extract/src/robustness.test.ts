import { type Article, articleId, problems } from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import { type English, loadEnglish } from '@tripletail/english';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import { extractArticle } from './pipeline.js';

let english: English;
beforeAll(async () => {
  english = await loadEnglish();
});

function articleOf(text: string, more: Partial<Article> = {}): Article {
  return { id: articleId({ text }), text, language: 'en', ...more };
}

function extract(text: string, more: Partial<Article> = {}) {
  return extractArticle(articleOf(text, more), { english, vocabulary: DEFAULT_VOCABULARY });
}

/** Words of news in any order: sentences that no one would write, with names, marks and trigger words where they do not belong. */
const WORDS =
  `The President Anna Weiss Lena Fuchs of France "accused" said that , each other . both the other attacked Russia 's invasion no longer
chairing co-chaired by NATO , who ? whose " ” “ he she they it on Monday April 4 2025 in Paris ( UN ) [ sic ] -- - including such as one not
neither nor without killing is known as 's envoy to sent and or but if will may former minister-elect U.S. 's led -based`.split(
    /\s+/,
  );

describe('extraction', () => {
  it('gives a graph without problems for the empty text and says that there was nothing to read', () => {
    const { graph, diagnostics } = extract('');
    expect(problems(graph)).toEqual([]);
    expect(graph.claims).toEqual([]);
    expect(diagnostics).toHaveLength(1);
  });

  it.each([
    ['white space', ' \n\t\n \u00a0 '],
    ['emoji and joiners', '👩‍👩‍👧‍👦 President Anna Weiss 🇫🇷 attacked 🇩🇪 Germany. 👍🏽'],
    [
      'lone surrogates and controls',
      'President \ud800 attacked \udc00 France.\u0000\u0007 \ufeffRussia invaded\u2028Ukraine.',
    ],
    ['right to left', 'رئيس France attacked مصر, said \u202eaisseW annA\u202c.'],
    ['combining marks', 'Z̷͓͝a̴l̸g̵o attacked P̶e̴r̷u̸.'],
    ['no sentence at all', '12,345 67% — — — ??? !!! """ ((( [[['],
    ['one word without end', 'a'.repeat(5000)],
    ['quotation marks that never close', '"We attacked, "he said, "and “they ”said" Anna Weiss'.repeat(20)],
  ])('passes its own invariants on %s', (_, text) => {
    expect(problems(extract(text).graph)).toEqual([]);
  });

  it('passes its own invariants on any text', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 120 }),
          fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((all) => all.join(' ')),
        ),
        (text) => {
          expect(problems(extract(text, { publishedAt: '2025-04-04' }).graph)).toEqual([]);
        },
      ),
      { numRuns: 150, seed: 4 },
    );
  });

  it('reads a very long article', { timeout: 120_000 }, () => {
    const line =
      'On Monday, President Anna Weiss of Austria accused Hungary of violating the treaty, and Peter Novak praised her.\n';
    const { graph } = extract(line.repeat(400));
    expect(problems(graph)).toEqual([]);
    expect(graph.claims.length).toBeGreaterThanOrEqual(800);
  });

  it('gives the same bytes for the same article', () => {
    const text = 'France attacked Germany. Germany will sanction France, Anna Weiss said on Monday.';
    const once = JSON.stringify(extract(text, { publishedAt: '2025-04-04' }));
    expect(JSON.stringify(extract(text, { publishedAt: '2025-04-04' }))).toBe(once);
  });

  it('makes no claims of an article in another language and says so', () => {
    const { graph, diagnostics } = extract('Russland hat die Ukraine angegriffen.', { language: 'de' });
    expect(graph.claims).toEqual([]);
    expect(graph.articles).toHaveLength(1);
    expect(diagnostics.map((one) => one.stage)).toEqual(['language']);
  });

  it('survives an impossible day of publication', () => {
    const { graph } = extract('France attacked Germany on Monday.', { publishedAt: 'soon' });
    expect(problems(graph)).toEqual([]);
    expect(graph.claims[0]?.time).toBeUndefined();
  });

  it('works with a vocabulary that holds nothing', () => {
    const { graph } = extractArticle(articleOf('France attacked Germany.'), {
      english,
      vocabulary: { version: '0', predicates: [] },
    });
    expect(problems(graph)).toEqual([]);
    expect(graph.claims.map((claim) => claim.open)).toEqual([true]);
  });
});
