import { at, lowerAt, textAt } from '../syntax/index.js';
import type { Context } from './context.js';
import { wordSet } from './word-set.js';

/** Words that join a role and what it is of. */
export const LINKS: readonly string[] = ['of', 'for', 'at', 'to', 'in', 'on', 'with', 'and', 'from'];

/** Without links and punctuation at the ends. */
export function trimmed(context: Context, tokens: readonly number[]): readonly number[] {
  const out = [...tokens];
  const loose = (k: number): boolean =>
    LINKS.includes(lowerAt(context.doc, k)) || /^[^\p{L}\p{N}]+$/u.test(textAt(context.doc, k));
  while (out.length > 0 && loose(out[0]!)) out.shift();
  while (out.length > 0 && loose(out.at(-1)!)) out.pop();
  return out;
}

/** The words of tokens as a text would show them, with a space where tokens were left out. */
export function phrase(
  context: Context,
  tokens: readonly number[],
  spell: (k: number) => string = (k) => textAt(context.doc, k),
): string {
  const { doc } = context;
  return tokens
    .map((k, n) => {
      const gap = n > 0 && (tokens[n - 1] !== k - 1 || at(doc, k - 1).whitespace);
      return (gap ? ' ' : '') + spell(k);
    })
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}

const SMALL = wordSet('of for and the at to in on with from by de la del du des von van der al el y e');

/**
 * "foreign minister" → "Foreign Minister", so that the office has one name however a newspaper writes it. Names keep the letters that the text
 * gives them: "Commander of Turkey's Second Army".
 */
export function capitalisedPhrase(context: Context, tokens: readonly number[]): string {
  const { doc, resolution } = context;
  return phrase(context, tokens, (k) => {
    const text = textAt(doc, k);
    const mention = resolution.mentionAt(k);
    const named = mention?.kind === 'name' && k >= mention.firstToken && k < mention.endToken;
    const glued = /^[-–]$/.test(textAt(doc, k - 1)) && !at(doc, k - 1).whitespace;
    if (named || glued || at(doc, k).tag === 'POS' || SMALL.has(text)) return text;
    return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  });
}

/** Rank and age that stand in a role phrase without being part of it: "Mr.", "42-year-old". */
export function isBeside({ doc }: Context, k: number): boolean {
  if (/^(?:mr|mrs|ms|miss|sir|dame|dr)\.?$/.test(lowerAt(doc, k))) return true;
  if (/^\d+-years?-olds?$/.test(lowerAt(doc, k))) return true;
  const age = (n: number): boolean => lowerAt(doc, n) === 'year' && lowerAt(doc, n + 2) === 'old';
  return [k + 2, k + 1, k, k - 1, k - 2].some(
    (n) =>
      age(n) &&
      k >= n - 2 &&
      k <= n + 2 &&
      /^(?:\d+|\p{Ll}+|-|–)$/u.test(textAt(doc, k)) &&
      isAgeToken(doc.tokens[k]!.text, k - n),
  );
}

/** The tokens of "42 - year - old", from two before "year" to two behind it. */
function isAgeToken(text: string, offset: number): boolean {
  return [/^(?:\d+|\p{Ll}+)$/u, /^[-–]$/, /^year$/i, /^[-–]$/, /^old$/i][offset + 2]!.test(text);
}
