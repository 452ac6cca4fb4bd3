import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { type KnowledgeGraph, TripletailError, type Vocabulary } from '@tripletail/core';

import { createShelf } from '../shelf.js';
import type { TripleStore } from '../types.js';
import { articleLine, headerLine, parseStoreFile } from './format.js';
import { type FileState, fileState, writeLines } from './write.js';

/**
 * A store in memory that is one file on the disk; the file need not be there yet. Each save writes the whole file anew (60 ms and
 * 24 MB for 400 articles), so save many articles at once where you can; saves that come while one is being written share the next
 * writing. Nothing else may write the file meanwhile: if something does, saving is refused rather than its work lost.
 *
 * @param options.vocabulary decides which kind of act a predicate is
 * @throws FORMAT_BROKEN, FORMAT_NEWER for a file that cannot be read as a store; it is left as it is. STORE_FAILED if the disk refuses
 */
export async function openFileStore(
  path: string,
  { vocabulary }: { readonly vocabulary: Vocabulary },
): Promise<TripleStore> {
  const file = resolve(path);
  const shelf = createShelf(vocabulary);
  let state = await load(file, shelf.put);
  const lines = new WeakMap<KnowledgeGraph, string>();
  const lineOf = (part: KnowledgeGraph): string => {
    const line = lines.get(part) ?? articleLine(part);
    lines.set(part, line);
    return line;
  };

  const write = async (): Promise<void> => {
    const parts = shelf.parts();
    const all = function* (): Iterable<string> {
      yield headerLine(parts.length);
      for (const part of parts) yield lineOf(part);
    };
    const next = await failing(`${file} could not be written`, () => writeLines(file, all(), state));
    if (next === undefined) {
      throw new TripletailError(
        'STORE_FAILED',
        `${file} was changed by another program since it was opened, and was not overwritten. Open it again, and save again.`,
      );
    }
    state = next;
  };
  const flush = oneAtATime(write);

  return {
    save: async (...graphs) => {
      const report = shelf.put(...graphs);
      if (report.added.length + report.replaced.length > 0) await flush();
      return report;
    },
    forget: async (article) => {
      const there = shelf.remove(article);
      if (there) await flush();
      return there;
    },
    articles: async () => shelf.summaries(),
    graph: async () => shelf.graph(),
    ask: async (query) => shelf.ask(query),
    close: () => flush.settled(),
  };
}

async function load(file: string, put: (graph: KnowledgeGraph) => unknown): Promise<FileState> {
  const state = await failing(`${file} could not be read`, () => fileState(file));
  if (state === undefined) return undefined;
  const parts = parseStoreFile(await failing(`${file} could not be read`, () => readFile(file)), file);
  const seen = new Set<string>();
  for (const part of parts) {
    const { id } = part.articles[0]!;
    if (seen.has(id)) {
      throw new TripletailError(
        'FORMAT_BROKEN',
        `${file} holds the article ${id} twice. It was left as it is. Put back a copy of it, or delete one of the two lines.`,
      );
    }
    seen.add(id);
    put(part);
  }
  return state;
}

/** Disks say why in their own words; people need to know which file, and what to do. */
async function failing<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const why = (error as Error).message;
    throw new TripletailError(
      'STORE_FAILED',
      `${what}: ${why}. Check that the disk has room and that you may write there.`,
      {
        cause: error,
      },
    );
  }
}

/** Runs `work` once at a time; who calls while it runs waits for one further run, which all of them share. */
function oneAtATime(work: () => Promise<void>): { (): Promise<void>; readonly settled: () => Promise<void> } {
  let last = Promise.resolve();
  let waiting: Promise<void> | undefined;
  const flush = (): Promise<void> => {
    waiting ??= last = last
      .catch(() => {})
      .then(() => {
        waiting = undefined;
        return work();
      });
    return waiting;
  };
  return Object.assign(flush, { settled: () => last.catch(() => {}) });
}
