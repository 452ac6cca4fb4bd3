import { documentOf, type GraphDocument, merge, TripletailError, withConfidence } from '@tripletail/core';
import { Command } from 'commander';

import { gather } from '../articles.js';
import { isDocumentName } from '../documents.js';
import { encoded, formatFor, formatList } from '../formats.js';
import { writeResult } from '../output.js';
import { needStore, type StoreOptions } from '../stores.js';
import { FOUND, NOTHING_FOUND, say } from '../terminal.js';
import { loadVocabulary } from '../vocabulary.js';
import { confidence, neo4j, storeFile, vocabulary } from './options.js';

interface Options extends StoreOptions {
  readonly out?: string;
  readonly format?: string;
  readonly vocabulary?: string;
  readonly confidence?: number;
}

const HELP = `
Formats:
${formatList()}

Examples:
  tripletail export --store graph.jsonl -o week.gexf
  tripletail export week.json --format graphml > week.graphml     another format of a document
  tripletail export --neo4j bolt://localhost:7687 -o backup.json`;

/** `tripletail export`. */
export function exportCommand(end: (code: number) => void): Command {
  return new Command('export')
    .summary('a kept graph as a file for other programs')
    .description('Writes a graph that is kept in a file or in Neo4j, or some GraphDocuments as one, in any format.')
    .argument('[file...]', 'GraphDocuments (.json), instead of a kept graph')
    .option('-o, --out <file>', 'write there instead of to standard output')
    .option('-f, --format <format>', 'by default what the ending of --out says, else json')
    .addOption(storeFile())
    .addOption(neo4j())
    .addOption(confidence())
    .addOption(vocabulary())
    .addHelpText('after', HELP)
    .action(async (files: readonly string[], options: Options) => {
      const format = formatFor(options.format, options.out);
      const words = await loadVocabulary(options.vocabulary);
      const whole = files.length > 0 ? await united(files) : await kept(options, words);
      const document = { ...whole, graph: withConfidence(whole.graph, options.confidence ?? 0) };
      await writeResult(await encoded(format, document, words), options.out);
      if (format.loses !== '') say(`${format.label}: ${format.loses}`);
      end(document.graph.articles.length > 0 ? FOUND : NOTHING_FOUND);
    });
}

async function united(files: readonly string[]): Promise<GraphDocument> {
  const odd = files.find((file) => !isDocumentName(file));
  if (odd !== undefined) {
    throw new TripletailError(
      'FORMAT_UNKNOWN',
      `${odd} is no GraphDocument (.json). Make one of articles with: tripletail extract`,
    );
  }
  const { documents } = await gather(files, { documents: true });
  const [first, ...more] = documents;
  // Of one document the view stays; several have no common one.
  return first !== undefined && more.length === 0 ? first : documentOf(merge(...documents.map((one) => one.graph)));
}

async function kept(options: Options, words: Awaited<ReturnType<typeof loadVocabulary>>): Promise<GraphDocument> {
  const { store } = await needStore(options, words);
  try {
    return documentOf(await store.graph());
  } finally {
    await store.close();
  }
}
