import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

import { TripletailError } from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import { Command, InvalidArgumentError } from 'commander';

import { FOUND, NOTHING_FOUND, write } from '../terminal.js';
import { openWorkers } from '../workers/pool.js';
import type { OpenLine } from '../workers/tasks.js';
import { threads } from './options.js';

interface Options {
  readonly frames?: true;
  readonly min?: number;
  readonly threads?: number;
}

/** Sentences of one message to a thread: the copying then costs nothing beside the parsing. */
const BATCH = 32;
/** How long a started batch waits for another line, milliseconds. */
const PATIENCE_MS = 20;

const HELP = `
Output: one line of JSON for each line of input, in the same order, empty lines included:
  {"sentence":"…","triples":[["subject","relation","object",0.87],…]}
With --frames: {"sentence":"…","frames":[{"subject","relation","object","adjuncts":[…],"confidence"},…]}
The words are those of the sentence; a number is how sure it is, 0 to 1.

Examples:
  echo "Rubio met Lavrov in Riyadh." | tripletail openie
  tripletail openie sentences.txt | jq -r '.triples[][0:3] | @tsv'
  tripletail openie --min 0.5 < sentences.txt`;

/** `tripletail openie`. */
export function openieCommand(end: (code: number) => void): Command {
  return new Command('openie')
    .summary('sentences to open triples')
    .description(
      'Reads one sentence a line and writes the triples that it states, in its own words, as they are found.',
    )
    .argument('[file...]', 'files of sentences; without one, or with -, standard input')
    .option('--frames', 'each fact once, with its adjuncts beside it, instead of one triple for each of them')
    .option('--min <p>', 'leave out what is less sure than this, 0 to 1', probability)
    .addOption(threads())
    .addHelpText('after', HELP)
    .action(async (files: readonly string[], options: Options) => {
      // Open triples know no vocabulary; the threads want one all the same.
      const workers = openWorkers({
        vocabulary: DEFAULT_VOCABULARY,
        ...(options.threads && { threads: options.threads }),
      });
      let found = false;
      const task = { frames: options.frames === true, ...(options.min === undefined ? {} : { minimum: options.min }) };
      const print = async (lines: readonly OpenLine[]): Promise<void> => {
        found ||= lines.some((line) => ('triples' in line ? line.triples : line.frames).length > 0);
        await write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      };
      try {
        // A few batches ahead keep all threads busy; more would only hold the input in memory.
        const ahead: Promise<void>[] = [];
        let printed = Promise.resolve();
        for await (const sentences of batches(files.length === 0 ? ['-'] : files)) {
          const batch = workers.openie({ ...task, sentences });
          // A batch that fails before its turn to be printed is reported then, not as unhandled.
          batch.catch(() => undefined);
          printed = printed.then(async () => print(await batch));
          printed.catch(() => undefined);
          ahead.push(printed);
          if (ahead.length > workers.threads + 1) await ahead.shift();
        }
        await printed;
      } finally {
        await workers.close();
      }
      end(found ? FOUND : NOTHING_FOUND);
    });
}

/** Lines in groups; one that comes slowly, from a person or a program that waits for the answer, does not wait for others. */
async function* batches(files: readonly string[]): AsyncIterable<readonly string[]> {
  for (const file of files) {
    const lines = linesOf(file)[Symbol.asyncIterator]();
    let batch: string[] = [];
    let next = lines.next();
    for (;;) {
      const step = batch.length === 0 ? await next : await Promise.race([next, wait(PATIENCE_MS, 'late' as const)]);
      if (step === 'late' || step.done === true) {
        if (batch.length > 0) yield batch;
        batch = [];
        if (step !== 'late') break;
      } else {
        batch.push(step.value);
        next = lines.next();
        if (batch.length >= BATCH) {
          yield batch;
          batch = [];
        }
      }
    }
  }
}

async function* linesOf(file: string): AsyncIterable<string> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  try {
    yield* createInterface({ input, crlfDelay: Infinity });
  } catch (cause) {
    throw new TripletailError('ARTICLE_UNREADABLE', `${file} cannot be read: ${String(cause)}. Check the path.`, {
      cause,
    });
  }
}

function probability(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 1))
    throw new InvalidArgumentError('A number from 0 to 1 is needed.');
  return value;
}
