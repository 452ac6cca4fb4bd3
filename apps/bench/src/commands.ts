import { loadEnglish } from '@tripletail/english';

import { runEntityBench, formatEntityReport } from './entities-bench.js';
import { runCarbDev, showCarbDev } from './openie-dev.js';

/** What a command is given. */
export interface BenchOptions {
  /** The folder of development data. */
  readonly data: string;
  /** Write the report to where reports are committed. */
  readonly report: boolean;
}

/** One measurement. */
export interface BenchCommand {
  readonly what: string;
  readonly run: (options: BenchOptions) => Promise<void>;
}

/** The commands by name. */
export const COMMANDS: Readonly<Record<string, BenchCommand>> = {
  'carb-dev': {
    what: 'open triples on the development part of CaRB, strict and soft',
    run: async ({ data }) => console.log(showCarbDev(await runCarbDev(data))),
  },
  entities: {
    what: 'names, coreference and nodes on gum-news, dev-news and train-news',
    run: async ({ data }) => console.log(formatEntityReport(runEntityBench(data, await loadEnglish()))),
  },
};
