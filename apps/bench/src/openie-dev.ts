import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type English, loadEnglish } from '@tripletail/english';
import { fitOpenTriples, openFrames, type OpenTriple, openTriples } from '@tripletail/extract';
import { type GoldTuple, judge, readGold, score, type Score, type Triple } from './openie-score.js';

/** Strict and soft score of one output. */
export interface StrictSoft {
  readonly strict: Score;
  readonly soft: Score;
}

/** What {@link runCarbDev} measures. */
export interface CarbDevReport {
  readonly sentences: number;
  /** Short facts. */
  readonly triples: StrictSoft;
  /** N-ary frames, their arguments joined. */
  readonly frames: StrictSoft;
  /** Milliseconds a sentence, parsing included; the model was loaded before. */
  readonly msPerSentence: number;
  /** Milliseconds a sentence of parsing alone. */
  readonly msPerParse: number;
}

/** Parses each text once, so that clauses are timed apart from the parser. */
function remembering(english: English): English {
  const known = new Map<string, ReturnType<English['parse']>>();
  return {
    model: english.model,
    parse: (text) => {
      const parse = known.get(text) ?? english.parse(text);
      known.set(text, parse);
      return parse;
    },
  };
}

const asTriple = ({ subject, relation, object }: OpenTriple): Triple => [subject, relation, object];

/** Scores open triples on the development part of CaRB: `dataDir` is a folder that holds `carb-dev/dev.tsv`. */
export async function runCarbDev(dataDir: string): Promise<CarbDevReport> {
  const gold = await goldOf(dataDir);
  const english = remembering(await loadEnglish());
  const sentences = [...gold.keys()];
  const outputs = (): ReadonlyMap<string, readonly Triple[]> =>
    new Map(sentences.map((s) => [s, openTriples(english, s).map(asTriple)]));
  const start = performance.now();
  outputs();
  const parsed = performance.now();
  const triples = outputs();
  const end = performance.now();
  const frames = new Map(
    sentences.map((s) => [
      s,
      openFrames(english, s).map(({ subject, relation, object, adjuncts }): Triple => [
        subject,
        relation,
        [object, ...adjuncts].join(' '),
      ]),
    ]),
  );
  const clauses = (end - parsed) / sentences.length;
  const whole = (parsed - start) / sentences.length;
  return {
    sentences: sentences.length,
    triples: strictSoft(gold, triples),
    frames: strictSoft(gold, frames),
    msPerSentence: whole,
    msPerParse: whole - clauses,
  };
}

/** Fits the confidence on the same data; gives the text of `packages/extract/src/clauses/weights.json`. */
export async function fitCarbDev(dataDir: string): Promise<string> {
  const gold = await goldOf(dataDir);
  const english = await loadEnglish();
  const sentences = [...gold].map(([sentence, tuples]) => ({
    sentence,
    judge: (triples: readonly OpenTriple[]) => {
      const [strict, soft] = [false, true].map((s) => judge(tuples, triples.map(asTriple), s));
      // Half a point for overlap: strict alone is too rare to learn from, overlap alone rewards words too many.
      return triples.map((_, k) => (Number(strict![k]) + Number(soft![k])) / 2);
    },
  }));
  const weights = fitOpenTriples(english, sentences);
  const origin =
    'made by the command carb-fit of apps/bench from CaRB dev (MIT, dair-iitd/CaRB) and 100 facts read by eye';
  return `${JSON.stringify({ origin, ...weights }, null, 2)}\n`;
}

/** The report as lines of text. */
export function showCarbDev(report: CarbDevReport): string {
  const row = (name: string, { precision, recall, f1, triples }: Score): string =>
    `${name.padEnd(16)} P ${precision.toFixed(4)}  R ${recall.toFixed(4)}  F1 ${f1.toFixed(4)}  (${triples} facts)`;
  const after = report.msPerSentence - report.msPerParse;
  return [
    `CaRB dev, ${report.sentences} sentences`,
    row('triples, strict', report.triples.strict),
    row('triples, soft', report.triples.soft),
    row('frames, strict', report.frames.strict),
    row('frames, soft', report.frames.soft),
    `${report.msPerSentence.toFixed(2)} ms a sentence, of which ${after.toFixed(2)} ms after parsing`,
  ].join('\n');
}

async function goldOf(dataDir: string): Promise<ReadonlyMap<string, readonly GoldTuple[]>> {
  return readGold(await readFile(join(dataDir, 'carb-dev', 'dev.tsv'), 'utf8'));
}

function strictSoft(
  gold: ReadonlyMap<string, readonly GoldTuple[]>,
  output: ReadonlyMap<string, readonly Triple[]>,
): StrictSoft {
  const of = (s: string): readonly Triple[] => output.get(s) ?? [];
  return { strict: score(gold, of, false), soft: score(gold, of, true) };
}
