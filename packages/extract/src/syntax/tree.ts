import type { Token } from '@tripletail/english';
import type { Doc } from '../doc.js';

/**
 * Walking the dependency tree. Everything in this folder is pure, takes a {@link Doc} and token indices, and gives token indices in order of
 * the text. Labels are ClearNLP's (nsubj, dobj, pobj, …), tags are Penn Treebank's.
 */

/** The token at an index that is known to be inside. */
export function at(doc: Doc, i: number): Token {
  return doc.tokens[i]!;
}

/** Text of a token; '' outside the doc. */
export function textAt(doc: Doc, i: number): string {
  return doc.tokens[i]?.text ?? '';
}

/** Lower-case text of a token, typographic apostrophes as plain ones ("n’t" is "n't"); '' outside the doc. */
export function lowerAt(doc: Doc, i: number): string {
  const lower = textAt(doc, i).toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/** Lemma of a token in lower case; '' outside the doc. */
export function lemmaAt(doc: Doc, i: number): string {
  return (doc.tokens[i]?.lemma ?? '').toLowerCase();
}

/** Direct dependents of `i`, left to right: all, or those with one of the labels. */
export function kids(doc: Doc, i: number, ...deps: readonly string[]): readonly number[] {
  const children = doc.children[i] ?? [];
  return deps.length === 0 ? children : children.filter((c) => deps.includes(at(doc, c).dep));
}

/** Has `i` a dependent with one of the labels? */
export function hasKid(doc: Doc, i: number, ...deps: readonly string[]): boolean {
  return (doc.children[i] ?? []).some((c) => deps.includes(at(doc, c).dep));
}

/** All tokens under `i` and `i` itself, in order; white space left out. */
export function subtree(doc: Doc, i: number): readonly number[] {
  const out: number[] = [];
  const open = [i];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (at(doc, next).pos !== 'SPACE') out.push(next);
    open.push(...(doc.children[next] ?? []));
  }
  return ordered(out);
}

/** First token of the subtree of `i`. */
export function leftEdge(doc: Doc, i: number): number {
  return subtree(doc, i)[0] ?? i;
}

/** Last token of the subtree of `i`. */
export function rightEdge(doc: Doc, i: number): number {
  return subtree(doc, i).at(-1) ?? i;
}

/** The tokens above `i`, nearest first, up to the root of its sentence. */
export function ancestors(doc: Doc, i: number): readonly number[] {
  const out: number[] = [];
  let here = i;
  while (at(doc, here).head !== here && out.length < doc.tokens.length) {
    here = at(doc, here).head;
    out.push(here);
  }
  return out;
}

/** Distinct indices in ascending order. */
export function ordered(tokens: Iterable<number>): readonly number[] {
  return [...new Set(tokens)].sort((a, b) => a - b);
}

/** Indices from `start` to before `end`. */
export function range(start: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, k) => start + k);
}

/** Union of several lists of indices, in ascending order. */
export function union(...lists: readonly Iterable<number>[]): readonly number[] {
  const out = new Set<number>();
  for (const list of lists) for (const token of list) out.add(token);
  return ordered(out);
}

/** `tokens` without `drop`. */
export function without(tokens: readonly number[], drop: Iterable<number>): readonly number[] {
  const gone = new Set(drop);
  return tokens.filter((t) => !gone.has(t));
}

/** Is it a verb or an auxiliary by part of speech? */
export function isVerbal(doc: Doc, i: number): boolean {
  const pos = doc.tokens[i]?.pos;
  return pos === 'VERB' || pos === 'AUX';
}

/** Is it a noun, a name, a pronoun or a number? */
export function isNominal(doc: Doc, i: number): boolean {
  const pos = doc.tokens[i]?.pos;
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || pos === 'NUM';
}

/** Does the token consist of punctuation only (Unicode category P)? */
export function isPunct(doc: Doc, i: number): boolean {
  return /^\p{P}+$/u.test(textAt(doc, i));
}

/** Is the token a double quotation mark, straight or curly, or the two-character forms of the Penn Treebank? */
export function isQuote(doc: Doc, i: number): boolean {
  return /^(?:["“”„«»]|``|'')$/u.test(textAt(doc, i));
}

/** Has the verb an infinitive's "to"? */
export function hasTo(doc: Doc, v: number): boolean {
  return kids(doc, v, 'aux').some((k) => lowerAt(doc, k) === 'to');
}

/** Lies the whole of `start`…`end` (inclusive) in one named entity that began before or at `start - 1`? */
export function insideOneName(doc: Doc, start: number, end: number): boolean {
  return range(start, end + 1).every((k) => doc.tokens[k]?.entityIob === 'I');
}
