import { basename } from 'node:path';

import { documentOf, type GraphDocument, merge, TripletailError, withConfidence } from '@tripletail/core';
import { piecesOf } from '@tripletail/formats';
import { Command, Option } from 'commander';

import { gather } from '../articles.js';
import { isDocumentName } from '../documents.js';
import { encoded, formatFor, formatList, viewFor } from '../formats.js';
import { writeResult } from '../output.js';
import { needStore, type StoreOptions } from '../stores.js';
import { FOUND, NOTHING_FOUND, say } from '../terminal.js';
import { loadVocabulary } from '../vocabulary.js';
import { DEFAULT_TOP } from '../pictures.js';
import { confidence, neo4j, storeFile, vocabulary, wholeNumber } from './options.js';

interface Options extends StoreOptions {
  readonly out?: string;
  readonly format?: string;
  readonly vocabulary?: string;
  readonly confidence?: number;
  readonly title?: string;
  readonly top: number;
  readonly around?: string;
  readonly theme: 'light' | 'dark';
}

const HELP = `
Formats:
${formatList(true)}

Examples:
  tripletail export --store graph.jsonl -o week.gexf
  tripletail export week.json --format graphml > week.graphml     another format of a document
  tripletail export --neo4j bolt://localhost:7687 -o backup.json
  tripletail export week.json -o week.html                        for a colleague without Tripletail
  tripletail export week.json -o macron.svg --around "Emmanuel Macron"`;

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
    .option('--title <words>', 'what the graph is called in html and svg; by default the name of its file')
    .addOption(
      new Option('--top <n>', 'svg: draw so many relations, the strongest')
        .argParser(wholeNumber(1, 1000))
        .default(DEFAULT_TOP),
    )
    .option('--around <name>', 'svg: only the relations of this actor, by name or id')
    .addOption(new Option('--theme <theme>', 'svg: on white or on black').choices(['light', 'dark']).default('light'))
    .addHelpText('after', HELP)
    .action(async (files: readonly string[], options: Options) => {
      const view = viewFor(options.format, options.out);
      const format = view ?? formatFor(options.format, options.out);
      const words = await loadVocabulary(options.vocabulary);
      const whole = files.length > 0 ? await united(files) : await kept(options, words);
      const document = { ...whole, graph: withConfidence(whole.graph, options.confidence ?? 0) };
      if (view === undefined)
        await writeResult(await encoded(formatFor(options.format, options.out), document, words), options.out);
      else {
        const { top, around, theme } = options;
        const title = options.title ?? nameOf(files, options);
        const shown = {
          title,
          made: new Date().toISOString(),
          top,
          theme,
          ...(around === undefined ? {} : { around }),
        };
        const input = { ...document, vocabulary: words };
        await writeResult(piecesOf(await view.write(input, shown)), options.out);
      }
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

/** What a graph is called if nobody says: the name of its only file, of its store, or `graph`. */
function nameOf(files: readonly string[], { store }: Options): string {
  const file = files.length === 1 ? files[0] : typeof store === 'string' ? store : undefined;
  return file === undefined ? 'graph' : basename(file).replace(/(\.graph)?\.jsonl?$/i, '');
}
