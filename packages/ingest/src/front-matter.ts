import { tidyFacts } from './facts.js';
import type { ArticleFacts } from './types.js';

/** What people call the fields. */
const KEYS: Readonly<Record<string, keyof ArticleFacts>> = {
  title: 'title',
  headline: 'title',
  url: 'url',
  link: 'url',
  source_url: 'url',
  canonical: 'url',
  outlet: 'outlet',
  source: 'outlet',
  publisher: 'outlet',
  site: 'outlet',
  newspaper: 'outlet',
  author: 'author',
  authors: 'author',
  byline: 'author',
  date: 'publishedAt',
  published: 'publishedAt',
  publishedat: 'publishedAt',
  published_at: 'publishedAt',
  publication_date: 'publishedAt',
  language: 'language',
  lang: 'language',
};

const FENCED = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const LINE = /^([A-Za-z][\w -]{0,30}?)\s*:\s*(\S.*)$/;
/** More lines than this in front of a text are not a heading but a text of its own. */
const MOST_LINES = 12;

/** A text, and what its first lines say of it. */
export interface FrontMatter {
  readonly facts: ArticleFacts;
  readonly rest: string;
}

/**
 * Reads and removes what stands in front of a text: YAML between lines of `---`, or plain `Title: …` lines before the first empty line,
 * if every one of them is a field that we know. Anything else is text, and stays.
 */
export async function frontMatter(text: string): Promise<FrontMatter> {
  const fenced = FENCED.exec(text);
  if (fenced !== null) {
    const fields = (await yamlFields(fenced[1]!)) ?? lineFields(fenced[1]!.split('\n'));
    return { facts: factsOf(fields), rest: text.slice(fenced[0].length) };
  }
  const lines = text.trimStart().slice(0, 4000).split('\n');
  const end = lines.findIndex((line) => line.trim() === '');
  const head = lines.slice(0, end);
  if (end < 1 || end > MOST_LINES || !head.every((line) => fieldOf(LINE.exec(line)?.[1]) !== undefined)) {
    return { facts: {}, rest: text };
  }
  return { facts: factsOf(lineFields(head)), rest: text.trimStart().slice(head.join('\n').length) };
}

type Fields = readonly (readonly [key: string, value: unknown])[];

async function yamlFields(source: string): Promise<Fields | undefined> {
  const { parse } = await import('yaml');
  try {
    // The failsafe schema gives strings only: a date stays what was written, and nothing is made of tags.
    const value: unknown = parse(source, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'error' });
    return typeof value === 'object' && value !== null ? Object.entries(value) : undefined;
  } catch {
    return undefined;
  }
}

function lineFields(lines: readonly string[]): Fields {
  return lines.flatMap((line) => {
    const found = LINE.exec(line.trim());
    return found === null ? [] : [[found[1]!, found[2]!.replace(/^(["'])(.*)\1$/, '$2')] as const];
  });
}

function fieldOf(key: string | undefined): keyof ArticleFacts | undefined {
  const name = key?.trim().toLowerCase().replaceAll(/[ -]/g, '_') ?? '';
  return Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
}

/** The first of several names for one field counts. */
function factsOf(fields: Fields): ArticleFacts {
  const loose: Partial<Record<keyof ArticleFacts, string>> = {};
  for (const [key, value] of fields) {
    const field = fieldOf(key);
    if (field === undefined || loose[field] !== undefined) continue;
    const text = Array.isArray(value) ? value.filter((one) => typeof one === 'string').join(', ') : value;
    if (typeof text === 'string' && text.trim() !== '') loose[field] = text;
  }
  return tidyFacts(loose);
}
