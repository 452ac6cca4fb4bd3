/**
 * The one place where text is normalised; every span of the graph points into what comes out of here.
 *
 * Refused: keeping no-break spaces, tabs and soft hyphens. They carry layout and not words, each tokeniser treats them otherwise, and a
 * quote with them in it is not found again by search.
 */

/** C0 and C1 controls, soft hyphen, zero-width space, word joiner, byte order mark, interlinear marks, lone surrogates. */
const INVISIBLE = /(?!\n)\p{Cc}|[\u00ad\u200b\u2060\ufeff\ufff9-\ufffb]|\p{Cs}/gu;
/** Overrides and isolates of writing direction: they can make a quote read otherwise than it is. Plain marks (LRM, RLM) stay. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/gu;
const LINE_BREAK = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu;
const SPACES = /[\t\p{Zs}]+/gu;

/** NFC; `\n` only; runs of spaces are one space; no control characters; no blank at either end of a line; at most one empty line. */
export function cleanText(text: string): string {
  return text
    .replace(LINE_BREAK, '\n')
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(DIRECTION, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
    .normalize('NFC');
}

/** As {@link cleanText}, on one line: for titles and names. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\n+/gu, ' ');
}
