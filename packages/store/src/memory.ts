import type { Vocabulary } from '@tripletail/core';

import { createShelf } from './shelf.js';
import type { TripleStore } from './types.js';

/**
 * A store that forgets everything when the program ends. Needs nothing: runs in Node, in a worker and in a browser.
 * @param options.vocabulary decides which kind of act a predicate is
 */
export function openMemoryStore({ vocabulary }: { readonly vocabulary: Vocabulary }): TripleStore {
  const shelf = createShelf(vocabulary);
  return {
    save: async (...graphs) => shelf.put(...graphs),
    forget: async (article) => shelf.remove(article),
    articles: async () => shelf.summaries(),
    graph: async () => shelf.graph(),
    ask: async (query) => shelf.ask(query),
    close: async () => {},
  };
}
