import type { AdverbPolicy, PpPolicy } from '../syntax/index.js';

/** What the analysis keeps together and what it gives. The defaults are the best ones measured on development data (strict F1). */
export interface ClauseOptions {
  /** Prepositional phrases that stay inside a subject; defaults to close ones. */
  readonly subjectPp: PpPolicy;
  /** … inside an object; defaults to close ones ("charges against the manager"): each becomes a chained fact besides. */
  readonly objectPp: PpPolicy;
  /** … inside the antecedent of a relative clause; defaults to "of". */
  readonly relativePp: PpPolicy;
  /** Depth of chains: (He, became a justice of the High Court of, Australia) has 2; defaults to 3, more brings nothing. */
  readonly chainDepth: number;
  /** Do of-phrases make chained facts too? Defaults to true. */
  readonly chainOf: boolean;
  /** Adverbs in the relation; defaults to all. */
  readonly adverbs: AdverbPolicy;
  /** Facts with an implicit "is" or "has", from appositions, titles, possessors, examples; defaults to true. */
  readonly nominal: boolean;
  /** Whole reported clauses as objects, besides their own facts; defaults to true. */
  readonly reported: boolean;
  /** Facts without object, (The lights, went out, ); defaults to false. */
  readonly bare: boolean;
}

/** Defaults of {@link ClauseOptions}. */
export const DEFAULT_OPTIONS: ClauseOptions = {
  subjectPp: 'close',
  objectPp: 'close',
  relativePp: 'of',
  chainDepth: 3,
  chainOf: true,
  adverbs: 'all',
  nominal: true,
  reported: true,
  bare: false,
};
