import type { Doc } from '../doc.js';
import { at, isPunct, isQuote, kids, lowerAt, ordered, range, subtree, textAt } from './tree.js';

const JOINERS: readonly string[] = ['HYPH', 'SYM', ':', 'NFP'];
/** Gaps of at most this many tokens of punctuation are filled; chosen by eye (date comma, hyphen with spaces). */
const WIDEST_GAP = 2;
/** A pair of quotation marks around a phrase is taken in if the phrase is at most so long; longer ones are mostly speech. Chosen by eye. */
const LONGEST_QUOTED = 6;

/**
 * Adds to chosen tokens what belongs to them by spelling: punctuation between two of them (hyphens, commas of dates), the currency sign before
 * the first, the partner of a quotation mark.
 */
export function fill(doc: Doc, tokens: Iterable<number>): readonly number[] {
  const out = new Set(tokens);
  const chosen = ordered(out);
  chosen.slice(1).forEach((b, k) => {
    const between = range(chosen[k]! + 1, b);
    if (between.length > 0 && between.length <= WIDEST_GAP && between.every((x) => joins(doc, x))) {
      for (const x of between) out.add(x);
    }
  });
  const first = chosen[0];
  if (first === undefined) return [];
  if (first > 0 && /^[$£€¥]$/u.test(textAt(doc, first - 1)) && out.has(at(doc, first - 1).head)) out.add(first - 1);
  return balanceQuotes(doc, balanceBrackets(doc, ordered(out)));
}

function balanceBrackets(doc: Doc, tokens: readonly number[]): readonly number[] {
  return balance(doc, balance(doc, tokens, '(', ')'), '[', ']');
}

/** Takes in the partner of a bracket if it stands at the edge ("[those] concerns"), else drops the bracket. */
function balance(doc: Doc, tokens: readonly number[], open: string, close: string): readonly number[] {
  const opening = tokens.filter((k) => textAt(doc, k) === open);
  const closing = tokens.filter((k) => textAt(doc, k) === close);
  const [low, high] = [tokens[0] ?? 0, tokens.at(-1) ?? 0];
  if (closing.length > opening.length && textAt(doc, low - 1) === open) return [low - 1, ...tokens];
  if (opening.length > closing.length && textAt(doc, high + 1) === close) return [...tokens, high + 1];
  if (opening.length + closing.length !== 1) return tokens;
  return tokens.filter((k) => k !== opening[0] && k !== closing[0]);
}

function joins(doc: Doc, i: number): boolean {
  return isPunct(doc, i) || JOINERS.includes(at(doc, i).tag) || ['$', '-', '/'].includes(textAt(doc, i));
}

function balanceQuotes(doc: Doc, tokens: readonly number[]): readonly number[] {
  const low = tokens[0]!;
  const high = tokens.at(-1)!;
  const quotes = tokens.filter((k) => isQuote(doc, k));
  const [quote] = quotes;
  if (quotes.length === 1) {
    if (isQuote(doc, high + 1)) return [...tokens, high + 1];
    if ([',', '.'].includes(textAt(doc, high + 1)) && isQuote(doc, high + 2)) {
      return quote === low ? tokens.slice(1) : [...tokens, high + 1, high + 2];
    }
    if (isQuote(doc, low - 1)) return [low - 1, ...tokens];
    return quote === low || quote === high ? tokens.filter((k) => k !== quote) : tokens;
  }
  const quoted = quotes.length === 0 && isQuote(doc, low - 1) && isQuote(doc, high + 1);
  return quoted && high - low < LONGEST_QUOTED ? [low - 1, ...tokens, high + 1] : tokens;
}

/** Cuts punctuation and coordinators off both ends; keeps closing brackets, quotation marks that have a partner, per cent and currency. */
export function strip(doc: Doc, tokens: Iterable<number>): readonly number[] {
  const out = [...ordered(tokens)];
  const loose = (i: number, kept: RegExp): boolean =>
    at(doc, i).dep === 'cc' || (isPunct(doc, i) && !isQuote(doc, i) && !kept.test(textAt(doc, i)));
  while (out.length > 0 && loose(out.at(-1)!, /^[)\]%]$/u)) out.pop();
  while (out.length > 0 && loose(out[0]!, /^[([$]$/u)) out.shift();
  if (out.length === 0) return out;
  const quotes = out.filter((k) => isQuote(doc, k));
  const [quote] = quotes;
  const loosened = quotes.length === 1 && (quote === out[0] || quote === out.at(-1));
  return balanceBrackets(doc, loosened ? out.filter((k) => k !== quote) : out);
}

/** A whole clause as an argument: its subtree without the complementiser "that" and the punctuation at its edges. */
export function clauseSpan(doc: Doc, v: number): readonly number[] {
  const that = kids(doc, v, 'mark').filter((k) => lowerAt(doc, k) === 'that');
  return strip(
    doc,
    subtree(doc, v).filter((k) => !that.includes(k)),
  );
}
