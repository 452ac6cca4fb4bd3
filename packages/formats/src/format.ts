import type { DocumentView, Entity, GraphDocument, KnowledgeGraph, Relation, Vocabulary } from '@tripletail/core';

/**
 * What is to be written. Everything but the graph may be left out: then all of it is written.
 */
export interface ExportInput {
  /** Where sentences, names and articles are looked up. */
  readonly graph: KnowledgeGraph;
  /** One edge for each: `relationsOf(graph)` by default, or those that pass a filter, or a selection. */
  readonly relations?: readonly Relation[];
  /** One node for each. By default the ends and speakers of `relations` if these are given, else all entities of the graph. */
  readonly entities?: readonly Entity[];
  /** Tells acts of conflict, cooperation and fact apart, and gives the Goldstein scale. */
  readonly vocabulary?: Vocabulary;
  /** Where the nodes stood. */
  readonly view?: DocumentView;
}

/** The formats, by id. */
export const FORMAT_IDS = [
  'json',
  'gexf',
  'graphml',
  'node-link',
  'csv',
  'neo4j-csv',
  'cypher',
  'turtle',
  'trig',
  'jsonld',
  'turtle-12',
  'trig-12',
] as const;

/** One of {@link FORMAT_IDS}. */
export type FormatId = (typeof FORMAT_IDS)[number];

/** What formats are for, in the order in which lists show them. */
export const FORMAT_GROUPS = ['graph tools', 'tables', 'databases', 'web & RDF', 'documents', 'images'] as const;

/** One of {@link FORMAT_GROUPS}. */
export type FormatGroup = (typeof FORMAT_GROUPS)[number];

/** One of the files of a format that has several. */
export interface FormatFile {
  /** `nodes.csv` */
  readonly name: string;
  readonly mediaType: string;
  readonly chunks: Iterable<string | Uint8Array>;
}

/** What a writer gives: pieces of text, or the bytes of a file that is no text. */
export type Written = Iterable<string> | Uint8Array;

/** A way to turn graphs into bytes, and for some of them back. Pure: no files, no clock; the same graph gives the same bytes. */
export interface Format {
  readonly id: FormatId;
  /** What people call it: `GEXF (Gephi)`. */
  readonly label: string;
  readonly group: FormatGroup;
  /** With its dot, `.gexf`; of formats with several files that of the zip archive. */
  readonly extension: string;
  readonly mediaType: string;
  /** What does not survive, as a sentence for people; empty if everything does. */
  readonly loses: string;
  /**
   * The file, in pieces of a few kilobytes so that a million edges are never one string; or the zip archive of `files`. A promise where
   * a library is fetched first: heavy ones are imported when something is written, so that neither a command's start nor the explorer's
   * first screen waits for them.
   */
  readonly write: (input: ExportInput) => Written | Promise<Written>;
  /** The files one by one, where there are several. */
  readonly files?: (input: ExportInput) => readonly FormatFile[] | Promise<readonly FormatFile[]>;
  /** @throws TripletailError `FORMAT_BROKEN`, `FORMAT_NEWER`, `GRAPH_INVALID` */
  readonly read?: (text: string) => GraphDocument;
}

/** Both kinds of what is written as pieces, for whoever sends or saves them one after another. */
export function piecesOf(written: Written): Iterable<string | Uint8Array> {
  return written instanceof Uint8Array ? [written] : written;
}
