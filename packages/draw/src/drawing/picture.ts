import type { NodeShape } from '../encode/node-class.js';
import { frameOf } from '../graph/frame.js';
import { NAME_LINE, nameFont } from '../graph/labels.js';
import { layOut, type Positions } from '../graph/layout.js';
import { taskOf } from '../graph/layout-task.js';
import type { Side } from '../graph/place-labels.js';
import type { Scene } from '../graph/scene.js';
import { wrapName } from '../graph/text.js';
import { LOOP_REACH, LOOP_STEP } from '../marks.js';
import type { Palette } from '../theme.js';
import { legendOf } from './legend.js';
import { lineShapes } from './lines.js';
import { nodeShape } from './nodes.js';
import { baseline, type Font, type Measure, type Shape } from './shapes.js';
import { overShapes } from './words.js';

/** A drawing of fixed size: what a file holds. */
export interface Picture {
  /** px */
  readonly width: number;
  readonly height: number;
  readonly background: string;
  /** The family, as CSS writes it. */
  readonly font: string;
  readonly title: string;
  readonly description: string;
  /** From below to above; ids are words for whoever opens the file in a drawing program. */
  readonly groups: readonly { readonly id: string; readonly shapes: readonly Shape[] }[];
}

/** What stands around the graph. */
export interface Caption {
  readonly title: string;
  /** Below the title: how much is drawn, and of what. */
  readonly note: string;
  /** At the foot: where it comes from, and when it was drawn. */
  readonly source: string;
}

const MARGIN = 24;
const TITLE: Font = { weight: 600, size: 18 };
const NOTE: Font = { weight: 400, size: 12 };
const SOURCE: Font = { weight: 400, size: 11 };
/** A picture is never narrower: its title and its legend need the room. */
const LEAST_WIDTH = 560;
/** The size of canvas for which a picture without places is laid out. */
const CANVAS = { width: 1200, height: 800 } as const;
/** How far the outline of a shape is from its middle, on average, in radii: there lines begin and end. */
const RIM: Readonly<Record<NodeShape, number>> = {
  circle: 1,
  square: 1.05,
  diamond: 0.85,
  triangle: 0.8,
  capsule: 0.95,
};
/** Around the boxes of actors, for arcs and labels of lines. */
const AIR = 20;

/** Places for a scene that nobody has laid out yet, by the layout of the explorer: the same scene gives the same places. */
export function placesOf(scene: Scene, measure: Measure): ReadonlyMap<string, readonly [number, number]> {
  const task = taskOf(scene, new Map(), new Set(), measure, CANVAS, false, '');
  const positions: Positions = layOut(task);
  return new Map(Object.entries(positions));
}

/**
 * Draws a scene where it stands, whole, one px to one unit, with its title, its legend and its source.
 * @param places as the canvas keeps them: px around its middle, y upwards. Actors without a place stand in the middle.
 */
export function pictureOf(
  scene: Scene,
  places: ReadonlyMap<string, readonly [number, number]>,
  caption: Caption,
  palette: Palette,
  measure: Measure,
): Picture {
  const bounds = boundsOf(scene, places, measure);
  const graphWide = bounds.right - bounds.left;
  const graphHigh = bounds.top - bounds.bottom;
  const inner = Math.max(LEAST_WIDTH - 2 * MARGIN, graphWide);
  const title = wrapText(caption.title, TITLE, inner, measure);
  const note = wrapText(caption.note, NOTE, inner, measure);
  const headHigh = title.length * 24 + note.length * 17 + 8;
  const width = Math.ceil(inner + 2 * MARGIN);
  const top = MARGIN + headHigh;
  const frame = frameOf(scene, { compact: false, covered: [] }, undefined, {
    at: (id) => {
      const [x, y] = places.get(id) ?? [0, 0];
      return { x: MARGIN + x - bounds.left + (inner - graphWide) / 2, y: top + bounds.top - y };
    },
    size: { width, height: top + graphHigh },
    area: { left: MARGIN, top, right: MARGIN + inner, bottom: top + graphHigh },
    measure,
    sides: new Map<string, Side>(),
    mostActs: Infinity,
  });
  const rims = new Map<string, number>(scene.nodes.map((node) => [node.id, node.radius * RIM[node.shape]]));
  const far = frame.lines.toSorted((a, b) => Number(a.line.near) - Number(b.line.near));
  const legend = legendOf(scene, palette, measure, MARGIN, top + graphHigh + 12, inner);
  const foot = top + graphHigh + 12 + legend.high + 8;
  const source = wrapText(caption.source, SOURCE, inner, measure);
  const text = (lines: readonly string[], y: number, step: number, font: Font, fill: string): readonly Shape[] =>
    lines.map((line, i) => ({
      kind: 'text',
      text: line,
      x: MARGIN,
      y: baseline(y + step * (i + 0.5), font),
      font,
      fill,
      anchor: 'start',
    }));
  return {
    width,
    height: Math.ceil(foot + source.length * 16 + MARGIN - 6),
    background: palette.canvas,
    font: palette.font,
    title: caption.title,
    description: `${caption.note}. ${caption.source}`,
    groups: [
      { id: 'lines', shapes: far.flatMap((drawn) => lineShapes(drawn, rims, palette)) },
      { id: 'actors', shapes: frame.nodes.map((drawn) => nodeShape(drawn, palette)) },
      { id: 'labels', shapes: overShapes(frame, palette) },
      { id: 'legend', shapes: legend.shapes },
      {
        id: 'caption',
        shapes: [
          ...text(title, MARGIN, 24, TITLE, palette.ink),
          ...text(note, MARGIN + title.length * 24, 17, NOTE, palette.ink2),
          ...text(source, foot, 16, SOURCE, palette.ink3),
        ],
      },
    ],
  };
}

interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Around all actors with their names, wherever these will stand, and their lines to themselves. */
function boundsOf(scene: Scene, places: ReadonlyMap<string, readonly [number, number]>, measure: Measure): Bounds {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const node of scene.nodes) {
    const [x, y] = places.get(node.id) ?? [0, 0];
    const lines = wrapName(node.name);
    const half = Math.max(...lines.map((line) => measure(line, nameFont(node)))) / 2;
    const loops = scene.lines.filter((line) => line.from === node.id && line.to === node.id).length;
    const loop = loops === 0 ? 0 : node.radius + LOOP_REACH + loops * LOOP_STEP;
    const side = Math.max(node.radius, half) + AIR;
    const below = node.radius + lines.length * NAME_LINE + AIR;
    left = Math.min(left, x - side);
    right = Math.max(right, x + Math.max(side, loop));
    bottom = Math.min(bottom, y - below);
    top = Math.max(top, y + Math.max(below, loop));
  }
  return scene.nodes.length === 0 ? { left: 0, right: 0, bottom: 0, top: 0 } : { left, right, bottom, top };
}

/** A text on as many lines as it needs; a word that is too long for one is cut. */
function wrapText(text: string, font: Font, wide: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)!} ${word}`;
    if (lines.length > 0 && measure(longer, font) <= wide) lines[lines.length - 1] = longer;
    else lines.push(cutText(word, font, wide, measure));
  }
  return lines;
}

function cutText(word: string, font: Font, wide: number, measure: Measure): string {
  if (measure(word, font) <= wide) return word;
  let kept = '';
  for (const character of word) {
    if (measure(`${kept}${character}…`, font) > wide) break;
    kept += character;
  }
  return `${kept}…`;
}
