import { SUBJECT_SOURCES } from '../syntax/index.js';

/** The rule that made a fact. */
export const FACT_KINDS = [
  'object',
  'dative',
  'zero-relative',
  'attribute',
  'adjective',
  'predicative',
  'preposition',
  'chain',
  'gerund',
  'infinitive',
  'fronted',
  'time',
  'adverb',
  'reported',
  'existential',
  'apposition',
  'title',
  'place',
  'possessive',
  'example',
  'bare',
] as const;
/** One of {@link FACT_KINDS}. */
export type FactKind = (typeof FACT_KINDS)[number];

/** How the subject of a fact was found: as for clauses, or by the nominal construction that the fact comes from. */
export const FACT_SOURCES = [
  ...SUBJECT_SOURCES,
  'expletive',
  'there',
  'apposition',
  'possessor',
  'title',
  'example',
] as const;
/** One of {@link FACT_SOURCES}. */
export type FactSource = (typeof FACT_SOURCES)[number];

/** A word of a relation: a token, or one that the sentence does not hold ("is" of an apposition). */
export type Word = number | string;

/** The clause level that a fact belongs to: all facts with the same frame and subject are one n-ary frame. */
export interface FrameKey {
  /** Verb group, with the words of upper verbs, in order. */
  readonly relation: readonly number[];
  /** Head of the clause: a verb or a predicate adjective. */
  readonly head: number;
}

/** A fact as token indices, in the order in which they are to be written. */
export interface DraftFact {
  readonly subject: readonly number[];
  readonly relation: readonly Word[];
  readonly object: readonly number[];
  readonly kind: FactKind;
  readonly source: FactSource;
  readonly subjectHead: number;
  /** Verb of the clause that the fact was unfolded from; none for nominal facts. */
  readonly verb?: number;
  readonly frame?: FrameKey;
  /** Verbs, prepositions and nouns between the clause and this fact. */
  readonly depth: number;
  /** Under "if", "unless", "whether", or in a question. */
  readonly hypothetical?: boolean;
  /** The object of the clause stands outside of it, so that the relation lacks it ("the system that he sold to X"). */
  readonly gap?: boolean;
}

/** A fact with the probability, 0 to 1, that it is right. */
export interface Fact extends DraftFact {
  readonly confidence: number;
}
