/**
 * Opens our files in programs that we did not write, and writes down what each of them read.
 *
 *   npx tsc -b packages/formats && node scripts/check-formats/check.mjs
 *
 * Fetches networkx, igraph, pandas (PyPI) and Gephi (Maven Central, 83 MB) into CHECK_DIR, a temporary folder by default. With NEO4J_URI
 * (and NEO4J_USER, NEO4J_PASSWORD) the Cypher script runs in that Neo4j, which must hold no entities. With GEXF_XSD, a folder with
 * the schema files of gephi/gexf specs/1.3, the GEXF is validated. Ends with 1 if a reader loses what it should not.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { FORMATS, formatOf, rowsOf } from '../../packages/formats/dist/index.js';
import { NASTY_GRAPH, NASTY_NAMES, NASTY_VIEW } from '../../packages/formats/dist/testing/nasty.js';
import { gephi, python, schemaOf, xmllint } from './clients.mjs';
import { adminImport, runScript } from './neo4j.mjs';
import { report, tableRow } from './report.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = process.env.CHECK_DIR ?? join(tmpdir(), 'tripletail-check-formats');
const input = { graph: NASTY_GRAPH, view: NASTY_VIEW };
const { nodes, edges } = rowsOf(input);
const expected = {
  nodes: Object.fromEntries([...nodes].map(({ id, label }) => [id, label])),
  edges: Object.fromEntries([...edges].map(({ id, evidence }) => [id, evidence ?? ''])),
};

await mkdir(FOLDER, { recursive: true });
const files = await writeFiles();
const ask = await python(FOLDER);
const open = await gephi(FOLDER);
const rows = [];
const add = (format, client, found, note = '') =>
  rows.push(tableRow({ format, client, found, expected, names: NASTY_NAMES, note }));

add(
  'json',
  'jsonschema',
  await ask('jsonschema', files.json, join(ROOT, 'packages/formats/graph-document.schema.json')),
  'valid; relations are derived, so it has no edges',
);
add('gexf', 'networkx', await ask('networkx', files.gexf));
add('gexf', 'Gephi', await open(files.gexf), 'default import: parallel edges apart, since each has its kind');
add('graphml', 'networkx', await ask('networkx', files.graphml));
add('graphml', 'igraph', await ask('igraph', files.graphml));
add(
  'graphml',
  'Gephi',
  await open(files.graphml),
  'default import: merges parallel edges, as it does with every GraphML',
);
add('graphml', 'Gephi, "don\'t merge"', await open(files.graphml, 'nomerge'));
add('csv', 'python csv', await ask('python csv', FOLDER));
add('csv', 'pandas', await ask('pandas', FOLDER));
add('node-link', 'networkx', await ask('networkx node-link', files['node-link']));
const { NEO4J_URI: uri, NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = '' } = process.env;
if (uri !== undefined) {
  const found = await runScript(await readFile(files.cypher, 'utf8'), { uri, user, password });
  add('cypher', 'Neo4j', found, `the second run created ${found.again}`);
}
const imported = await adminImport(await formatOf('neo4j-csv').files(input));
if (imported !== undefined) add('neo4j-csv', 'neo4j-admin import', imported, 'counts only');

const schemas = [];
for (const [name, file, what] of [
  ['gexf', files.gexfUnplaced, 'GEXF 1.3 without positions'],
  ['gexf', files.gexf, 'GEXF 1.3 with positions'],
  ['graphml', files.graphml, 'GraphML'],
]) {
  schemas.push([what, await xmllint(await schemaOf(FOLDER, name), file)]);
}

const text = report({ date: new Date().toISOString().slice(0, 10), expected, rows, schemas });
await mkdir(join(ROOT, 'docs', 'reports'), { recursive: true });
await writeFile(join(ROOT, 'docs', 'reports', 'formats.md'), text);
console.log(text);
process.exitCode = rows.every(({ fine }) => fine) ? 0 : 1;

async function writeFiles() {
  const found = {};
  for (const format of FORMATS) {
    found[format.id] = join(FOLDER, `nasty${format.extension}`);
    const written = await format.write(input);
    await writeFile(found[format.id], written instanceof Uint8Array ? written : [...written].join(''));
  }
  for (const { name, chunks } of await formatOf('csv').files(input))
    await writeFile(join(FOLDER, name), [...chunks].join(''));
  found.gexfUnplaced = join(FOLDER, 'nasty-unplaced.gexf');
  await writeFile(found.gexfUnplaced, [...formatOf('gexf').write({ graph: NASTY_GRAPH })].join(''));
  return found;
}
