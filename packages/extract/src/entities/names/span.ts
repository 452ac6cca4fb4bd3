import type { DraftType } from '../workspace.js';

/** A run of tokens that is a name. */
export interface NameSpan {
  readonly first: number;
  readonly end: number;
  readonly type?: DraftType;
  /** `gazetteer`, `parser`, `capitals`, `elsewhere`, `joined`, `dateline`. */
  readonly source: string;
}

/** Names found so far; no two of them overlap. */
export interface NameSpans {
  readonly add: (span: NameSpan) => void;
  /** Is no token from `first` to before `end` part of a name? */
  readonly free: (first: number, end: number) => boolean;
  /** In order of the text. */
  readonly all: () => readonly NameSpan[];
}

/** An empty set of names for a text of so many tokens. */
export function nameSpans(tokenCount: number): NameSpans {
  const taken = new Uint8Array(tokenCount);
  const spans: NameSpan[] = [];
  return {
    add: (span) => {
      taken.fill(1, span.first, span.end);
      spans.push(span);
    },
    free: (first, end) => {
      for (let i = first; i < end; i++) if (taken[i] === 1) return false;
      return true;
    },
    all: () => spans.toSorted((a, b) => a.first - b.first || a.end - b.end),
  };
}
