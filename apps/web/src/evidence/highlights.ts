import type { Span } from '@tripletail/core';

/** The parts of a sentence that are marked. */
export const MARKS = [
  'subject',
  'trigger-conflict',
  'trigger-cooperation',
  'trigger-fact',
  'object',
  'speaker',
] as const;

/** One of {@link MARKS}. */
export type Mark = (typeof MARKS)[number];

/** A part of a text that is marked; offsets into the text of one node. */
export interface MarkedSpan {
  readonly mark: Mark;
  readonly span: Span;
}

/** Name of the highlight in `CSS.highlights`, styled in evidence.css with `::highlight()`. */
export function highlightName(mark: Mark): string {
  return `tripletail-${mark}`;
}

/**
 * Marks parts of a text node without touching the document (CSS Custom Highlight API): article text stays one text node and can never
 * become markup. Spans outside the node's text are left out. Returns a function that takes the marks away again.
 */
export function markText(node: Text, marks: readonly MarkedSpan[]): () => void {
  // Where the browser has no highlights the words of the sentence still stand there, and the note beside names them.
  if (!('highlights' in CSS)) return () => undefined;
  const made = marks
    .filter(({ span }) => span.start >= 0 && span.end <= node.data.length && span.start < span.end)
    .map(({ mark, span }) => {
      const range = new StaticRange({
        startContainer: node,
        startOffset: span.start,
        endContainer: node,
        endOffset: span.end,
      });
      const name = highlightName(mark);
      const there = CSS.highlights.get(name) ?? new Highlight();
      there.add(range);
      CSS.highlights.set(name, there);
      return { name, range };
    });
  return () => {
    for (const { name, range } of made) {
      const there = CSS.highlights.get(name);
      there?.delete(range);
      if (there?.size === 0) CSS.highlights.delete(name);
    }
  };
}
