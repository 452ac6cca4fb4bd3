/**
 * The public shapes of the package. All of them are plain readonly data and JSON-safe.
 *
 * Every `start`/`end` is an offset into `Parse.text` in UTF-16 code units, half-open: `text.slice(start, end)` is what the span shows.
 * Every `firstToken`/`endToken` is an index into `Parse.tokens`, half-open as well.
 */

/** Inside, outside or at the beginning of an entity. */
export const ENTITY_IOB = ['B', 'I', 'O'] as const;
export type EntityIob = (typeof ENTITY_IOB)[number];

/** One token. `parse.text.slice(start, end) === text` always holds. */
export interface Token {
  /** Index of this token in `Parse.tokens`. */
  readonly i: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether exactly one ASCII space follows the token in the text (further white space is a token of its own). */
  readonly whitespace: boolean;
  /** The normal form the model sees: lower case, with spelling variants and contractions folded ("'s" may be "is"). */
  readonly norm: string;
  readonly lemma: string;
  /** Penn Treebank tag ("NNP", "VBD", "_SP" for white space). */
  readonly tag: string;
  /** Universal part of speech ("PROPN", "VERB", "SPACE"). */
  readonly pos: string;
  /** Universal features, "Number=Sing|Person=3"; "" when there are none. */
  readonly morph: string;
  /** Index of the syntactic head in `Parse.tokens`; the token's own index for the root of a sentence. */
  readonly head: number;
  /** ClearNLP dependency label ("nsubj", "dobj", "ROOT"). */
  readonly dep: string;
  /** Index into `Parse.sentences`. */
  readonly sentence: number;
  /** OntoNotes type ("PERSON", "ORG", "GPE", …); "" outside entities. */
  readonly entityType: string;
  readonly entityIob: EntityIob;
}

/** A sentence; sentences follow each other and cover all tokens. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/** A named entity as the model marks it; entities do not overlap and do not cross sentences. */
export interface NamedEntity {
  /** OntoNotes type, one of 18 ("PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "EVENT", "DATE", …). */
  readonly type: string;
  readonly firstToken: number;
  readonly endToken: number;
  readonly start: number;
  readonly end: number;
}

/** What the pipeline makes of one text. */
export interface Parse {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly entities: readonly NamedEntity[];
}

/** Which model is loaded. */
export interface ModelInfo {
  readonly name: string;
  readonly version: string;
  /** Of the model file, lower-case hex. */
  readonly sha256: string;
}

/** A loaded pipeline. It holds no state between calls that a caller can see: the same text always gives the same parse. */
export interface English {
  /** Parses a text. Never throws on any string, the empty one included; synchronous. Best fed one paragraph at a time. */
  readonly parse: (text: string) => Parse;
  readonly model: ModelInfo;
}
