import type { Span } from '@tripletail/core';

/**
 * Longest piece, in UTF-16 code units, that is handed to the parser at once: about 700 words, more than any paragraph that a person writes; it
 * bounds memory on a text that comes as one line.
 */
export const LONGEST_PIECE = 4_000;

/**
 * Cuts a span into pieces of bounded length, each as long as may be: behind a full stop before a capital if there is one in the second half,
 * else at white space, else anywhere but inside a surrogate pair. Pieces follow each other without overlap.
 */
export function boundedPieces(text: string, span: Span, longest: number = LONGEST_PIECE): readonly Span[] {
  const out: Span[] = [];
  let { start } = span;
  while (span.end - start > longest) {
    const cut = start + cutPoint(text.slice(start, start + longest));
    out.push({ start, end: cut });
    start = cut;
  }
  if (start < span.end) out.push({ start, end: span.end });
  return out;
}

function cutPoint(window: string): number {
  const half = window.length / 2;
  const sentence = [...window.matchAll(/[.!?…]["'”’)\]]*\s+(?=["“‘([]?[\p{Lu}\p{N}])/gu)].at(-1);
  if (sentence !== undefined && sentence.index > half) return sentence.index + sentence[0].length;
  const space = [...window.matchAll(/\s+/gu)].at(-1);
  if (space !== undefined && space.index > half) return space.index + space[0].length;
  return /[\uD800-\uDBFF]$/u.test(window) ? window.length - 1 : window.length;
}
