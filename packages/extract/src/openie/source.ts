import type { Span } from '@tripletail/core';
import type { Token } from '@tripletail/english';

/**
 * A sentence as it was written, and the text that the parser is given for it. They differ when the sentence comes tokenised: parted by spaces,
 * with the quotation marks and brackets of the Penn Treebank (`` '' -LRB- -RRB-). The parser was trained on ordinary text, so it gets that.
 */
export interface Source {
  /** As given. */
  readonly sentence: string;
  /** For the parser. */
  readonly text: string;
  /** Was it tokenised? Then whole tokens are printed. */
  readonly tokenised: boolean;
  /** Where a token of `text` stands in `sentence`. */
  readonly locate: (token: Pick<Token, 'start' | 'end'>) => Span;
}

const TREEBANK: Readonly<Record<string, string>> = {
  '``': '"',
  "''": '"',
  '`': "'",
  '-LRB-': '(',
  '-RRB-': ')',
  '-LSB-': '[',
  '-RSB-': ']',
  '-LCB-': '{',
  '-RCB-': '}',
  '\\/': '/',
  '\\*': '*',
};
const TOKENISED = /(?:^| )(?:``|''|-[LR][RSC]B-|'s|n't|[.,;:?!]) |(?: [.,;:?!]| '')$/u;
const OPENING = /^[([{]$/u;
const CLOSING = /^[)\]}]$/u;
const NO_SPACE_BEFORE = /^(?:[.,;:?!%]|''|n't|'(?:s|S|ll|ve|re|d|m)?|\.\.\.)$/u;
const NO_SPACE_AFTER = /^(?:[$#£€]|``|`|(?:US|A|C|HK|NZ)\$)$/u;

/** Reads a sentence, tokenised or not. */
export function readSource(sentence: string): Source {
  if (!TOKENISED.test(sentence)) {
    return { sentence, text: sentence, tokenised: false, locate: ({ start, end }) => ({ start, end }) };
  }
  return detokenise(sentence);
}

function detokenise(sentence: string): Source {
  let text = '';
  /** Start in `text` of each token, and its place in the sentence. */
  const starts: number[] = [];
  const spans: Span[] = [];
  let glue = true;
  let open = false;
  const tokens = [...sentence.matchAll(/\S+/gu)];
  tokens.forEach((match, k) => {
    const [token] = match;
    const shown = plain(token);
    const straight = token === '"';
    const closes = straight && open;
    if (straight) open = !open;
    const hyphen = token === '-' && isWord(tokens[k - 1]?.[0]) && isWord(tokens[k + 1]?.[0]);
    const spaced = !glue && !hyphen && !NO_SPACE_BEFORE.test(token) && !CLOSING.test(shown) && !closes;
    if (spaced) text += ' ';
    starts.push(text.length);
    spans.push({ start: match.index, end: match.index + token.length });
    text += shown;
    glue = NO_SPACE_AFTER.test(token) || OPENING.test(shown) || (straight && !closes) || hyphen;
  });
  const indexAt = (offset: number): number =>
    Math.max(
      0,
      starts.findLastIndex((s) => s <= offset),
    );
  return {
    sentence,
    text,
    tokenised: true,
    locate: ({ start, end }) => ({
      start: spans[indexAt(start)]?.start ?? 0,
      end: spans[indexAt(Math.max(start, end - 1))]?.end ?? 0,
    }),
  };
}

/** A lone hyphen between two words is the inside of a compound ("fume - filled"); dashes are "--" in treebanks. */
function isWord(token: string | undefined): boolean {
  return token !== undefined && /^[\p{L}\p{N}]/u.test(token) && /[\p{L}\p{N}.]$/u.test(token);
}

function plain(token: string): string {
  return TREEBANK[token] ?? token.replaceAll('\\/', '/').replaceAll('\\*', '*');
}
