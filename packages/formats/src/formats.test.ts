import { EMPTY_GRAPH, type KnowledgeGraph, relationsOf, type Vocabulary } from '@tripletail/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { type Format, FORMAT_IDS, piecesOf } from './format.js';
import { FORMATS, formatOf, formatsByGroup } from './formats.js';
import { rowsOf } from './rows.js';
import { someGraph } from './testing/arbitrary.js';
import { NASTY_GRAPH } from './testing/nasty.js';

const bytes = async (format: Format, graph: KnowledgeGraph): Promise<string> => {
  const written = await format.write({ graph });
  return written instanceof Uint8Array ? Buffer.from(written).toString('base64') : [...written].join('');
};

test('every id has its format', () => {
  expect(FORMATS.map(({ id }) => id)).toEqual([...FORMAT_IDS]);
});

test('formats of a group stand together, in the order of the groups', () => {
  expect(formatsByGroup().flatMap(([, formats]) => formats)).toEqual(FORMATS);
});

test('a format is found by its id and by the name of a file', () => {
  expect(formatOf('GEXF').id).toBe('gexf');
  expect(formatOf('out/My.Graph.GraphML').id).toBe('graphml');
  expect(formatOf('a.csv.zip').id).toBe('csv');
  expect(formatOf('a.neo4j.zip').id).toBe('neo4j-csv');
  expect(() => formatOf('a.xlsx')).toThrow(/"a.xlsx" is no format that we write. Use one of json \(\.json\), gexf/);
});

test.each(FORMATS.map((format) => [format.id, format] as const))(
  '%s writes the empty graph, any graph, and the same bytes twice',
  async (_id, format) => {
    expect((await bytes(format, EMPTY_GRAPH)).length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(someGraph, async (graph) => {
        expect(await bytes(format, graph)).toBe(await bytes(format, graph));
      }),
      { numRuns: 50 },
    );
  },
);

test('no piece is much longer than the record that it holds', async () => {
  for (const format of FORMATS) {
    const files = await format.files?.({ graph: NASTY_GRAPH });
    const written = files?.flatMap(({ chunks }) => [...chunks]) ?? [
      ...piecesOf(await format.write({ graph: NASTY_GRAPH })),
    ];
    // Formats of bytes are one piece: their libraries give them so.
    const texts = written.filter((piece) => typeof piece === 'string');
    expect(Math.max(0, ...texts.map((piece) => piece.length))).toBeLessThan(110_000);
  }
});

test('the ends and speakers of some relations are their nodes', () => {
  const relations = relationsOf(NASTY_GRAPH).filter(({ predicate }) => predicate === 'REJECTS');
  const { nodes, edges } = rowsOf({ graph: NASTY_GRAPH, relations });
  expect([...nodes].map(({ id }) => id)).toEqual(['agreement:deal~0123456789abcdef', 'country:RU']);
  expect([...edges].map(({ id }) => id)).toEqual(relations.map(({ id }) => id));
});

test('an edge to a node that is not shown is not written', () => {
  const entities = NASTY_GRAPH.entities.filter(({ id }) => id !== 'country:RU');
  const { edges } = rowsOf({ graph: NASTY_GRAPH, entities });
  expect([...edges].every(({ source, target }) => source !== 'country:RU' && target !== 'country:RU')).toBe(true);
});

test('an edge has the sentence of its best claim, where it stands, and who printed it', () => {
  const edges = [...rowsOf({ graph: NASTY_GRAPH, vocabulary: VOCABULARY }).edges];
  expect(edges.find(({ label }) => label === 'criticizes')).toMatchObject({
    count: 2,
    evidence: 'David Lammy criticizes Russia.',
    evidenceStart: expect.any(Number) as number,
    articleOutlet: 'The "Post" & Co; Ltd',
    articleUrl: 'https://post.example/a?b=1&c="2"',
    act: 'conflict',
    goldstein: -2,
  });
});

const VOCABULARY: Vocabulary = {
  version: 'test',
  predicates: [
    { name: 'CRITICIZES', gloss: '', kind: 'conflict', goldstein: -2, domain: ['ANY'], range: ['ANY'], triggers: {} },
  ],
};
