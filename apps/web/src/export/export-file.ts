import type { Relation } from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import type { Format } from '@tripletail/formats';

import { useApp } from '../state/store.js';

/** Gives the graph of this page, or some of its relations, to the reader as a file. */
export async function exportFile(format: Format, relations: readonly Relation[] | undefined): Promise<void> {
  const { source } = useApp.getState();
  if (source.kind !== 'page') return;
  const written = await format.write({
    graph: source.graph,
    vocabulary: DEFAULT_VOCABULARY,
    ...(relations === undefined ? {} : { relations }),
  });
  const parts = written instanceof Uint8Array ? [new Uint8Array(written)] : [...written];
  const url = URL.createObjectURL(new Blob(parts, { type: format.mediaType }));
  download(url, `${slugOf(source.name)}${format.id === 'json' ? '.graph' : ''}${format.extension}`);
  // The browser has begun to read it by the next turn; before that the address must stay.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Lets the browser save what is at an address; an empty name leaves the choice to the server. */
export function download(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

function slugOf(name: string): string {
  return (
    name
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .toLowerCase() || 'graph'
  );
}
