import { type Article, TripletailError } from '@tripletail/core';

import type { ReadOptions } from './types.js';

/**
 * The article that some bytes hold: plain text, Markdown, or a saved web page, in whatever charset. The same bytes and options give the
 * same article, in Node and in the browser; no script of the page runs and nothing is fetched. Parsers are loaded when first needed.
 *
 * What the caller knows (`options.title`, `outlet`, `publishedAt`…) beats what the text says of itself.
 * @throws TripletailError `ARTICLE_EMPTY` no words in it, `ARTICLE_NOT_TEXT` a PDF, a picture, an unknown ending,
 * `ARTICLE_TOO_LARGE` more than `maxBytes`, `ARTICLE_UNREADABLE` a page that the parser gives up on
 */
export async function readArticle(_bytes: Uint8Array, _options: ReadOptions = {}): Promise<Article> {
  throw new TripletailError('ARTICLE_UNREADABLE', 'not written yet');
}
