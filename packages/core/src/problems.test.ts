import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { randomGraph } from '../test/random-graph.js';
import { problems } from './problems.js';
import type { Claim, KnowledgeGraph } from './types.js';

const graph = fc.sample(
  randomGraph().filter(({ claims }) => claims.length > 0),
  { numRuns: 1, seed: 7 },
)[0]!;

const broken = (change: Partial<Claim>): readonly string[] =>
  problems({ ...graph, claims: [{ ...graph.claims[0]!, ...change }, ...graph.claims.slice(1)] });

describe('problems', () => {
  it('finds none in a valid graph', () => {
    fc.assert(
      fc.property(randomGraph(), (valid) => {
        expect(problems(valid)).toEqual([]);
      }),
    );
  });

  it.each<[string, Partial<Claim>, RegExp]>([
    [
      'a trigger outside its sentence',
      { trigger: { start: 9e6, end: 9e6 + 1 } },
      /trigger \[9000000, 9000001\) is not in its sentence/,
    ],
    ['an empty span', { subjectSpan: { start: 0, end: 0 } }, /subject \[0, 0\) is not in its sentence/],
    ['half a code unit', { objectSpan: { start: 0.5, end: 2 } }, /object \[0.5, 2\)/],
    ['an unknown subject', { subject: 'person:nobody' as never }, /person:nobody is not in the graph/],
    ['an unknown object', { object: 'claim:none' as never }, /its object claim:none is not in the graph/],
    ['an unknown speaker', { speaker: 'person:x' as never }, /person:x is not in the graph/],
    ['a predicate that is no name', { predicate: 'KILLS`]->() DELETE' }, /is no UPPER_SNAKE name/],
    ['a confidence of two', { confidence: 2 }, /confidence 2 is no probability/],
    ['no number at all', { confidence: Number.NaN }, /confidence NaN/],
    ['a modality from elsewhere', { modality: 'sure' as never }, /unknown modality sure/],
    [
      'a time that ends before it begins',
      { time: { from: '2025-02-01', to: '2025-01-01', granularity: 'day', certainty: 'exact' } },
      /is no span of days/,
    ],
  ])('finds %s', (_, change, message) => {
    expect(broken(change).join('\n')).toMatch(message);
  });

  it('finds ids that are there twice and mentions of nothing', () => {
    const twice: KnowledgeGraph = {
      ...graph,
      articles: [...graph.articles, graph.articles[0]!],
      mentions: [
        { article: 'article:x' as never, entity: 'person:x' as never, span: { start: 0, end: 1 }, kind: 'name' },
      ],
    };
    expect(problems(twice).join('\n')).toMatch(
      /is there twice[\s\S]*the article is not in the graph[\s\S]*the entity is not/,
    );
  });

  it('stops listing at fifty', () => {
    const many = { ...graph, entities: Array.from({ length: 99 }, () => ({ ...graph.entities[0]!, name: ' ' })) };
    expect(problems(many)).toHaveLength(50);
  });
});
