import {
  DOCUMENT_FORMAT,
  DOCUMENT_VERSION,
  type GraphDocument,
  type KnowledgeGraph,
  TripletailError,
  compareStrings,
  documentOf,
  normalize,
  problems,
} from '@tripletail/core';
import { z } from 'zod';

import type { ExportInput, Format } from './format.js';
import { articleSchema, claimSchema, entitySchema, graphDocumentSchema, mentionSchema } from './schema.js';
import { subgraph } from './subgraph.js';

/**
 * The GraphDocument: Tripletail's own file, the HTTP body and the fixture, as JSON (RFC 8259). Loses nothing.
 *
 * Canonical: the graph normalised, keys in the order of the schema, one record a line. Equal graphs are equal bytes, and a diff of two
 * files is a diff of records.
 */
export const json: Format = {
  id: 'json',
  label: 'Tripletail graph (JSON)',
  group: 'graph tools',
  extension: '.json',
  mediaType: 'application/json',
  loses: '',
  write: (input) => writeDocument(documentFor(input)),
  read: readDocument,
};

function documentFor(input: ExportInput): GraphDocument {
  return documentOf(input.relations === undefined ? input.graph : subgraph(input.graph, input.relations), input.view);
}

/** A document as canonical JSON, in pieces. */
export function* writeDocument(document: GraphDocument): Iterable<string> {
  const graph = normalize(document.graph);
  yield `{"format":${JSON.stringify(DOCUMENT_FORMAT)},"version":${DOCUMENT_VERSION},"graph":{\n`;
  yield* records('articles', graph.articles, articleSchema);
  yield ',\n';
  yield* records('entities', graph.entities, entitySchema);
  yield ',\n';
  yield* records('mentions', graph.mentions, mentionSchema);
  yield ',\n';
  yield* records('claims', graph.claims, claimSchema);
  yield '\n}';
  if (document.view !== undefined) yield `,"view":${JSON.stringify(canonicalView(document))}`;
  yield '}\n';
}

function* records(name: string, items: readonly object[], schema: z.ZodObject): Iterable<string> {
  yield `"${name}":[`;
  for (const [at, item] of items.entries()) yield `${at === 0 ? '\n' : ',\n'}${JSON.stringify(inOrder(item, schema))}`;
  yield items.length === 0 ? ']' : '\n]';
}

/** The fields that the schema has, in its order, all the way down; whatever made the object may have had another. */
function inOrder(value: unknown, schema: z.ZodType): unknown {
  if (value === undefined) return undefined;
  if (schema instanceof z.ZodExactOptional) return inOrder(value, schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => inOrder(item, schema.element as z.ZodType));
  }
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(schema.shape).map(([key, field]) => [key, inOrder(fields[key], field as z.ZodType)]),
  );
}

function canonicalView({ view }: GraphDocument): object {
  const places = Object.entries(view?.positions ?? {})
    .filter(([, { x, y }]) => Number.isFinite(x) && Number.isFinite(y))
    .sort(([a], [b]) => compareStrings(a, b))
    .map(([id, { x, y }]) => [id, { x, y }] as const);
  return {
    ...(view?.positions === undefined ? {} : { positions: Object.fromEntries(places) }),
    ...(view?.focus === undefined ? {} : { focus: view.focus }),
  };
}

/**
 * Reads a document.
 * @throws TripletailError `FORMAT_BROKEN` it is no JSON, or not of this shape; `FORMAT_NEWER` a newer Tripletail wrote it;
 * `GRAPH_INVALID` the shape is right, but not what it says: spans outside of the text, ids that lead nowhere
 */
export function readDocument(text: string): GraphDocument {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new TripletailError(
      'FORMAT_BROKEN',
      `The file is not JSON, or was cut off (${messageOf(cause)}). Open a .json file that Tripletail wrote.`,
      { cause },
    );
  }
  return parseDocument(value);
}

/** As {@link readDocument}, of a value that is parsed already, as an HTTP body is. */
export function parseDocument(value: unknown): GraphDocument {
  const { format, version } = (typeof value === 'object' && value !== null ? value : {}) as {
    readonly format?: unknown;
    readonly version?: unknown;
  };
  if (format !== DOCUMENT_FORMAT) {
    throw new TripletailError(
      'FORMAT_BROKEN',
      `This is JSON, but no graph of Tripletail: its "format" is ${show(format)} and not "${DOCUMENT_FORMAT}".`,
    );
  }
  if (typeof version === 'number' && version > DOCUMENT_VERSION) {
    throw new TripletailError(
      'FORMAT_NEWER',
      `The file is of version ${show(version)}, and this Tripletail reads up to ${DOCUMENT_VERSION}. Update Tripletail, or export the file again with this one.`,
    );
  }
  // Without generated code: a page with a strict content security policy must be able to read files.
  const parsed = graphDocumentSchema.safeParse(value, { jitless: true });
  if (!parsed.success) throw broken(parsed.error);
  const document = parsed.data as GraphDocument;
  assertSound(document.graph);
  return documentOf(normalize(document.graph), document.view);
}

function broken(error: z.ZodError): TripletailError {
  const [first] = error.issues;
  const more = error.issues.length > 1 ? `, and ${error.issues.length - 1} more` : '';
  return new TripletailError(
    'FORMAT_BROKEN',
    `The graph file is broken at ${first === undefined ? 'its root' : place(first.path)}: ${first?.message ?? 'unknown'}${more}. Write it again with Tripletail, or mend that place.`,
    { cause: error },
  );
}

function assertSound(graph: KnowledgeGraph): void {
  const found = problems(graph);
  if (found.length === 0) return;
  const more = found.length > 1 ? ` There are ${found.length === 50 ? 'at least 50' : found.length} such places.` : '';
  throw new TripletailError(
    'GRAPH_INVALID',
    `The graph is not sound: ${found[0]!.slice(0, 300)}.${more} It was edited, or made by a program with a fault; extract the articles again.`,
  );
}

/** `graph.claims[3].sentence.start` */
function place(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

function show(value: unknown): string {
  return (JSON.stringify(value) ?? 'missing').slice(0, 60);
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message.slice(0, 120) : String(cause);
}
