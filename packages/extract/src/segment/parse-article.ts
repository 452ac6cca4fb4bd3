import type { Article } from '@tripletail/core';
import type { English } from '@tripletail/english';
import { type ArticleDoc, joinSegments, type ParsedSegment } from '../doc.js';
import { parsePiece } from './parse-piece.js';
import { segmentText } from './segments.js';

/**
 * Cleans, segments and parses an article. Boilerplate does not reach the parser. The article of the result holds the spans of its sentences
 * (`sentences`), in order, white space at their ends left out. Never throws on any text.
 */
export function parseArticle(article: Article, english: English): ArticleDoc {
  const segments = segmentText(article.text);
  const pieces: readonly ParsedSegment[] = segments
    .filter((segment) => segment.kind !== 'boilerplate')
    .map((segment) => ({
      segment,
      parse: parsePiece(english, article.text.slice(segment.span.start, segment.span.end)),
    }));
  const doc = joinSegments(article.text, pieces);
  const sentences = doc.sentences.map(({ start, end }) => ({ start, end }));
  return { ...doc, article: { ...article, sentences }, segments };
}
