import type { Json } from '@tripletail/store/neo4j';
import Table from 'cli-table3';
import { stringify } from 'csv-stringify/sync';

import { plain } from './terminal.js';

/** How rows are printed. */
export type OutputFormat = 'table' | 'json' | 'csv';

/** Characters of one cell of a table; the other formats cut nothing. */
const MAX_CELL = 80;

/** Rows as text that ends with a line break; without rows a table and JSON are empty, and CSV is its header. */
export function rowsAs(format: OutputFormat, columns: readonly string[], rows: readonly (readonly Json[])[]): string {
  switch (format) {
    case 'json':
      return rows
        .map((row) => `${JSON.stringify(Object.fromEntries(columns.map((name, i) => [name, row[i] ?? null])))}\n`)
        .join('');
    case 'csv':
      // A cell that begins with = + - @ would be run as a formula by a spreadsheet; text of articles must not.
      return stringify([columns, ...rows.map((row) => row.map(cell))], { escape_formulas: true });
    case 'table':
      return rows.length === 0 ? '' : table(columns, rows);
    default:
      return format satisfies never;
  }
}

function table(columns: readonly string[], rows: readonly (readonly Json[])[]): string {
  const drawn = new Table({ head: columns.map(plain), style: { head: [], border: [] } });
  for (const row of rows) {
    drawn.push(
      row.map((value) => {
        const text = plain(cell(value));
        return text.length > MAX_CELL ? `${text.slice(0, MAX_CELL)}…` : text;
      }),
    );
  }
  return `${drawn.toString()}\n`;
}

/** One value in one cell. */
function cell(value: Json): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
