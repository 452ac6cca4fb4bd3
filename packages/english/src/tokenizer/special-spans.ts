import type { Lexeme } from '../lexicon.js';

/** A rule that holds for a sequence of tokens, as its own text contains affixes: "(:" or "'Cause". */
export interface SpecialSequence {
  readonly tokens: readonly string[];
}

/** A token before it has a place in a sentence. */
export interface Piece {
  readonly lexeme: Lexeme;
  spaced: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Groups sequences by their first token. */
export function indexSequences(sequences: readonly SpecialSequence[]): ReadonlyMap<string, readonly SpecialSequence[]> {
  const index = new Map<string, SpecialSequence[]>();
  for (const sequence of sequences) {
    const first = sequence.tokens[0];
    if (first === undefined) continue;
    const group = index.get(first);
    if (group) group.push(sequence);
    else index.set(first, [sequence]);
  }
  return index;
}

/** Replaces, after the split into affixes, whole sequences of tokens by what a rule says; longer ones first, then earlier ones. */
export function applySpecialSpans(
  pieces: readonly Piece[],
  index: ReadonlyMap<string, readonly SpecialSequence[]>,
  rule: (text: string) => readonly Lexeme[] | undefined,
): readonly Piece[] {
  const spans: Span[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const candidates = index.get(pieces[i]!.lexeme.text);
    if (candidates === undefined) continue;
    for (const { tokens } of candidates) {
      if (tokens.every((text, j) => pieces[i + j]?.lexeme.text === text))
        spans.push({ start: i, end: i + tokens.length });
    }
  }
  if (spans.length === 0) return pieces;
  spans.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Set<number>();
  const chosen = new Map<number, number>();
  for (const { start, end } of spans) {
    if (!taken.has(start) && !taken.has(end - 1)) chosen.set(start, end);
    for (let i = start; i < end; i++) taken.add(i);
  }
  const out: Piece[] = [];
  for (let i = 0; i < pieces.length;) {
    const end = chosen.get(i) ?? i + 1;
    const replacement = chosen.has(i) ? rule(textOf(pieces, i, end)) : undefined;
    if (replacement) {
      const last = pieces[end - 1]!;
      replacement.forEach((lexeme, j) => out.push({ lexeme, spaced: j === replacement.length - 1 && last.spaced }));
    } else for (let j = i; j < end; j++) out.push(pieces[j]!);
    i = end;
  }
  return out;
}

function textOf(pieces: readonly Piece[], start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i++) text += pieces[i]!.lexeme.text + (i < end - 1 && pieces[i]!.spaced ? ' ' : '');
  return text;
}
