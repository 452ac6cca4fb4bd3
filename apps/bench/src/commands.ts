import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import { type English, loadEnglish } from '@tripletail/english';
import { EXTRACTOR_VERSION, extractArticle } from '@tripletail/extract';

import { corefCases, formatCorefCases } from './coref-errors.js';
import { formatEntityReport, runEntityBench } from './entities-bench.js';
import { fitFacts, showFit, type Weighing } from './facts-fit.js';
import { formatSet, totals } from './facts-report.js';
import { annotatedSets, type Extract } from './facts-run.js';
import { scoreClaims, type ScoredArticle } from './facts-score.js';
import { showErrors } from './facts-show.js';
import { fitNameTypes } from './name-types-fit.js';
import { fitCarbDev, runCarbDev, showCarbDev } from './openie-dev.js';
import { CORENLP, runCoreNlp } from './peers/corenlp.js';
import { runSpeed } from './speed.js';

/** What a command is given. */
export interface BenchOptions {
  /** The folder of development data; the seed article, where there is one, stands in `../seed` beside it. */
  readonly data: string;
  /** Write the report to `docs/reports/`, where reports are committed. */
  readonly report: boolean;
  /** Run the peer too: needs Java, Maven and 706 MB once. */
  readonly peers: boolean;
  /** For `errors`: which set, which kind, which predicate, claims in place of facts, and how many. */
  readonly set: string;
  readonly kind?: string;
  readonly predicate?: string;
  readonly claims: boolean;
  readonly count: number;
}

/** One measurement. */
export interface BenchCommand {
  readonly what: string;
  readonly run: (options: BenchOptions) => Promise<void>;
}

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const VERDICTS = new URL('../data/judged-claims.tsv', import.meta.url);

/** The commands by name. */
export const COMMANDS: Readonly<Record<string, BenchCommand>> = {
  accuracy: {
    what: 'facts of dev-news, train-news and the seed: recall, precision, truth, speakers, times, kinds of error; --peers: beside CoreNLP',
    run: async ({ data, report, peers }) => {
      const english = await loadEnglish();
      const sets = annotatedSets(data, seedOf(data), extractWith(english));
      const text = Object.entries(sets).map(([name, articles]) => formatSet(name, articles));
      const peer = peers ? [`Beside it, in the same run and by the same scorer:\n${besideCoreNlp(sets)}`] : [];
      publish('accuracy', 'Accuracy of claims', english, report, [...text, ...peer].join('\n\n'));
    },
  },
  errors: {
    what: 'facts that are missed, or with --claims claims that no fact covers, one by one: --set --kind --predicate --count',
    run: async ({ data, set, ...options }) => {
      const sets = annotatedSets(data, seedOf(data), extractWith(await loadEnglish()));
      const articles = sets[set];
      if (articles === undefined) throw new Error(`There is no set "${set}". Sets: ${Object.keys(sets).join(', ')}.`);
      console.log(showErrors(articles, options));
    },
  },
  entities: {
    what: 'names, coreference and nodes on gum-news, dev-news and train-news',
    run: async ({ data, report }) => {
      const english = await loadEnglish();
      publish('entities', 'Entities', english, report, formatEntityReport(runEntityBench(data, english)));
    },
  },
  coref: {
    what: 'pronouns and descriptions of GUM and train-news by rule and outcome, and each that went wrong',
    run: async ({ data }) => {
      console.log(formatCorefCases(corefCases(data, await loadEnglish()), true));
    },
  },
  'carb-dev': {
    what: 'open triples on the development part of CaRB, strict and soft',
    run: async ({ data, report }) => {
      publish('carb-dev', 'Open triples', await loadEnglish(), report, showCarbDev(await runCarbDev(data)));
    },
  },
  speed: {
    what: 'what extraction costs beside parsing, how it grows with the text, a thousand articles on two threads',
    run: async ({ data, report }) => {
      const english = await loadEnglish();
      publish('speed', 'Speed of extraction', english, report, await runSpeed(data, english));
    },
  },
  'fit-names': {
    what: 'fits the types of names on train-news and gum-news and writes packages/extract/src/entities/names/type-weights.json',
    run: async ({ data }) => {
      const { weights, fittedOn, ...rest } = fitNameTypes(data, await loadEnglish());
      const file = join(ROOT, 'packages/extract/src/entities/names/type-weights.json');
      writeFileSync(file, `${JSON.stringify({ date: today(), fittedOn, weights }, null, 2)}\n`);
      console.log(JSON.stringify(rest, null, 2));
    },
  },
  reliability: {
    what: 'how far confidences can be believed, cross-validated on train-news against verdicts by hand and against the gold; --report',
    run: async ({ data, report }) => {
      const english = await loadEnglish();
      const text = showFit(fitFacts(data, VERDICTS, weighingWith(english), today()));
      publish('reliability', 'Reliability of confidences', english, report, text);
    },
  },
  'fit-facts': {
    what: 'fits the confidence of claims on train-news and writes packages/extract/src/weigh/weights.json',
    run: async ({ data }) => {
      const fitted = fitFacts(data, VERDICTS, weighingWith(await loadEnglish()), today());
      const file = join(ROOT, 'packages/extract/src/weigh/weights.json');
      writeFileSync(file, `${JSON.stringify(fitted.weights, null, 2)}\n`);
      console.log(showFit(fitted));
    },
  },
  'fit-carb': {
    what: 'fits the confidence of open triples on CaRB dev and writes packages/extract/src/clauses/weights.json',
    run: async ({ data }) => {
      writeFileSync(join(ROOT, 'packages/extract/src/clauses/weights.json'), await fitCarbDev(data));
    },
  },
};

