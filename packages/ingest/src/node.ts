import type { Stats } from 'node:fs';
import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

import { type Article, TripletailError, compareStrings } from '@tripletail/core';

import { isReadable, readArticle, readableEndings } from './read-article.js';
import { tooLarge } from './refusals.js';
import { MAX_BYTES, type ReadOptions } from './types.js';

/** Files that speak of the folder and not of the world. */
const ABOUT_THE_FOLDER = /^(?:README|LICEN[CS]E|NOTICE|ORIGIN|CHANGELOG|AUTHORS|SOURCES)(?:\.[a-z]+)?$/;

/** What became of one file: an article, a refusal with its reason, or passed over because it is no text that we read. */
export type PathResult =
  | { readonly path: string; readonly article: Article }
  | { readonly path: string; readonly error: TripletailError }
  | { readonly path: string; readonly skipped: string };

/**
 * Reads files and folders, folders all the way down, in the order given and sorted within a folder by UTF-16 code units: one result for
 * each file, as soon as it is read. Hidden files, `node_modules`, what is about the folder itself (README, LICENSE) and the `page_files`
 * folders that browsers save beside `page.html` are passed over without a word; other files that are no text are listed as `skipped`, unless they were named themselves: then
 * they are an `error`. A path that does not exist is an `error` too: nothing is ever thrown for one file. A folder that links back to one
 * above it is read once.
 * @param options given to every article; `name` is always the file's own
 */
export async function* readPaths(
  paths: readonly string[],
  options: Omit<ReadOptions, 'name'> = {},
): AsyncIterable<PathResult> {
  for (const given of paths) {
    const stats = await look(given);
    if (stats instanceof TripletailError) yield { path: given, error: stats };
    else if (stats.isDirectory()) yield* readFolder(given, options, new Set());
    else yield await readFileAt(given, stats, options, true);
  }
}

async function* readFolder(
  folder: string,
  options: Omit<ReadOptions, 'name'>,
  above: ReadonlySet<string>,
): AsyncIterable<PathResult> {
  let names: readonly string[];
  const here = new Set(above);
  try {
    here.add(await realpath(folder));
    names = (await readdir(folder)).sort(compareStrings);
  } catch (cause) {
    yield { path: folder, error: unreadable(folder, cause) };
    return;
  }
  if (here.size === above.size) return;
  const pages = new Set(names.filter((name) => /\.x?html?$/i.test(name)).map((name) => name.replace(/\.[^.]+$/, '')));
  for (const name of names) {
    if (name.startsWith('.') || name === 'node_modules' || ABOUT_THE_FOLDER.test(name)) continue;
    const file = path.join(folder, name);
    const stats = await look(file);
    if (stats instanceof TripletailError) yield { path: file, error: stats };
    else if (stats.isDirectory()) {
      if (!pages.has(name.replace(/_files$/, ''))) yield* readFolder(file, options, here);
    } else yield await readFileAt(file, stats, options, false);
  }
}

async function readFileAt(
  file: string,
  stats: Stats,
  options: Omit<ReadOptions, 'name'>,
  named: boolean,
): Promise<PathResult> {
  const { maxBytes = MAX_BYTES } = options;
  if (options.mediaType === undefined && !isReadable(file)) {
    const reason = `its ending is not one of ${readableEndings()}`;
    return named
      ? {
          path: file,
          error: new TripletailError('ARTICLE_NOT_TEXT', `${file} is not read: ${reason}. Rename it if it is text.`),
        }
      : { path: file, skipped: reason };
  }
  if (!stats.isFile()) return { path: file, skipped: 'it is no ordinary file' };
  // Before reading: a disk image named .txt must not fill the memory first.
  if (stats.size > maxBytes) return { path: file, error: tooLarge(file, stats.size, maxBytes) };
  try {
    return { path: file, article: await readArticle(await readFile(file), { ...options, name: file }) };
  } catch (cause) {
    return { path: file, error: cause instanceof TripletailError ? cause : unreadable(file, cause) };
  }
}

async function look(file: string): Promise<Stats | TripletailError> {
  try {
    return await stat(file);
  } catch (cause) {
    return unreadable(file, cause);
  }
}

function unreadable(file: string, cause: unknown): TripletailError {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : String(cause);
  const why = code === 'ENOENT' ? 'there is nothing of that name' : code === 'EACCES' ? 'you may not read it' : code;
  return new TripletailError('ARTICLE_UNREADABLE', `${file} cannot be read: ${why}. Check the path.`, { cause });
}
