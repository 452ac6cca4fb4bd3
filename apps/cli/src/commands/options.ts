import { InvalidArgumentError, Option } from 'commander';

import type { Facts } from '../articles.js';

/** Options that several commands share, worded once. */

/** A whole number of at least `least`. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) {
      throw new InvalidArgumentError(
        most === Number.MAX_SAFE_INTEGER
          ? `A whole number from ${least} up is needed.`
          : `A whole number from ${least} to ${most} is needed.`,
      );
    }
    return value;
  };
}

export const threads = (): Option =>
  new Option('--threads <n>', 'work on so many articles at the same time').argParser(wholeNumber(1, 64));

export const cache = (): Option =>
  new Option('--cache <folder>', 'keep extractions there, and use those that are there already');

/** A probability, for {@link confidence}. */
function probability(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 1))
    throw new InvalidArgumentError('A number from 0 to 1 is needed.');
  return value;
}

export const confidence = (): Option =>
  new Option('--confidence <p>', 'only claims that are right with at least this probability, 0 to 1').argParser(
    probability,
  );

export const vocabulary = (): Option => new Option('--vocabulary <file>', 'your own vocabulary of predicates, as JSON');

/** What is known of the articles; meant for a single one, but nothing forbids a folder of one outlet. */
export const facts = (): readonly Option[] => [
  new Option('--title <title>', 'title of the article'),
  new Option('--url <url>', 'where it was published'),
  new Option('--outlet <name>', 'newspaper, agency or station'),
  new Option('--author <name>', 'who wrote it'),
  new Option('--language <tag>', 'language of the text, if it is mistaken for another: en'),
  new Option('--published <date>', 'date of publication, ISO 8601: "last week" is read against it'),
];

export const storeFile = (): Option => new Option('--store <file>', 'keep the graph in this file').conflicts('neo4j');

export const neo4j = (): Option =>
  new Option(
    '--neo4j [uri]',
    'keep the graph in Neo4j, by default at NEO4J_URI; user and password come from NEO4J_USER and NEO4J_PASSWORD, the database from NEO4J_DATABASE',
  ).argParser((text) => {
    // The address may be left out, so a file behind the option would be taken for one.
    if (/^(bolt|neo4j)(\+s|\+ssc)?:\/\//.test(text)) return text;
    throw new InvalidArgumentError('An address like bolt://localhost:7687 is needed; files go before the option.');
  });

export const wait = (): Option =>
  new Option('--wait <s>', 'seconds to wait for a Neo4j that does not answer yet').argParser(wholeNumber(0, 86_400));

/** What {@link facts} come to. */
export interface FactOptions {
  readonly title?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly language?: string;
  readonly published?: string;
}

/** The facts as `ingest` wants them. */
export function factsOf({ title, url, outlet, author, language, published }: FactOptions): Facts {
  return {
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(author === undefined ? {} : { author }),
    ...(language === undefined ? {} : { language }),
    ...(published === undefined ? {} : { publishedAt: published }),
  };
}
