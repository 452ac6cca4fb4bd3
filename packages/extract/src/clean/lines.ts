import type { Span } from '@tripletail/core';
import type { SegmentKind } from '../doc.js';
import { isBoilerplate, isCaption } from './boilerplate.js';
import { datelineEnd } from './dateline.js';
import { endsSentence, gluedEnd, isTitleCase } from './headline.js';
import { gluedSubhead } from './subhead.js';

/** A piece of a line, its kind, and where it stands in the article. */
export interface Piece {
  readonly span: Span;
  readonly kind: SegmentKind;
}

/** What is known of the article when a line is read. */
export interface LineContext {
  /** Paragraphs of running text before this line. */
  readonly bodyBefore: number;
  /** Was the line before a player's message? Then this one is most often the title of what it plays. */
  readonly afterPlayer: boolean;
  /** Words with an inner capital that occur more than once in the article. */
  readonly names: ReadonlySet<string>;
}

/** "SEE ALSO: Headline", "READ MORE: …": in capitals anywhere behind the end of a sentence, in any case at the start of a line. */
const POINTER =
  /\b(?:see also|read more|read also|also read|related(?: (?:article|story|stories))?|watch|listen|more)\s?:\s*/giu;
/** Longer headlines, in characters, are paragraphs that lost their full stop. Chosen by eye. */
const LONGEST_HEADLINE = 150;
const LONGEST_SUBHEAD = 70;
/** Datelines open an article: they are looked for in so many first paragraphs. */
const DATELINE_PARAGRAPHS = 2;

/**
 * Takes a line of an article apart: pointers to other articles, dateline, headlines glued to text; and says what each piece is. The pieces are in
 * order, do not overlap, and have no white space at their ends; what is between them is white space or the words of a pointer.
 */
export function readLine(text: string, line: Span, context: LineContext): readonly Piece[] {
  const whole = trim(text, line);
  if (whole === undefined) return [];
  const content = text.slice(whole.start, whole.end);
  if (isBoilerplate(content)) return [{ span: whole, kind: 'boilerplate' }];
  const pointers = [...content.matchAll(POINTER)].filter(
    (m) =>
      m.index === 0 || (m[0] === m[0].toUpperCase() && endsSentence(content.slice(Math.max(0, m.index - 20), m.index))),
  );
  if (pointers.length === 0) return readPlain(text, whole, context);
  const out: Piece[] = [];
  const before = trim(text, { start: whole.start, end: whole.start + pointers[0]!.index });
  if (before !== undefined) out.push(...readPlain(text, before, context));
  pointers.forEach((pointer, k) => {
    const start = whole.start + pointer.index;
    const end = k + 1 < pointers.length ? whole.start + pointers[k + 1]!.index : whole.end;
    out.push(...readPointer(text, { start, end }, start + pointer[0].length, context));
  });
  return out;
}

/** "SEE ALSO: " and a headline, perhaps with a sentence glued to it. */
function readPointer(text: string, line: Span, headline: number, context: LineContext): readonly Piece[] {
  const marker = trim(text, { start: line.start, end: headline });
  const span = trim(text, { start: headline, end: line.end });
  const out: Piece[] = marker === undefined ? [] : [{ span: marker, kind: 'boilerplate' }];
  if (span === undefined) return out;
  const cut = gluedEnd(text.slice(span.start, span.end), context.names);
  if (cut === undefined) return [...out, { span, kind: 'headline' }];
  const rest = trim(text, { start: span.start + cut, end: span.end });
  const first = trim(text, { start: span.start, end: span.start + cut });
  if (first !== undefined) out.push({ span: first, kind: 'headline' });
  return rest === undefined ? out : [...out, { span: rest, kind: 'body' }];
}

function readPlain(text: string, span: Span, context: LineContext): readonly Piece[] {
  const content = text.slice(span.start, span.end);
  const kind = wholeKind(content, context);
  if (kind !== 'body') return [{ span, kind }];
  const out: Piece[] = [];
  let { start } = span;
  const take = (length: number, kind: SegmentKind): void => {
    const piece = trim(text, { start, end: start + length });
    if (piece !== undefined) out.push({ span: piece, kind });
  };
  const subhead = gluedSubhead(content);
  if (subhead !== undefined) {
    take(subhead.length, titleKind(context));
    start += subhead.rest;
  }
  const dateline = context.bodyBefore < DATELINE_PARAGRAPHS ? datelineEnd(text.slice(start, span.end)) : undefined;
  if (dateline !== undefined) {
    take(dateline, 'dateline');
    start += dateline;
  }
  take(span.end - start, 'body');
  return out;
}

function wholeKind(content: string, context: LineContext): SegmentKind {
  if (isCaption(content)) return 'caption';
  if (content.length > LONGEST_HEADLINE) return 'body';
  if (endsSentence(content)) return isQuestionTitle(content, context) ? titleKind(context) : 'body';
  if (/[:;,]$/u.test(content)) return 'body';
  if (context.afterPlayer) return 'caption';
  if (isTitleCase(content)) return titleKind(context);
  if (context.bodyBefore === 0) return datelineEnd(content) === undefined ? 'headline' : 'body';
  // A quotation that lost its full stop is text.
  return content.length <= LONGEST_SUBHEAD && !/["“”]/u.test(content) ? 'subhead' : 'body';
}

/** "Will The Talks Fail?" */
function isQuestionTitle(content: string, context: LineContext): boolean {
  return (
    /[?!]$/u.test(content) && isTitleCase(content) && !(context.bodyBefore > 0 && content.length > LONGEST_SUBHEAD)
  );
}

function titleKind(context: LineContext): SegmentKind {
  return context.bodyBefore === 0 ? 'headline' : 'subhead';
}

/** `span` without white space at its ends; nothing if there is nothing else. */
export function trim(text: string, span: Span): Span | undefined {
  let { start, end } = span;
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /\s/u.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : undefined;
}
