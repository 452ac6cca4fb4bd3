import { readFile } from 'node:fs/promises';

import { TripletailError } from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import { loadEnglish } from '@tripletail/english';
import { Command } from 'commander';
import colors from 'picocolors';

import { writeResult } from '../output.js';
import { FAILED, FOUND, plain, say, write } from '../terminal.js';
import { inflectedTriggers } from '../trigger-lemmas.js';
import { placeIn, type PlacedProblem, readVocabulary } from '../vocabulary.js';

const HELP = `
Examples:
  tripletail vocabulary print -o mine.json           ours, to start from
  tripletail vocabulary check mine.json              what is wrong with it, line by line
  tripletail extract news/ --vocabulary mine.json    read articles with it

check ends with 0 if the file can be used (warnings or not), and with 2 if not.`;

/** `tripletail vocabulary`: the predicates and the words that state them. */
export function vocabularyCommand(end: (code: number) => void): Command {
  const command = new Command('vocabulary')
    .summary('check your own vocabulary, or print ours')
    .description('The predicates that claims are made of, and the words that state them, as a JSON file of your own.')
    .addHelpText('after', HELP);
  command
    .command('check')
    .argument('<file>', 'a vocabulary as JSON')
    .description('Says what is wrong with a vocabulary: every error and warning with its line.')
    .option('--json', 'one line of JSON for each problem')
    .action(async (file: string, { json }: { readonly json?: true }) => {
      const problems = await check(file);
      for (const one of problems)
        await write(json === true ? `${JSON.stringify({ file, ...one })}\n` : show(file, one));
      const errors = problems.filter(({ severity }) => severity === 'error').length;
      const warnings = problems.length - errors;
      say(
        errors > 0
          ? `${file} cannot be used: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`
          : `${file} can be used${warnings > 0 ? `: ${counted(warnings, 'warning')}` : ''}.`,
      );
      end(errors > 0 ? FAILED : FOUND);
    });
  command
    .command('print')
    .description('Writes the vocabulary that is used when you bring none.')
    .option('-o, --output <file>', 'write it there')
    .action(async ({ output }: { readonly output?: string }) => {
      await writeResult([`${JSON.stringify(DEFAULT_VOCABULARY, null, 2)}\n`], output);
      end(FOUND);
    });
  return command;
}

async function check(file: string): Promise<readonly PlacedProblem[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new TripletailError('VOCABULARY_INVALID', `${file} cannot be read: ${String(cause)}`, { cause });
  });
  const { vocabulary, problems } = readVocabulary(text);
  if (vocabulary === undefined) return problems;
  const inflected = inflectedTriggers(vocabulary, await loadEnglish()).map(({ path, word, lemma }) =>
    placeIn(text, path, 'warning', `"${word}" is no base form, so it is never met; write "${lemma}".`),
  );
  return [...problems, ...inflected].toSorted((a, b) => a.line - b.line || a.column - b.column);
}

function show(file: string, { severity, line, column, predicate, message }: PlacedProblem): string {
  const colour = severity === 'error' ? colors.red : colors.yellow;
  const about = predicate === undefined ? '' : `${predicate}: `;
  return `${plain(file)}:${line}:${column} ${colour(severity)} ${plain(about + message)}\n`;
}

function counted(n: number, what: string): string {
  return `${n === 0 ? 'no' : n} ${what}${n === 1 ? '' : 's'}`;
}
