/**
 * What can go wrong while articles are loaded. Each takes a started server on an empty database and the documents, does its harm, and leaves
 * the database as somebody would who goes on afterwards; what it returns is what people were told.
 */
import { execFile } from 'node:child_process';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { load, loaded, nodesIn, tripletail, untilArticles } from './client.mjs';

const run = promisify(execFile);
/** Articles that are there when the harm comes. */
const IN_THE_MIDDLE = 6;

/** Nothing goes wrong; what the others are compared with. */
export const UNDISTURBED = {
  name: 'undisturbed',
  run: async ({ server, files }) => [await loaded(files, server.env)],
};

/** @type {readonly { name: string, disk?: string, run: Function }[]} */
export const SCENARIOS = [
  {
    name: 'the same again',
    run: async ({ server, files }) => [await loaded(files, server.env), await loaded(files, server.env)],
  },
  {
    name: 'another order, one article a command',
    run: async ({ server, files }) => {
      for (const file of [...files].reverse()) await loaded([file], server.env);
      return [];
    },
  },
  {
    name: 'server killed with -9 in the middle, started again; the load goes on',
    run: async ({ server, files }) => {
      const one = load(files, server.env);
      const there = await untilArticles(server.env, IN_THE_MIDDLE);
      await server.kill();
      await server.start();
      const { code, said } = await one.ended;
      return [`killed with ${there} of ${files.length} articles there; load ended with ${code}: ${said}`];
    },
  },
  {
    name: 'server and client killed with -9; loaded again',
    run: async ({ server, files }) => {
      const one = load(files, server.env);
      const there = await untilArticles(server.env, IN_THE_MIDDLE);
      await server.kill();
      one.kill();
      await one.ended;
      await server.start();
      return [`killed with ${there} articles there`, await loaded(files, server.env)];
    },
  },
  {
    name: 'client killed with -9 in the middle; loaded again',
    run: async ({ server, files }) => {
      const one = load(files, server.env);
      const there = await untilArticles(server.env, IN_THE_MIDDLE);
      one.kill();
      await one.ended;
      return [`killed with ${there} articles there`, await loaded(files, server.env)];
    },
  },
  {
    name: 'client killed with -9 in the middle; only opened again, then the rest loaded',
    run: async ({ server, files }) => {
      const one = load(files, server.env);
      await untilArticles(server.env, IN_THE_MIDDLE);
      one.kill();
      await one.ended;
      // Opening settles what the broken load left.
      await tripletail(['query', 'MATCH (a:Article) RETURN count(a)', '--neo4j'], server.env).ended;
      return [await loaded([...files].reverse(), server.env)];
    },
  },
  {
    name: 'two loaders at once, the same articles',
    run: async ({ server, files }) => {
      const both = await Promise.all([loaded(files, server.env), loaded([...files].reverse(), server.env)]);
      return both;
    },
  },
  {
    name: 'two loaders at once, half each',
    run: async ({ server, files }) =>
      await Promise.all([
        loaded(
          files.filter((_, at) => at % 2 === 0),
          server.env,
        ),
        loaded(
          files.filter((_, at) => at % 2 === 1),
          server.env,
        ),
      ]),
  },
  {
    name: 'disk full in the middle; room made, server started again, loaded again',
    disk: '160m',
    run: async ({ server, files, home }) => {
      const one = load(files, server.env);
      await untilArticles(server.env, IN_THE_MIDDLE);
      const ballast = join(home, 'ballast');
      await fill(ballast);
      const { code, said } = await one.ended;
      if (code === 0) throw new Error('The disk was full and the load did not notice.');
      await server.kill().catch(() => {});
      await rm(ballast);
      await server.start();
      return [`load ended with ${code}: ${said}`, await loaded(files, server.env)];
    },
  },
  {
    name: 'wrong password',
    run: async ({ server, files }) => {
      const { code, said } = await load(files, { ...server.env, NEO4J_PASSWORD: 'not-the-password' }).ended;
      await nothing(server);
      return [`load ended with ${code}: ${said}`, await loaded(files, server.env)];
    },
  },
  {
    name: 'server down',
    run: async ({ server, files }) => {
      await server.stop();
      const { code, said } = await load(files, server.env).ended;
      await server.start();
      await nothing(server);
      return [`load ended with ${code}: ${said}`, await loaded(files, server.env)];
    },
  },
  {
    name: 'server comes late, load told to wait',
    run: async ({ server, files }) => {
      await server.stop();
      const one = load(files, server.env, ['--wait', '240']);
      await new Promise((resolve) => setTimeout(resolve, 5_000));
      await server.start();
      const { code, said } = await one.ended;
      if (code !== 0) throw new Error(`load ended with ${code}: ${said}`);
      return [said];
    },
  },
  {
    name: 'database read-only; then not any more',
    run: async ({ server, files }) => {
      await server.stop();
      await server.start(['server.databases.default_to_read_only=true']);
      const { code, said } = await load(files, server.env).ended;
      await server.stop();
      await server.start();
      await nothing(server);
      return [`load ended with ${code}: ${said}`, await loaded(files, server.env)];
    },
  },
];

async function nothing(server) {
  const n = await nodesIn(server.env);
  if (n > 0) throw new Error(`${n} nodes are there, and none should be.`);
}

/** Writes zeros until the disk is full. */
async function fill(path) {
  const file = await open(path, 'w');
  const megabyte = Buffer.alloc(1 << 20);
  try {
    for (;;) await file.write(megabyte);
  } catch (error) {
    if (error.code !== 'ENOSPC') throw error;
  } finally {
    await file.close();
  }
}

/** A disk of this size at a folder; needs root. */
export async function mountDisk(folder, size) {
  await run('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  return async () => {
    await run('umount', ['-l', folder]);
  };
}
