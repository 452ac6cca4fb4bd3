import { readFileSync } from 'node:fs';

import { EMPTY_GRAPH, documentOf, problems, relationsOf } from '@tripletail/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { json, parseDocument, readDocument, writeDocument } from './json.js';
import { graphDocumentJsonSchema } from './schema.js';
import { subgraph } from './subgraph.js';
import { someGraph } from './testing/arbitrary.js';
import { NASTY_GRAPH, NASTY_VIEW } from './testing/nasty.js';

const write = (graph: typeof NASTY_GRAPH, view?: typeof NASTY_VIEW): string =>
  [...writeDocument(documentOf(graph, view))].join('');
const code = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    const { code, message } = error as { readonly code: string; readonly message: string };
    return [code, message];
  }
  return 'nothing thrown';
};

test('the nasty graph is sound, and comes back as it went', () => {
  expect(problems(NASTY_GRAPH)).toEqual([]);
  expect(readDocument(write(NASTY_GRAPH, NASTY_VIEW))).toEqual(documentOf(NASTY_GRAPH, NASTY_VIEW));
  expect(readDocument(write(EMPTY_GRAPH))).toEqual(documentOf(EMPTY_GRAPH));
});

test('any graph comes back as it went', () => {
  fc.assert(
    fc.property(someGraph, (graph) => {
      expect(problems(graph)).toEqual([]);
      expect(readDocument(write(graph)).graph).toEqual(graph);
    }),
    { numRuns: 300 },
  );
});

test('equal graphs are equal bytes, in whatever order they and their fields are', () => {
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, one]) => [key, turned(one)]),
    );
  };
  const shuffled = {
    articles: [...NASTY_GRAPH.articles].reverse(),
    entities: [...NASTY_GRAPH.entities].reverse(),
    mentions: [...NASTY_GRAPH.mentions].reverse(),
    claims: [...NASTY_GRAPH.claims].reverse(),
  };
  expect(write(turned(shuffled) as typeof NASTY_GRAPH, turned(NASTY_VIEW) as typeof NASTY_VIEW)).toBe(
    write(NASTY_GRAPH, NASTY_VIEW),
  );
});

test('it is written in pieces', () => {
  expect([...writeDocument(documentOf(NASTY_GRAPH))].length).toBeGreaterThan(NASTY_GRAPH.claims.length);
});

test('some relations are written with all that they rest on, and nothing else', () => {
  const relations = relationsOf(NASTY_GRAPH).filter((relation) => relation.predicate === 'REJECTS');
  const { graph } = readDocument([...(json.write({ graph: NASTY_GRAPH, relations }) as Iterable<string>)].join(''));
  expect(graph).toEqual(subgraph(NASTY_GRAPH, relations));
  expect(relationsOf(graph)).toEqual(relations);
  expect(graph.entities.map((one) => one.id)).toEqual(['agreement:deal~0123456789abcdef', 'country:RU']);
});

test('any part of any graph is sound', () => {
  fc.assert(
    fc.property(someGraph, fc.nat(), (graph, n) => {
      const relations = relationsOf(graph).filter((_, at) => (n >> (at % 30)) % 2 === 1);
      expect(problems(subgraph(graph, relations))).toEqual([]);
    }),
  );
});

describe('what is refused', () => {
  const good = JSON.parse(write(NASTY_GRAPH)) as Record<string, unknown>;
  test.each([
    ['no JSON', 'nonsense', 'FORMAT_BROKEN', 'is not JSON'],
    ['half of a file', write(NASTY_GRAPH).slice(0, 500), 'FORMAT_BROKEN', 'was cut off'],
    ['other JSON', '{"nodes":[]}', 'FORMAT_BROKEN', 'its "format" is missing'],
    ['null', 'null', 'FORMAT_BROKEN', 'no graph of Tripletail'],
    ['a newer version', JSON.stringify({ ...good, version: 2 }), 'FORMAT_NEWER', 'is of version 2'],
    ['no graph', JSON.stringify({ ...good, graph: undefined }), 'FORMAT_BROKEN', 'broken at graph'],
    ['version nought', JSON.stringify({ ...good, version: 0 }), 'FORMAT_BROKEN', 'broken at version'],
    [
      'a wrong field',
      write(NASTY_GRAPH).replace(/"polarity":"\w+"/, '"polarity":"maybe"'),
      'FORMAT_BROKEN',
      'graph.claims[0].polarity',
    ],
    [
      'a foreign id',
      write(NASTY_GRAPH).replace('"id":"country:RU"', '"id":"country RU"'),
      'FORMAT_BROKEN',
      'graph.entities[1].id',
    ],
    [
      'a span outside',
      write(NASTY_GRAPH).replace(/"start":\d+/, '"start":9999999'),
      'GRAPH_INVALID',
      'is not in its text',
    ],
    [
      'a lost entity',
      write(NASTY_GRAPH).replace('"id":"country:RU"', '"id":"country:XX"'),
      'GRAPH_INVALID',
      'such places',
    ],
  ])('%s', (_what, text, expected, sentence) => {
    expect(code(() => readDocument(text))).toEqual([expected, expect.stringContaining(sentence)]);
  });

  test('a prototype is not a field', () => {
    const text = write(NASTY_GRAPH).replace('"graph":{', '"__proto__":{"polluted":1},"graph":{');
    readDocument(text);
    expect('polluted' in {}).toBe(false);
  });
});

test('fields that are not known are dropped', () => {
  const value = { ...(JSON.parse(write(EMPTY_GRAPH)) as object), later: 1 };
  expect(parseDocument(value)).toEqual(documentOf(EMPTY_GRAPH));
});

test('graph-document.schema.json is that of the code', () => {
  const file = readFileSync(new URL('../graph-document.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(graphDocumentJsonSchema())));
});
