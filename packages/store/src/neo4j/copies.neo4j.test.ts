import { type Article, type ArticleId, copyBands, EMPTY_GRAPH, foldCopies } from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { testServer, wipe } from './fixtures.js';
import { type Neo4jStore, openNeo4jStore } from './store.js';

const server = testServer();
let store: Neo4jStore;
beforeAll(async () => {
  await wipe(server);
  store = await openNeo4jStore({ ...server, vocabulary: DEFAULT_VOCABULARY });
});
afterAll(async () => {
  await wipe(server);
  await store.close();
});

const FIRST = Array.from({ length: 60 }, (_, at) => `word${at}`);

interface Plan {
  readonly n: number;
  readonly of: number;
  readonly cut: number;
  readonly words: readonly string[];
  readonly outlet: string | undefined;
  readonly day: string | undefined;
  readonly forget: boolean;
}

/** An article is written, rewritten as a copy of another one, or forgotten. */
const plan: fc.Arbitrary<Plan> = fc.record({
  n: fc.nat(7),
  of: fc.nat(7),
  cut: fc.nat(50),
  words: fc.array(fc.constantFrom('war', 'peace', 'rain', 'snow'), { maxLength: 6 }),
  outlet: fc.constantFrom(undefined, 'Northline', 'Eastgate', 'Harbour'),
  day: fc.constantFrom(undefined, '2025-01-01', '2025-01-02'),
  forget: fc.boolean(),
});

function follow(articles: Map<ArticleId, Article>, { n, of, cut, words, outlet, day }: Plan): Article {
  const text = [...(articles.get(`article:${of}` as ArticleId)?.text.split(' ') ?? FIRST)];
  text.splice(cut, words.length, ...words);
  const given = { ...(outlet && { outlet }), ...(day && { publishedAt: day }) };
  return { id: `article:${n}` as ArticleId, text: text.join(' '), language: 'en', ...given };
}

describe('near-copies in the database', () => {
  it('speak for the source that core finds, after any history of copies of copies, forgotten originals and new versions', async () => {
    let copies = 0;
    let chains = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(plan, { minLength: 3, maxLength: 14 }), async (plans) => {
        for (const { id } of await store.articles()) await store.forget(id);
        const articles = new Map<ArticleId, Article>();
        for (const one of plans) {
          const article = follow(articles, one);
          if (one.forget && articles.delete(article.id)) await store.forget(article.id);
          else {
            articles.set(article.id, article);
            await store.save({ ...EMPTY_GRAPH, articles: [article] });
          }
          const meant = foldCopies([...articles.values()].map((each) => ({ ...each, bands: copyBands(each.text) })));
          const { rows } = await store.cypher(
            `MATCH (a:Article) OPTIONAL MATCH (a)-[:DUPLICATE_OF]->(o) RETURN a.id, a.source, o.id ORDER BY a.id`,
          );
          const wanted = [...meant].map(([id, { name, copyOf }]) => [id, name, copyOf ?? null]).sort();
          expect(rows).toEqual(wanted);
          copies += wanted.filter(([, , copyOf]) => copyOf !== null).length;
          chains += [...meant.values()].filter(({ copyOf }) => meant.get(copyOf!)?.copyOf !== undefined).length;
        }
      }),
      { numRuns: 12, seed: 5 },
    );
    expect(Math.min(copies, chains)).toBeGreaterThan(20);
  });
});
