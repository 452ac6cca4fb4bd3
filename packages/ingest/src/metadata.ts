import { decodeHTML } from 'entities';

import { isoDate } from './dates.js';
import { type LooseFacts, tidyFacts } from './facts.js';
import { jsonLdArticles } from './json-ld.js';
import type { ArticleFacts } from './types.js';

/**
 * What a page says of itself. Sources in order of trust, the first that holds something counts, field by field: JSON-LD of the article
 * (schema.org), `<meta>` of Open Graph (ogp.me), Dublin Core, Parse.ly, Google Scholar and plain names, microdata, `<time>`.
 */

/** Names and properties of `<meta>`, lower case. */
const META: Readonly<Record<keyof ArticleFacts, readonly string[]>> = {
  title: ['og:title', 'twitter:title', 'parsely-title', 'citation_title', 'dc.title', 'dcterms.title', 'headline'],
  url: ['og:url', 'parsely-link', 'twitter:url', 'citation_public_url'],
  outlet: [
    'og:site_name',
    'citation_journal_title',
    'dc.publisher',
    'dcterms.publisher',
    'publisher',
    'application-name',
  ],
  author: ['author', 'article:author', 'byl', 'parsely-author', 'sailthru.author', 'citation_author', 'dc.creator'],
  publishedAt: [
    'article:published_time',
    'og:article:published_time',
    'parsely-pub-date',
    'sailthru.date',
    'citation_publication_date',
    'dc.date.issued',
    'dcterms.created',
    'dcterms.date',
    'dc.date',
    'datepublished',
    'pubdate',
    'publishdate',
    'publish-date',
    'date',
    'article.published',
    'og:published_time',
    'last-modified',
  ],
  language: ['og:locale', 'content-language', 'dc.language', 'language'],
};

const BYLINE = '[itemprop="author"], [rel~="author"], .byline, .author';

/** A page's facts (its language is only a hint), and the text of the article where its JSON-LD holds it. */
export interface PageFacts {
  readonly facts: Omit<ArticleFacts, 'language'>;
  readonly languageHint?: string;
  readonly body?: string;
}

/** Reads metadata off a page; before Readability, which takes the page apart. */
export function pageFacts(document: Document, source: string): PageFacts {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json" i]')].map(
    (s) => s.textContent ?? '',
  );
  const candidates = jsonLdArticles(scripts);
  const canonical = attribute(document, 'link[rel~="canonical" i]', 'href');
  const metas = metaFields(document);
  const meta = (field: keyof ArticleFacts): string | undefined => firstOf(META[field].map((name) => metas.get(name)));
  // A page may describe the articles that it links to as well: the one with this page's address is meant, else the first.
  const address = canonical ?? meta('url');
  const chosen = candidates.find(({ facts }) => address !== undefined && facts.url === address) ?? candidates[0];
  const ld = chosen?.facts ?? {};
  const outlet = firstOf([ld.outlet, meta('outlet')]);
  const url = firstOf([tidyFacts({ url: address }).url, ld.url, savedFrom(source)]);
  const { language, ...facts } = tidyFacts(
    decoded({
      title: firstOf([ld.title, meta('title'), withoutSite(document.title, outlet), textOf(document, 'h1')]),
      url,
      outlet,
      author: firstOf(
        [ld.author, ...META.author.map((name) => metas.get(name)), textOf(document, BYLINE)].filter(
          (who) => !isAddress(who),
        ),
      ),
      publishedAt: firstDate([
        ld.publishedAt,
        ...META.publishedAt.map((name) => metas.get(name)),
        ...dates(document, url),
      ]),
      language: firstOf([document.documentElement?.getAttribute('lang') ?? undefined, ld.language, meta('language')]),
    }),
  );
  return {
    facts,
    ...(language === undefined ? {} : { languageHint: language }),
    ...(chosen?.body === undefined ? {} : { body: decodeHTML(chosen.body) }),
  };
}

function metaFields(document: Document): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = ['property', 'name', 'itemprop', 'http-equiv']
      .map((key) => meta.getAttribute(key))
      .find((key) => key !== null);
    const key = name?.trim().toLowerCase();
    const content = meta.getAttribute('content')?.trim();
    if (key !== undefined && content !== undefined && content !== '' && !found.has(key)) found.set(key, content);
  }
  return found;
}

function* dates(document: Document, url: string | undefined): Iterable<string | undefined> {
  for (const selector of ['[itemprop="datePublished"]', 'time[pubdate]', 'article time', 'header time', 'time']) {
    for (const place of document.querySelectorAll(selector)) {
      yield place.getAttribute('datetime') ?? place.getAttribute('content') ?? undefined;
      yield place.textContent ?? undefined;
    }
  }
  const path = /\/(\d{4})\/(\d{1,2})\/(\d{1,2})\//.exec(url ?? '');
  if (path !== null) yield `${path[1]}/${path[2]}/${path[3]}`;
}

/** Browsers and archivers write the address of a page that they save into a comment at its head. */
function savedFrom(source: string): string | undefined {
  const head = source.slice(0, 4096);
  return (/<!-{2}\s*saved from url=\(\d+\)(\S+)/i.exec(head) ?? /<!-{2}[^>]*?\burl:\s*(https?:\S+)/i.exec(head))?.[1];
}

/** `Lammy warns Putin | The Example Times` → `Lammy warns Putin`, if what comes after the bar is the outlet. */
function withoutSite(title: string, outlet: string | undefined): string {
  const parts = /^(.*\S)\s+[|–—·-]\s+([^|–—·]+)$/u.exec(title.trim());
  const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
  return parts !== null && (outlet === undefined ? title.includes(' | ') : same(parts[2]!, outlet)) ? parts[1]! : title;
}

function decoded(facts: LooseFacts): LooseFacts {
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, value && decodeHTML(value)]));
}

function attribute(document: Document, selector: string, name: string): string | undefined {
  return document.querySelector(selector)?.getAttribute(name) ?? undefined;
}

function textOf(document: Document, selector: string): string | undefined {
  return document.querySelector(selector)?.textContent ?? undefined;
}

/** Pages give the author's profile where the name belongs. */
function isAddress(text: string | undefined): boolean {
  return /^\s*https?:/i.test(text ?? '');
}

function firstOf(values: Iterable<string | undefined>): string | undefined {
  for (const value of values) if (value !== undefined && value.trim() !== '') return value;
  return undefined;
}

function firstDate(values: Iterable<string | undefined>): string | undefined {
  for (const value of values) if (value !== undefined && isoDate(value) !== undefined) return value;
  return undefined;
}
