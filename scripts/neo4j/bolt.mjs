import { createServer, connect } from 'node:net';

/** The four bytes that open every Bolt connection, then four proposals of a version; 5.x is proposed, with 4.4 behind it. */
const HELLO = Buffer.from([0x60, 0x60, 0xb0, 0x17, 0, 8, 8, 5, 0, 0, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0]);
/** One attempt: a loaded machine answers late, but it answers. */
const ATTEMPT_MS = 3_000;
const PAUSE_MS = 250;

/**
 * Does a Bolt server answer there? A connection alone proves nothing: Docker's proxy accepts before the server listens.
 * @param {string} host
 * @param {number} port
 * @returns {Promise<boolean>}
 */
export function answersBolt(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(ATTEMPT_MS, () => end(false));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
    socket.once('connect', () => socket.write(HELLO));
    // The agreed version in four bytes; all zero: a Bolt server that speaks none of ours.
    socket.once('data', (bytes) => end(bytes.length >= 4 && bytes.readUInt32BE(0) !== 0));
  });
}

/**
 * Waits until Bolt answers.
 * @param {string} host
 * @param {number} port
 * @param {{ waitMs: number, gone?: () => string | undefined }} options `gone` says why it never will, once that is known
 */
export async function untilBoltAnswers(host, port, { waitMs, gone = () => undefined }) {
  const deadline = Date.now() + waitMs;
  while (!(await answersBolt(host, port))) {
    const reason = gone();
    if (reason !== undefined) throw new Error(reason);
    if (Date.now() > deadline) {
      throw new Error(`Neo4j did not answer on ${host}:${port} within ${Math.round(waitMs / 1000)} s.`);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/**
 * A port of the loopback that nobody listens on: the preferred one if it is free, else any.
 * @param {number} [preferred]
 * @returns {Promise<number>}
 */
export async function freePort(preferred) {
  return (preferred === undefined ? undefined : await tryPort(preferred)) ?? (await tryPort(0));
}

/** @returns {Promise<number | undefined>} */
function tryPort(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1' }, () => {
      const { port: got } = server.address();
      server.close(() => resolve(got));
    });
  });
}
