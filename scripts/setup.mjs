/**
 * Installing and building, once: `npm start` and `npm test` both begin here. Plain Node and no dependency, because there are none yet.
 *
 * Two stamps in `.tripletail/` say what was done last: `setup.json` the hash of everything that decides what is installed, `build.json` the
 * hash of everything that decides what is built. As long as both fit and the results are there, a start costs the hashing only
 * (measured: 75 to 130 ms for 580 files, 20 MB of model among them). Hashes and not times, because a checkout changes every time.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STATE = join(ROOT, '.tripletail');
const LOG = join(STATE, 'setup.log');
/** The version in `packageManager`; `npx` brings it along where it is not installed. */
const PNPM = `pnpm@${JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).packageManager.replace(/^pnpm@/, '')}`;
/** What a shell reports of a program that Ctrl-C stopped: 128 + SIGINT. */
const INTERRUPTED = 130;
/** Lines of the log that are shown when something fails. */
const TAIL = 25;
/** Without a terminal, a line so often says that it still works, milliseconds. */
const BEAT_MS = 15_000;

const INSTALLED = ['node_modules/.modules.yaml'];
const BUILT = ['apps/cli/dist/main.js', 'apps/server/dist/index.js', 'apps/web/dist/site/index.html'];

/** What neither the build reads nor the stamp should: results, and what only tests look at. */
const NOT_SOURCE = /(^|\/)(node_modules|dist|coverage|fixtures|\.[^/]*)(\/|$)|\.test\.tsx?$|\.md$/;

/**
 * Installs the dependencies and builds, as far as it is not done yet.
 * @param {{ build?: boolean, quiet?: boolean }} options quiet: says nothing unless it fails
 * @returns {Promise<{ installed: boolean, built: boolean, build?: string }>} what had to be done; `build`: the hash of what is built
 * @throws Error a text for people: what failed, the end of the log, what to do
 */
export async function setUp({ build = true, quiet = false } = {}) {
  mkdirSync(STATE, { recursive: true });
  const installed = await unlessStamped('setup.json', installHash, INSTALLED, () =>
    step('Installing', ['install', '--frozen-lockfile'], quiet, INSTALL_HELP),
  );
  const built =
    build &&
    (await unlessStamped('build.json', buildHash, BUILT, () => step('Building', ['run', 'build'], quiet, BUILD_HELP)));
  return { installed, built, build: readStamp(join(STATE, 'build.json')) };
}

const INSTALL_HELP =
  'Is this machine online, and may it reach the npm registry (behind a proxy: set HTTPS_PROXY)? Then run the same command again.';
const BUILD_HELP =
  'If you have changed no source, delete the folder .tripletail and every dist folder, and run the same command again.';

async function unlessStamped(name, hashNow, results, work) {
  const path = join(STATE, name);
  if (readStamp(path) === hashNow() && results.every((one) => existsSync(join(ROOT, one)))) return false;
  await work();
  const missing = results.filter((one) => !existsSync(join(ROOT, one)));
  if (missing.length > 0)
    throw new Error(`It ended well, but did not make ${missing.join(', ')}. The log is in ${LOG}.`);
  // Afterwards, because the build refreshes some files that are sources as well (the sample graph of the explorer).
  writeFileSync(`${path}.new`, `${JSON.stringify({ hash: hashNow() })}\n`);
  renameSync(`${path}.new`, path);
  return true;
}

function readStamp(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).hash;
  } catch {
    return undefined; // never made, or broken: then the work is done again
  }
}

function manifests() {
  const parts = ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(ROOT, group)).map((part) => join(group, part, 'package.json')),
  );
  return ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...parts].filter((one) =>
    existsSync(join(ROOT, one)),
  );
}

function installHash() {
  // Native parts of dependencies are chosen for this Node on this system.
  return hashOf(manifests(), `${process.version} ${process.platform} ${process.arch}`);
}

function buildHash() {
  const sources = ['packages', 'apps'].flatMap((group) => filesUnder(join(ROOT, group)));
  return hashOf([...manifests(), 'tsconfig.base.json', 'tsconfig.json', ...sources]);
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    const name = relative(ROOT, path).split(sep).join('/');
    if (NOT_SOURCE.test(name)) return [];
    return entry.isDirectory() ? filesUnder(path) : entry.isFile() ? [name] : [];
  });
}

function hashOf(names, salt = '') {
  const hash = createHash('sha256').update(salt);
  for (const name of [...new Set(names)].sort()) {
    const bytes = readFileSync(join(ROOT, name));
    hash.update(`\0${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** Runs pnpm, its output into the log; one moving line says that it works. */
async function step(title, args, quiet, help) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const live = !quiet && process.stderr.isTTY === true;
  const say = (text) => process.stderr.write(live ? `\r\u001B[K${text}` : `${text}\n`);
  if (!quiet) say(`${title}…`);
  const timer = setInterval(() => !quiet && say(`${title}… ${seconds()} s`), live ? 1000 : BEAT_MS);
  try {
    await pnpm(args);
  } catch (error) {
    if (live) process.stderr.write('\n');
    if (process.exitCode === INTERRUPTED)
      throw new Error(`${title} was stopped; the next start does it again.`, { cause: error });
    throw new Error(`${title} failed: ${error.message}\n\n${logTail()}\n\n${help}\nThe whole log is in ${LOG}.`, {
      cause: error,
    });
  } finally {
    clearInterval(timer);
  }
  if (!quiet) say(`${title}: done in ${seconds()} s.`);
  if (live) process.stderr.write('\n');
}

function pnpm(args) {
  return new Promise((resolve, reject) => {
    const log = createWriteStream(LOG);
    // With CI set pnpm never asks a question that nobody could see. On Windows npx is a script, which only a shell can run.
    const child = spawn('npx', ['-y', PNPM, ...args], {
      cwd: ROOT,
      env: { ...process.env, CI: 'true', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    // A terminal sends Ctrl-C to the child as well; a `kill` of ours alone must not leave it behind.
    const pass = (signal) => {
      child.kill(signal);
      process.exitCode = INTERRUPTED;
    };
    process.once('SIGINT', pass).once('SIGTERM', pass);
    const end = (settle) => {
      process.removeListener('SIGINT', pass).removeListener('SIGTERM', pass);
      log.end(settle);
    };
    child.once('error', (error) => end(() => reject(new Error(`npx could not be started (${error.message}).`))));
    child.once('close', (code, signal) =>
      end(() => (code === 0 ? resolve() : reject(new Error(signal ? `stopped by ${signal}.` : `exit ${code}.`)))),
    );
  });
}

function logTail() {
  try {
    return readFileSync(LOG, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(-TAIL)
      .map((line) => `    ${line}`)
      .join('\n');
  } catch {
    return '    (there is no log)';
  }
}
