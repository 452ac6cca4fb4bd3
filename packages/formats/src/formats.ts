import { TripletailError } from '@tripletail/core';

import { csv } from './csv.js';
import { cypher } from './cypher.js';
import { type Format, FORMAT_GROUPS, type FormatGroup } from './format.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { json } from './json.js';
import { neo4jCsv } from './neo4j-csv.js';
import { nodeLink } from './node-link.js';
import { jsonld, trig, trig12, turtle, turtle12 } from './rdf/formats.js';

/** Every format, in the order in which people are offered them: those of a group stand together. */
export const FORMATS: readonly Format[] = [
  json,
  gexf,
  graphml,
  nodeLink,
  csv,
  neo4jCsv,
  cypher,
  turtle,
  trig,
  jsonld,
  turtle12,
  trig12,
];

/** The formats under the headings of {@link FORMAT_GROUPS}; headings without any are left out. */
export function formatsByGroup(
  formats: readonly Format[] = FORMATS,
): readonly (readonly [group: FormatGroup, formats: readonly Format[]])[] {
  return FORMAT_GROUPS.map((group) => [group, formats.filter((one) => one.group === group)] as const).filter(
    ([, members]) => members.length > 0,
  );
}

/**
 * The format of an id (`gexf`) or of a file name (`out/graph.gexf`).
 * @throws TripletailError `FORMAT_UNKNOWN`
 */
export function formatOf(name: string): Format {
  const lower = name.toLowerCase();
  const found =
    FORMATS.find(({ id }) => id === lower) ??
    FORMATS.filter(({ extension }) => lower.endsWith(extension)).sort(
      (a, b) => b.extension.length - a.extension.length,
    )[0];
  if (found !== undefined) return found;
  const known = FORMATS.map(({ id, extension }) => `${id} (${extension})`).join(', ');
  throw new TripletailError(
    'FORMAT_UNKNOWN',
    `${JSON.stringify(name)} is no format that we write. Use one of ${known}.`,
  );
}
