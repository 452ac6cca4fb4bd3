import { type Column, type ColumnKind, EDGE_COLUMNS, NODE_COLUMNS, type Value } from './columns.js';
import { quoted, wellFormed } from './csv.js';
import type { ExportInput, Format, FormatFile } from './format.js';
import { type EdgeRow, type NodeRow, rowsOf } from './rows.js';
import { zip } from './zip.js';

/**
 * CSV for `neo4j-admin database import full` (Neo4j 5 operations manual, "CSV header format"), for graphs too large for transactions:
 *
 *     neo4j-admin database import full --nodes=nodes.csv --relationships=relationships.csv
 *
 * It stops at a line break inside a field unless told otherwise, so there are none; `;` divides lists, so there is none in their items.
 * Labels, types and property names are those of the Cypher script and of a store that Tripletail has loaded.
 */
const TYPES: Readonly<Record<ColumnKind, string>> = {
  string: '',
  list: ':string[]',
  int: ':long',
  double: ':double',
  boolean: ':boolean',
  date: ':date',
};

export const neo4jCsv: Format = {
  id: 'neo4j-csv',
  label: 'CSV for neo4j-admin import',
  group: 'databases',
  extension: '.neo4j.zip',
  mediaType: 'application/zip',
  loses:
    'Articles, mentions and claims: each relation keeps the ids of its claims and its best sentence. Line breaks become spaces; a semicolon in a name becomes a comma.',
  write: (input) => zip(neo4jFiles(input)),
  files: neo4jFiles,
};

function neo4jFiles(input: ExportInput): readonly FormatFile[] {
  const { nodes, edges } = rowsOf(input);
  return [
    {
      name: 'nodes.csv',
      mediaType: 'text/csv',
      chunks: table('id:ID,:LABEL,name', NODE_COLUMNS, nodes, (node: NodeRow) => [
        node.id,
        ['Entity', node.type],
        node.label,
      ]),
    },
    {
      name: 'relationships.csv',
      mediaType: 'text/csv',
      chunks: table(':START_ID,:END_ID,:TYPE,key', EDGE_COLUMNS, edges, (edge: EdgeRow) => [
        edge.source,
        edge.target,
        edge.predicate,
        edge.id,
      ]),
    },
  ];
}

function* table<Row>(
  head: string,
  columns: readonly Column<Row>[],
  rows: Iterable<Row>,
  front: (row: Row) => readonly Value[],
): Iterable<string> {
  yield `${[head, ...columns.map(({ name, kind }) => name + TYPES[kind])].join(',')}\n`;
  for (const row of rows) {
    yield `${[...front(row), ...columns.map(({ value }) => value(row))].map(cell).join(',')}\n`;
  }
}

function cell(value: Value): string {
  if (value === undefined) return '';
  const text = typeof value === 'object' ? value.map((item) => item.replaceAll(';', ',')).join(';') : String(value);
  return quoted(wellFormed(text).replace(/[\r\n\u2028\u2029\u0085\v\f]+/g, ' '));
}
