import { type Article, TripletailError, articleId } from '@tripletail/core';

import { cleanText } from './clean.js';
import { decodeText } from './decode.js';
import { hostOf, tidyFacts } from './facts.js';
import { empty, tooLarge } from './refusals.js';
import { assertText, kindOf, kindOfName } from './kinds.js';
import { detectLanguage } from './language.js';
import { type ArticleFacts, EXTENSIONS, MAX_BYTES, type RawArticle, type ReadOptions, type TextKind } from './types.js';

/** Of what a decoder could not read, more than this share means that it was no text. Chosen by eye. */
const MOST_UNREADABLE = 0.1;

/**
 * The article that some bytes hold: plain text, Markdown, or a saved web page, in whatever charset. The same bytes and options give the
 * same article, in Node and in the browser; no script of the page runs and nothing is fetched. Parsers are loaded when first needed.
 *
 * What the caller knows (`options.title`, `outlet`, `publishedAt`…) beats what the text says of itself; a `publishedAt` that
 * `isoDate` does not understand counts as not given.
 * @throws TripletailError `ARTICLE_EMPTY` no words in it, `ARTICLE_NOT_TEXT` a PDF, a picture, an unknown ending,
 * `ARTICLE_TOO_LARGE` more than `maxBytes`, `ARTICLE_UNREADABLE` a page that the parser gives up on
 */
export async function readArticle(bytes: Uint8Array, options: ReadOptions = {}): Promise<Article> {
  const name = options.name ?? 'The text';
  const { maxBytes = MAX_BYTES } = options;
  if (bytes.length === 0) throw empty(name, 'it is 0 bytes long');
  if (bytes.length > maxBytes) throw tooLarge(name, bytes.length, maxBytes);
  assertText(bytes, name);
  const kind = kindOf(bytes, options);
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(options.mediaType ?? '')?.[1];
  const source = decodeText(bytes, charset, kind === 'html');
  if ((source.match(/\ufffd/g)?.length ?? 0) > source.length * MOST_UNREADABLE) {
    throw new TripletailError('ARTICLE_NOT_TEXT', `${name} is not text in any charset that we know. Save it as UTF-8.`);
  }
  const raw = await parse(source, kind, name);
  const text = cleanText(raw.text);
  if (!/[\p{L}\p{N}]/u.test(text))
    throw empty(name, kind === 'html' ? 'the page shows no text without its scripts' : 'there are no words in it');
  return finish(text, { ...raw.facts, ...tidyFacts(options) }, raw.languageHint);
}

/** Whether a file of this name is one that `readArticle` reads, by its ending. */
export function isReadable(name: string): boolean {
  return kindOfName(name) !== undefined;
}

/** The endings, as a message lists them: `.txt, .text, .md …`. */
export function readableEndings(): string {
  return Object.values(EXTENSIONS)
    .flat()
    .map((ending) => `.${ending}`)
    .join(', ');
}

async function parse(source: string, kind: TextKind, name: string): Promise<RawArticle> {
  try {
    switch (kind) {
      case 'plain':
        return await (await import('./plain.js')).readPlain(source);
      case 'markdown':
        return await (await import('./markdown.js')).readMarkdown(source);
      case 'html':
        return (await import('./html.js')).readHtml(source);
      default:
        return kind satisfies never;
    }
  } catch (cause) {
    throw new TripletailError(
      'ARTICLE_UNREADABLE',
      `${name} could not be read: its markup is broken or nested too deeply. Copy the text of the article and save it as .txt.`,
      { cause },
    );
  }
}

async function finish(text: string, facts: ArticleFacts, languageHint = 'und'): Promise<Article> {
  const { title, url, author, publishedAt } = facts;
  const outlet = facts.outlet ?? (url === undefined ? undefined : hostOf(url));
  const language = facts.language ?? (await detectLanguage(text));
  return Object.freeze({
    id: articleId(url === undefined ? { text } : { url, text }),
    ...(title === undefined ? {} : { title }),
    text,
    ...(url === undefined ? {} : { url }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(author === undefined ? {} : { author }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    language: language === 'und' ? languageHint : language,
  });
}
