/** What a real Neo4j makes of the Cypher script and of the files for neo4j-admin. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs the script twice, reads what is there, and removes exactly that. The database must hold no `:Entity` before, so that nobody's is touched.
 * @returns version, nodes, edges, and what the second run created
 */
export async function runScript(script, { uri, user, password }) {
  const require = createRequire(join(ROOT, 'packages', 'store', 'package.json'));
  const { default: neo4j } = await import(pathToFileURL(require.resolve('neo4j-driver')).href);
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const ask = async (text) => (await driver.executeQuery(text)).records;
  try {
    const [before] = await ask('MATCH (n:Entity) RETURN count(n) AS n');
    if (before.get('n') > 0) throw new Error('The database holds entities. Give an empty one.');
    const run = async () => {
      let created = 0;
      for (const statement of statements(script)) {
        const { summary } = await driver.executeQuery(statement);
        const { nodesCreated, relationshipsCreated } = summary.counters.updates();
        created += nodesCreated + relationshipsCreated;
      }
      return created;
    };
    await run();
    const again = await run();
    const nodes = await ask('MATCH (n:Entity) RETURN n.id AS id, n.name AS text');
    const edges = await ask('MATCH (:Entity)-[r]->(:Entity) RETURN r.key AS id, r.evidence AS text');
    const [
      {
        _fields: [version],
      },
    ] = await ask('CALL dbms.components() YIELD versions RETURN versions[0]');
    await ask('MATCH (n:Entity) DETACH DELETE n');
    const map = (records) => Object.fromEntries(records.map((record) => [record.get('id'), record.get('text')]));
    return { version, nodes: map(nodes), edges: map(edges), again };
  } finally {
    await driver.close();
  }
}

/** As cypher-shell cuts a script: at a semicolon that ends a line outside of quotes. Our literals hold no line break. */
function statements(script) {
  return script
    .split(/;\n/)
    .map((statement) => statement.replace(/^\/\/.*$/gm, '').trim())
    .filter((statement) => statement !== '');
}

/** neo4j-admin of the libraries that `npm run neo4j` has fetched, into a folder of its own; undefined if there are none. */
export async function adminImport(files) {
  const kept = join(ROOT, '.tripletail');
  const lib = existsSync(kept) ? readdirSync(kept).find((name) => /^neo4j-\d/.test(name)) : undefined;
  if (lib === undefined) return undefined;
  const home = await mkdtemp(join(tmpdir(), 'check-formats-neo4j-'));
  try {
    await Promise.all(
      ['conf', 'data', 'logs', 'import', 'plugins', 'licenses', 'run'].map((name) => mkdir(join(home, name))),
    );
    await writeFile(join(home, 'conf', 'neo4j.conf'), '');
    for (const { name, chunks } of files) await writeFile(join(home, name), [...chunks].join(''));
    const { stdout } = await run(
      'java',
      [
        '-cp',
        join(kept, lib, 'lib', '*'),
        'org.neo4j.server.startup.Neo4jAdminCommand',
        'database',
        'import',
        'full',
        'neo4j',
        `--nodes=${join(home, 'nodes.csv')}`,
        `--relationships=${join(home, 'relationships.csv')}`,
      ],
      { env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') }, maxBuffer: 64 * 1024 * 1024 },
    );
    const count = (what) => Number(new RegExp(`(\\d+) ${what}`).exec(stdout)?.[1] ?? Number.NaN);
    return { version: lib.replace('neo4j-', ''), nodes: count('nodes'), edges: count('relationships') };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
