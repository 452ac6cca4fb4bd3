import { randomUUID } from 'node:crypto';
import { request } from 'node:http';

import type { KnowledgeGraph } from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import { openMemoryStore } from '@tripletail/store/memory';

import type { ServerOptions } from '../src/options.js';
import { type ListenOptions, type RunningServer, startServer } from '../src/server.js';
import { SMALL_GRAPH } from './small-graph.js';

/** A server on a free port with the real memory store, and what it logged. */
export async function serve(
  options: Partial<ServerOptions & ListenOptions> = {},
  graph: KnowledgeGraph = SMALL_GRAPH,
): Promise<RunningServer & { readonly logged: readonly string[] }> {
  const store = openMemoryStore({ vocabulary: DEFAULT_VOCABULARY });
  await store.save(graph);
  const logged: string[] = [];
  const running = await startServer({
    store,
    vocabulary: DEFAULT_VOCABULARY,
    version: '0.0.0-test',
    newId: randomUUID,
    log: (line) => void logged.push(line),
    port: 0,
    ...options,
  });
  return { ...running, logged };
}

/** A JSON body posted. */
export async function post(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** A request with headers that `fetch` would not let a caller set, such as `Host`. */
export async function raw(
  url: string,
  headers: Readonly<Record<string, string>>,
  path = '/api/health',
  method = 'GET',
): Promise<{ readonly status: number; readonly body: string }> {
  const { hostname, port } = new URL(url);
  return await new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => (body += piece));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** The events of a server-sent stream until it ends. */
export async function events(
  response: Response,
): Promise<readonly { readonly event: string; readonly data: string }[]> {
  return (await response.text())
    .split('\n\n')
    .filter((block) => block.startsWith('event:'))
    .map((block) => ({
      event: /^event: (.*)$/m.exec(block)![1]!,
      data: /^data: (.*)$/m.exec(block)?.[1] ?? '',
    }));
}
