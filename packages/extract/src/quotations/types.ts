import type { Span } from '@tripletail/core';

/** `direct`: between quotation marks. `indirect`: "X said that …", "according to X, …", the voice of X in the outlet's words. */
export const QUOTATION_KINDS = ['direct', 'indirect'] as const;

/** One of {@link QUOTATION_KINDS}. */
export type QuotationKind = (typeof QUOTATION_KINDS)[number];

/** First token and the one behind the last. */
export type TokenRange = readonly [first: number, end: number];

/** Words that somebody other than the outlet is said to have said. All numbers are indices into `Doc.tokens`. */
export interface Quotation {
  readonly kind: QuotationKind;
  /** The words themselves, without the marks. */
  readonly span: Span;
  readonly firstToken: number;
  readonly endToken: number;
  /** Head token of the phrase that names who says it ("Lammy", "she", "spokesman"); absent where nobody is named. */
  readonly speaker?: number;
  /** The verb of speech, or "according". */
  readonly verb?: number;
  /** Head token of the phrase that names who is spoken to: "told *journalists*". */
  readonly addressee?: number;
  /** A few quoted words inside the outlet's own clause (… "a bad day" …), not a sentence that the speaker utters. */
  readonly fragment?: true;
  /** Ranges inside that are the outlet's own words, or those of the quotation around: who somebody is, the report that stands between. */
  readonly asides?: readonly TokenRange[];
  /** How the speaker was found, for people who ask why: `governing-verb`, `nearest-verb`, `same-speaker`, … */
  readonly why?: string;
}
