import type { EdgeRow, NodeRow } from './rows.js';

/** What a column holds; each format has its own name for it. */
export type ColumnKind = 'string' | 'list' | 'int' | 'double' | 'boolean' | 'date';

/** A value of a row; undefined is not written. */
export type Value = string | number | boolean | readonly string[] | undefined;

/** A property of nodes or edges. */
export interface Column<Row> {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly value: (row: Row) => Value;
}

function column<Row>(name: string, kind: ColumnKind, value: (row: Row) => Value): Column<Row> {
  return { name, kind, value };
}

/** Properties of nodes besides id, label and place, which each format writes in its own way. */
export const NODE_COLUMNS: readonly Column<NodeRow>[] = [
  column('type', 'string', (node) => node.type),
  column('names', 'list', (node) => node.names),
  column('named', 'boolean', (node) => node.named),
  column('role', 'string', (node) => node.role),
  column('country', 'string', (node) => node.country),
  column('wikidata', 'string', (node) => node.wikidata),
  column('mentions', 'int', (node) => node.mentions),
];

/** Properties of edges besides id, ends and label. */
export const EDGE_COLUMNS: readonly Column<EdgeRow>[] = [
  column('predicate', 'string', (edge) => edge.predicate),
  column('act', 'string', (edge) => edge.act),
  column('goldstein', 'double', (edge) => edge.goldstein),
  column('open', 'boolean', (edge) => edge.open),
  column('polarity', 'string', (edge) => edge.polarity),
  column('modality', 'string', (edge) => edge.modality),
  column('speaker', 'string', (edge) => edge.speaker),
  column('speakerName', 'string', (edge) => edge.speakerName),
  column('count', 'int', (edge) => edge.count),
  column('outlets', 'list', (edge) => edge.outlets),
  column('first', 'date', (edge) => edge.first),
  column('last', 'date', (edge) => edge.last),
  column('confidence', 'double', (edge) => edge.confidence),
  column('claims', 'list', (edge) => edge.claims),
  column('evidence', 'string', (edge) => edge.evidence),
  column('evidenceStart', 'int', (edge) => edge.evidenceStart),
  column('evidenceEnd', 'int', (edge) => edge.evidenceEnd),
  column('article', 'string', (edge) => edge.article),
  column('articleTitle', 'string', (edge) => edge.articleTitle),
  column('articleOutlet', 'string', (edge) => edge.articleOutlet),
  column('articleDate', 'string', (edge) => edge.articleDate),
  column('articleUrl', 'string', (edge) => edge.articleUrl),
];
