import type { Article, TripletailError } from '@tripletail/core';

import type { ReadOptions } from './types.js';

/** What became of one file: an article, a refusal with its reason, or passed over because it is no text that we read. */
export type PathResult =
  | { readonly path: string; readonly article: Article }
  | { readonly path: string; readonly error: TripletailError }
  | { readonly path: string; readonly skipped: string };

/**
 * Reads files and folders, folders all the way down, in the order given and sorted within a folder by UTF-16 code units: one result for
 * each file, as soon as it is read. Hidden files, `node_modules` and the `page_files` folders that browsers save beside `page.html`
 * are passed over without a word; other files that are no text are listed as `skipped`, unless they were named themselves: then
 * they are an `error`. A path that does not exist is an `error` too: nothing is ever thrown for one file.
 * @param options given to every article; `name` is always the file's own
 */
export async function* readPaths(
  _paths: readonly string[],
  _options: Omit<ReadOptions, 'name'> = {},
): AsyncIterable<PathResult> {
  // Written in the next step.
}
