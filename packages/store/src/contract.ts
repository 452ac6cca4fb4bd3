import {
  applyQuery,
  type ArticleId,
  type Claim,
  EMPTY_GRAPH,
  type EntityId,
  type GraphQuery,
  type KnowledgeGraph,
  merge,
  viewOf,
} from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { articleGraph, HOSTILE_NAMES, history, questions, type Step } from './fixtures.js';
import { splitByArticle } from './parts.js';
import type { TripleStore } from './types.js';

/** How to test a store. */
export interface Contract {
  readonly name: string;
  /** An empty store; called anew for every test. */
  readonly open: () => Promise<TripleStore>;
  /** Another store over the same data, where there is data that outlives a store. */
  readonly reopen?: () => Promise<TripleStore>;
  /** Random histories to try: many where a save is cheap. */
  readonly runs: number;
}

/** For a test that tries many histories on a database: two seconds each, on two busy cores. */
const LONG_MS = 300_000;

/** What a store should hold after a history: the parts, kept in the plainest way. */
function remember(parts: Map<ArticleId, KnowledgeGraph>, step: Step): ArticleId | undefined {
  if ('save' in step) {
    for (const [id, part] of splitByArticle(step.save)) parts.set(id, part);
    return undefined;
  }
  const id = [...parts.keys()].sort()[step.forget];
  if (id !== undefined) parts.delete(id);
  return id ?? ('article:none' as ArticleId);
}

async function act(store: TripleStore, step: Step, forgotten: ArticleId | undefined): Promise<void> {
  if ('save' in step) await store.save(step.save);
  else await store.forget(forgotten!);
}

const sample = (seed: number, urls?: number): KnowledgeGraph => fc.sample(articleGraph(urls), { seed, numRuns: 1 })[0]!;

/** The graph of an article that says something: most seeds do. */
function saying(seed: number): KnowledgeGraph {
  for (let next = seed; ; next++) {
    const graph = sample(next);
    if (graph.claims.length > 3 && graph.mentions.length > 1) return graph;
  }
}

/** The graph with the fields of its entities in the order that merging gives them. */
function canonical(graph: KnowledgeGraph): KnowledgeGraph {
  return merge(graph, graph);
}

/** Where two things differ as JSON, byte for byte; only the first place, for graphs are long. `undefined`: nowhere. */
function difference(answer: unknown, meant: unknown, about = 'the graph'): string | undefined {
  const [got, wanted] = [JSON.stringify(answer), JSON.stringify(meant)];
  if (got === wanted) return undefined;
  let at = 0;
  while (got[at] === wanted[at]) at++;
  const [from, to] = [Math.max(0, at - 80), at + 80];
  return `${about.slice(0, 300)}\n got …${got.slice(from, to)}…\n not …${wanted.slice(from, to)}…`;
}

