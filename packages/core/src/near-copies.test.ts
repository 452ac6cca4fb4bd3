import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { areNearCopies, copyBands, type CopyCandidate, foldCopies, independentSources } from './near-copies.js';
import type { Article, ArticleId } from './types.js';

const WORDS = 'the minister met envoys from seven states and they all agreed that talks would go on until spring'.split(
  ' ',
);

/** Texts that grew out of each other: each is a copy of an earlier one with some words changed, cut or added. */
const family: fc.Arbitrary<readonly Article[]> = fc
  .array(
    fc.record({
      parent: fc.nat(20),
      cut: fc.nat(12),
      words: fc.array(fc.constantFrom('war', 'peace', 'rain', 'snow', ...WORDS), { maxLength: 8 }),
      outlet: fc.constantFrom(undefined, 'Northline', 'Eastgate', 'Harbour'),
      publishedAt: fc.constantFrom(undefined, '2025-01-01', '2025-01-02', '2025-01-02T09:00:00Z'),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((plans) => {
    const articles: Article[] = [];
    for (const [n, { parent, cut, words, outlet, publishedAt }] of plans.entries()) {
      const text = [...(articles[parent]?.text.split(' ') ?? [...WORDS, ...WORDS].map((word, at) => word + at))];
      text.splice(cut * 3, words.length % 4, ...words);
      const given = { ...(outlet && { outlet }), ...(publishedAt && { publishedAt }) };
      articles.push({ id: `article:${n}` as ArticleId, text: text.join(' '), language: 'en', ...given });
    }
    return articles;
  });

const candidateOf = (article: Article): CopyCandidate => ({ ...article, bands: copyBands(article.text) });

/** All that an article is tied to, over any number of copies. */
function groupOf(first: CopyCandidate, all: readonly CopyCandidate[]): readonly CopyCandidate[] {
  const group = new Set([first]);
  for (const one of group) for (const other of all) if (areNearCopies(one.bands, other.bands)) group.add(other);
  return [...group];
}

describe('near-copies', () => {
  it('are found the same in their own group as among all articles, in whatever order they come', () => {
    let copies = 0;
    fc.assert(
      fc.property(family, (articles) => {
        const all = articles.map(candidateOf);
        const folded = foldCopies(all);
        copies += [...folded.values()].filter(({ copyOf }) => copyOf !== undefined).length;
        for (const one of all) expect(foldCopies(groupOf(one, all)).get(one.id)).toEqual(folded.get(one.id));
        expect(foldCopies(all.toReversed())).toEqual(folded);
        expect(independentSources(articles)).toEqual(new Map([...folded].map(([id, { name }]) => [id, name])));
      }),
    );
    expect(copies).toBeGreaterThan(100);
  });

  it('lead to an original that came first and speaks for the same source', () => {
    fc.assert(
      fc.property(family, (articles) => {
        const byId = new Map(articles.map((article) => [article.id, article]));
        const folded = foldCopies(articles.map(candidateOf));
        const originals = articles.filter(({ id }) => folded.get(id)?.copyOf === undefined);
        expect(originals.map(({ id }) => folded.get(id)?.name)).toEqual(
          originals.map(({ id, outlet }) => outlet ?? id),
        );
        const copies = [...folded].flatMap(([id, { name, copyOf }]) =>
          copyOf === undefined ? [] : [{ id, name, copyOf }],
        );
        for (const { id, name, copyOf } of copies) {
          expect(folded.get(copyOf)?.name).toBe(name);
          const days = [copyOf, id].map((one) => byId.get(one)?.publishedAt ?? '9999');
          expect(days).toEqual(days.toSorted());
        }
      }),
    );
  });

  it('have bands that are words of one length, the same for the same text whatever its case and marks', () => {
    const bands = copyBands('The envoy met, in Geneva, the minister.');
    expect(new Set(bands.map((band) => band.length))).toEqual(new Set([33]));
    expect(new Set(bands).size).toBe(16);
    expect(copyBands('the ENVOY met in Geneva the minister')).toEqual(bands);
    expect(copyBands('')).toHaveLength(16);
  });
});
