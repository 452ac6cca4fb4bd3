/**
 * Loads articles into a real Neo4j while things go wrong, and looks whether the database is afterwards what it is without trouble: every node,
 * relationship and property, and the bytes of `tripletail export`. Writes docs/reports/neo4j-faults.md.
 *
 *   npx tsc -b apps/cli && node scripts/check-neo4j/check.mjs [--version 2026.08.1] [--only "two loaders"] [--no-report]
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { VERSION } from '../neo4j/maven.mjs';
import { contents, exported } from './client.mjs';
import { corpus } from './corpus.mjs';
import { FOLDER } from './places.mjs';
import { writeReport } from './report.mjs';
import { mountDisk, SCENARIOS, UNDISTURBED } from './scenarios.mjs';
import { serverIn } from './server.mjs';

const { values } = parseArgs({
  options: {
    version: { type: 'string', default: VERSION },
    only: { type: 'string', default: '' },
    'no-report': { type: 'boolean', default: false },
  },
});

await mkdir(FOLDER, { recursive: true });
const files = await corpus(FOLDER);
console.log(`${files.length} articles`);
const expected = await one(UNDISTURBED, 0);
const rows = [];
for (const [n, scenario] of SCENARIOS.entries()) {
  if (!scenario.name.includes(values.only)) continue;
  const found = await one(scenario, n + 1).catch((error) => ({ failed: String(error.message ?? error) }));
  const equal = found.hash === expected.hash && found.bytes === expected.bytes;
  rows.push({ name: scenario.name, ...found, equal });
  console.log(`${equal ? 'equal' : 'NOT EQUAL'}  ${scenario.name}${found.failed ? `: ${found.failed}` : ''}`);
  for (const line of found.told ?? []) console.log(`       ${line.replaceAll('\n', '\n       ')}`);
}
if (!values['no-report'] && values.only === '') await writeReport({ articles: files.length, expected, rows });
process.exitCode = rows.every(({ equal }) => equal) ? 0 : 1;

async function one(scenario, n) {
  const home = join(FOLDER, `home-${process.pid}-${n}`);
  await mkdir(home, { recursive: true });
  const unmount = scenario.disk === undefined ? undefined : await mountDisk(home, scenario.disk);
  const server = await serverIn(join(home, 'neo4j'), values.version);
  try {
    await server.start();
    const told = await scenario.run({ server, files, home });
    return { told, ...(await contents(server.env)), bytes: await exported(server.env) };
  } finally {
    await server.stop();
    await unmount?.();
    await import('node:fs/promises').then(({ rm }) => rm(home, { recursive: true, force: true }));
  }
}
