/** The command line as people use it, and a look into the database beside it. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { CLI, ROOT } from './places.mjs';

/**
 * Starts `tripletail …`.
 * @returns {{ kill: () => void, ended: Promise<{ code: number | null, said: string }> }} `said`: standard error
 */
export function tripletail(args, env) {
  const child = spawn('node', [CLI, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (bytes) => (said += bytes));
  const ended = new Promise((resolve) => child.once('close', (code) => resolve({ code, said: said.trim() })));
  return { kill: () => child.kill('SIGKILL'), ended };
}

/** `tripletail load` of these files. */
export function load(files, env, more = []) {
  return tripletail(['load', ...files, '--neo4j', ...more], env);
}

/** As {@link load}, to its end; throws if it fails. */
export async function loaded(files, env, more = []) {
  const { code, said } = await load(files, env, more).ended;
  if (code !== 0) throw new Error(`load ended with ${code}: ${said}`);
  return said;
}

async function withDriver({ NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD }, work) {
  const require = createRequire(join(ROOT, 'packages', 'store', 'package.json'));
  const { default: neo4j } = await import(pathToFileURL(require.resolve('neo4j-driver')).href);
  const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), {
    disableLosslessIntegers: true,
  });
  try {
    return await work(async (statement) => (await driver.executeQuery(statement)).records.map((one) => one.toObject()));
  } finally {
    await driver.close();
  }
}

/** Waits until so many articles are there. @returns how many there are then */
export async function untilArticles(env, n) {
  return await withDriver(env, async (ask) => {
    for (;;) {
      const [{ there }] = await ask('MATCH (a:Article) RETURN count(a) AS there');
      if (there >= n) return there;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
}

/** How many nodes the database holds, its note about itself apart. */
export async function nodesIn(env) {
  return await withDriver(env, async (ask) => {
    const [{ n }] = await ask('MATCH (n) WHERE NOT n:Tripletail RETURN count(n) AS n');
    return n;
  });
}

/**
 * Everything in the database, nodes and relationships with all their properties, but for its note about itself, runs and what says by which
 * run an article came: two databases that hold the same give the same.
 * @returns counts and the SHA-256 of all of it, sorted
 */
export async function contents(env) {
  return await withDriver(env, async (ask) => {
    const nodes = await ask(
      'MATCH (n) WHERE NOT n:Tripletail AND NOT n:Run RETURN labels(n) AS labels, properties(n) AS is',
    );
    const edges = await ask(
      'MATCH (a)-[r]->(b) WHERE NOT b:Run RETURN a.id AS start, type(r) AS type, b.id AS end, properties(r) AS is',
    );
    const lines = [...nodes, ...edges].map((one) => JSON.stringify(inOrder(one))).sort();
    const [{ version }] = await ask('CALL dbms.components() YIELD versions RETURN versions[0] AS version');
    return {
      version,
      nodes: nodes.length,
      edges: edges.length,
      hash: createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16),
    };
  });
}

/** SHA-256 of `tripletail export` as a GraphDocument. */
export async function exported(env) {
  const child = spawn('node', [CLI, 'export', '--neo4j', '--format', 'json'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const hash = createHash('sha256');
  child.stdout.on('data', (bytes) => hash.update(bytes));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`export ended with ${code}`);
  return hash.digest('hex').slice(0, 16);
}

function inOrder(value) {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, key === 'labels' ? [...value[key]].sort() : inOrder(value[key])]),
  );
}
