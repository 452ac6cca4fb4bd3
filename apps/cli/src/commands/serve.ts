import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';

import type { Vocabulary } from '@tripletail/core';
import { assertPortFree, DEFAULT_PORT, startServer } from '@tripletail/server';
import { Command, Option } from 'commander';

import { count, extractAll, gather } from '../articles.js';
import { openBrowser } from '../browser.js';
import { SITE } from '../site.js';
import { type OpenedStore, openStore, type StoreOptions } from '../stores.js';
import { FOUND, INTERRUPTED, say, untilSignal, warn, write } from '../terminal.js';
import { VERSION } from '../version.js';
import { loadVocabulary } from '../vocabulary.js';
import { NO_CACHE, openCache } from '../workers/cache.js';
import { openWorkers, type Workers } from '../workers/pool.js';
import { cache, neo4j, storeFile, threads, vocabulary, wait, wholeNumber } from './options.js';

interface Options extends StoreOptions {
  readonly port: number;
  readonly host: string;
  readonly allowHost?: readonly string[];
  readonly open?: boolean;
  readonly site?: string;
  readonly samples?: string;
  readonly threads?: number;
  readonly cache?: string;
  readonly vocabulary?: string;
}

const HELP = `
Articles that are added in the browser are extracted here, on this machine. Without --store or --neo4j the graph is gone
when the server stops.

Examples:
  tripletail serve news/
  tripletail serve week.json --port 5000
  tripletail serve news/ --store graph.jsonl --cache .cache
  tripletail serve --neo4j bolt://localhost:7687

From other machines (anyone who can reach the port can then read and change the graph):
  tripletail serve news/ --host 0.0.0.0 --allow-host desk.example`;

/** `tripletail serve`. */
export function serveCommand(end: (code: number) => void): Command {
  return new Command('serve')
    .summary('explore a graph in the browser')
    .description('Extracts the articles given, if any, and serves the explorer and its HTTP API (described at /api).')
    .argument('[file...]', 'articles, folders of them, GraphDocuments')
    .addOption(
      new Option('-p, --port <n>', 'port; 0 takes any that is free')
        .argParser(wholeNumber(0, 65_535))
        .default(DEFAULT_PORT),
    )
    .addOption(new Option('--host <address>', 'address to listen on').default('127.0.0.1'))
    .addOption(new Option('--allow-host <name...>', 'further names by which a browser may reach it'))
    .option('--open', 'open the browser, if a person is there')
    .addOption(new Option('--no-open', 'do not').hideHelp(false))
    .addOption(storeFile())
    .addOption(neo4j())
    .addOption(wait())
    .addOption(threads())
    .addOption(cache())
    .addOption(vocabulary())
    .addOption(new Option('--site <folder>', 'the built explorer, if it lies elsewhere').hideHelp())
    .addOption(new Option('--samples <folder>', 'what to show when nothing else is given').hideHelp())
    .addHelpText('after', HELP)
    .action(async (files: readonly string[], options: Options) => {
      const stopped = untilSignal();
      const { host, port } = options;
      // Before the reading, which may take minutes: who learns only then that the port is taken has waited for nothing.
      await assertPortFree({ host, port });
      const words = await loadVocabulary(options.vocabulary);
      const opened = await openStore(options, words);
      const workers = openWorkers({ vocabulary: words, ...(options.threads && { threads: options.threads }) });
      try {
        const kept = opened.kept;
        const given = files.length > 0 || kept || options.samples === undefined ? files : [options.samples];
        if (given.length > 0 && (await untilFilled(opened, given, workers, words, options, stopped)) === 'stopped') {
          return end(INTERRUPTED);
        }
        const server = await startServer({
          store: opened.store,
          extraction: workers,
          ...(opened.cypher && { cypher: opened.cypher }),
          ...siteOf(options.site),
          vocabulary: words,
          version: VERSION,
          host,
          port,
          allowedHosts: options.allowHost ?? [],
          newId: randomUUID,
          log: (line) => warn(line),
        });
        try {
          await announce(server.url, opened, options);
          await stopped;
          say('Stopping.');
        } finally {
          await server.close();
        }
        end(FOUND);
      } finally {
        await workers.close();
        await opened.store.close();
      }
    });
}

/** Reads what was given and saves it, unless Ctrl-C comes first: then nothing of it is saved. */
async function untilFilled(
  { store }: OpenedStore,
  files: readonly string[],
  workers: Workers,
  words: Vocabulary,
  options: Options,
  stopped: Promise<'stopped'>,
): Promise<'filled' | 'stopped'> {
  const abort = new AbortController();
  const fill = async (): Promise<'filled'> => {
    const tellPassedOver = !files.includes(options.samples ?? '');
    const { documents, articles } = await gather(files, { documents: true, tellPassedOver });
    const kept = options.cache === undefined ? NO_CACHE : openCache(options.cache, words);
    const extracted = articles.length === 0 ? [] : await extractAll(articles, workers, kept, abort.signal);
    abort.signal.throwIfAborted();
    await store.save(...[...documents, ...extracted].map((one) => one.graph));
    return 'filled';
  };
  const first = await Promise.race([fill(), stopped]);
  if (first === 'stopped') abort.abort();
  return first;
}

function siteOf(folder: string | undefined): { readonly site?: string } {
  const site = folder ?? SITE;
  if (existsSync(`${site}/index.html`)) return { site };
  warn(`The explorer is not built (${site} is not there), so only the API is served. Run: npm run build`);
  return {};
}

async function announce(url: string, { store, kept }: OpenedStore, { host, open }: Options): Promise<void> {
  const { counts } = await store.ask({ kind: 'overview', limit: 0 });
  say(
    counts.articles === 0
      ? 'The graph is empty: add articles in the browser.'
      : `${count(counts.articles, 'article')}, ${count(counts.entities, 'entity', 'entities')}, ${count(counts.claims, 'claim')}.`,
  );
  if (!kept) say('It is kept in memory only; --store FILE keeps it.');
  if (!isLoopback(host)) {
    warn(`Anyone who can reach ${host} can read this graph and change it.`);
  }
  await write(`${url}\n`);
  say('Open it in a browser. Ctrl-C stops the server.');
  if (open === true) await openBrowser(url);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
