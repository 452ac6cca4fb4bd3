import type { TokenizerTables } from '../model-file.js';

/** Finds what spaCy splits off a chunk of text. */
export interface Affixes {
  /** Length of the prefix to split off, 0 for none. */
  readonly prefix: (chunk: string) => number;
  /** Length of the suffix to split off from what begins at `from`, 0 for none. */
  readonly suffix: (chunk: string, from: number) => number;
  /** [start, end) of everything to split off inside, in order. */
  readonly infixes: (chunk: string) => readonly (readonly [number, number])[];
  readonly isUrl: (chunk: string) => boolean;
}

/** No suffix but a run of dots is longer than this (the longest unit has 6 characters). */
const SUFFIX_WINDOW = 32;

export function createAffixes(tables: TokenizerTables): Affixes {
  const prefix = new RegExp(tables.prefix, 'u');
  const suffix = new RegExp(tables.suffix, 'gu');
  const infix = new RegExp(tables.infix, 'gu');
  const url = new RegExp(tables.url, 'u');
  return {
    prefix: (chunk) => prefix.exec(chunk)?.[0].length ?? 0,
    suffix: (chunk, from) => {
      // A search from the start would be quadratic over long chunks, as one affix at a time is split off. Look-behind sees all the same.
      const text = from === 0 ? chunk : chunk.slice(from);
      for (let window = SUFFIX_WINDOW; ; window *= 8) {
        let start = Math.max(0, text.length - window);
        if (start > 0 && isTrail(text.charCodeAt(start))) start--;
        suffix.lastIndex = start;
        const match = suffix.exec(text);
        if (match === null) return 0;
        // A match at the very start of the window may begin before it.
        if (match.index > start || start === 0) return match[0].length;
      }
    },
    infixes: (chunk) => Array.from(chunk.matchAll(infix), (m) => [m.index, m.index + m[0].length] as const),
    isUrl: (chunk) => url.test(chunk),
  };
}

function isTrail(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
