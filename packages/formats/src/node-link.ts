import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import type { ExportInput, Format } from './format.js';
import { rowsOf } from './rows.js';

/**
 * Node-link JSON, as networkx 3.4 and newer has it (`node_link_graph(data, edges="edges")`) and D3 and others read with little ado:
 * lists stay lists. Older networkx and D3's examples say `links` where this says `edges`.
 */
export const nodeLink: Format = {
  id: 'node-link',
  label: 'Node-link JSON (networkx, D3)',
  group: 'graph tools',
  extension: '.nodelink.json',
  mediaType: 'application/json',
  loses: 'Articles, mentions and claims: each relation keeps the ids of its claims and its best sentence.',
  write: writeNodeLink,
};

function* writeNodeLink(input: ExportInput): Iterable<string> {
  const { nodes, edges } = rowsOf(input);
  yield '{"directed":true,"multigraph":true,"graph":{"creator":"Tripletail"},"nodes":[';
  let first = true;
  for (const node of nodes) {
    const { id, label, x, y } = node;
    yield record(first, { id, label, ...properties(node, NODE_COLUMNS), x, y });
    first = false;
  }
  yield '\n],"edges":[';
  first = true;
  for (const edge of edges) {
    // `key` tells parallel edges apart in networkx, `id` in all others.
    const { id, source, target, label, count } = edge;
    yield record(first, { source, target, key: id, id, label, weight: count, ...properties(edge, EDGE_COLUMNS) });
    first = false;
  }
  yield '\n]}\n';
}

/** Fields that are undefined are left out by JSON itself. */
function record(first: boolean, fields: object): string {
  return `${first ? '' : ','}\n${JSON.stringify(fields)}`;
}

function properties<Row>(row: Row, columns: readonly Column<Row>[]): object {
  return Object.fromEntries(columns.map(({ name, value }) => [name, value(row)]));
}