/** The shipped engine. */
function extractWith(english: English): Extract {
  return (article) => extractArticle(article, { english, vocabulary: DEFAULT_VOCABULARY });
}

/** Without a floor, for the fit of the confidence: it must see what the floor leaves out. */
function weighingWith(english: English): Weighing {
  return (article, weigh) =>
    extractArticle(article, { english, vocabulary: DEFAULT_VOCABULARY, leastConfidence: 0, weigh });
}

function seedOf(data: string): string | undefined {
  const seed = join(data, '..', 'seed');
  return existsSync(seed) ? seed : undefined;
}

/** The peer on every set but the training news, on which it would run for a quarter of an hour. */
function besideCoreNlp(sets: Readonly<Record<string, readonly ScoredArticle[]>>): string {
  const chosen = Object.entries(sets).filter(([name]) => name !== 'train-news');
  const articles = chosen.flatMap(([name, all]) => all.map((article) => ({ name, article })));
  const claims = runCoreNlp(articles.map(({ article }) => article.extraction.graph.articles[0]?.text ?? ''));
  const parts = chosen.flatMap(([name]) =>
    totals(
      name,
      scoreClaims(
        articles.flatMap((one, k) => (one.name === name ? [{ gold: one.article.gold, claims: claims[k]! }] : [])),
      ),
    ),
  );
  return [CORENLP, ...parts].join('\n');
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Prints what was measured, and writes it with its date and versions where it is committed. */
function publish(name: string, title: string, english: English, report: boolean, text: string): void {
  console.log(text);
  if (!report) return;
  const folder = join(ROOT, 'docs/reports');
  mkdirSync(folder, { recursive: true });
  const { name: model, version, sha256 } = english.model;
  const head = [
    `# ${title}`,
    '',
    `\`npm run bench -- ${name} --report\`, ${today()}. Extractor ${EXTRACTOR_VERSION}, model ${model} ${version} (${sha256.slice(0, 12)}), vocabulary ${DEFAULT_VOCABULARY.version}.`,
    'Development data: eight Voice of America and Wikinews articles with gold facts (dev-news), 69 more in one pass (train-news, on which triggers and weights were made), GUM news, CaRB dev.',
    '',
  ];
  const body = text.includes('| ') ? text : ['```', text, '```'].join('\n');
  writeFileSync(join(folder, `${name}.md`), `${[...head, body].join('\n')}\n`);
}
