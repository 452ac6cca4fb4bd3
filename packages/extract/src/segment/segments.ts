import type { Span } from '@tripletail/core';
import { isPlayerMessage, readLine, trim } from '../clean/index.js';
import type { Segment } from '../doc.js';
import { boundedPieces } from './pieces.js';

/**
 * Cuts the text of an article into the pieces that are parsed on their own, boilerplate marked. Lines are paragraphs. Segments are in order, do
 * not overlap, are not blank, and have no white space at their ends.
 */
export function segmentText(text: string): readonly Segment[] {
  const out: Segment[] = [];
  const names = innerCapitals(text);
  let paragraph = 0;
  let bodyBefore = 0;
  let afterPlayer = false;
  for (const line of lines(text)) {
    const pieces = readLine(text, line, { bodyBefore, afterPlayer, names });
    if (pieces.length === 0) continue;
    for (const { span, kind } of pieces) {
      for (const part of kind === 'boilerplate' ? [span] : boundedPieces(text, span)) {
        const trimmed = trim(text, part);
        if (trimmed !== undefined) out.push({ span: trimmed, kind, paragraph });
      }
    }
    paragraph++;
    if (pieces.some((p) => p.kind === 'body')) bodyBefore++;
    const [first] = pieces;
    afterPlayer = first?.kind === 'boilerplate' && isPlayerMessage(text.slice(first.span.start, first.span.end));
  }
  return out;
}

/** Lines of the text without their line breaks. */
function* lines(text: string): Generator<Span> {
  let start = 0;
  while (start <= text.length) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    yield { start, end };
    start = end + 1;
  }
}

/** Words with an inner capital that stand in the text more than once: names ("McDonald"), no accidents of gluing. */
function innerCapitals(text: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    if (/\p{Ll}\p{Lu}/u.test(word)) (seen.has(word) ? twice : seen).add(word);
  }
  return twice;
}
