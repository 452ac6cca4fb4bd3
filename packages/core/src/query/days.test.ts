import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { randomGraph } from '../../test/random-graph.js';
import { DEFAULT_VOCABULARY } from '../default-vocabulary.js';
import { claimDays, contradicts } from '../relations.js';
import type { KnowledgeGraph } from '../types.js';
import { applyQuery } from './apply.js';
import { viewOf } from './view.js';

const view = (graph: KnowledgeGraph) => viewOf(graph, DEFAULT_VOCABULARY);

describe('timeline', () => {
  it('holds every dated claim of an act exactly once, on its own day, and counts the others', () => {
    fc.assert(
      fc.property(randomGraph(), (graph) => {
        const { entries, total, undated } = applyQuery(view(graph), { kind: 'timeline', limit: 1e6 });
        expect(total).toBe(entries.length);
        const articles = new Map(graph.articles.map((article) => [article.id, article]));
        // HOLDS_POSITION is a lasting state.
        const acts = graph.claims.filter((claim) => claim.predicate !== 'HOLDS_POSITION');
        const dayOf = new Map(acts.map((claim) => [claim.id, claimDays(claim, articles.get(claim.article))[0]]));
        expect(entries.flatMap(({ claims }) => claims).toSorted()).toEqual(
          acts.map(({ id }) => id).filter((id) => dayOf.get(id) !== undefined),
        );
        for (const { day, claims } of entries) for (const id of claims) expect(dayOf.get(id)).toBe(day);
        expect(undated).toBe(acts.filter(({ id }) => dayOf.get(id) === undefined).length);
      }),
    );
  });

  it('runs in the order asked for, is cut openly, and stays within the days asked for', () => {
    fc.assert(
      fc.property(randomGraph(), (graph) => {
        const v = view(graph);
        const newest = applyQuery(v, { kind: 'timeline', order: 'newest' });
        const days = newest.entries.map(({ day }) => day);
        expect(days).toEqual(days.toSorted().toReversed());
        const few = applyQuery(v, { kind: 'timeline', order: 'newest', limit: 2 });
        expect([few.entries, few.total]).toEqual([newest.entries.slice(0, 2), newest.total]);
        const since = applyQuery(v, { kind: 'timeline', order: 'newest', filter: { from: '2025-02-01' } });
        expect(since.entries).toEqual(newest.entries.filter(({ until }) => until >= '2025-02-01'));
      }),
    );
  });

  it('of somebody holds what they do, what is done to them, or both', () => {
    fc.assert(
      fc.property(randomGraph(), (graph) => {
        const v = view(graph);
        for (const { id } of graph.entities.slice(0, 2)) {
          const at = (role: 'either' | 'subject' | 'object') =>
            applyQuery(v, { kind: 'timeline', entities: [id], role }).entries;
          const relation = (key: string) => v.relationById.get(key)!;
          expect(at('subject').every((entry) => relation(entry.relation).subject === id)).toBe(true);
          expect(at('object').every((entry) => relation(entry.relation).object === id)).toBe(true);
          const key = (entry: { readonly day: string; readonly relation: string }) => `${entry.day} ${entry.relation}`;
          const both = [...at('subject'), ...at('object')].map(key);
          expect(at('either').map(key).toSorted()).toEqual([...new Set(both)].toSorted());
        }
      }),
    );
  });

  it('leaves lasting states out unless they are asked for', () => {
    fc.assert(
      fc.property(randomGraph(), (graph) => {
        const kept = (predicates?: readonly string[]) =>
          applyQuery(view(graph), { kind: 'timeline', ...(predicates && { filter: { predicates } }) }).relations;
        expect(kept().some(({ predicate }) => predicate === 'HOLDS_POSITION')).toBe(false);
        expect(kept(['HOLDS_POSITION']).every(({ predicate }) => predicate === 'HOLDS_POSITION')).toBe(true);
      }),
    );
  });
});

describe('contradictions', () => {
  it('are all pairs of relations that say the opposite, and nothing else', () => {
    fc.assert(
      fc.property(randomGraph(6), (graph) => {
        const v = view(graph);
        const { contradictions, total } = applyQuery(v, { kind: 'contradictions', limit: 1e6 });
        const pairs = contradictions.flatMap(({ affirmed, denied }) =>
          affirmed.flatMap((yes) => denied.map((no) => `${yes.id} ${no.id}`)),
        );
        const meant = v.relations
          .filter(({ polarity }) => polarity === 'affirmed')
          .flatMap((yes) => v.relations.filter((no) => contradicts(yes, no)).map((no) => `${yes.id} ${no.id}`));
        expect(pairs.toSorted()).toEqual(meant.toSorted());
        expect(total).toBe(contradictions.length);
        for (const { id } of graph.entities.slice(0, 2)) {
          const around = applyQuery(v, { kind: 'contradictions', entities: [id] }).contradictions;
          expect(around).toEqual(
            contradictions.filter(({ affirmed: [one] }) => one!.subject === id || one!.object === id),
          );
        }
      }),
    );
  });
});

describe('a filter by ends', () => {
  it('tells who acts from whom it meets', () => {
    fc.assert(
      fc.property(randomGraph(), (graph) => {
        const v = view(graph);
        for (const { id } of graph.entities.slice(0, 2)) {
          const by = applyQuery(v, { kind: 'relations', filter: { subjects: [id], maxOutlets: 1 } }).relations;
          expect(new Set(by)).toEqual(
            new Set(v.relations.filter((one) => one.subject === id && one.outlets.length <= 1)),
          );
          const on = applyQuery(v, { kind: 'relations', filter: { objects: [id] } }).relations;
          expect(new Set(on)).toEqual(new Set(v.relations.filter((one) => one.object === id)));
        }
      }),
    );
  });
});
