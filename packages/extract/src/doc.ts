import type { Article, Span } from '@tripletail/core';
import type { Parse, Token } from '@tripletail/english';
import { mend } from './mend/index.js';

/**
 * A parsed article: one list of tokens from first to last, although the parser was fed piece by piece. Offsets are into the *article's*
 * text; `i` and `head` are indices into `tokens`. Every stage after the parser reads this and nothing else.
 */
export interface Doc {
  /** The text that all offsets point into. */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Direct dependents of each token, in order. */
  readonly children: readonly (readonly number[])[];
  readonly sentences: readonly DocSentence[];
  /** Entities as the parser marked them, in order; the mentions stage corrects them. */
  readonly names: readonly DocName[];
}

/** A sentence of the article; white space at its ends is not in its span. */
export interface DocSentence extends Span {
  readonly index: number;
  readonly firstToken: number;
  readonly endToken: number;
  /** Index of the paragraph (line of the text) that it stands in. */
  readonly paragraph: number;
  readonly kind: SegmentKind;
}

/** A named entity as the parser marked it. */
export interface DocName {
  /** OntoNotes type: PERSON, ORG, GPE, NORP, … */
  readonly type: string;
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * What a piece of text is. Claims are made of `body` and `headline`; a `headline` is also what "SEE ALSO: …" lines hold. `boilerplate`
 * (player messages, captions of widgets, share lines) never reaches the parser.
 */
export const SEGMENT_KINDS = ['body', 'headline', 'subhead', 'caption', 'dateline', 'boilerplate'] as const;

/** One of {@link SEGMENT_KINDS}. */
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/** A piece of the article that is parsed on its own: a paragraph, or a headline that was glued to one. */
export interface Segment {
  readonly span: Span;
  readonly kind: SegmentKind;
  /** Line of the text, counted over lines that are not blank. */
  readonly paragraph: number;
}

/** A doc and the article it is made of. */
export interface ArticleDoc extends Doc {
  readonly article: Article;
  readonly segments: readonly Segment[];
}

/** One parsed piece: `parse.text` is the article's text at `segment.span`, character by character. */
export interface ParsedSegment {
  readonly segment: Segment;
  readonly parse: Parse;
}

/** Joins parsed pieces, in order of the text, into one doc; what the parser got surely wrong is mended. */
export function joinSegments(text: string, pieces: readonly ParsedSegment[]): Doc {
  const tokens: Token[] = [];
  const sentences: DocSentence[] = [];
  const names: DocName[] = [];
  for (const { segment, parse } of pieces) {
    const firstToken = tokens.length;
    const firstSentence = sentences.length;
    const shift = segment.span.start;
    for (const sentence of parse.sentences) {
      const shown = parse.text.slice(sentence.start, sentence.end);
      const lead = shown.length - shown.trimStart().length;
      sentences.push({
        index: sentences.length,
        start: sentence.start + shift + Math.min(lead, shown.trimEnd().length),
        end: sentence.start + shift + shown.trimEnd().length,
        firstToken: sentence.firstToken + firstToken,
        endToken: sentence.endToken + firstToken,
        paragraph: segment.paragraph,
        kind: segment.kind,
      });
    }
    const mended = mend(parse.tokens);
    for (const name of parse.entities) {
      const cut = mended.slice(name.firstToken, name.endToken).findIndex((t) => t.entityIob === 'O');
      names.push({
        type: name.type,
        firstToken: name.firstToken + firstToken,
        endToken: (cut < 0 ? name.endToken : name.firstToken + cut) + firstToken,
      });
    }
    for (const token of mended) {
      tokens.push({
        ...token,
        i: token.i + firstToken,
        start: token.start + shift,
        end: token.end + shift,
        head: token.head + firstToken,
        sentence: token.sentence + firstSentence,
      });
    }
  }
  return { text, tokens, children: childrenOf(tokens), sentences, names };
}

/** A doc of a single text, for open extraction of sentences. */
export function docOf(parse: Parse): Doc {
  return joinSegments(parse.text, [
    { segment: { span: { start: 0, end: parse.text.length }, kind: 'body', paragraph: 0 }, parse },
  ]);
}

function childrenOf(tokens: readonly Token[]): readonly (readonly number[])[] {
  const children: number[][] = tokens.map(() => []);
  for (const token of tokens) if (token.head !== token.i) children[token.head]!.push(token.i);
  return children;
}
