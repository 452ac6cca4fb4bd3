import { EDGE_COLUMNS, NODE_COLUMNS, type Value } from './columns.js';
import { identifier, literal } from './cypher-text.js';
import type { ExportInput, Format } from './format.js';
import { type EdgeRow, type NodeRow, rowsOf } from './rows.js';

/**
 * A Cypher script for Neo4j 5 and newer (`cypher-shell -f graph.cypher`, or pasted into the Browser): no plug-in, no parameters.
 *
 * - Idempotent: everything is merged by id or key, and a second run creates nothing.
 * - One statement a label and a type: dynamic types take the first row's for all on Neo4j 5.26.0 (neo4j issue 13597).
 * - Every text is a literal made by cypher-text.ts; nothing of an article is ever part of a statement.
 */

/** Rows in one statement: the parser of Neo4j slows down on statements of many megabytes. Chosen by eye. */
const ROWS_PER_STATEMENT = 500;

export const cypher: Format = {
  id: 'cypher',
  label: 'Cypher script (Neo4j)',
  group: 'databases',
  extension: '.cypher',
  mediaType: 'application/x-cypher-query',
  loses: 'Articles, mentions and claims: each relation keeps the ids of its claims and its best sentence. Positions.',
  write: writeCypher,
};

function* writeCypher(input: ExportInput): Iterable<string> {
  const { nodesByType, edgesByPredicate } = rowsOf(input);
  yield '// Written by Tripletail. Running it twice changes nothing.\n';
  yield 'CREATE CONSTRAINT tripletail_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n';
  for (const { name, rows } of nodesByType) {
    yield* statements(rows, nodeMap, `MERGE (n:Entity {id: row.id})\nSET n += row.set, n:${identifier(name)};\n`);
  }
  for (const { name, rows } of edgesByPredicate) {
    const merge = `MERGE (s)-[r:${identifier(name)} {key: row.key}]->(o)\nSET r += row.set;\n`;
    yield* statements(rows, edgeMap, `MATCH (s:Entity {id: row.s})\nMATCH (o:Entity {id: row.o})\n${merge}`);
  }
}

function* statements<Row>(rows: Iterable<Row>, map: (row: Row) => string, rest: string): Iterable<string> {
  let inside = 0;
  for (const row of rows) {
    yield inside === 0 ? `UNWIND [\n${map(row)}` : `,\n${map(row)}`;
    inside++;
    if (inside === ROWS_PER_STATEMENT) {
      yield `\n] AS row\n${rest}`;
      inside = 0;
    }
  }
  if (inside > 0) yield `\n] AS row\n${rest}`;
}

function nodeMap(node: NodeRow): string {
  const set = NODE_COLUMNS.map(({ name, value }) => [name, value(node)] as const);
  return `{id: ${literal(node.id)}, set: ${map([['name', node.label], ...set])}}`;
}

function edgeMap(edge: EdgeRow): string {
  const set = EDGE_COLUMNS.map(({ name, kind, value }) => [name, value(edge), kind === 'date'] as const);
  return `{s: ${literal(edge.source)}, o: ${literal(edge.target)}, key: ${literal(edge.id)}, set: ${map(set)}}`;
}

function map(entries: readonly (readonly [name: string, value: Value, date?: boolean])[]): string {
  const found = entries.flatMap(([name, value, date]) =>
    value === undefined ? [] : [`${name}: ${date === true ? `date(${literal(value)})` : literal(value)}`],
  );
  return `{${found.join(', ')}}`;
}
