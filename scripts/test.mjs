/**
 * `npm test`: sets up everything that the tests need, and runs all of them. Nothing is skipped silently: what cannot run fails, and says why.
 *
 * Order: cheap checks first, so that a typing mistake is known in seconds; then unit tests; then the contract tests against a real Neo4j;
 * then the browser tests in a real Chromium. `npm test -- unit neo4j` runs only the steps named.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ensureChromium } from './chromium.mjs';
import { ensureNeo4j } from './neo4j.mjs';
import { setUp } from './setup.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');

/** Runs a program of the workspace, its output ours; throws if it fails. */
function run(title, program, args, env = {}) {
  const started = Date.now();
  console.log(`\n── ${title}`);
  const local = join(BIN, program);
  const { status, error } = spawnSync(existsSync(local) ? local : program, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${title}: failed (exit ${status}).`);
  console.log(`   ${title}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

const STEPS = {
  check: () => {
    run('format', 'oxfmt', ['--check', '.']);
    run('lint', 'oxlint', ['--deny-warnings']);
    run('types', 'tsc', ['-b']);
    run('types of the tests', 'tsc', ['-p', 'tsconfig.tests.json']);
    run('types of the browser tests', 'tsc', ['-p', 'test/browser/tsconfig.json']);
  },
  unit: () => run('unit tests and walls', 'vitest', ['run', '--project', 'unit']),
  neo4j: async () => {
    const home = join(tmpdir(), `tripletail-neo4j-${process.pid}`);
    const neo4j = await ensureNeo4j({ home, fresh: true, log: (line) => console.log(`   ${line}`) });
    try {
      run('contract tests on Neo4j', 'vitest', ['run', '--project', 'neo4j'], {
        NEO4J_URI: neo4j.uri,
        NEO4J_USER: neo4j.user,
        NEO4J_PASSWORD: neo4j.password,
      });
    } finally {
      await neo4j.stop();
      rmSync(home, { recursive: true, force: true });
    }
  },
  browser: async () => {
    const chromium = await ensureChromium((line) => console.log(`   ${line}`));
    run('browser tests', 'playwright', ['test', '--config', 'test/browser/playwright.config.ts'], {
      ...(chromium === undefined ? {} : { CHROMIUM_PATH: chromium }),
    });
  },
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. Steps: ${Object.keys(STEPS).join(', ')}.`);
  process.exit(2);
}

try {
  await setUp({ build: true });
  for (const [name, step] of Object.entries(STEPS)) {
    if (wanted.length === 0 || wanted.includes(name)) await step();
  }
  console.log('\nAll tests passed.');
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
