import { documentOf, type KnowledgeGraph, type Relation, TripletailError } from '@tripletail/core';
import { type Format, type FormatGroup, subgraph, writeDocument } from '@tripletail/formats';

import { T } from '../strings.js';

/** Stands in for the formats in a file that is handed over: only the graph itself, from which Tripletail makes all others. */
export function formatGroups(): Promise<readonly (readonly [FormatGroup, readonly Format[]])[]> {
  const json: Format = {
    id: 'json',
    label: T.graphFile,
    group: 'graph tools',
    extension: '.json',
    mediaType: 'application/json',
    loses: '',
    write: ({ graph, relations, view }) =>
      writeDocument(documentOf(relations === undefined ? graph : subgraph(graph, relations), view)),
  };
  return Promise.resolve([['graph tools', [json]]]);
}

/** Such a file shows one graph: no other is read into it. */
export function readGraph(): Promise<never> {
  return Promise.reject(new TripletailError('FORMAT_UNKNOWN', T.onlyThisGraph));
}

/** The part of the graph that some relations rest on. */
export function partOf(graph: KnowledgeGraph, relations: readonly Relation[]): Promise<KnowledgeGraph> {
  return Promise.resolve(subgraph(graph, relations));
}
