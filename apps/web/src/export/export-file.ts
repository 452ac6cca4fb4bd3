import { documentOf, type DocumentView, type EntityId, type GraphDocument, type Relation } from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import { type Palette, svgOf } from '@tripletail/draw';
import type { ExportInput, Format } from '@tripletail/formats';

import { partOf, readGraph } from '../data/formats.js';
import { errorFrom } from '../data/http.js';
import { placesFor } from '../graph/places.js';
import { useApp } from '../state/store.js';
import { T } from '../strings.js';
import { type Choice, pickedRelations } from './choice.js';
import { fileName } from './file-name.js';
import { handoutOf } from './handout.js';
import { pictureOfCanvas, pngOf } from './picture.js';

/** A file that is ready. */
export interface Made {
  readonly name: string;
  readonly bytes: number;
}

/** What a format may be: one of the library's, or one of those that are looked at. */
export type Exportable = Format | { readonly id: 'svg' | 'png' | 'html'; readonly extension: string };

/** Makes the file and gives it to the reader. */
export async function exportFile(format: Exportable, choice: Choice, theme: Palette['theme']): Promise<Made> {
  const { source, seen } = useApp.getState();
  const relations = chosen(choice);
  const graph = source.kind === 'page' ? source.name : T.product;
  // A picture of everything would be a grey cloud: it shows what the canvas shows.
  const drawnAs = isPicture(format) && choice === 'all' ? 'seen' : choice;
  const count = (relations ?? seen?.relations ?? []).length;
  const name = fileName(graph, { choice: drawnAs, count, title: seen?.title }, format.extension);
  const blob = await blobOf(format, choice, relations, theme, graph);
  save(blob, name);
  return { name, bytes: blob.size };
}

function isPicture({ id }: Exportable): boolean {
  return id === 'svg' || id === 'png';
}

/** The relations that a choice means; undefined for all there are. */
function chosen(choice: Choice): readonly Relation[] | undefined {
  const { seen, picked, view } = useApp.getState();
  if (choice === 'all' || seen === undefined) return undefined;
  return choice === 'seen' ? seen.relations : pickedRelations(seen, picked, view.relation);
}

async function blobOf(
  format: Exportable,
  choice: Choice,
  relations: readonly Relation[] | undefined,
  theme: Palette['theme'],
  graph: string,
): Promise<Blob> {
  if (format.id === 'svg' || format.id === 'png') {
    const picture = await drawn(choice === 'picked' ? relations : undefined, theme, graph);
    return format.id === 'png' ? pngOf(picture) : new Blob([svgOf(picture)], { type: 'image/svg+xml' });
  }
  if (format.id === 'html') {
    const part =
      relations === undefined
        ? undefined
        : choice === 'picked'
          ? T.exportPicked(relations.length)
          : T.exportDrawn(relations.length);
    return handoutOf(await documentFor(relations), {
      title: graph,
      made: now(),
      ...(part === undefined ? {} : { part }),
    });
  }
  if (!('write' in format)) throw new Error(`No format ${format.id}.`);
  const { source } = useApp.getState();
  if (source.kind !== 'page') return askServer(format.id, relations);
  const input: ExportInput = {
    graph: source.graph,
    vocabulary: DEFAULT_VOCABULARY,
    ...viewFor(relations),
    ...(relations === undefined ? {} : { relations }),
  };
  const written = await format.write(input);
  const pieces = written instanceof Uint8Array ? [new Uint8Array(written)] : [...written];
  return new Blob(pieces, { type: format.mediaType });
}

async function drawn(only: readonly Relation[] | undefined, theme: Palette['theme'], graph: string) {
  const { source, seen, view } = useApp.getState();
  if (seen === undefined || source.kind === 'none') throw new Error(T.nothingSeen);
  const { counts } = await source.reader.ask({ kind: 'overview', limit: 0 });
  return pictureOfCanvas(seen, {
    graph,
    articles: counts.articles,
    made: now(),
    theme,
    places: placesFor(source),
    focus: view.focus,
    ...(only === undefined ? {} : { only }),
  });
}

/** The graph, or the part of it that these relations rest on, from the page or from the server. */
async function documentFor(relations: readonly Relation[] | undefined): Promise<GraphDocument> {
  const { source } = useApp.getState();
  if (source.kind !== 'page') return readGraph(await (await askServer('json', relations)).text());
  const graph = relations === undefined ? source.graph : await partOf(source.graph, relations);
  return documentOf(graph, viewFor(relations).view);
}

/** Lets the server write the file: it has the articles and the sentences, the page only what it drew. */
async function askServer(format: string, relations: readonly Relation[] | undefined): Promise<Blob> {
  const response = await fetch(`/api/export/${format}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...viewFor(relations),
      ...(relations === undefined ? {} : { relations: relations.map(({ id }) => id) }),
    }),
  });
  if (!response.ok) throw errorFrom(response.status, await response.json().catch(() => undefined));
  return response.blob();
}

/** Where the actors of these relations stand, and what is in the middle: so that the other program shows what was seen here. */
function viewFor(relations: readonly Relation[] | undefined): { readonly view?: DocumentView } {
  const { source, seen, view } = useApp.getState();
  const places = placesFor(source);
  const wanted = new Set<EntityId>(
    relations === undefined
      ? seen?.scene.nodes.map(({ id }) => id)
      : relations.flatMap(({ subject, object }) => [subject, object]),
  );
  const positions = [...wanted].flatMap((id) => {
    const at = places.get(id);
    return at === undefined ? [] : [[id, { x: round(at[0]), y: round(at[1]) }] as const];
  });
  const focus = view.focus.filter((id) => wanted.has(id));
  if (positions.length === 0) return {};
  return { view: { positions: Object.fromEntries(positions), ...(focus.length === 0 ? {} : { focus }) } };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function now(): string {
  return new Date().toISOString();
}

/** Lets the browser save bytes under a name. */
function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by the next turn; before that the address must stay.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
