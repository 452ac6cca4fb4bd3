import { type Column, type ColumnKind, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import type { ExportInput, Format } from './format.js';
import { type EdgeRow, type NodeRow, rowsOf } from './rows.js';
import { attribute } from './xml.js';

/**
 * GEXF 1.3 (gexf.net/1.3, the Gephi project), for Gephi, Gephi Lite, networkx and graphology.
 *
 * - Gephi merges parallel edges of one `kind`, and keeps the evidence of only one of them: every parallel edge has its own kind.
 * - Lists are `liststring` in the 1.3 form `["a", "b"]`; networkx refuses the whole file over any other list type.
 * - With days the graph is dynamic: `start` and `end` are the first and last day, both inclusive; what has none is always there.
 * - `label` and `kind` are xs:token: line breaks and runs of spaces in them do not survive, so a label is also the attribute `name`.
 */
const XMLNS = 'http://gexf.net/1.3';

const NAME: Column<NodeRow> = { name: 'name', kind: 'string', value: (node) => node.label };
const RELATION: Column<EdgeRow> = { name: 'relation', kind: 'string', value: (edge) => edge.id };
const NODES = [NAME, ...NODE_COLUMNS];
const EDGES = [RELATION, ...EDGE_COLUMNS];

const TYPES: Readonly<Record<ColumnKind, string>> = {
  string: 'string',
  list: 'liststring',
  int: 'integer',
  double: 'double',
  boolean: 'boolean',
  date: 'string',
};

export const gexf: Format = {
  id: 'gexf',
  label: 'GEXF 1.3 (Gephi)',
  group: 'graph tools',
  extension: '.gexf',
  mediaType: 'application/gexf+xml',
  loses:
    'Articles, mentions and claims: each relation keeps the ids of its claims and its best sentence. Characters that XML does not allow.',
  write: writeGexf,
};

function* writeGexf(input: ExportInput): Iterable<string> {
  const { nodes, edges, dated } = rowsOf(input);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<gexf xmlns="${XMLNS}" xmlns:viz="${XMLNS}/viz" version="1.3">\n`;
  yield '<meta><creator>Tripletail</creator><description>Who did what to whom, with the sentence that says it</description></meta>\n';
  yield `<graph defaultedgetype="directed"${dated ? ' mode="dynamic" timeformat="date" timerepresentation="interval"' : ' mode="static"'}>\n`;
  yield attributes('node', NODES);
  yield attributes('edge', EDGES);
  yield '<nodes>\n';
  for (const node of nodes) yield nodeElement(node);
  yield '</nodes>\n<edges>\n';
  for (const edge of edges) yield edgeElement(edge);
  yield '</edges>\n</graph>\n</gexf>\n';
}

function attributes<Row>(of: 'node' | 'edge', columns: readonly Column<Row>[]): string {
  const lines = columns.map(({ name, kind }) => `<attribute id="${name}" title="${name}" type="${TYPES[kind]}"/>\n`);
  return `<attributes class="${of}">\n${lines.join('')}</attributes>\n`;
}

function nodeElement(node: NodeRow): string {
  const place = node.x === undefined || node.y === undefined ? '' : `<viz:position x="${node.x}" y="${node.y}" z="0"/>`;
  return `<node${attribute('id', node.id)}${attribute('label', node.label)}>${values(node, NODES)}${place}</node>\n`;
}

function edgeElement(edge: EdgeRow): string {
  const ends = attribute('id', edge.id) + attribute('source', edge.source) + attribute('target', edge.target);
  const what = attribute('label', edge.label) + attribute('kind', kindOf(edge)) + attribute('weight', edge.count);
  const when = attribute('start', edge.first) + attribute('end', edge.last);
  return `<edge${ends}${what}${when}>${values(edge, EDGES)}</edge>\n`;
}

/** All that makes the key of a relation, besides its ends: so no two parallel edges share it. */
function kindOf(edge: EdgeRow): string {
  return [
    edge.predicate,
    ...(edge.polarity === 'affirmed' ? [] : [edge.polarity]),
    ...(edge.modality === 'asserted' ? [] : [edge.modality]),
    ...(edge.speaker === undefined ? [] : [`says ${edge.speaker}`]),
  ].join(' ');
}

function values<Row>(row: Row, columns: readonly Column<Row>[]): string {
  const found = columns.map(({ name, value: get }) => {
    const value = get(row);
    if (value === undefined || value === '') return '';
    // The 1.3 form of lists is that of JSON arrays of strings, with its escapes.
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
    return `<attvalue for="${name}"${attribute('value', text)}/>`;
  });
  return `<attvalues>${found.join('')}</attvalues>`;
}
