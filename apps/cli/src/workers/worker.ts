import type { Article, Extraction } from '@tripletail/core';
import { type English, loadEnglish } from '@tripletail/english';
import { extractArticle, openFrames, openTriples } from '@tripletail/extract';
import { readArticle } from '@tripletail/ingest';
import { Piscina } from 'piscina';

import {
  type ExtractTask,
  type OpenLine,
  type OpenTask,
  type Outcome,
  packed,
  type ReadTask,
  type WorkerData,
} from './tasks.js';

/** The code that runs on a worker thread. The model is loaded with the first article, once for each thread. */

const { vocabulary } = Piscina.workerData as WorkerData;

let english: Promise<English> | undefined;

function loaded(): Promise<English> {
  english ??= loadEnglish();
  return english;
}

/** Bytes to an article: parsing a stranger's web page is kept off the main thread as well. */
export function read({ bytes, options }: ReadTask): Promise<Outcome<Article>> {
  return packed(() => readArticle(bytes, options));
}

/** An article to its claims. */
export function extract({ article }: ExtractTask): Promise<Outcome<Extraction>> {
  return packed(async () => extractArticle(article, { english: await loaded(), vocabulary }));
}

/** Sentences to open triples or frames, in the order given. */
export function openie({ sentences, frames, minimum }: OpenTask): Promise<Outcome<readonly OpenLine[]>> {
  return packed(async () => {
    const model = await loaded();
    const options = minimum === undefined ? {} : { minimum };
    return sentences.map((sentence) =>
      frames
        ? { sentence, frames: openFrames(model, sentence, options) }
        : {
            sentence,
            triples: openTriples(model, sentence, options).map(
              ({ subject, relation, object, confidence }) => [subject, relation, object, confidence] as const,
            ),
          },
    );
  });
}
