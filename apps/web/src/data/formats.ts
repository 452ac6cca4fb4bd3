import type { GraphDocument, KnowledgeGraph, Relation } from '@tripletail/core';
import type { Format, FormatGroup } from '@tripletail/formats';

/** Every format by its group; fetched when the list is first opened. */
export async function formatGroups(): Promise<readonly (readonly [FormatGroup, readonly Format[]])[]> {
  const { formatsByGroup } = await import('@tripletail/formats');
  return formatsByGroup();
}

/**
 * Reads a GraphDocument out of text that anybody may have written. The reader, with its schema, is fetched when the first file is opened.
 * @throws TripletailError FORMAT_BROKEN, FORMAT_NEWER, GRAPH_INVALID
 */
export async function readGraph(text: string): Promise<GraphDocument> {
  const { readDocument } = await import('@tripletail/formats');
  return readDocument(text);
}

/** The part of a graph that some relations rest on. */
export async function partOf(graph: KnowledgeGraph, relations: readonly Relation[]): Promise<KnowledgeGraph> {
  const { subgraph } = await import('@tripletail/formats');
  return subgraph(graph, relations);
}
