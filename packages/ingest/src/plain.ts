import { cleanText } from './clean.js';
import { frontMatter } from './front-matter.js';
import type { RawArticle } from './types.js';

/** Longer first lines are a sentence. Chosen by eye: newspapers stop at about 120. */
const LONGEST_TITLE = 160;
/** Mail, agencies and typewriters break lines at 65 to 80; wider ones are paragraphs. */
const WIDEST_WRAP = 100;
const NARROWEST_WRAP = 40;
/** Share of line breaks at which the next word would not have fitted, above which a file counts as hard-wrapped. Chosen by eye. */
const WRAPPED_SHARE = 0.5;

/**
 * Plain text: facts in front of it, then a title if the first line looks like one (short, alone, no full stop), then the text, its
 * hard-wrapped lines joined to paragraphs. A title is taken out of the text.
 */
export async function readPlain(source: string): Promise<RawArticle> {
  const { facts, rest } = await frontMatter(source.replace(/\r\n?/g, '\n').replace(/^\ufeff/, ''));
  const text = cleanText(rest);
  if (facts.title !== undefined) return { facts, text: unwrap(withoutTitle(text, facts.title)) };
  const title = titleOf(text);
  return title === undefined
    ? { facts, text: unwrap(text) }
    : { facts: { ...facts, title }, text: unwrap(text.slice(title.length).trimStart()) };
}

/** The text without its first line, if that only repeats the title. */
export function withoutTitle(text: string, title: string): string {
  const [first = ''] = text.split('\n', 1);
  return first.toLowerCase() === title.toLowerCase() ? text.slice(first.length).trimStart() : text;
}

function titleOf(text: string): string | undefined {
  const [first = '', second = ''] = text.split('\n', 2);
  // Alone, or above a paragraph that is one long line: above a short line it may be the first of a list, or of wrapped text.
  const apart = text.startsWith('\n\n', first.length) || second.length > Math.max(WIDEST_WRAP, 2 * first.length);
  if (first === '' || !apart || first.length > LONGEST_TITLE) return undefined;
  return /[.…:;,]["”’)]*$/u.test(first) || !/\p{L}/u.test(first) ? undefined : first;
}

/**
 * Joins lines that were broken only because the next word did not fit. Sentences that run over a line break are otherwise cut in two.
 * Lists, verse and one-paragraph-a-line texts stay as they are: in them the next word would have fitted, or lines are wider.
 */
export function unwrap(text: string): string {
  const lines = text.split('\n');
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return text;
  const forced = lines.map((line, n) => {
    const [word = ''] = (lines[n + 1] ?? '').split(' ', 1);
    return line !== '' && word !== '' && line.length + 1 + word.length > width;
  });
  const breaks = lines.filter((line, n) => line !== '' && (lines[n + 1] ?? '') !== '').length;
  if (breaks === 0 || forced.filter(Boolean).length < breaks * WRAPPED_SHARE) return text;
  return lines.map((line, n) => line + (n === lines.length - 1 ? '' : forced[n] ? ' ' : '\n')).join('');
}
