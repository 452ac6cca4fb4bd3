import { relationsOf } from '@tripletail/core';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { expect, test } from 'vitest';

import { csv } from './csv.js';
import type { Format, FormatFile } from './format.js';
import { neo4jCsv } from './neo4j-csv.js';
import { rowsOf } from './rows.js';
import { someGraph } from './testing/arbitrary.js';
import { LONG_QUOTE, NASTY_GRAPH, NASTY_NAMES } from './testing/nasty.js';

type Row = Readonly<Record<string, string>>;

/** The files of tables of text are there at once. */
const filesOf = (format: Format, graph: typeof NASTY_GRAPH): readonly FormatFile[] =>
  format.files!({ graph }) as readonly FormatFile[];

function read(format: Format, graph: typeof NASTY_GRAPH): readonly (readonly Row[])[] {
  return filesOf(format, graph).map((file) => {
    const { data, errors } = Papa.parse<Row>([...file.chunks].join(''), {
      header: true,
      skipEmptyLines: true,
      delimiter: ',',
    });
    expect(errors).toEqual([]);
    return data;
  });
}

test('another reader gets every row, and the texts as they were', () => {
  const [nodes, edges] = read(csv, NASTY_GRAPH);
  expect([nodes!.length, edges!.length]).toEqual([NASTY_GRAPH.entities.length, relationsOf(NASTY_GRAPH).length]);
  const labels = new Map(nodes!.map((node) => [node['Id'], node['Label']]));
  for (const key of ['quotes', 'markup', 'newline', 'cypher', 'rightToLeft', 'emoji', 'separators', 'cdata']) {
    expect(labels.get(`person:${key}`)).toBe(NASTY_NAMES[key]);
  }
  expect(nodes!.find((node) => node['Id'] === 'country:RU')!['names']).toBe('Kremlin, Moscow; Moscow; Russia');
  for (const row of rowsOf({ graph: NASTY_GRAPH }).edges) {
    expect(edges!.find((edge) => edge['Id'] === row.id)).toMatchObject({
      Source: row.source,
      Target: row.target,
      confidence: String(row.confidence),
    });
  }
});

test('no text cell is a formula; numbers below nought stay numbers', () => {
  const [nodes] = read(csv, NASTY_GRAPH);
  const label = (id: string): unknown => nodes!.find((node) => node['Id'] === id)!['Label'];
  expect(label('person:formula')).toBe("'=1+1");
  expect(label('person:minus')).toBe("'-2+3+cmd|calc");
  fc.assert(
    fc.property(someGraph, (graph) => {
      for (const row of read(csv, graph).flat()) {
        for (const [column, cell] of Object.entries(row)) {
          expect(['x', 'y', 'goldstein'].includes(column) ? '' : cell).not.toMatch(/^\s*[=+\-@]/);
        }
      }
    }),
  );
});

test('a cell is never longer than Excel takes', () => {
  const [, edges] = read(csv, NASTY_GRAPH);
  const long = edges!.find((edge) => edge['predicate'] === 'WARNS')!['evidence']!;
  expect(LONG_QUOTE).toHaveLength(40_000);
  expect(long).toHaveLength(32_766);
});

test('the archive holds the same files, and is the same bytes each time', () => {
  for (const format of [csv, neo4jCsv]) {
    const bytes = format.write({ graph: NASTY_GRAPH }) as Uint8Array;
    expect(format.write({ graph: NASTY_GRAPH })).toEqual(bytes);
    const files = Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(content),
    ]);
    expect(files).toEqual(filesOf(format, NASTY_GRAPH).map(({ name, chunks }) => [name, [...chunks].join('')]));
  }
});

test('for neo4j-admin no field has a line break, no item of a list a semicolon, and each row all its fields', () => {
  fc.assert(
    fc.property(someGraph, (graph) => {
      const [nodes, edges] = read(neo4jCsv, graph);
      expect([nodes!.length, edges!.length]).toEqual([graph.entities.length, relationsOf(graph).length]);
      for (const file of filesOf(neo4jCsv, graph)) {
        const text = [...file.chunks].join('');
        expect(text.split('\n').length - 2).toBe(file.name === 'nodes.csv' ? nodes!.length : edges!.length);
        expect(text).not.toMatch(/[\r\u2028]/);
      }
      for (const [n, node] of nodes!.entries()) {
        expect(node['names:string[]']!.split(';')).toHaveLength(graph.entities[n]!.names.length);
      }
    }),
    { numRuns: 200 },
  );
});
