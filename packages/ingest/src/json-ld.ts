import type { LooseFacts } from './facts.js';

/**
 * schema.org metadata as newspapers really write it (JSON-LD 1.1 in `<script type="application/ld+json">`): one object, an array, or a
 * `@graph`; types as string or array; people as strings, objects or arrays of both. No context is fetched or expanded: names are
 * read as they stand, which is how search engines read them.
 */

/** The article's facts, and its text where the page gives it there too. */
export interface JsonLdArticle {
  readonly facts: LooseFacts;
  readonly body?: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Objects nested deeper than this are not looked at. */
const MOST_DEPTH = 6;
const ARTICLE_TYPE = /(?:Article|BlogPosting|^Report)$/;

/** Every article that the scripts describe, in order; broken JSON is passed over. */
export function jsonLdArticles(scripts: readonly string[]): readonly JsonLdArticle[] {
  return scripts.flatMap((script) => articlesIn(parse(script), 0)).map(toArticle);
}

function parse(script: string): unknown {
  // Some sites wrap the JSON in an HTML comment or CDATA, and many leave raw line breaks inside strings.
  const bare = script
    .replace(/^\s*(?:<!-{2}|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/;\s*$/, '');
  try {
    return JSON.parse(bare);
  } catch {
    return undefined;
  }
}

function articlesIn(value: unknown, depth: number): readonly Json[] {
  if (depth > MOST_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((item) => articlesIn(item, depth + 1));
  if (!isObject(value)) return [];
  if (list(value['@type']).some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) return [value];
  return [value['@graph'], value['mainEntity'], value['mainEntityOfPage']].flatMap((item) =>
    articlesIn(item, depth + 1),
  );
}

function toArticle(article: Json): JsonLdArticle {
  const page = article['mainEntityOfPage'];
  const body = text(article['articleBody']);
  return {
    facts: {
      title: text(article['headline']) ?? text(article['name']),
      url: text(article['url']) ?? (isObject(page) ? (text(page['@id']) ?? text(page['url'])) : text(page)),
      outlet: names(article['publisher'])[0] ?? names(article['sourceOrganization'])[0],
      author: names(article['author']).join(', ') || names(article['creator']).join(', '),
      publishedAt: text(article['datePublished']) ?? text(article['dateCreated']) ?? text(article['dateModified']),
      language: names(article['inLanguage'])[0],
    },
    ...(body === undefined ? {} : { body }),
  };
}

function names(value: unknown): readonly string[] {
  return list(value)
    .map((one) => (isObject(one) ? (text(one['name']) ?? text(one['alternateName'])) : text(one)))
    .filter((name) => name !== undefined);
}

function text(value: unknown): string | undefined {
  const [first] = list(value);
  if (isObject(first)) return text(first['@value']);
  return typeof first === 'string' && first.trim() !== '' ? first : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
