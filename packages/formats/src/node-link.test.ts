import { relationsOf } from '@tripletail/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { nodeLink } from './node-link.js';
import { rowsOf } from './rows.js';
import { someGraph } from './testing/arbitrary.js';

test('any graph is JSON with every node and edge in it, their texts and lists as they were', () => {
  fc.assert(
    fc.property(someGraph, (graph) => {
      const text = [...(nodeLink.write({ graph }) as Iterable<string>)].join('');
      const { nodes, edges } = JSON.parse(text) as Readonly<Record<'nodes' | 'edges', readonly object[]>>;
      expect(nodes).toHaveLength(graph.entities.length);
      expect(edges).toHaveLength(relationsOf(graph).length);
      for (const [at, { id, label, names }] of [...rowsOf({ graph }).nodes].entries()) {
        expect(nodes[at]).toMatchObject({ id, label, names });
      }
      for (const [at, { id, source, target, evidence, claims }] of [...rowsOf({ graph }).edges].entries()) {
        expect(edges[at]).toMatchObject({ key: id, source, target, evidence, claims });
      }
    }),
  );
});
