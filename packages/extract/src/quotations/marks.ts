import type { Doc } from '../doc.js';
import { at, isPunct, isQuote, lowerAt, range, textAt } from '../syntax/index.js';

/** Tokens between two quotation marks, the marks left out. */
export interface QuotedRun {
  readonly firstToken: number;
  readonly endToken: number;
}

const OPENING = new Set(['“', '``', '„', '«']);
const CLOSING = new Set(['”', "''", '»']);
const FIRST_PERSON = new Set(['i', 'we', 'my', 'our', 'me', 'us']);

/**
 * Pairs quotation marks: curly ones by their direction, straight ones by turns within a paragraph, since their direction is lost. A quotation that
 * is not closed ends with its paragraph, and goes on in the next if that begins with a mark (as is usual for long quotations). A closing mark
 * without opening one closes what began with the paragraph. A paragraph in the first person after a colon is a quotation without marks.
 */
export function quotedRuns(doc: Doc): readonly QuotedRun[] {
  const runs: QuotedRun[] = [];
  const paragraphs = paragraphsOf(doc);
  paragraphs.forEach(([first, end], p) => {
    const own = runsOfParagraph(doc, first, end);
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

function runsOfParagraph(doc: Doc, first: number, end: number): readonly QuotedRun[] {
  const runs: QuotedRun[] = [];
  let open: number | undefined;
  for (let i = first; i < end; i++) {
    if (!isQuote(doc, i)) continue;
    const mark = textAt(doc, i);
    const turn = open === undefined ? !closesByPlace(doc, i, first) : opensByPlace(doc, i, first);
    const opens = OPENING.has(mark) || (!CLOSING.has(mark) && turn);
    if (opens) {
      // a second opening mark: the first was never closed, or it is a quotation inside the quotation
      if (open === undefined) open = i;
    } else if (open !== undefined) {
      runs.push({ firstToken: open + 1, endToken: i });
      open = undefined;
    } else if (runs.length === 0) {
      runs.push({ firstToken: first, endToken: i });
    }
  }
  if (open !== undefined) runs.push({ firstToken: open + 1, endToken: end });
  return runs;
}

/** Space before and none behind: a straight mark that can only open. */
function opensByPlace(doc: Doc, i: number, first: number): boolean {
  const { whitespace } = at(doc, i);
  const before = doc.tokens[i - 1];
  return !whitespace && i > first && before?.whitespace === true && !isPunct(doc, i + 1) && textAt(doc, i + 1) !== '';
}

/** No space before and one behind: a straight mark that can only close, although nothing is open. */
function closesByPlace(doc: Doc, i: number, first: number): boolean {
  const before = doc.tokens[i - 1];
  return i > first && before?.whitespace === false && at(doc, i).whitespace;
}

function unmarkedSpeech(doc: Doc, before: Range | undefined, [first, end]: Range): boolean {
  if (before === undefined || doc.sentences[at(doc, first).sentence]?.kind !== 'body') return false;
  const colon = range(before[0], before[1]).findLast((k) => textAt(doc, k).trim() !== '');
  if (colon === undefined || textAt(doc, colon) !== ':') return false;
  return range(first, end).some((k) => FIRST_PERSON.has(lowerAt(doc, k)) && textAt(doc, k) !== 'US');
}
