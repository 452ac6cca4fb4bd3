import { EMPTY_GRAPH, relationsOf } from '@tripletail/core';
import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { expect, test } from 'vitest';

import type { ExportInput } from './format.js';
import { gexf } from './gexf.js';
import { rowsOf } from './rows.js';
import { someGraph } from './testing/arbitrary.js';
import { NASTY_GRAPH, NASTY_NAMES, NASTY_VIEW, NOT_IN_XML } from './testing/nasty.js';
import { strictXml, xmlText } from './testing/xml.js';

const write = (input: ExportInput): string => [...(gexf.write(input) as Iterable<string>)].join('');

test('graphology reads every node and edge of the nasty graph, with their texts', () => {
  const graph = parse(MultiDirectedGraph, write({ graph: NASTY_GRAPH, view: NASTY_VIEW }));
  expect([graph.order, graph.size]).toEqual([NASTY_GRAPH.entities.length, relationsOf(NASTY_GRAPH).length]);
  for (const [key, name] of Object.entries(NASTY_NAMES)) {
    const node = graph.getNodeAttributes(`person:${key}`);
    expect(node['name']).toBe(NOT_IN_XML.includes(key) ? xmlText(name) : name);
  }
  expect(graph.getNodeAttributes('country:RU')).toMatchObject({
    names: ['Kremlin; Moscow', 'Moscow', 'Russia'],
    named: true,
    x: 7.5,
  });
  for (const { id, evidence, claims, confidence, source, target } of rowsOf({ graph: NASTY_GRAPH }).edges) {
    const edge = graph.getEdgeAttributes(id);
    expect(edge).toMatchObject({ evidence: xmlText(evidence!), claims, confidence });
    expect(graph.extremities(id)).toEqual([source, target]);
  }
});

test('no two parallel edges share a kind, or Gephi would make them one', () => {
  fc.assert(
    fc.property(someGraph, (graph) => {
      const edges = [...strictXml(write({ graph })).getElementsByTagName('edge')];
      const kinds = edges.map((edge) =>
        ['source', 'target', 'kind'].map((name) => edge.getAttribute(name)).join(' | '),
      );
      expect(new Set(kinds).size).toBe(edges.length);
    }),
  );
});

test('any graph is well-formed, and complete', () => {
  fc.assert(
    fc.property(someGraph, (graph) => {
      const document = strictXml(write({ graph }));
      const ids = (tag: string): unknown =>
        [...document.getElementsByTagName(tag)].map((one) => one.getAttribute('id'));
      expect(ids('node')).toEqual(graph.entities.map((one) => one.id));
      expect(ids('edge')).toEqual(relationsOf(graph).map((one) => one.id));
    }),
    { numRuns: 300 },
  );
});

test('days make the graph dynamic, no day at all leaves it static', () => {
  expect(write({ graph: NASTY_GRAPH })).toMatch(
    /mode="dynamic" timeformat="date".* start="2025-04-02" end="2025-04-02"/s,
  );
  expect(write({ graph: EMPTY_GRAPH })).toContain('mode="static"');
});

test('an edge that is denied, planned or only said does not look like a fact', () => {
  const text = write({ graph: NASTY_GRAPH });
  expect(text).toContain('label="criticizes (denied)" kind="CRITICIZES denied"');
  expect(text).toContain('label="criticizes (planned)"');
  expect(text).toContain('label="criticizes (says Russia)" kind="CRITICIZES says country:RU"');
});
