import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { randomGraph } from '../test/random-graph.js';
import { merge } from './graph.js';
import { independentSources, textSimilarity } from './near-copies.js';
import { contradicts, relationsOf } from './relations.js';

const article = (id: string, text: string, outlet?: string, publishedAt?: string) => ({
  id: `article:${id}` as never,
  text,
  language: 'en',
  ...(outlet === undefined ? {} : { outlet }),
  ...(publishedAt === undefined ? {} : { publishedAt }),
});

describe('relations', () => {
  it('hold every claim exactly once, and never mix polarities, modalities or speakers', () => {
    fc.assert(
      fc.property(randomGraph(), (graph) => {
        const relations = relationsOf(graph);
        expect(relations.flatMap((relation) => relation.claims).toSorted()).toEqual(
          graph.claims.map((claim) => claim.id),
        );
        const claims = new Map(graph.claims.map((claim) => [claim.id, claim]));
        for (const relation of relations) {
          for (const id of relation.claims) {
            const claim = claims.get(id)!;
            expect([claim.polarity, claim.modality, claim.speaker]).toEqual([
              relation.polarity,
              relation.modality,
              relation.speaker,
            ]);
          }
          expect(relation.confidence).toBeLessThanOrEqual(0.99);
        }
      }),
    );
  });

  it('are the same whichever article came first', () => {
    fc.assert(
      fc.property(randomGraph(), randomGraph(), (a, b) => {
        expect(JSON.stringify(relationsOf(merge(a, b)))).toBe(JSON.stringify(relationsOf(merge(b, a))));
      }),
    );
  });

  it('contradict when one act of one pair is affirmed and denied', () => {
    const relation = { subject: 'a', predicate: 'KILLS', object: 'b', polarity: 'affirmed' } as never;
    expect(contradicts(relation, { ...(relation as object), polarity: 'denied' } as never)).toBe(true);
    expect(contradicts(relation, relation)).toBe(false);
  });
});

describe('near-copies', () => {
  const story =
    'The minister met the envoy in Geneva on Monday and both promised to continue the talks about the border next week in Vienna.';

  it('count as one source, that of the first to print it', () => {
    const sources = independentSources([
      article('b', `${story} More soon.`, 'Eastgate', '2025-01-02'),
      article('a', story, 'Northline', '2025-01-01'),
      article('c', 'Something else happened in the far north, where nobody had expected it to.', 'Harbour'),
    ]);
    expect([...sources.entries()].toSorted()).toEqual([
      ['article:a', 'Northline'],
      ['article:b', 'Northline'],
      ['article:c', 'Harbour'],
    ]);
  });

  it('are told from other reports of the same event', () => {
    const other =
      'In Geneva, the envoy and the minister agreed on Monday that talks on the border are to go on in Vienna within a week.';
    expect(textSimilarity(story, other)).toBeLessThan(0.3);
    expect(textSimilarity(story, story)).toBe(1);
  });
});
