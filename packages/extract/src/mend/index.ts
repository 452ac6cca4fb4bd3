import type { Token } from '@tripletail/english';
import { mendHyphens } from './hyphens.js';
import { mendLemmas } from './lemmas.js';

/** The parse of a piece of text with what is surely wrong in it put right; see the files of this folder. Token boundaries never change. */
export function mend(tokens: readonly Token[]): readonly Token[] {
  return mendLemmas(mendHyphens(tokens));
}
