import type { Relation } from '@tripletail/core';
import { captionOf, type Palette, type Picture, pictureOf, pictureTheme, placesOf, sceneOf } from '@tripletail/draw';

import type { Places } from '../graph/graph-view.js';
import { paint } from '../graph/paint.js';
import { textMeter } from '../graph/text-meter.js';
import type { Seen } from './choice.js';

/** What a picture needs besides what is seen. */
export interface PictureFacts {
  readonly graph: string;
  readonly articles: number;
  /** ISO 8601. */
  readonly made: string;
  readonly theme: Palette['theme'];
  readonly places: Places;
  readonly focus: Parameters<typeof sceneOf>[2];
  /** Only these, where a selection is drawn. */
  readonly only?: readonly Relation[];
}

/** The canvas as a picture: the same scene at the same places, whole, with its caption and legend. */
export async function pictureOfCanvas(seen: Seen, facts: PictureFacts): Promise<Picture> {
  await document.fonts.ready;
  const palette = pictureTheme(facts.theme);
  const measure = textMeter(() => palette.font);
  const relations = facts.only ?? seen.relations;
  const focus = facts.focus.filter((id) => relations.some(({ subject, object }) => subject === id || object === id));
  const scene = facts.only === undefined ? seen.scene : sceneOf(relations, seen.entities, focus);
  const known = scene.nodes.every(({ id }) => facts.places.has(id));
  const caption = captionOf({
    focus: seen.title,
    relations,
    total: seen.total,
    hidden: seen.hidden,
    actors: scene.nodes.length,
    graph: facts.graph,
    articles: facts.articles,
    made: facts.made,
  });
  return pictureOf(scene, known ? facts.places : placesOf(scene, measure), caption, palette, measure);
}

/** Pixels of a picture to one px of it: sharp on paper and on dense screens. */
const DENSITY = 2;
/** No browser makes a canvas that is longer, or has more pixels. */
const LONGEST = 16_384;
const MOST_PIXELS = 200_000_000;

/** A picture as PNG, at twice its size or as near as the browser can. */
export async function pngOf(picture: Picture): Promise<Blob> {
  const { width, height, background, groups, font } = picture;
  const density = Math.min(DENSITY, LONGEST / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  const context = canvas.getContext('2d')!;
  context.scale(density, density);
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  for (const { shapes } of groups) paint(context, shapes, font);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('The browser made no picture. Draw fewer relations, or take SVG.');
  return blob;
}
