/**
 * A piece of an article's text: `[start, end)` in UTF-16 code units, so that `text.slice(start, end)` is what it shows.
 * The text is normalised once, when the Article is made, and never after: offsets into a copy are worth nothing.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words that a span shows. */
export function quote(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Does the span lie in the text, in the right order, and show something? */
export function fits(text: string, span: Span): boolean {
  return (
    Number.isInteger(span.start) &&
    Number.isInteger(span.end) &&
    span.start >= 0 &&
    span.start < span.end &&
    span.end <= text.length
  );
}

/** Does `outer` hold all of `inner`? */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Order of spans in reading: by start, then by end. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
