import { type Article, type KnowledgeGraph, type Vocabulary, withConfidence } from '@tripletail/core';
import { Command } from 'commander';

import { count, extractAll, gather } from '../articles.js';
import { needStore, type StoreOptions } from '../stores.js';
import { FOUND, NOTHING_FOUND, say } from '../terminal.js';
import { loadVocabulary } from '../vocabulary.js';
import { NO_CACHE, openCache } from '../workers/cache.js';
import { openWorkers } from '../workers/pool.js';
import {
  confidence,
  cache,
  type FactOptions,
  facts,
  factsOf,
  neo4j,
  storeFile,
  threads,
  vocabulary,
  wait,
} from './options.js';

interface Options extends FactOptions, StoreOptions {
  readonly threads?: number;
  readonly cache?: string;
  readonly vocabulary?: string;
  readonly confidence?: number;
}

const HELP = `
Loading the same again changes nothing; a newer version of an article (same URL) replaces the older one.

Examples:
  tripletail load news/ --store graph.jsonl
  tripletail load week.json --neo4j bolt://localhost:7687     a graph that was extracted before
  NEO4J_URI=bolt://localhost:7687 NEO4J_PASSWORD=secret tripletail load news/`;

/** `tripletail load`. */
export function loadCommand(end: (code: number) => void): Command {
  const command = new Command('load')
    .summary('articles or graphs into a kept graph')
    .description(
      'Extracts articles, or takes GraphDocuments (.json) as they are, and keeps them in a file or in Neo4j.',
    )
    .argument('<file...>', 'articles, folders of them, GraphDocuments; - for an article on standard input')
    .addOption(storeFile())
    .addOption(neo4j())
    .addOption(wait())
    .addOption(threads())
    .addOption(cache())
    .addOption(confidence())
    .addOption(vocabulary())
    .addHelpText('after', HELP);
  for (const option of facts()) command.addOption(option);
  return command.action(async (files: readonly string[], options: Options) => {
    const words = await loadVocabulary(options.vocabulary);
    const { store, where } = await needStore(options, words);
    try {
      const { documents, articles } = await gather(files, { facts: factsOf(options), documents: true });
      const extracted = articles.length === 0 ? [] : await graphsOf(articles, options, words);
      // One graph an article: in a merged one every article would bring all names of its entities, and leave them behind when forgotten.
      const graphs = [...documents.map((one) => one.graph), ...extracted].map((graph) =>
        withConfidence(graph, options.confidence ?? 0),
      );
      const { added, replaced, unchanged, claims } = await store.save(...graphs);
      say(
        `${where}: ${count(added.length, 'article')} added, ${replaced.length} replaced, ${unchanged.length} there already; ` +
          `${count(claims.added, 'claim')} added, ${claims.removed} removed.`,
      );
      end(graphs.some((graph) => graph.claims.length > 0) ? FOUND : NOTHING_FOUND);
    } finally {
      await store.close();
    }
  });
}

async function graphsOf(
  articles: readonly Article[],
  options: Options,
  vocabulary: Vocabulary,
): Promise<readonly KnowledgeGraph[]> {
  const workers = openWorkers({ vocabulary, ...(options.threads && { threads: options.threads }) });
  try {
    const kept = options.cache === undefined ? NO_CACHE : openCache(options.cache, vocabulary);
    return (await extractAll(articles, workers, kept)).map((one) => one.graph);
  } finally {
    await workers.close();
  }
}
