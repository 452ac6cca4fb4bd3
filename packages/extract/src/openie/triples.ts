import type { English } from '@tripletail/english';
import { analyse, type ClauseOptions, type Fact, frames, type Word } from '../clauses/index.js';
import { type Doc, docOf } from '../doc.js';
import { readSource, type Source } from './source.js';
import { parsePiece } from '../segment/parse-piece.js';

/** An open triple: words of the sentence as it was written. Relations may hold an implicit "is" or "has". */
export interface OpenTriple {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  /** Probability that it is right and whole, 0 to 1. */
  readonly confidence: number;
}

/** An n-ary triple. */
export interface OpenFrame extends OpenTriple {
  readonly adjuncts: readonly string[];
}

/** Options of {@link openTriples}. */
export interface OpenOptions {
  /** Triples below are left out; defaults to .7: those below are right by the gold of CaRB dev in 3 of 100 cases (strictly). */
  readonly minimum?: number;
  /** How clauses are taken apart. */
  readonly clauses?: Partial<ClauseOptions>;
}

const DEFAULT_MINIMUM = 0.7;

/** Short whole facts of a sentence, in order of its clauses. The sentence may be tokenised (see {@link readSource}). Never throws. */
export function openTriples(english: English, sentence: string, options: OpenOptions = {}): readonly OpenTriple[] {
  const source = readSource(sentence);
  const doc = docOf(parsePiece(english, source.text));
  const { minimum = DEFAULT_MINIMUM, clauses } = options;
  return analyse(doc, clauses)
    .filter((fact) => fact.confidence >= minimum)
    .map((fact) => tripleOf(doc, source, fact));
}

/** The words of a fact. */
export function tripleOf(doc: Doc, source: Source, fact: Fact): OpenTriple {
  const { subject, relation, object, confidence } = fact;
  return {
    subject: write(doc, source, subject),
    relation: write(doc, source, relation),
    object: write(doc, source, object),
    confidence,
  };
}

/** One n-ary frame per clause and subject: (subject, relation, object) and its further arguments. */
export function openFrames(english: English, sentence: string, options: OpenOptions = {}): readonly OpenFrame[] {
  const source = readSource(sentence);
  const doc = docOf(parsePiece(english, source.text));
  const { minimum = DEFAULT_MINIMUM, clauses } = options;
  return frames(doc, clauses)
    .filter((frame) => frame.confidence >= minimum)
    .map(({ subject, relation, object, adjuncts, confidence }) => ({
      subject: write(doc, source, subject),
      relation: write(doc, source, relation),
      object: write(doc, source, object),
      adjuncts: adjuncts.map((a) => write(doc, source, a)),
      confidence,
    }));
}

/** Words in the given order: as they stand in the sentence where they follow each other, else parted by a space. */
function write(doc: Doc, source: Source, words: readonly Word[]): string {
  let out = '';
  let start = -1;
  let end = -1;
  for (const word of words) {
    if (typeof word === 'string') {
      out += out === '' ? word : ` ${word}`;
      start = end = -1;
      continue;
    }
    if (out !== '' && doc.tokens[word]!.tag === 'WP$') {
      out += "'s"; // the firm, whose owner …: the firm's owner
      start = end = -1;
      continue;
    }
    const span = source.locate(doc.tokens[word]!);
    if (span.start === start && span.end <= end) continue; // a further piece of a token that is written already
    out += out === '' || end === span.start ? '' : ' ';
    out += source.sentence.slice(span.start, span.end);
    ({ start, end } = span);
  }
  return out.replaceAll(/\s+/gu, ' ').trim();
}
