import type { Extraction } from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import { type English, loadEnglish } from '@tripletail/english';
import modelUrl from '@tripletail/english/model/english-md.bin?url';
import { extractArticle } from '@tripletail/extract';
import { readArticle } from '@tripletail/ingest';

/** An article to be read: the bytes of a file, or of what was pasted. */
export interface ExtractRequest {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the worker says. */
export type ExtractReply =
  | { readonly kind: 'reading'; readonly id: number }
  | { readonly kind: 'done'; readonly id: number; readonly extraction: Extraction }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

interface WorkerScope {
  addEventListener: (type: 'message', listener: (event: MessageEvent<ExtractRequest>) => void) => void;
  postMessage: (reply: ExtractReply, transfer: readonly Transferable[]) => void;
}

const scope = globalThis as unknown as WorkerScope;
// Loaded once, from the site itself: nothing but this file is fetched, and no text leaves the page.
let english: Promise<English> | undefined;

scope.addEventListener('message', ({ data: { id, name, bytes } }) => {
  read(name, bytes, () => scope.postMessage({ kind: 'reading', id }, [])).then(
    (extraction) => scope.postMessage({ kind: 'done', id, extraction }, []),
    (cause: unknown) => {
      scope.postMessage({ kind: 'failed', id, message: cause instanceof Error ? cause.message : String(cause) }, []);
    },
  );
});

async function read(name: string, bytes: Uint8Array, onReading: () => void): Promise<Extraction> {
  const article = await readArticle(bytes, { name });
  english ??= loadEnglish({ modelUrl: new URL(modelUrl, globalThis.location.href) });
  // A model that did not load is asked for again with the next article.
  const loaded = await english.catch((cause: unknown) => {
    english = undefined;
    throw cause;
  });
  onReading();
  return extractArticle(article, { english: loaded, vocabulary: DEFAULT_VOCABULARY });
}
