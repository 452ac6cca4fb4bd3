import { type AddressInfo, createServer } from 'node:net';

import { createAdaptorServer } from '@hono/node-server';
import { TripletailError } from '@tripletail/core';

import { createApp } from './app.js';
import type { ServerOptions } from './options.js';

/** Where to listen. */
export interface ListenOptions {
  /** `127.0.0.1` by default: nobody but this machine. */
  readonly host?: string;
  /** 4173 by default; 0 takes any that is free. */
  readonly port?: number;
}

/** A server that listens. */
export interface RunningServer {
  /** Where a browser on this machine finds it. */
  readonly url: string;
  readonly port: number;
  /** Cancels the jobs, ends the open answers, and resolves when all of it is gone. Calling it again does nothing. */
  readonly close: () => Promise<void>;
}

export const DEFAULT_PORT = 4173;
const DEFAULT_HOST = '127.0.0.1';

/**
 * Starts the server.
 * @throws TripletailError `PORT_IN_USE`: another program listens there, or the system does not allow this one to
 */
export async function startServer(options: ServerOptions & ListenOptions): Promise<RunningServer> {
  const { host = DEFAULT_HOST, port = DEFAULT_PORT } = options;
  // The name that it is bound to is one that its user chose, as --allow-host would be.
  const app = createApp({ ...options, allowedHosts: [host, ...(options.allowedHosts ?? [])] });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    server.listen(port, host, resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  let closing: Promise<void> | undefined;
  return {
    url: `http://${urlHost(host)}:${bound}`,
    port: bound,
    close: () => {
      closing ??= (async () => {
        const ended = new Promise<void>((resolve) => void server.close(() => resolve()));
        await app.jobs?.close();
        // Browsers keep connections open; waiting for them would make Ctrl-C take minutes.
        if ('closeAllConnections' in server) server.closeAllConnections();
        await ended;
      })();
      return closing;
    },
  };
}

/**
 * Finds out now whether {@link startServer} could listen there; between the two another program may still come.
 * @throws TripletailError `PORT_IN_USE` as it would
 */
export async function assertPortFree({ host = DEFAULT_HOST, port = DEFAULT_PORT }: ListenOptions): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    probe.listen(port, host, () => void probe.close(() => resolve()));
  });
}

/** `0.0.0.0` and `::` mean every address; a browser wants one of them. */
function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const other = port < 65_535 ? port + 1 : port - 1;
  switch (error.code) {
    case 'EADDRINUSE':
      return new TripletailError(
        'PORT_IN_USE',
        `Another program already listens on port ${port}. Stop it, or choose another port: --port ${other}.`,
        { cause: error },
      );
    case 'EACCES':
      return new TripletailError(
        'PORT_IN_USE',
        `This user may not listen on port ${port}. Choose one above 1023: --port 4173.`,
        { cause: error },
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new TripletailError(
        'PORT_IN_USE',
        `This machine has no address ${host}. Leave --host out, or give 127.0.0.1 or 0.0.0.0.`,
        { cause: error },
      );
    default:
      return error;
  }
}
