import {
  DOCUMENT_FORMAT,
  DOCUMENT_VERSION,
  type DocumentView,
  documentOf,
  type KnowledgeGraph,
  normalize,
  problems,
  TripletailError,
} from '@tripletail/core';

import { T } from '../strings.js';

/** Larger files freeze the page before they can be refused. */
export const MOST_BYTES = 100 * 1024 * 1024;

/** What a graph file holds. */
export interface OpenedGraph {
  readonly graph: KnowledgeGraph;
  readonly view?: DocumentView;
}

/**
 * Reads a GraphDocument out of text that anybody may have written.
 * @throws TripletailError FORMAT_UNKNOWN, FORMAT_NEWER, FORMAT_BROKEN, GRAPH_INVALID
 */
export function readGraphDocument(text: string): OpenedGraph {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw new TripletailError('FORMAT_UNKNOWN', T.notGraph, { cause });
  }
  if (!isRecord(body) || body['format'] !== DOCUMENT_FORMAT) throw new TripletailError('FORMAT_UNKNOWN', T.notGraph);
  const { version, graph, view } = body;
  if (typeof version === 'number' && version > DOCUMENT_VERSION) {
    throw new TripletailError(
      'FORMAT_NEWER',
      `The file is of version ${version}, and this explorer reads up to ${DOCUMENT_VERSION}. Open it with a newer Tripletail.`,
    );
  }
  if (!isRecord(graph) || !['articles', 'entities', 'mentions', 'claims'].every((part) => isRecords(graph[part]))) {
    throw new TripletailError('FORMAT_BROKEN', 'The file holds no whole graph: a part is missing. Save it again.');
  }
  const wrong = brokenPromises(graph as unknown as KnowledgeGraph);
  if (wrong !== undefined) throw new TripletailError('GRAPH_INVALID', `The graph in the file is damaged: ${wrong}.`);
  return {
    graph: normalize(graph as unknown as KnowledgeGraph),
    ...(isRecord(view) ? { view: view as DocumentView } : {}),
  };
}

/** The text of a graph file. */
export function writeGraphDocument(graph: KnowledgeGraph): string {
  return `${JSON.stringify(documentOf(graph))}\n`;
}

function brokenPromises(graph: KnowledgeGraph): string | undefined {
  try {
    return problems(graph)[0];
  } catch {
    return 'an entry lacks a part that it must have';
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRecords(value: unknown): boolean {
  return Array.isArray(value) && value.every(isRecord);
}
