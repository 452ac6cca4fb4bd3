/**
 * A real Neo4j, whatever this machine has: the one that NEO4J_URI names, else one in Docker, else one from Maven Central.
 *
 *   npm run neo4j                starts one, its data kept in .tripletail/neo4j-data, and prints how to reach it; Ctrl-C stops it
 *   node scripts/neo4j.mjs --port 7700 --fresh
 */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { freePort, untilBoltAnswers } from './neo4j/bolt.mjs';
import { hasDocker, startDocker } from './neo4j/docker.mjs';
import { startMaven, VERSION } from './neo4j/maven.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const KEPT = join(ROOT, '.tripletail');
/** Bolt's own port. */
const USUAL_PORT = 7687;
/** Eleven seconds of processor time to the first answer; over a minute on a busy machine, more in CI. */
const WAIT_MS = 300_000;

/**
 * @typedef {object} RunningNeo4j
 * @property {'given' | 'docker' | 'maven'} how
 * @property {string} uri
 * @property {string} user
 * @property {string} password
 * @property {string} [browser] address of Neo4j's own browser, where it serves one
 * @property {() => Promise<void>} stop stops what was started here; a given database is left alone
 */

/**
 * A Neo4j that answers.
 * @param {object} [options]
 * @param {number} [options.port] Bolt's; any free one by default
 * @param {string} [options.home] folder that keeps its data; `.tripletail/neo4j-data` by default
 * @param {boolean} [options.fresh] an empty one with fast flags, gone after `stop`; for tests, which delete what is in it. One that
 *   NEO4J_URI names must then be empty.
 * @param {number} [options.waitMs] how long to wait for Bolt; 300 s by default
 * @param {(line: string) => void} [options.log]
 * @returns {Promise<RunningNeo4j>}
 */
export async function ensureNeo4j({ port, home, fresh = false, waitMs = WAIT_MS, log = () => {} } = {}) {
  if (process.env.NEO4J_URI) {
    const there = await given(process.env.NEO4J_URI, waitMs);
    if (fresh) await refuseFilled(there);
    return there;
  }
  const free = await freePort(port);
  if (port !== undefined && port !== free) throw new Error(`Port ${port} is in use. Choose another one, or none.`);
  const folder = resolve(
    home ?? (fresh ? await mkdtemp(join(tmpdir(), 'tripletail-neo4j-')) : join(KEPT, 'neo4j-data')),
  );
  const password = await passwordOf(folder);
  const common = { port: free, password, waitMs, log };
  const running =
    (await inDocker({ ...common, ...(fresh ? {} : { volume: volumeOf(folder) }) })) ??
    (await inJava({ ...common, home: folder, libraries: join(KEPT, `neo4j-${VERSION}`), fast: fresh }));
  return {
    ...running,
    user: 'neo4j',
    password,
    stop: async () => {
      await running.stop();
      if (fresh && home === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function inDocker(options) {
  if (!(await hasDocker())) return undefined;
  try {
    return { how: 'docker', ...(await startDocker(options)) };
  } catch (error) {
    // An engine that cannot fetch the image (no network, no registry) is as good as none.
    options.log(`${error.message}\nTrying without Docker.`);
    return undefined;
  }
}

async function inJava(options) {
  return { how: 'maven', ...(await startMaven(options)) };
}

/** @returns {Promise<RunningNeo4j>} */
async function given(uri, waitMs) {
  const { protocol, hostname, port } = new URL(uri);
  // A secure or routed address is the driver's to check; a plain one can be waited for here.
  if (protocol === 'bolt:') await untilBoltAnswers(hostname, Number(port || USUAL_PORT), { waitMs });
  return {
    how: 'given',
    uri,
    user: process.env.NEO4J_USER ?? 'neo4j',
    password: process.env.NEO4J_PASSWORD ?? '',
    stop: async () => {},
  };
}

/** Tests delete everything: a database with somebody's work in it is not for them. The note that a store leaves does not count. */
async function refuseFilled({ uri, user, password }) {
  // The store's driver: the root of the workspace has none of its own.
  const { default: neo4j } = await import(
    createRequire(join(ROOT, 'packages/store/package.json')).resolve('neo4j-driver')
  );
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  try {
    const { records } = await driver.executeQuery('MATCH (n) WHERE NOT n:Tripletail RETURN count(n) AS n');
    const n = records[0].get('n').toNumber();
    if (n === 0) return;
    throw new Error(
      `NEO4J_URI (${uri}) names a database that holds ${n} nodes, and the tests delete what they find. ` +
        'Unset NEO4J_URI, so that the tests start a database of their own, or name an empty one.',
    );
  } finally {
    await driver.close();
  }
}

/** A volume for each home, since the password in the volume is the one beside the home. */
function volumeOf(folder) {
  return `tripletail-neo4j-${createHash('sha256').update(folder).digest('hex').slice(0, 8)}`;
}

/** The password of a home: made at its first start, kept beside its data, readable by its owner only. */
async function passwordOf(folder) {
  const file = join(folder, 'tripletail-password');
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim();
  const password = randomBytes(12).toString('base64url');
  await mkdir(folder, { recursive: true });
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

async function main() {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, home: { type: 'string' }, fresh: { type: 'boolean', default: false } },
  });
  const neo4j = await ensureNeo4j({
    port: values.port === undefined ? await freePort(USUAL_PORT) : Number(values.port),
    ...(values.home === undefined ? {} : { home: values.home }),
    fresh: values.fresh,
    log: (line) => console.error(line),
  });
  console.log(`NEO4J_URI=${neo4j.uri}\nNEO4J_USER=${neo4j.user}\nNEO4J_PASSWORD=${neo4j.password}`);
  if (neo4j.browser !== undefined) console.error(`HTTP: ${neo4j.browser}`);
  if (neo4j.how === 'given') return;
  console.error('Ctrl-C stops it.');
  const asked = new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  // Nothing else keeps this process alive when the database runs in Docker.
  const alive = setInterval(() => {}, 1 << 30);
  await asked;
  clearInterval(alive);
  console.error('Stopping…');
  await neo4j.stop();
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    await main();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
