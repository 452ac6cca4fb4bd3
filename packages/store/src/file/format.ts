import { type KnowledgeGraph, TripletailError } from '@tripletail/core';

import { graphProblems } from '../parts.js';

/**
 * The store file: JSON lines in UTF-8, each ended by one U+000A. The first says what the file is and how many lines follow; each of
 * them is the KnowledgeGraph of one article, sorted by the article's id. One article, one line: an entity's names stay with the article that
 * gave them, so that forgetting is exact, which a single merged graph could not do. Nothing is lost. Equal stores are equal bytes.
 */
const FORMAT = 'tripletail/store';
/** Written by this code; older ones are read, newer ones are refused. */
const VERSION = 1;
const LINE_FEED = 0x0a;

interface Header {
  readonly format: typeof FORMAT;
  readonly version: number;
  readonly articles: number;
}

/** The first line, without its end. */
export function headerLine(articles: number): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, articles } satisfies Header);
}

/** The line of one article, without its end. */
export function articleLine(part: KnowledgeGraph): string {
  return JSON.stringify(part);
}

/**
 * Reads a whole store file.
 * @param name of the file, for messages
 * @returns one graph an article
 * @throws FORMAT_BROKEN, FORMAT_NEWER saying which line is wrong and what to do
 */
export function parseStoreFile(bytes: Uint8Array, name: string): readonly KnowledgeGraph[] {
  const broken = (what: string, cause?: unknown): TripletailError =>
    new TripletailError(
      'FORMAT_BROKEN',
      `${name} is no whole store file: ${what}. It was left as it is. Put back a copy of it, or move it away and load the articles again.`,
      { cause },
    );
  const lines = splitLines(bytes);
  const [first, ...rest] = lines;
  if (first === undefined) throw broken('it is empty');
  const header = readLine(first, 1, broken) as Partial<Header> | null;
  if (header?.format !== FORMAT) {
    const other = typeof header?.format === 'string' ? `it says that it is "${header.format}"` : 'line 1 is no header';
    throw broken(other);
  }
  if (!(typeof header.version === 'number' && header.version <= VERSION)) {
    throw new TripletailError(
      'FORMAT_NEWER',
      `${name} was written by a newer Tripletail (store version ${String(header.version)}, this one reads up to ${VERSION}). Update Tripletail.`,
    );
  }
  if (rest.length !== header.articles) {
    throw broken(`it should hold ${String(header.articles)} articles and holds ${rest.length}`);
  }
  return rest.map((line, at) => readPart(line, at + 2, broken));
}

type Broken = (what: string, cause?: unknown) => TripletailError;

function readLine(line: Uint8Array, number: number, broken: Broken): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line));
  } catch (error) {
    throw broken(`line ${number} is no JSON`, error);
  }
}

function readPart(line: Uint8Array, number: number, broken: Broken): KnowledgeGraph {
  const part = readLine(line, number, broken) as Partial<KnowledgeGraph> | null;
  const whole = (['articles', 'entities', 'mentions', 'claims'] as const).every((field) =>
    Array.isArray(part?.[field]),
  );
  if (!whole || part?.articles?.length !== 1) throw broken(`line ${number} is not the graph of one article`);
  let wrong: string | undefined;
  try {
    [wrong] = graphProblems(part as KnowledgeGraph);
  } catch (error) {
    throw broken(`line ${number} holds something else than articles, entities, mentions and claims`, error);
  }
  if (wrong !== undefined) throw broken(`line ${number}: ${wrong}`);
  return part as KnowledgeGraph;
}

/** Bytes between line feeds. Not Node's readline, which also splits at U+2028, a character that JSON leaves inside its strings. */
function splitLines(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(LINE_FEED, start);
    lines.push(bytes.subarray(start, end === -1 ? bytes.length : end));
    start = end === -1 ? bytes.length : end + 1;
  }
  return lines;
}
