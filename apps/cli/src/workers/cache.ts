import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type Article, type Extraction, problems, type Vocabulary } from '@tripletail/core';
import { MODEL_SHA256 } from '@tripletail/english';
import { EXTRACTOR_VERSION } from '@tripletail/extract';

import { warn } from '../terminal.js';

/** Changes when the files below are laid out otherwise. */
const CACHE_VERSION = 1;

/** Extractions that were made before; the same article, extractor, model and vocabulary give the same bytes, so none needs to be made twice. */
export interface ExtractionCache {
  readonly get: (article: Article) => Promise<Extraction | undefined>;
  readonly put: (article: Article, extraction: Extraction) => Promise<void>;
}

/** The cache that remembers nothing. */
export const NO_CACHE: ExtractionCache = {
  get: () => Promise.resolve(undefined),
  put: () => Promise.resolve(),
};

/**
 * Keeps extractions in a folder, one file each: the SHA-256 of the JSON, a line break, the JSON. A file that is cut short, changed or
 * meant for something else does not fit its hash, and is made anew; files are written beside and renamed, so that none is ever half there.
 * A folder that cannot be written costs time, not the result: one warning.
 */
export function openCache(folder: string, vocabulary: Vocabulary): ExtractionCache {
  const made = sha256(JSON.stringify([CACHE_VERSION, EXTRACTOR_VERSION, MODEL_SHA256, vocabulary]));
  const pathOf = (article: Article): string => {
    const key = sha256(`${made}\n${JSON.stringify(article)}`);
    return join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
  };
  let writable = true;
  let files = 0;
  return {
    get: async (article) => {
      try {
        const text = await readFile(pathOf(article), 'utf8');
        const body = text.slice(65);
        if (text.slice(0, 64) !== sha256(body)) return undefined;
        const extraction = JSON.parse(body) as Extraction;
        return problems(extraction.graph).length === 0 ? extraction : undefined;
      } catch {
        return undefined; // not there, or not readable: it is made anew
      }
    },
    put: async (article, extraction) => {
      if (!writable) return;
      const path = pathOf(article);
      const beside = `${path}.${process.pid}-${files++}.new`;
      const body = JSON.stringify(extraction);
      try {
        await mkdir(join(path, '..'), { recursive: true });
        await writeFile(beside, `${sha256(body)}\n${body}`);
        await rename(beside, path);
      } catch (error) {
        // Threads that write at the same time fail at the same time; one warning says it.
        const first = writable;
        writable = false;
        await rm(beside, { force: true }).catch(() => undefined);
        if (!first) return;
        warn(
          `Extractions cannot be kept in ${folder} (${String(error)}); the next start will take as long as this one.`,
        );
      }
    },
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
