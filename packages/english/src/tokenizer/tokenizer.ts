import { MAX_CACHED_LENGTH, type Lexeme, type Lexicon } from '../lexicon.js';
import type { TokenizerTables } from '../model-file.js';
import { isSpaceUnit } from '../unicode.js';
import { createAffixes } from './affixes.js';
import { applySpecialSpans, indexSequences, type Piece, type SpecialSequence } from './special-spans.js';

/** Splits a text into tokens; joined with their spaces they give the text back, character for character. */
export type Tokenizer = (text: string) => readonly Piece[];

/**
 * Chunks (text between white space) longer than this, in UTF-16 code units, are cut at this length before they are split into tokens,
 * which spaCy does not do: splitting is quadratic in the length of a chunk, and one of a megabyte must not hang. Chosen by eye; real URLs
 * stay below it.
 */
export const MAX_CHUNK_LENGTH = 2048;
const MAX_CACHED_CHUNKS = 20_000;

/**
 * spaCy's tokeniser with the English rules: split at white space, then strip prefixes and suffixes from each chunk until a rule or
 * nothing matches, then split at infixes unless the rest is a URL; at last replace sequences of tokens for which a rule exists.
 */
export function createTokenizer(tables: TokenizerTables, lexicon: Lexicon): Tokenizer {
  const affixes = createAffixes(tables);
  const rules = new Map(Object.entries(tables.rules));
  const longestRule = Math.max(...Array.from(rules.keys(), (key) => key.length));
  const hasRule = (text: string): boolean => text.length <= longestRule && rules.has(text);
  const ruled = (text: string): readonly Lexeme[] | undefined =>
    text.length > longestRule ? undefined : rules.get(text)?.map(([part, norm]) => lexicon.get(part, norm));

  const splitMiddle = (text: string, out: Lexeme[]): void => {
    const matches = affixes.isUrl(text) ? [] : affixes.infixes(text);
    let start = 0;
    for (const [from, to] of matches) {
      if (from === 0) continue;
      if (from !== start) out.push(lexicon.get(text.slice(start, from)));
      if (from !== to) out.push(lexicon.get(text.slice(from, to)));
      start = to;
    }
    if (start < text.length) out.push(lexicon.get(text.slice(start)));
  };

  const splitChunk = (chunk: string, withRules: boolean): Lexeme[] => {
    const rule = withRules ? ruled(chunk) : undefined;
    if (rule) return [...rule];
    const stops = withRules ? hasRule : () => false;
    const out: Lexeme[] = [];
    const suffixes: Lexeme[] = [];
    let rest = chunk;
    let lastLength = -1;
    while (rest !== '' && rest.length !== lastLength && !stops(rest)) {
      lastLength = rest.length;
      const prefix = affixes.prefix(rest);
      if (prefix > 0 && stops(rest.slice(prefix))) {
        out.push(lexicon.get(rest.slice(0, prefix)));
        rest = rest.slice(prefix);
        break;
      }
      const suffix = affixes.suffix(rest, prefix);
      const end = rest.length - suffix;
      if (suffix > 0 && stops(rest.slice(0, end))) {
        suffixes.push(lexicon.get(rest.slice(end)));
        rest = rest.slice(0, end);
        break;
      }
      if (prefix > 0) out.push(lexicon.get(rest.slice(0, prefix)));
      if (suffix > 0) suffixes.push(lexicon.get(rest.slice(end)));
      rest = rest.slice(prefix, end);
    }
    if (rest !== '') {
      const inner = withRules ? ruled(rest) : undefined;
      if (inner) out.push(...inner);
      else splitMiddle(rest, out);
    }
    return out.concat(suffixes.reverse());
  };

  const chunks = new Map<string, readonly Lexeme[]>();
  const splitAny = (chunk: string): readonly Lexeme[] =>
    isSpaceUnit(chunk.charCodeAt(0)) ? (ruled(chunk) ?? [lexicon.get(chunk)]) : splitChunk(chunk, true);
  const split = (chunk: string): readonly Lexeme[] => {
    if (chunk.length > MAX_CACHED_LENGTH) return splitAny(ownCopy(chunk));
    let lexemes = chunks.get(chunk);
    if (lexemes === undefined) {
      if (chunks.size >= MAX_CACHED_CHUNKS) chunks.clear();
      const own = ownCopy(chunk);
      lexemes = splitAny(own);
      chunks.set(own, lexemes);
    }
    return lexemes;
  };
  const sequences = findSequences(rules.keys(), affixes, (rule) =>
    splitChunks(rule, (chunk) => splitChunk(chunk, false)),
  );
  const index = indexSequences(sequences);
  return (text) => applySpecialSpans(splitChunks(text, split), index, ruled);
}

/** A slice keeps the string alive that it was cut from; a cache of words must not hold whole articles. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}

/** The rules that a split into affixes would tear apart, with what it makes of them. */
function findSequences(
  rules: Iterable<string>,
  affixes: ReturnType<typeof createAffixes>,
  split: (text: string) => readonly Piece[],
): SpecialSequence[] {
  const found: SpecialSequence[] = [];
  for (const rule of rules) {
    const torn =
      affixes.prefix(rule) > 0 || affixes.infixes(rule).length > 0 || affixes.suffix(rule, 0) > 0 || rule.includes(' ');
    if (torn) found.push({ tokens: split(rule).map((piece) => piece.lexeme.text) });
  }
  return found;
}

/**
 * Walks over runs of white space and of other characters. One space after a token belongs to it; white space beyond that, or that is no
 * space, is a token of its own.
 */
function splitChunks(text: string, split: (chunk: string) => readonly Lexeme[]): Piece[] {
  const out: Piece[] = [];
  const emit = (start: number, end: number): void => {
    for (let from = start; from < end;) {
      let to = inSpace ? end : Math.min(end, from + MAX_CHUNK_LENGTH);
      if (to < end && text.codePointAt(to - 1)! > 0xffff) to--;
      for (const lexeme of split(text.slice(from, to))) out.push({ lexeme, spaced: false });
      from = to;
    }
  };
  let start = 0;
  let inSpace = text !== '' && isSpaceUnit(text.charCodeAt(0));
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isSpaceUnit(unit) === inSpace) continue;
    if (start < i) emit(start, i);
    if (unit === 0x20) {
      out[out.length - 1]!.spaced = true;
      start = i + 1;
    } else start = i;
    inSpace = !inSpace;
  }
  if (start < text.length) emit(start, text.length);
  return out;
}
