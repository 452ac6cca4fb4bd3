import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { randomGraph } from '../test/random-graph.js';
import { EMPTY_GRAPH, merge, normalize, withConfidence, withoutArticle } from './graph.js';
import { problems } from './problems.js';

describe('merge', () => {
  it('does not mind the order, the grouping or repetition', () => {
    fc.assert(
      fc.property(randomGraph(), randomGraph(), randomGraph(), (a, b, c) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(a, a)).toEqual(a);
        expect(merge(a, EMPTY_GRAPH)).toEqual(a);
      }),
    );
  });

  it('keeps the fuller name of two, and both as names', () => {
    const entity = { id: 'person:lammy' as never, type: 'Person', named: true } as const;
    const short = { ...EMPTY_GRAPH, entities: [{ ...entity, name: 'Lammy', names: ['Lammy'] }] };
    const full = { ...EMPTY_GRAPH, entities: [{ ...entity, name: 'David Lammy', names: ['David Lammy'] }] };
    expect(merge(short, full).entities).toEqual([{ ...entity, name: 'David Lammy', names: ['David Lammy', 'Lammy'] }]);
  });

  it('gives equal bytes for equal graphs, however they were sorted', () => {
    fc.assert(
      fc.property(randomGraph(), (graph) => {
        const shuffled = {
          articles: graph.articles.toReversed(),
          entities: graph.entities.toReversed(),
          mentions: graph.mentions.toReversed(),
          claims: graph.claims.toReversed(),
        };
        expect(JSON.stringify(normalize(shuffled))).toBe(JSON.stringify(graph));
      }),
    );
  });
});

describe('withoutArticle', () => {
  it('leaves a valid graph in which nothing of the article is left', () => {
    fc.assert(
      fc.property(randomGraph(), (graph) => {
        for (const { id } of graph.articles) {
          const rest = withoutArticle(graph, id);
          expect(problems(rest)).toEqual([]);
          expect(JSON.stringify(rest)).not.toContain(id);
        }
      }),
    );
  });

  it('forgets the names that only this article used', () => {
    const text = 'Moscow spoke.';
    const graph = {
      articles: [
        { id: 'article:a' as never, text, language: 'en' },
        { id: 'article:b' as never, text: 'Russia spoke.', language: 'en' },
      ],
      entities: [
        {
          id: 'country:RU' as never,
          type: 'Country',
          name: 'Russia',
          names: ['Moscow', 'Russia'],
          named: true,
        } as const,
      ],
      mentions: [
        {
          article: 'article:a' as never,
          entity: 'country:RU' as never,
          span: { start: 0, end: 6 },
          kind: 'name',
        } as const,
        {
          article: 'article:b' as never,
          entity: 'country:RU' as never,
          span: { start: 0, end: 6 },
          kind: 'name',
        } as const,
      ],
      claims: [],
    };
    expect(withoutArticle(graph, 'article:a').entities[0]?.names).toEqual(['Russia']);
  });
});

describe('withConfidence', () => {
  it('leaves a sound graph of the likely claims, and of 0 the same graph', () => {
    fc.assert(
      fc.property(randomGraph(), fc.double({ min: 0, max: 1, noNaN: true }), (graph, least) => {
        const likely = withConfidence(graph, least);
        expect(problems(likely)).toEqual([]);
        expect(likely.claims.every((claim) => claim.confidence >= least)).toBe(true);
        expect(likely.articles).toEqual(graph.articles);
        expect(withConfidence(graph, 0).claims).toEqual(graph.claims);
      }),
    );
  });

  it('takes what hangs on an unlikely claim with it', () => {
    fc.assert(
      fc.property(randomGraph(), (graph) => {
        const none = withConfidence(graph, 1.1);
        expect(none.claims).toEqual([]);
        expect(none.entities).toEqual(graph.entities.filter((entity) => entity.named));
      }),
    );
  });
});
