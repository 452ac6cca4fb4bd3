import { relationsOf } from '@tripletail/core';
import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-graphml';
import { expect, test } from 'vitest';

import type { ExportInput } from './format.js';
import { graphml } from './graphml.js';
import { rowsOf } from './rows.js';
import { someGraph } from './testing/arbitrary.js';
import { NASTY_GRAPH, NASTY_NAMES, NASTY_VIEW } from './testing/nasty.js';
import { strictXml, xmlText } from './testing/xml.js';

const write = (input: ExportInput): string => [...(graphml.write(input) as Iterable<string>)].join('');

test('graphology reads every node and edge of the nasty graph, with their texts', () => {
  const graph = parse(MultiDirectedGraph, write({ graph: NASTY_GRAPH, view: NASTY_VIEW }));
  const nodes = new Map(graph.mapNodes((_, node) => [node['entity'], node]));
  const edges = new Map(graph.mapEdges((_, edge) => [edge['relation'], edge]));
  expect([nodes.size, edges.size]).toEqual([NASTY_GRAPH.entities.length, relationsOf(NASTY_GRAPH).length]);
  for (const [key, name] of Object.entries(NASTY_NAMES)) {
    expect(nodes.get(`person:${key}`)?.['label']).toBe(xmlText(name));
  }
  expect(JSON.parse(nodes.get('country:RU')!['names'] as string)).toEqual(['Kremlin; Moscow', 'Moscow', 'Russia']);
  expect(nodes.get('country:RU')).toMatchObject({ x: 7.5, named: true, mentions: 11 });
  for (const { id, evidence, claims, confidence } of rowsOf({ graph: NASTY_GRAPH }).edges) {
    expect(edges.get(id)).toMatchObject({ evidence: xmlText(evidence!), confidence, claims: JSON.stringify(claims) });
  }
});

test('any graph is well-formed, its ids are name tokens, unique, and lead somewhere', () => {
  fc.assert(
    fc.property(someGraph, (graph) => {
      const document = strictXml(write({ graph }));
      const of = (tag: string, name: string): readonly string[] =>
        [...document.getElementsByTagName(tag)].map((one) => one.getAttribute(name) ?? '');
      const nodes = of('node', 'id');
      expect(nodes).toHaveLength(graph.entities.length);
      expect(new Set(nodes).size).toBe(nodes.length);
      expect(new Set(of('edge', 'id')).size).toBe(relationsOf(graph).length);
      for (const id of [...nodes, ...of('edge', 'id')]) expect(id).toMatch(/^[\p{L}\p{N}:._-]+$/u);
      for (const id of [...of('edge', 'source'), ...of('edge', 'target')]) expect(nodes).toContain(id);
    }),
    { numRuns: 300 },
  );
});
