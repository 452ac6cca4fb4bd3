import { type Column, EDGE_COLUMNS, NODE_COLUMNS, type Value } from './columns.js';
import type { ExportInput, Format, FormatFile } from './format.js';
import { type EdgeRow, type NodeRow, rowsOf } from './rows.js';
import { zip } from './zip.js';

/**
 * CSV (RFC 4180: CRLF, quotes doubled), two files in one archive, for spreadsheets and pandas. A byte order mark, without which Excel
 * reads UTF-8 as something else. `Id`, `Label`, `Source`, `Target`, `Type` are the names of Gephi's data laboratory, which takes the files
 * if told not to merge parallel edges; GEXF suits it better.
 *
 * A cell that begins with `=`, `+`, `-`, `@` is a formula to a spreadsheet, and may run programs or send data away: text cells that do
 * get an apostrophe in front (OWASP, CSV injection).
 */
const NODES: readonly Column<NodeRow>[] = [
  { name: 'Id', kind: 'string', value: (node) => node.id },
  { name: 'Label', kind: 'string', value: (node) => node.label },
  ...NODE_COLUMNS,
  { name: 'x', kind: 'double', value: (node) => node.x },
  { name: 'y', kind: 'double', value: (node) => node.y },
];
const EDGES: readonly Column<EdgeRow>[] = [
  { name: 'Source', kind: 'string', value: (edge) => edge.source },
  { name: 'Target', kind: 'string', value: (edge) => edge.target },
  { name: 'Type', kind: 'string', value: () => 'Directed' },
  { name: 'Id', kind: 'string', value: (edge) => edge.id },
  { name: 'Label', kind: 'string', value: (edge) => edge.label },
  { name: 'Weight', kind: 'int', value: (edge) => edge.count },
  ...EDGE_COLUMNS,
];

/** Excel keeps 32,767 characters of a cell and then mends the file; one is for the apostrophe. */
const MOST_CHARACTERS = 32_766;
const BYTE_ORDER_MARK = '\ufeff';

export const csv: Format = {
  id: 'csv',
  label: 'CSV (spreadsheets, pandas)',
  group: 'tables',
  extension: '.csv.zip',
  mediaType: 'application/zip',
  loses:
    'Articles, mentions and claims: each relation keeps the ids of its claims and its best sentence, up to 32,766 characters. Lists are joined by "; ". Cells that look like formulas get an apostrophe in front.',
  write: (input) => zip(csvFiles(input)),
  files: csvFiles,
};

function csvFiles(input: ExportInput): readonly FormatFile[] {
  const { nodes, edges } = rowsOf(input);
  return [
    { name: 'nodes.csv', mediaType: 'text/csv', chunks: table(NODES, nodes) },
    { name: 'edges.csv', mediaType: 'text/csv', chunks: table(EDGES, edges) },
  ];
}

function* table<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): Iterable<string> {
  yield `${BYTE_ORDER_MARK}${columns.map(({ name }) => name).join(',')}\r\n`;
  for (const row of rows) yield `${columns.map(({ value }) => cell(value(row))).join(',')}\r\n`;
}

function cell(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : value.map((item) => item.replaceAll(';', ',')).join('; ');
  return quoted(guarded(wellFormed(text)).slice(0, MOST_CHARACTERS));
}

/** In front of the first visible character: spreadsheets pass over spaces. */
function guarded(text: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
}

/** Quotes where there must be; a field with nothing special stays as it is. */
export function quoted(text: string): string {
  return /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** UTF-8 cannot hold half a character, some readers end at U+0000, and no cell has a use for the other controls. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}|(?![\t\n\r])\p{Cc}/gu, '');
}
