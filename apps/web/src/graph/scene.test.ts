import { readFileSync } from 'node:fs';

import { applyQuery, type EntityId, type GraphDocument, viewOf } from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import { layOut, sceneOf, withinSteps } from '@tripletail/draw';
import { describe, expect, it } from 'vitest';

import { countsOf } from '../rail/counts.js';
import { FILTER_PARTS, passesAll, passesPart } from '../rail/filter.js';
import { DEFAULT_FILTERS, OPEN_FILTERS } from '../state/view.js';

const file = readFileSync(new URL('../../fixtures/talks.graph.json', import.meta.url), 'utf8');
const view = viewOf((JSON.parse(file) as GraphDocument).graph, DEFAULT_VOCABULARY);
const { relations, entities: list } = applyQuery(view, { kind: 'relations', limit: 1000 });
const entities = new Map(list.map((entity) => [entity.id, entity]));
const PUTIN = 'person:vladimir-putin' as EntityId;
const PAIR = 'person:donald-trump|person:vladimir-putin';

describe('sceneOf', () => {
  it('joins several relations of one pair, one way of saying and one direction to one line', () => {
    const { lines } = sceneOf(relations, entities, [PUTIN]);
    const bundle = lines.find((line) => line.pair === PAIR && line.bundle)!;
    expect(bundle.relations.length).toBeGreaterThan(2);
    expect(new Set(bundle.relations.map((relation) => relation.subject)).size).toBe(1);
    expect(bundle.label).toBe(`${bundle.relations.length} relations`);
    expect(bundle.shares.reduce((sum, share) => sum + share)).toBe(bundle.relations.length);
  });

  it('draws every relation once, fanned or not', () => {
    for (const fanned of [[], [PAIR]]) {
      const ids = sceneOf(relations, entities, [], fanned).lines.flatMap((line) => line.relations.map(({ id }) => id));
      expect(ids.toSorted()).toEqual(relations.map(({ id }) => id).toSorted());
    }
    expect(sceneOf(relations, entities, [], [PAIR]).lines.some((line) => line.pair === PAIR && line.bundle)).toBe(
      false,
    );
  });

  it('never bundles the denied with the affirmed, nor a speaker with the outlet', () => {
    for (const { relations: group } of sceneOf(relations, entities, []).lines) {
      expect(new Set(group.map(({ polarity, speaker }) => `${polarity} ${speaker ?? ''}`)).size).toBe(1);
    }
  });

  it('shows the relation that is read as a line of its own', () => {
    const bundle = sceneOf(relations, entities, [PUTIN]).lines.find((line) => line.pair === PAIR && line.bundle)!;
    const read = bundle.relations[0]!.id;
    expect(sceneOf(relations, entities, [PUTIN], [], read).lines.some((line) => line.id === read)).toBe(true);
  });

  it('parts parallel lines to different sides', () => {
    for (const lines of new Map(
      sceneOf(relations, entities, []).lines.map((line) => [line.pair, [] as number[]]),
    ).keys()) {
      const bends = sceneOf(relations, entities, [])
        .lines.filter((line) => line.pair === lines)
        .map((line) => (line.from < line.to ? line.bend : -line.bend));
      expect(new Set(bends).size).toBe(bends.length);
    }
  });

  it('marks contradicted lines, and gives ended and symmetric ones no arrow', () => {
    const { lines } = sceneOf(relations, entities, []);
    expect(lines.filter((line) => line.contested).length).toBeGreaterThan(3);
    expect(lines.filter((line) => line.said === 'ended').map((line) => line.arrow)).toEqual([false]);
    expect(lines.find((line) => line.relations[0]!.predicate === 'MEETS_WITH')!.arrow).toBe(false);
  });
});

describe('withinSteps', () => {
  it('counts steps over what is let through only', () => {
    const one = withinSteps(relations, [PUTIN], 1);
    expect(one.every(({ subject, object }) => subject === PUTIN || object === PUTIN)).toBe(true);
    const two = withinSteps(relations, [PUTIN], 2);
    expect(two.length).toBeGreaterThan(one.length);
    const denied = relations.filter((relation) => relation.polarity === 'denied');
    expect(withinSteps(denied, [PUTIN], 3).every((relation) => denied.includes(relation))).toBe(true);
  });
});

describe('filters and counts', () => {
  it('lists add up to the whole', () => {
    const counts = countsOf(relations, entities);
    const sum = (record: object): number => Object.values(record).reduce((a: number, b: number) => a + b, 0);
    expect(sum(counts.kinds)).toBe(relations.length);
    expect(sum(counts.said)).toBe(relations.length);
    expect(counts.speakers.reduce((total, [, count]) => total + count, 0)).toBe(relations.length);
  });

  it('a filter passes what all of its parts pass', () => {
    for (const filters of [
      DEFAULT_FILTERS,
      OPEN_FILTERS,
      { ...OPEN_FILTERS, from: '2025-04-05', outlets: ['Northline'] },
    ]) {
      for (const relation of relations) {
        const parts = FILTER_PARTS.every((part) => passesPart(part, filters, relation, entities));
        expect(passesAll(filters, relation, entities)).toBe(parts);
      }
    }
    expect(relations.every((relation) => passesAll(OPEN_FILTERS, relation, entities))).toBe(true);
  });
});

describe('layOut', () => {
  const node = (id: string, more: object = {}) => ({
    id,
    width: 80,
    height: 40,
    radius: 10,
    fixed: false,
    focused: false,
    ...more,
  });

  it('gives the same places every time, and keeps what is fixed', () => {
    const task = {
      nodes: [node('a', { at: [10, 20] as const, fixed: true }), node('b'), node('c'), node('d')],
      links: [
        ['a', 'b', 120],
        ['a', 'c', 120],
        ['c', 'd', 120],
      ] as const,
      origin: [0, 0] as const,
      width: 800,
      height: 600,
    };
    const places = layOut(task);
    expect(layOut(task)).toEqual(places);
    expect(places['a']).toEqual([10, 20]);
    for (const [x, y] of Object.values(places)) expect(Number.isFinite(x + y)).toBe(true);
  });

  it('puts the focus in the middle on the first look, and nothing on another', () => {
    const nodes = [node('f', { focused: true }), ...Array.from({ length: 20 }, (_, i) => node(`n${i}`))];
    const places = layOut({
      nodes,
      links: nodes.slice(1).map(({ id }) => ['f', id, 150] as const),
      origin: [300, -40],
      width: 800,
      height: 600,
    });
    expect(places['f']).toEqual([300, -40]);
    const list = Object.values(places);
    for (const [i, a] of list.entries()) {
      for (const b of list.slice(i + 1)) expect(Math.abs(a[0] - b[0]) > 79 || Math.abs(a[1] - b[1]) > 39).toBe(true);
    }
  });
});
