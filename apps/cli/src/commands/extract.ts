import { documentOf, merge, withConfidence } from '@tripletail/core';
import { Command } from 'commander';

import { extractAll, gather } from '../articles.js';
import { encoded, formatFor } from '../formats.js';
import { writeResult } from '../output.js';
import { FOUND, NOTHING_FOUND, say } from '../terminal.js';
import { loadVocabulary } from '../vocabulary.js';
import { NO_CACHE, openCache } from '../workers/cache.js';
import { openWorkers } from '../workers/pool.js';
import { confidence, cache, type FactOptions, facts, factsOf, threads, vocabulary } from './options.js';

interface Options extends FactOptions {
  readonly out?: string;
  readonly format?: string;
  readonly threads?: number;
  readonly cache?: string;
  readonly vocabulary?: string;
  readonly confidence?: number;
}

const HELP = `
Examples:
  tripletail extract article.txt                       a GraphDocument on standard output
  tripletail extract article.txt | jq '.graph.claims'
  tripletail extract news/ -o week.gexf                the ending says the format
  curl -s https://example.org/story | tripletail extract - --url https://example.org/story
  tripletail extract news/ --format csv > week.zip`;

/** `tripletail extract`. */
export function extractCommand(end: (code: number) => void): Command {
  const command = new Command('extract')
    .summary('articles to a graph')
    .description(
      'Reads articles (text, Markdown, HTML; files, folders, - for standard input) and writes one graph of all of them.',
    )
    .argument('<file...>', 'files and folders')
    .option('-o, --out <file>', 'write there instead of to standard output')
    .option('-f, --format <format>', 'format of the graph; by default what the ending of --out says, else json')
    .addHelpText('after', HELP)
    .addOption(threads())
    .addOption(cache())
    .addOption(confidence())
    .addOption(vocabulary());
  for (const option of facts()) command.addOption(option);
  return command.action(async (files: readonly string[], options: Options) => {
    const format = formatFor(options.format, options.out);
    const words = await loadVocabulary(options.vocabulary);
    const { articles } = await gather(files, { facts: factsOf(options) });
    const workers = openWorkers({ vocabulary: words, ...(options.threads && { threads: options.threads }) });
    try {
      const kept = options.cache === undefined ? NO_CACHE : openCache(options.cache, words);
      const extractions = await extractAll(articles, workers, kept);
      const graph = withConfidence(merge(...extractions.map((one) => one.graph)), options.confidence ?? 0);
      await writeResult(await encoded(format, documentOf(graph), words), options.out);
      if (graph.claims.length === 0) say('No claim was found in it. Is it news in English?');
      end(graph.claims.length > 0 ? FOUND : NOTHING_FOUND);
    } finally {
      await workers.close();
    }
  });
}
