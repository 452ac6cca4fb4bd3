import { spawn } from 'node:child_process';
import { existsSync, openSync, closeSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { freePort, untilBoltAnswers } from './bolt.mjs';
import { run, tail } from './run.mjs';

/** As in pom.xml beside this file. Below 5.26.30 dynamic relationship types are broken (neo4j issue 13597). */
export const VERSION = '5.26.30';
/** Neo4j 5.26 runs on Java 17 and 21, the releases named by year on 21 and newer. */
const oldestJava = (version) => (version.startsWith('5.') ? 17 : 21);
/** What starts Community: the releases named by year have a new one. */
const mainClass = (version) =>
  version.startsWith('5.') ? 'org.neo4j.server.CommunityEntryPoint' : 'org.neo4j.server.Neo4jCommunity';
const HERE = dirname(fileURLToPath(import.meta.url));

/** What Neo4j's own start script gives the virtual machine, without which it does not run. */
const JAVA_FLAGS = [
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '--add-opens=java.base/java.util.concurrent=ALL-UNNAMED',
  '-Dio.netty.tryReflectionSetAccessible=true',
  '-Dlog4j2.disable.jmx=true',
  '-Dfile.encoding=UTF-8',
];
/** Starting fast matters more than running fast when a database lives for one test run. */
const FAST_FLAGS = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

/** @returns {Promise<string>} the Java to run, or an error that says what to install */
async function findJava(version) {
  const oldest = oldestJava(version);
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const { code, output } = await run(java, ['-version']);
  const major = Number(/version "(\d+)/.exec(output)?.[1] ?? 0);
  if (code !== 0 || major < oldest) {
    const found = code === 0 ? `is Java ${major}` : 'is not there';
    throw new Error(
      `Neo4j needs Docker, or Java ${oldest} or newer; no Docker engine answers and "${java}" ${found}. ` +
        `Start Docker, or install a JDK (apt install openjdk-${oldest}-jdk, brew install openjdk@${oldest}), ` +
        `or point NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to a database that runs already.`,
    );
  }
  return java;
}

/**
 * The jars of Neo4j Community (123 MB), fetched from Maven Central once.
 * @param {string} folder where they are kept
 * @param {(line: string) => void} log
 * @param {string} [version]
 * @returns {Promise<string>} the folder that holds them
 */
export async function fetchLibraries(folder, log, version = VERSION) {
  const lib = join(folder, 'lib');
  if (existsSync(lib)) return lib;
  log(`Fetching Neo4j ${version} with Maven (123 MB, once)…`);
  // Into a folder aside, renamed when complete: an interrupted download is never taken for a whole one.
  const partial = join(folder, `lib.partial-${process.pid}`);
  const { code, output } = await run('mvn', [
    ...['-B', '-q', '-f', join(HERE, 'pom.xml'), 'dependency:copy-dependencies'],
    ...[`-Dneo4j.version=${version}`, '-DincludeScope=runtime', `-DoutputDirectory=${partial}`],
  ]);
  if (code === 127) {
    throw new Error(
      'Neo4j needs Docker or Maven; no Docker engine answers and there is no "mvn". Start Docker, or install Maven ' +
        '(apt install maven, brew install maven), or point NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to a running database.',
    );
  }
  if (code !== 0) throw new Error(`Maven could not fetch Neo4j ${version}:\n${tail(output)}`);
  try {
    await rename(partial, lib);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // Somebody beside us was faster: theirs is as good.
    if (!existsSync(lib)) throw error;
  }
  return lib;
}

function configuration({ port, httpPort, fast, settings }) {
  return `${[
    'server.default_listen_address=127.0.0.1',
    'server.bolt.enabled=true',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    `server.http.enabled=${httpPort !== undefined}`,
    ...(httpPort === undefined
      ? []
      : [`server.http.listen_address=127.0.0.1:${httpPort}`, `server.http.advertised_address=127.0.0.1:${httpPort}`]),
    'server.https.enabled=false',
    'dbms.security.auth_enabled=true',
    'dbms.usage_report.enabled=false',
    // LOAD CSV is a way out of a read-only question, to files and to the network.
    'dbms.security.allow_csv_import_from_file_urls=false',
    'internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0',
    `server.memory.pagecache.size=${fast ? '64m' : '256m'}`,
    `server.memory.heap.initial_size=${heap(fast)}`,
    `server.memory.heap.max_size=${heap(fast)}`,
    // An empty home takes 3 MB instead of 516.
    ...(fast ? ['db.tx_log.preallocate=false'] : []),
    ...settings,
  ].join('\n')}\n`;
}

function heap(fast) {
  return fast ? '512m' : '1g';
}

/**
 * Starts Neo4j Community from its jars.
 * @param {{ home: string, libraries: string, port: number, password: string, fast: boolean, waitMs: number,
 *   log: (line: string) => void, version?: string, settings?: readonly string[] }} options `home` keeps data, logs and configuration;
 *   the password counts at its first start only; `settings` are further lines of neo4j.conf
 */
export async function startMaven({
  home,
  libraries,
  port,
  password,
  fast,
  waitMs,
  log,
  version = VERSION,
  settings = [],
}) {
  const java = await findJava(version);
  const lib = await fetchLibraries(libraries, log, version);
  for (const folder of ['conf', 'data', 'logs', 'plugins', 'import', 'run', 'licenses']) {
    await mkdir(join(home, folder), { recursive: true });
  }
  const httpPort = fast ? undefined : await freePort(7474);
  await writeFile(join(home, 'conf', 'neo4j.conf'), configuration({ port, httpPort, fast, settings }));
  const classPath = ['-cp', [join(home, 'conf'), join(lib, '*')].join(delimiter)];
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
  if (!existsSync(join(home, 'data', 'databases', 'system'))) {
    const admin = [...classPath, '-XX:TieredStopAtLevel=1', 'org.neo4j.server.startup.Neo4jAdminCommand'];
    const set = await run(java, [...admin, 'dbms', 'set-initial-password', password], { env });
    if (set.code !== 0) throw new Error(`The first password could not be set:\n${tail(set.output)}`);
  }
  log(`Starting Neo4j ${version} on port ${port}…`);
  const console = openSync(join(home, 'logs', 'console.log'), 'a');
  const child = spawn(
    java,
    [
      ...classPath,
      ...[`-Xms${heap(fast)}`, `-Xmx${heap(fast)}`, ...(fast ? FAST_FLAGS : ['-XX:+UseG1GC']), ...JAVA_FLAGS],
      ...[mainClass(version), `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`],
    ],
    { env, stdio: ['ignore', console, console] },
  );
  closeSync(console);
  let ended;
  const closed = new Promise((resolve) => {
    child.once('error', (error) => resolve((ended = `Java could not be started: ${error.message}`)));
    child.once('exit', (code, signal) => resolve((ended = `Neo4j ended by itself (${signal ?? `code ${code}`}).`)));
  });
  // Whatever ends this process, no database is left behind.
  const kill = () => child.kill('SIGTERM');
  process.once('exit', kill);
  const stop = async () => {
    process.removeListener('exit', kill);
    if (ended === undefined) kill();
    await closed;
  };
  try {
    await untilBoltAnswers('127.0.0.1', port, { waitMs, gone: () => ended });
  } catch (error) {
    await stop();
    const output = readFileSync(join(home, 'logs', 'console.log'), 'utf8');
    throw new Error(`${error.message} The end of ${join(home, 'logs', 'console.log')}:\n${tail(output)}`, {
      cause: error,
    });
  }
  return {
    uri: `bolt://127.0.0.1:${port}`,
    ...(httpPort === undefined ? {} : { browser: `http://127.0.0.1:${httpPort}` }),
    pid: child.pid,
    stop,
  };
}