/** Every store keeps this contract; each store's test calls it and adds only its own oddities. */
export function describeStore({ name, open, reopen, runs }: Contract): void {
  describe(`${name} keeps the contract of a store`, () => {
    let store: TripleStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
    });

    const view = (graph: KnowledgeGraph) => viewOf(graph, DEFAULT_VOCABULARY);
    /** Where the store's answers are not core's. */
    const differences = async (graph: KnowledgeGraph, queries: readonly GraphQuery[]): Promise<readonly string[]> => {
      const meant = view(graph);
      const found: (string | undefined)[] = [];
      for (const query of queries) {
        found.push(difference(await store.ask(query), applyQuery(meant, query), JSON.stringify(query)));
      }
      return found.filter((one) => one !== undefined);
    };

    it('answers as an empty graph before anything is saved', async () => {
      expect(await store.graph()).toEqual(EMPTY_GRAPH);
      expect(await store.articles()).toEqual([]);
      expect(await store.forget('article:none' as ArticleId)).toBe(false);
      expect(await differences(EMPTY_GRAPH, fc.sample(questions(EMPTY_GRAPH), { seed: 1, numRuns: 1 })[0]!)).toEqual(
        [],
      );
    });

    it(
      'answers every question as core does, after any history of saving and forgetting',
      async () => {
        await fc.assert(
          fc.asyncProperty(
            history(4).chain((steps) => {
              const parts = new Map<ArticleId, KnowledgeGraph>();
              const forgotten = steps.map((step) => remember(parts, step));
              const graph = merge(...parts.values());
              return fc.record({
                steps: fc.constant(steps),
                forgotten: fc.constant(forgotten),
                graph: fc.constant(graph),
                queries: questions(graph),
                more: questions(graph),
              });
            }),
            async ({ steps, forgotten, graph, queries, more }) => {
              for (const { id } of await store.articles()) await store.forget(id);
              for (const [n, step] of steps.entries()) await act(store, step, forgotten[n]);
              expect(difference(await store.graph(), graph)).toBeUndefined();
              expect(await store.articles()).toEqual(applyQuery(view(graph), { kind: 'overview' }).articles);
              expect(await differences(graph, [...queries, ...more])).toEqual([]);
            },
          ),
          { numRuns: runs, seed: 20260101 },
        );
      },
      LONG_MS,
    );

    it('reports what a save did, and does nothing the second time', async () => {
      const graph = saying(7);
      const ids = graph.articles.map(({ id }) => id);
      const claims = { added: graph.claims.length, removed: 0, changed: 0 };
      expect(await store.save(graph)).toMatchObject({ added: ids, replaced: [], unchanged: [], claims });
      const again = await store.save(graph);
      expect(again).toMatchObject({
        added: [],
        replaced: [],
        unchanged: ids,
        claims: { added: 0, removed: 0, changed: 0 },
      });
      expect(Object.values(again.database ?? {}).every((count) => count === 0)).toBe(true);
      const outer = new Set<string>(graph.claims.map(({ object }) => object));
      const [first, ...rest] = [...graph.claims].sort((a, b) => Number(outer.has(a.id)) - Number(outer.has(b.id)));
      const lessSure = rest.map((claim, n): Claim => (n === 0 ? { ...claim, confidence: 0.125 } : claim));
      expect(first).toBeDefined();
      const report = await store.save({ ...graph, claims: lessSure });
      expect(report).toMatchObject({ added: [], replaced: ids, claims: { added: 0, removed: 1, changed: 1 } });
      expect(difference(await store.graph(), merge({ ...graph, claims: lessSure }))).toBeUndefined();
    });

    it('replaces an article without touching what others say', async () => {
      const [first, second] = [saying(20), saying(40)];
      const other = sample(60, 1);
      const base = merge(first, second.articles[0]!.id === first.articles[0]!.id ? other : second);
      await store.save(base);
      const newer = {
        ...EMPTY_GRAPH,
        articles: [{ ...first.articles[0]!, text: 'Nothing of it was true.', sentences: [] }],
      };
      await store.save(newer);
      const parts = new Map(splitByArticle(base));
      parts.set(first.articles[0]!.id, merge(newer));
      expect(difference(await store.graph(), merge(...parts.values()))).toBeUndefined();
    });

    it('forgets an article so that nothing of it is left', async () => {
      const graphs = [saying(100), saying(200), saying(300), saying(400)];
      for (const graph of graphs) await store.save(graph);
      for (const { id } of await store.articles()) {
        expect(await store.forget(id)).toBe(true);
        expect(await store.forget(id)).toBe(false);
      }
      expect(await store.graph()).toEqual(EMPTY_GRAPH);
      expect(
        await differences(EMPTY_GRAPH, [
          { kind: 'overview' },
          { kind: 'relations' },
          { kind: 'search', text: 'lammy' },
        ]),
      ).toEqual([]);
    });

    it('does not count agency copy twice, nor once the first of the copies is forgotten', async () => {
      const graph = saying(500);
      const [article] = graph.articles;
      const copy = (n: number, outlet: string): KnowledgeGraph => {
        const id = `article:copy${n}` as ArticleId;
        const rename = new Map(graph.claims.map((claim) => [claim.id as string, `${claim.id}${n}`]));
        return {
          articles: [{ ...article!, id, outlet, publishedAt: `2025-01-0${n}` }],
          entities: graph.entities,
          mentions: graph.mentions.map((mention) => ({ ...mention, article: id })),
          claims: graph.claims.map((claim) => ({
            ...claim,
            id: rename.get(claim.id) as Claim['id'],
            article: id,
            object: (rename.get(claim.object) ?? claim.object) as EntityId,
          })),
        };
      };
      const copies = [copy(1, 'Agency'), copy(2, 'Paper'), copy(3, 'Gazette')];
      for (const one of [copies[2]!, copies[0]!, copies[1]!]) await store.save(one);
      const outlets = async () =>
        new Set((await store.ask({ kind: 'relations' })).relations.map((one) => one.outlets.join()));
      expect(await outlets()).toEqual(new Set(['Agency']));
      await store.forget('article:copy1' as ArticleId);
      expect(await outlets()).toEqual(new Set(['Paper']));
      expect(await differences(merge(copies[1]!, copies[2]!), [{ kind: 'overview' }, { kind: 'relations' }])).toEqual(
        [],
      );
    });

    it.each(HOSTILE_NAMES.map((hostile) => [JSON.stringify(hostile).slice(0, 60), hostile]))(
      'keeps and finds what is called %s',
      async (_, hostile) => {
        const graph = saying(600);
        const used = new Set<string>(graph.claims.map(({ subject }) => subject));
        const entities = graph.entities.map((one) =>
          used.has(one.id) ? { ...one, name: hostile, names: [hostile, ...one.names].sort(), role: hostile } : one,
        );
        const articles = graph.articles.map((one) => ({
          ...one,
          outlet: hostile,
          title: hostile,
          text: `${one.text}${hostile}`,
        }));
        const odd = canonical({ ...graph, articles, entities });
        await store.save(odd);
        expect(difference(await store.graph(), odd)).toBeUndefined();
        expect(
          await differences(odd, [
            { kind: 'search', text: hostile },
            { kind: 'relations', filter: { outlets: [hostile] } },
            { kind: 'relations', around: { entities: [hostile as EntityId], depth: 2 } },
            { kind: 'evidence', relation: hostile },
            { kind: 'evidence', claims: [hostile as Claim['id']] },
            { kind: 'article', id: hostile as ArticleId },
            { kind: 'paths', from: hostile as EntityId, to: 'person:a' as EntityId, maxLength: 3 },
            { kind: 'overview' },
          ]),
        ).toEqual([]);
      },
    );

    it.each([
      [
        'a claim whose words are not in its sentence',
        (graph: KnowledgeGraph) => ({ ...graph, claims: [{ ...graph.claims[0]!, trigger: { start: 900, end: 901 } }] }),
      ],
      [
        'an id with a control character',
        (graph: KnowledgeGraph) => ({
          ...graph,
          articles: [...graph.articles, { ...graph.articles[0]!, id: 'article:\u0000' as ArticleId }],
        }),
      ],
      [
        'an id with half a surrogate pair',
        (graph: KnowledgeGraph) => ({
          ...graph,
          articles: [...graph.articles, { ...graph.articles[0]!, id: 'article:\ud83d' as ArticleId }],
        }),
      ],
      [
        'an id too long to be a key',
        (graph: KnowledgeGraph) => ({
          ...graph,
          articles: [...graph.articles, { ...graph.articles[0]!, id: `article:${'é'.repeat(9000)}` as ArticleId }],
        }),
      ],
      ['entities of no article', (graph: KnowledgeGraph) => ({ ...EMPTY_GRAPH, entities: graph.entities })],
    ])('refuses %s, and keeps nothing of that graph', async (_, spoil) => {
      const graph = saying(700);
      await expect(store.save(spoil(graph))).rejects.toMatchObject({ code: 'GRAPH_INVALID' });
      expect(await store.graph()).toEqual(EMPTY_GRAPH);
    });

    it('refuses a claim whose id another article holds', async () => {
      const graph = saying(800);
      await store.save(graph);
      const id = 'article:other' as ArticleId;
      const stolen = {
        ...graph,
        articles: [{ ...graph.articles[0]!, id }],
        mentions: [],
        claims: graph.claims.map((claim) => ({ ...claim, article: id })),
      };
      await expect(store.save(stolen)).rejects.toMatchObject({ code: 'GRAPH_INVALID' });
      expect(difference(await store.graph(), merge(graph))).toBeUndefined();
    });

    it('keeps graphs that come together as if they came one after the other', async () => {
      const [one, two, three] = [saying(1400), saying(1500), saying(1600)].map((graph, n) => relabel(graph, n));
      const newer = { ...one!, claims: [], mentions: [] };
      const report = await store.save(one!, two!, three!, newer);
      expect(report.added).toEqual([one!, two!, three!].map((graph) => graph.articles[0]!.id).sort());
      expect(difference(await store.graph(), merge(canonical(newer), two!, three!))).toBeUndefined();
      // Each entity keeps what each article gave it: once two of three are forgotten, it is the third's alone.
      await store.forget(two!.articles[0]!.id);
      await store.forget(one!.articles[0]!.id);
      expect(difference(await store.graph(), canonical(three!))).toBeUndefined();
    });

    it('refuses all of several graphs if two articles in them have claims of one id', async () => {
      const graph = saying(1700);
      const stolen = graph.claims.map((claim) => ({ ...claim, article: 'article:other' as ArticleId }));
      const thief = {
        ...graph,
        articles: [{ ...graph.articles[0]!, id: 'article:other' as ArticleId }],
        mentions: [],
        claims: stolen,
      };
      await expect(store.save(graph, thief)).rejects.toMatchObject({ code: 'GRAPH_INVALID' });
      expect(await store.graph()).toEqual(EMPTY_GRAPH);
    });

    it('keeps apart saves that come at the same time', async () => {
      const graphs = [saying(900), saying(1000), saying(1100)].map((graph, n) => relabel(graph, n));
      await Promise.all(graphs.map((graph) => store.save(graph)));
      expect(difference(await store.graph(), merge(...graphs))).toBeUndefined();
      expect(await differences(merge(...graphs), [{ kind: 'overview' }, { kind: 'relations' }])).toEqual([]);
    });

    it.each(reopen === undefined ? [] : [reopen])('holds the same after it is opened again', async (again) => {
      const graph = merge(relabel(saying(1200), 1), relabel(saying(1300), 2));
      await store.save(graph);
      await store.close();
      store = await again();
      expect(difference(await store.graph(), graph)).toBeUndefined();
      expect(await differences(graph, fc.sample(questions(graph), { seed: 2, numRuns: 3 }).flat())).toEqual([]);
      expect(await store.save(graph)).toMatchObject({ added: [], replaced: [] });
    });
  });
}

/** The same under another article's id and with claim ids to match. */
function relabel(graph: KnowledgeGraph, n: number): KnowledgeGraph {
  const article = `${graph.articles[0]!.id}${n}` as ArticleId;
  const known = new Set<string>(graph.claims.map(({ id }) => id));
  return merge({
    articles: graph.articles.map((one) => ({ ...one, id: article })),
    entities: graph.entities,
    mentions: graph.mentions.map((one) => ({ ...one, article })),
    claims: graph.claims.map((one) => ({
      ...one,
      id: `${one.id}${n}` as Claim['id'],
      article,
      object: (known.has(one.object) ? `${one.object}${n}` : one.object) as EntityId,
    })),
  });
}
