import type { EntityId, KnowledgeGraph } from './types.js';

/** What every GraphDocument says of itself. */
export const DOCUMENT_FORMAT = 'tripletail/graph';
/** The version that this code writes; it reads this and all older ones, and refuses newer ones (`FORMAT_NEWER`). */
export const DOCUMENT_VERSION = 1;

/** Where things stood when the graph was saved. */
export interface DocumentView {
  /** Positions on the canvas, in its own units, y upwards. */
  readonly positions?: Readonly<Record<EntityId, { readonly x: number; readonly y: number }>>;
  /** What was in the middle. */
  readonly focus?: readonly EntityId[];
}

/** The file, the HTTP body and the fixture: this one thing, as JSON. */
export interface GraphDocument {
  readonly format: typeof DOCUMENT_FORMAT;
  readonly version: number;
  readonly graph: KnowledgeGraph;
  readonly view?: DocumentView;
}

/** Wraps a graph as a document of the current version. */
export function documentOf(graph: KnowledgeGraph, view?: DocumentView): GraphDocument {
  return { format: DOCUMENT_FORMAT, version: DOCUMENT_VERSION, graph, ...(view === undefined ? {} : { view }) };
}
