import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { randomGraph } from '../../test/random-graph.js';
import { DEFAULT_VOCABULARY } from '../default-vocabulary.js';
import type { KnowledgeGraph } from '../types.js';
import { applyQuery } from './apply.js';
import { passes } from './filter.js';
import { viewOf } from './view.js';

const view = (graph: KnowledgeGraph) => viewOf(graph, DEFAULT_VOCABULARY);
const big = fc.sample(
  randomGraph(6).filter(({ claims }) => claims.length > 12),
  { numRuns: 1, seed: 3 },
)[0]!;

describe('relations', () => {
  it('never cut silently: the total counts what the limit hides', () => {
    const all = applyQuery(view(big), { kind: 'relations', limit: 1e6 });
    const few = applyQuery(view(big), { kind: 'relations', limit: 3 });
    expect(few.relations).toEqual(all.relations.slice(0, 3));
    expect(few.total).toBe(all.relations.length);
  });

  it('around an entity all touch it at depth one, and grow with depth', () => {
    fc.assert(
      fc.property(randomGraph(), (graph) => {
        const v = view(graph);
        for (const { id } of graph.entities.slice(0, 3)) {
          const near = applyQuery(v, { kind: 'relations', around: { entities: [id], depth: 1 } });
          const far = applyQuery(v, { kind: 'relations', around: { entities: [id], depth: 3 } });
          for (const relation of near.relations) expect([relation.subject, relation.object]).toContain(id);
          expect(far.relations.slice(0, near.total)).toEqual(near.relations);
          const known = new Set(far.entities.map((entity) => entity.id));
          for (const { subject, object } of far.relations) expect(known.has(subject) && known.has(object)).toBe(true);
        }
      }),
    );
  });

  it('pass a filter if, and only if, they are as it asks', () => {
    const v = view(big);
    const filter = { polarities: ['denied'], minConfidence: 0.3, kinds: ['conflict', 'fact'] } as const;
    const { relations } = applyQuery(v, { kind: 'relations', filter });
    for (const relation of v.relations) {
      const meant =
        relation.polarity === 'denied' && relation.confidence >= 0.3 && v.kindOf(relation) !== 'cooperation';
      expect(relations.includes(relation)).toBe(meant);
    }
  });

  it('without a day are hidden once a day is asked for', () => {
    const v = view(big);
    const undated = v.relations.filter((relation) => relation.first === undefined);
    expect(undated.some((relation) => passes(v, relation, { from: '1900-01-01' }))).toBe(false);
    expect(undated.every((relation) => passes(v, relation, {}))).toBe(true);
  });
});

describe('paths', () => {
  it('are simple, connected, shortest first and no longer than allowed', () => {
    fc.assert(
      fc.property(randomGraph(5), (graph) => {
        const v = view(graph);
        const [from, to] = graph.entities;
        if (from === undefined || to === undefined) return;
        const answer = applyQuery(v, { kind: 'paths', from: from.id, to: to.id, maxLength: 4 });
        let before = 0;
        for (const { entities } of answer.paths) {
          expect(entities[0]).toBe(from.id);
          expect(entities.at(-1)).toBe(to.id);
          expect(new Set(entities).size).toBe(entities.length);
          expect(entities.length - 1).toBeLessThanOrEqual(4);
          expect(entities.length).toBeGreaterThanOrEqual(before);
          before = entities.length;
          for (let i = 1; i < entities.length; i++) {
            const ends = [entities[i - 1], entities[i]];
            expect(
              answer.relations.some(({ subject, object }) => ends.includes(subject) && ends.includes(object)),
            ).toBe(true);
          }
        }
      }),
    );
  });
});

describe('search', () => {
  it('finds by the beginning of any word, whatever the case and accents', () => {
    const v = view(big);
    const names = (text: string) => applyQuery(v, { kind: 'search', text }).hits.map(({ entity }) => entity.name);
    for (const { name } of big.entities) expect(names(name)).toContain(name);
    expect(names('')).toEqual([]);
    expect(names('zzz')).toEqual([]);
  });
});

describe('evidence', () => {
  it('gives all claims of a relation with their articles, most confident first', () => {
    const v = view(big);
    for (const relation of v.relations) {
      const answer = applyQuery(v, { kind: 'evidence', relation: relation.id });
      expect(answer.claims.map((claim) => claim.id).toSorted()).toEqual([...relation.claims]);
      const confidences = answer.claims.map((claim) => claim.confidence);
      expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
      for (const { article } of answer.claims) expect(answer.articles.some(({ id }) => id === article)).toBe(true);
    }
  });

  it('of nothing is nothing', () => {
    expect(applyQuery(view(big), { kind: 'evidence', relation: 'a|B|c|affirmed|asserted|' }).claims).toEqual([]);
    expect(applyQuery(view(big), { kind: 'article', id: 'article:none' as never }).article).toBeNull();
  });
});

describe('overview', () => {
  it('counts what is there', () => {
    const { counts, actors, days } = applyQuery(view(big), { kind: 'overview' });
    expect(counts.claims).toBe(big.claims.length);
    expect(actors.map(({ relations }) => relations)).toEqual(
      actors.map(({ relations }) => relations).toSorted((a, b) => b - a),
    );
    expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).toSorted());
  });
});
