import type { Doc } from '../doc.js';
import { at, isPunct, isQuote, lowerAt, range, textAt } from '../syntax/index.js';
import { endOfUnclosed } from './unclosed.js';

/** Tokens between two quotation marks, the marks left out. */
export interface QuotedRun {
  readonly firstToken: number;
  readonly endToken: number;
}

const OPENING = new Set(['“', '``', '„', '«']);
const CLOSING = new Set(['”', "''", '»']);
const FIRST_PERSON = new Set(['i', 'we', 'my', 'our', 'me', 'us']);

/**
 * Pairs quotation marks: curly ones by their direction, straight ones by the spaces around them, else by turns within a paragraph.
 *
 * - `"I came. I left," she said.` one run of two sentences.
 * - `"He shouted "stop" and fled," she said.` a quotation in a quotation belongs to the outer one.
 * - `"I came. Weber left. "Nobody saw us," she said.` a mark that opens while one is open, a sentence later: the first was never closed; where it
 *   ends is guessed by {@link endOfUnclosed}.
 * - A quotation that is open at the end of its paragraph goes on if the next paragraph begins with a mark (so long quotations are printed).
 * - A closing mark without opening one closes what began with the paragraph.
 * - A paragraph in the first person after a colon is a quotation without marks.
 */
export function quotedRuns(doc: Doc): readonly QuotedRun[] {
  const runs: QuotedRun[] = [];
  const paragraphs = paragraphsOf(doc);
  const marks = paragraphs.map(([first, end]) => marksOf(doc, first, end));
  const torn = marks.some((list) => list.some((_, m) => isTorn(doc, list, m)));
  paragraphs.forEach(([first, end], p) => {
    const next = paragraphs[p + 1];
    // in a text that loses its closing marks the opening mark of the next paragraph tells nothing
    const goesOn =
      !torn && next !== undefined && marks[p + 1]![0]?.token === next[0] && marks[p + 1]![0]!.side === 'open';
    const own = runsOfParagraph(doc, [first, end], marks[p]!, goesOn);
    if (own.length === 0 && unmarkedSpeech(doc, paragraphs[p - 1], [first, end])) {
      runs.push({ firstToken: first, endToken: end });
    } else runs.push(...own);
  });
  return runs.filter((run) => run.endToken > run.firstToken);
}

type Range = readonly [first: number, end: number];

/** Token ranges of the paragraphs; of one paragraph, headline and body are two. */
function paragraphsOf(doc: Doc): readonly Range[] {
  const out: [number, number][] = [];
  let before: string | undefined;
  for (const { firstToken, endToken, paragraph, kind } of doc.sentences) {
    const key = `${paragraph} ${kind}`;
    const last = out.at(-1);
    if (last !== undefined && key === before) last[1] = endToken;
    else out.push([firstToken, endToken]);
    before = key;
  }
  return out;
}

interface Mark {
  readonly token: number;
  readonly side: 'open' | 'close' | 'either';
}

function marksOf(doc: Doc, first: number, end: number): readonly Mark[] {
  return range(first, end)
    .filter((i) => isQuote(doc, i))
    .map((token) => ({ token, side: sideOf(doc, token, first, end) }));
}

/** A straight mark opens with a space before and none behind it, and closes with none before and a space or a comma behind it. */
function sideOf(doc: Doc, i: number, first: number, end: number): Mark['side'] {
  const mark = textAt(doc, i);
  if (OPENING.has(mark)) return 'open';
  if (CLOSING.has(mark)) return 'close';
  const before = i === first || doc.tokens[i - 1]?.whitespace === true || /^[([—–-]$/u.test(textAt(doc, i - 1));
  const behind = i === end - 1 || at(doc, i).whitespace || (isPunct(doc, i + 1) && !isQuote(doc, i + 1));
  if (before === behind) return 'either';
  return before ? 'open' : 'close';
}

/** Does a mark open where another is open since a sentence before, and not for a quotation in a quotation (two marks close in turn)? */
function isTorn(doc: Doc, marks: readonly Mark[], m: number): boolean {
  const [before, mark] = [marks[m - 1], marks[m]];
  if (before?.side !== 'open' || mark?.side !== 'open') return false;
  if (marks[m + 1]?.side === 'close' && marks[m + 2]?.side === 'close') return false;
  return at(doc, before.token + 1).sentence < at(doc, mark.token).sentence;
}

function runsOfParagraph(doc: Doc, [first, end]: Range, marks: readonly Mark[], goesOn: boolean): readonly QuotedRun[] {
  const runs: QuotedRun[] = [];
  let open: number | undefined;
  let inner = 0;
  marks.forEach(({ token, side }, m) => {
    const opens = side === 'open' || (side === 'either' && open === undefined);
    if (!opens && open === undefined) {
      if (runs.length === 0) runs.push({ firstToken: first, endToken: token });
    } else if (!opens && inner > 0) {
      inner -= 1;
    } else if (!opens) {
      runs.push({ firstToken: open! + 1, endToken: token });
      open = undefined;
    } else if (open !== undefined && !isTorn(doc, marks, m)) {
      // the second of two closing marks closes the outer one
      if (marks[m + 1]?.side === 'close' && marks[m + 2]?.side === 'close') inner += 1;
    } else {
      if (open !== undefined) runs.push({ firstToken: open + 1, endToken: endOfUnclosed(doc, open + 1, token) });
      open = token;
    }
  });
  if (open !== undefined) {
    runs.push({ firstToken: open + 1, endToken: endOfUnclosed(doc, open + 1, end, goesOn) });
  }
  return runs;
}

function unmarkedSpeech(doc: Doc, before: Range | undefined, [first, end]: Range): boolean {
  if (before === undefined || doc.sentences[at(doc, first).sentence]?.kind !== 'body') return false;
  const colon = range(before[0], before[1]).findLast((k) => textAt(doc, k).trim() !== '');
  if (colon === undefined || textAt(doc, colon) !== ':') return false;
  return range(first, end).some((k) => FIRST_PERSON.has(lowerAt(doc, k)) && textAt(doc, k) !== 'US');
}
