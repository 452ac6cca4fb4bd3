import type { Article } from '@tripletail/core';

/** What a text says of itself, or what its reader knows of it: the fields of an {@link Article} besides its text. */
export type ArticleFacts = Partial<Pick<Article, 'title' | 'url' | 'outlet' | 'author' | 'publishedAt' | 'language'>>;

/** How the bytes are to be read; every field is optional. */
export interface ReadOptions extends ArticleFacts {
  /** File name: its ending says which kind of text it is, and messages name it. */
  readonly name?: string;
  /** MIME type, `text/html; charset=iso-8859-1`: beats the ending of the name, and its charset is believed. */
  readonly mediaType?: string;
  /** More bytes than this are refused with `ARTICLE_TOO_LARGE`; {@link MAX_BYTES} by default. */
  readonly maxBytes?: number;
}

/** The kinds of text that become articles. */
export const TEXT_KINDS = ['plain', 'markdown', 'html'] as const;

/** One of {@link TEXT_KINDS}. */
export type TextKind = (typeof TEXT_KINDS)[number];

/** Endings of file names by kind, lower case, without the dot. */
export const EXTENSIONS: Readonly<Record<TextKind, readonly string[]>> = {
  plain: ['txt', 'text'],
  markdown: ['md', 'markdown'],
  html: ['html', 'htm', 'xhtml'],
};

/** 16 MiB: the longest novels are 4, a saved page with its pictures inside may be more than that. Chosen by eye. */
export const MAX_BYTES = 16 * 1024 * 1024;

/** A text apart from what it says of itself; what every reader of a kind gives. */
export interface RawArticle {
  readonly facts: ArticleFacts;
  readonly text: string;
  /** What the page's `lang` says: templates often say `en` of every language, so the text is asked first. */
  readonly languageHint?: string;
}
