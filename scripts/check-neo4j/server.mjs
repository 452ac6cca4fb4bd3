/** A Neo4j of our own that can be killed, started again on the same files and the same port, and given a small disk. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { freePort } from '../neo4j/bolt.mjs';
import { startMaven, VERSION } from '../neo4j/maven.mjs';
import { FOLDER, ROOT } from './places.mjs';

const WAIT_MS = 300_000;
const PASSWORD = 'only-for-these-checks';

/**
 * @typedef {object} Server
 * @property {string} uri
 * @property {Readonly<Record<string, string>>} env what a client's environment needs to reach it
 * @property {(settings?: readonly string[]) => Promise<void>} start on the files that are there
 * @property {() => Promise<void>} kill -9, and waits until it is gone
 * @property {() => Promise<void>} stop in good order
 */

/**
 * @param {string} home keeps the database; emptied first
 * @param {string} [version]
 * @returns {Promise<Server>} not started yet
 */
export async function serverIn(home, version = VERSION) {
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  const port = await freePort();
  const uri = `bolt://127.0.0.1:${port}`;
  let running;
  const libraries =
    version === VERSION ? join(ROOT, '.tripletail', `neo4j-${version}`) : join(FOLDER, `neo4j-${version}`);
  return {
    uri,
    env: { NEO4J_URI: uri, NEO4J_USER: 'neo4j', NEO4J_PASSWORD: PASSWORD },
    start: async (settings = []) => {
      const log = () => {};
      running = await startMaven({
        ...{ home, libraries, port, password: PASSWORD, fast: true, waitMs: WAIT_MS, log, version, settings },
      });
    },
    kill: async () => {
      process.kill(running.pid, 'SIGKILL');
      await running.stop();
    },
    stop: async () => {
      await running?.stop();
    },
  };
}
