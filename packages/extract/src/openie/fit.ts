import type { English } from '@tripletail/english';
import { analyse, calibrate, featuresOf, type FitSample, fitWeights, type Weights } from '../clauses/index.js';
import { docOf } from '../doc.js';
import { readSource } from './source.js';
import { type OpenTriple, tripleOf } from './triples.js';
import { parsePiece } from '../segment/parse-piece.js';

/** A sentence with gold: says of each of its triples how right it is, 0 to 1. */
export interface JudgedSentence {
  readonly sentence: string;
  readonly judge: (triples: readonly OpenTriple[]) => readonly number[];
}

/** Fits the confidence of open triples on judged sentences and calibrates it. What it gives is kept in `clauses/weights.json`. */
export function fitOpenTriples(english: English, sentences: readonly JudgedSentence[]): Weights {
  return calibrate(fitWeights(sentences.flatMap((s) => samplesOf(english, s))));
}

function samplesOf(english: English, { sentence, judge }: JudgedSentence): readonly FitSample[] {
  const source = readSource(sentence);
  const doc = docOf(parsePiece(english, source.text));
  const facts = analyse(doc);
  const labels = judge(facts.map((fact) => tripleOf(doc, source, fact)));
  return facts.map((fact, k) => ({ fact, features: featuresOf(doc, fact), label: labels[k] ?? 0 }));
}
