import { type Column, type ColumnKind, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import type { ExportInput, Format } from './format.js';
import { type EdgeRow, type NodeRow, rowsOf } from './rows.js';
import { attribute, escapeXml } from './xml.js';

/**
 * GraphML (graphml.graphdrawing.org, Brandes et al. 2001), for yEd, networkx, igraph, graph-tool, Cytoscape and Gephi.
 *
 * - It knows no lists: they are JSON in a `string` key.
 * - Ids are xs:NMTOKEN, ours are not: characters outside are written `_x7C_` (as SQL/XML does, ISO 9075-14), and the true ids
 *   are data too. igraph reads the edges' `id` from the nodes', and networkx takes an edge's id for its key: both keep `relation`.
 * - Gephi merges parallel edges unless its import dialogue is told not to; there is no key that prevents it. GEXF does.
 */
const NODES: readonly Column<NodeRow>[] = [
  { name: 'entity', kind: 'string', value: (node) => node.id },
  { name: 'label', kind: 'string', value: (node) => node.label },
  ...NODE_COLUMNS,
  { name: 'x', kind: 'double', value: (node) => node.x },
  { name: 'y', kind: 'double', value: (node) => node.y },
];
const EDGES: readonly Column<EdgeRow>[] = [
  { name: 'relation', kind: 'string', value: (edge) => edge.id },
  { name: 'label', kind: 'string', value: (edge) => edge.label },
  { name: 'weight', kind: 'double', value: (edge) => edge.count },
  ...EDGE_COLUMNS,
];

const TYPES: Readonly<Record<ColumnKind, string>> = {
  string: 'string',
  list: 'string',
  int: 'int',
  double: 'double',
  boolean: 'boolean',
  date: 'string',
};

export const graphml: Format = {
  id: 'graphml',
  label: 'GraphML (yEd, networkx, igraph, Cytoscape)',
  group: 'graph tools',
  extension: '.graphml',
  mediaType: 'application/graphml+xml',
  loses:
    'Articles, mentions and claims: each relation keeps the ids of its claims and its best sentence. Lists become JSON texts. Characters that XML does not allow.',
  write: writeGraphml,
};

function* writeGraphml(input: ExportInput): Iterable<string> {
  const { nodes, edges } = rowsOf(input);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  yield ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n';
  yield keys('node', NODES);
  yield keys('edge', EDGES);
  yield '<graph id="tripletail" edgedefault="directed">\n';
  for (const node of nodes) yield `<node${attribute('id', nmtoken(node.id))}>${data('node', node, NODES)}</node>\n`;
  for (const edge of edges) {
    const ends = attribute('source', nmtoken(edge.source)) + attribute('target', nmtoken(edge.target));
    yield `<edge${attribute('id', nmtoken(edge.id))}${ends}>${data('edge', edge, EDGES)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

function keys<Row>(of: 'node' | 'edge', columns: readonly Column<Row>[]): string {
  return columns
    .map(({ name, kind }) => `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${TYPES[kind]}"/>\n`)
    .join('');
}

function data<Row>(of: 'node' | 'edge', row: Row, columns: readonly Column<Row>[]): string {
  return columns
    .map(({ name, value: get }) => {
      const value = get(row);
      if (value === undefined || value === '') return '';
      const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
      return `<data key="${of}-${name}">${escapeXml(text)}</data>`;
    })
    .join('');
}

/** Name characters of XML 1.0 in every edition of it, as far as Latin-1; the underscore that would look like an escape is none. */
const NO_NAME_CHAR = /_(?=x)|[^A-Za-z0-9:._\-\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]/gu;

/** An id as xs:NMTOKEN: other characters as `_x7C_`, and so is an underscore in front of an `x`; no two ids become one. */
function nmtoken(id: string): string {
  return id.replace(NO_NAME_CHAR, (char) => `_x${char.codePointAt(0)!.toString(16).toUpperCase()}_`);
}
