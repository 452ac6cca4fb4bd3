import { applyQuery, type GraphReader, type KnowledgeGraph, viewOf } from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';

/** A reader over a graph in this page: the meaning of every query is core's own. */
export function memoryReader(graph: KnowledgeGraph): GraphReader {
  const view = viewOf(graph, DEFAULT_VOCABULARY);
  return { ask: async (query) => applyQuery(view, query) };
}
