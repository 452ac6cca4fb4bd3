import { untilBoltAnswers } from './bolt.mjs';
import { run, tail } from './run.mjs';

/** Community edition, long-term support; the tag moves only within 5.26. */
export const IMAGE = 'neo4j:5.26';
const ENGINE_TIMEOUT_MS = 15_000;

/** Does a Docker engine answer? The client alone is no use. */
export async function hasDocker() {
  return (await run('docker', ['info'], { timeoutMs: ENGINE_TIMEOUT_MS })).code === 0;
}

/**
 * Starts Neo4j in a container, reachable from this machine only.
 * @param {{ port: number, password: string, volume?: string, waitMs: number, log: (line: string) => void }} options
 *   without `volume` nothing outlives the container
 */
export async function startDocker({ port, password, volume, waitMs, log }) {
  const name = `tripletail-neo4j-${port}`;
  log(`Starting ${IMAGE} in Docker (the first time it is downloaded)…`);
  const started = await run(
    'docker',
    [
      ...['run', '--detach', '--rm', '--name', name, '--publish', `127.0.0.1:${port}:7687`],
      ...(volume === undefined ? [] : ['--volume', `${volume}:/data`]),
      // The value is handed over by the environment: arguments can be read by everybody on the machine.
      ...['--env', 'NEO4J_AUTH'],
      ...['--env', `NEO4J_server_bolt_advertised__address=127.0.0.1:${port}`],
      ...['--env', 'NEO4J_server_memory_heap_max__size=1g', '--env', 'NEO4J_dbms_usage__report_enabled=false'],
      ...['--env', 'NEO4J_dbms_security_allow__csv__import__from__file__urls=false'],
      ...['--env', 'NEO4J_internal_dbms_cypher__ip__blocklist=0.0.0.0/0,::/0'],
      IMAGE,
    ],
    { env: { ...process.env, NEO4J_AUTH: `neo4j/${password}` } },
  );
  if (started.code !== 0) throw new Error(`Docker could not start ${IMAGE}:\n${tail(started.output)}`);
  const stop = async () => {
    await run('docker', ['stop', name]);
  };
  try {
    await untilBoltAnswers('127.0.0.1', port, { waitMs });
  } catch (error) {
    const { output } = await run('docker', ['logs', name]);
    await stop();
    throw new Error(`${error.message}\n${tail(output)}`, { cause: error });
  }
  return { uri: `bolt://127.0.0.1:${port}`, stop };
}
