import { type Article, type Claim, compareSpans, quote, type Span } from '@tripletail/core';

import type { ActKind } from '@tripletail/core';
import type { Mark, MarkedSpan } from './highlights.js';

/** A sentence with what stands around it, as pieces of one text. */
export interface SentenceContext {
  /** Where the shown text begins in the article's text. */
  readonly offset: number;
  readonly before: string;
  readonly sentence: string;
  readonly after: string;
}

/** A paragraph that is longer than this is cut to the neighbouring sentences. */
const MOST_AROUND = 280;

/** The sentence of a claim and the one before and after it within the same paragraph. */
export function sentenceContext(article: Article, sentence: Span): SentenceContext {
  const sentences = (article.sentences ?? segment(article.text)).toSorted(compareSpans);
  const previous = sentences.findLast((one) => one.end <= sentence.start);
  const next = sentences.find((one) => one.start >= sentence.end);
  const from =
    previous !== undefined &&
    together(article.text, previous.end, sentence.start) &&
    sentence.start - previous.start < MOST_AROUND
      ? previous.start
      : sentence.start;
  const to =
    next !== undefined && together(article.text, sentence.end, next.start) && next.end - sentence.end < MOST_AROUND
      ? next.end
      : sentence.end;
  return {
    offset: from,
    before: article.text.slice(from, sentence.start),
    sentence: quote(article.text, sentence),
    after: article.text.slice(sentence.end, to),
  };
}

/** No blank line between the two. */
function together(text: string, end: number, start: number): boolean {
  return !text.slice(end, start).includes('\n\n');
}

/** Sentences of an article that carries none: the browser's own segmenter, for the surroundings only. */
function segment(text: string): readonly Span[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ index, segment: part }) => ({
    start: index,
    end: index + part.trimEnd().length,
  }));
}

/** What is marked of a claim, in offsets into its article. The speaker may stand in a neighbouring sentence. */
export function marksOf(claim: Claim, kind: ActKind): readonly MarkedSpan[] {
  const trigger: Mark = `trigger-${kind}`;
  return [
    { mark: 'subject', span: claim.subjectSpan },
    { mark: trigger, span: claim.trigger },
    { mark: 'object', span: claim.objectSpan },
    ...(claim.speakerSpan === undefined ? [] : [{ mark: 'speaker' as const, span: claim.speakerSpan }]),
  ];
}

/** The marks that lie within a piece of the article, in offsets into that piece. */
export function marksWithin(marks: readonly MarkedSpan[], piece: Span): readonly MarkedSpan[] {
  return marks
    .filter(({ span }) => span.start < piece.end && span.end > piece.start)
    .map(({ mark, span }) => ({
      mark,
      span: {
        start: Math.max(0, span.start - piece.start),
        end: Math.min(piece.end, span.end) - piece.start,
      },
    }));
}
