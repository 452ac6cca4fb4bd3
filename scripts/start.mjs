/**
 * `npm start [-- files, folders and options of "tripletail serve"]`: installs and builds if that was not done yet, extracts the articles given
 * (else the samples), serves the explorer and opens it. A second start finds all of that done, and the extractions in `.tripletail/cache`.
 */

/** What package.json says under `engines`; older ones lack what the dependencies need. */
const NODE = [20, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < NODE[0] || (major === NODE[0] && minor < NODE[1])) {
  console.error(
    `Tripletail needs Node ${NODE.join('.')} or newer, and this is ${process.versions.node}. ` +
      'Get a newer one from https://nodejs.org and run the same command again.',
  );
  process.exit(2);
}

const { existsSync, readdirSync, rmSync } = await import('node:fs');
const { join } = await import('node:path');
const { ROOT, setUp } = await import('./setup.mjs');

let build;
try {
  ({ build } = await setUp({ build: true }));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(process.exitCode === undefined || process.exitCode === 0 ? 2 : process.exitCode);
}

// npm runs scripts in the folder of package.json; paths are meant from where the command was typed.
if (process.env.INIT_CWD !== undefined) process.chdir(process.env.INIT_CWD);

// Extractions are kept by version of the extractor as well; but who works on it changes it many times before its version.
const caches = join(ROOT, '.tripletail', 'cache');
const cache = join(caches, build.slice(0, 16));
for (const old of existsSync(caches) ? readdirSync(caches) : []) {
  if (join(caches, old) !== cache) rmSync(join(caches, old), { recursive: true, force: true });
}

const { run } = await import('../apps/cli/dist/index.js');
process.exitCode = await run([
  'serve',
  '--open',
  '--cache',
  cache,
  '--samples',
  join(ROOT, 'samples'),
  ...process.argv.slice(2),
]);
