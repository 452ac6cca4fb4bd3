import { TripletailError } from '@tripletail/core';
import { Command, CommanderError } from 'commander';

import { doctorCommand } from './commands/doctor.js';
import { exportCommand } from './commands/export.js';
import { extractCommand } from './commands/extract.js';
import { forgetCommand } from './commands/forget.js';
import { loadCommand } from './commands/load.js';
import { openieCommand } from './commands/openie.js';
import { queryCommand } from './commands/query.js';
import { serveCommand } from './commands/serve.js';
import { vocabularyCommand } from './commands/vocabulary.js';
import { behaveInPipes, fail, FAILED, FOUND, heedSignals, setQuiet } from './terminal.js';
import { VERSION } from './version.js';

const HELP = `
Examples:
  tripletail extract article.txt                     claims of one article, as JSON
  tripletail extract news/ -o week.gexf              a folder of articles, for Gephi
  tripletail serve news/                             the same, to explore in a browser
  echo "Rubio met Lavrov in Riyadh." | tripletail openie
  tripletail load news/ --store graph.jsonl          keep a graph in a file, and add to it
  tripletail doctor                                  is everything there that it needs?

Every command explains itself: tripletail help COMMAND.
Exit codes: 0 found, 1 nothing found, 2 failed. Results go to standard output, all talk to standard error.`;

/**
 * Runs the program.
 * @param args what stands after its name
 * @returns the exit code; never throws
 */
export async function run(args: readonly string[]): Promise<number> {
  behaveInPipes();
  const forgetSignals = heedSignals();
  let code = FOUND;
  const end = (value: number): void => {
    code = value;
  };
  const program = new Command('tripletail')
    .description('News articles in, a graph of who did what to whom out; every claim with the sentence that says it.')
    .version(VERSION)
    .option('-q, --quiet', 'say nothing but why something failed')
    .addHelpText('after', HELP)
    .showHelpAfterError('(tripletail --help shows what there is)')
    .exitOverride()
    .hook('preAction', (_, action) => setQuiet(action.optsWithGlobals()['quiet'] === true));
  for (const make of [
    extractCommand,
    openieCommand,
    loadCommand,
    forgetCommand,
    exportCommand,
    queryCommand,
    serveCommand,
    vocabularyCommand,
    doctorCommand,
  ]) {
    program.addCommand(make(end).exitOverride().copyInheritedSettings(program));
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? FOUND : FAILED;
    fail(words(error));
    return FAILED;
  } finally {
    forgetSignals();
  }
}

function words(error: unknown): string {
  if (error instanceof TripletailError) return error.message;
  if (error instanceof Error && 'code' in error && 'path' in error) {
    return `${String(error.path)} cannot be used: ${error.message}.`;
  }
  return `This should not have happened; please report it. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
