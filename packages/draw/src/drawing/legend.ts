import { ACT_KINDS, entityId } from '@tripletail/core';

import { lineWidths, NODE_CLASSES, type NodeClass, type NodeShape } from '../encode/node-class.js';
import { SAID } from '../encode/said.js';
import type { DrawnLine } from '../graph/labels.js';
import type { Scene, SceneLine } from '../graph/scene.js';
import { CLASS_NAMES, KIND_NAMES, SAID_NAMES, show } from '../names.js';
import type { Palette } from '../theme.js';
import { lineShapes } from './lines.js';
import { nodeColour, outline } from './nodes.js';
import { baseline, type Font, type Measure, type Shape } from './shapes.js';
import { signShapes } from './words.js';

const FONT: Font = { weight: 400, size: 11 };
const HEADING: Font = { weight: 500, size: 11 };
/** px of a mark, from a mark to its word, from one entry to the next, from one row to the next. */
const LINE = 34;
const NODE = 16;
const TO_WORD = 7;
const TO_NEXT = 20;
const ROW = 20;

interface Entry {
  readonly name: string;
  readonly wide: number;
  readonly mark: (x: number, y: number) => readonly Shape[];
}

interface List {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

/** The legend of a scene: only what occurs in it. One list a row, with its heading in front; further rows of it begin below its first entry. */
export function legendOf(
  scene: Scene,
  palette: Palette,
  measure: Measure,
  left: number,
  top: number,
  wide: number,
): { readonly shapes: readonly Shape[]; readonly high: number } {
  const lists = [...lineLists(scene, palette), nodeList(scene, palette)].filter(({ entries }) => entries.length > 0);
  const indent = Math.max(0, ...lists.map(({ heading }) => measure(heading, HEADING))) + TO_NEXT;
  const shapes: Shape[] = [];
  let y = top;
  const word = (text: string, x: number, font: Font, fill: string): void => {
    shapes.push({ kind: 'text', text, x, y: baseline(y + ROW / 2, font), font, fill, anchor: 'start' });
  };
  for (const { heading, entries } of lists) {
    let x = left + indent;
    word(heading, left, HEADING, palette.ink3);
    for (const { name, wide: markWide, mark } of entries) {
      const need = markWide + TO_WORD + measure(name, FONT);
      if (x > left + indent && x + need > left + wide) {
        x = left + indent;
        y += ROW;
      }
      shapes.push(...mark(x, y + ROW / 2));
      word(name, x + markWide + TO_WORD, FONT, palette.ink2);
      x += need + TO_NEXT;
    }
    y += ROW;
  }
  return { shapes, high: y - top };
}

function lineLists({ lines }: Scene, palette: Palette): readonly List[] {
  const kinds = ACT_KINDS.filter((_, i) => lines.some((line) => (line.shares[i] ?? 0) > 0));
  const ways = SAID.filter((said) => lines.some((line) => line.said === said));
  const widths = lineWidths();
  const seen = widths.flatMap((width, i) => (lines.some((line) => line.width === width) ? [i] : []));
  const kind = kinds[0] ?? 'fact';
  return [
    {
      heading: 'Kind of act',
      entries: kinds.map((one) => entry(KIND_NAMES[one], { kind: one, said: 'asserted', width: 2 }, palette)),
    },
    {
      heading: 'How it is said',
      entries: ways.map((said) => entry(SAID_NAMES[said], { kind, said, width: 2 }, palette)),
    },
    {
      heading: 'Reported by',
      entries: seen.map((i) =>
        entry(outlets(i, widths.length), { kind, said: 'asserted', width: widths[i]!, plain: true }, palette),
      ),
    },
  ];
}

function outlets(i: number, count: number): string {
  return `${show(i + 1)} ${i === 0 ? 'outlet' : `outlets${i === count - 1 ? ' or more' : ''}`}`;
}

function entry(
  name: string,
  { plain = false, ...form }: Pick<SceneLine, 'kind' | 'said' | 'width'> & { readonly plain?: boolean },
  palette: Palette,
): Entry {
  return {
    name,
    wide: LINE,
    mark: (x, y) => {
      const line = { ...SAMPLE, ...form, arrow: !plain && form.said !== 'ended' };
      const end = x + LINE;
      const curve = { start: { x, y }, control: { x: x + LINE / 2, y }, end: { x: end, y } };
      const drawn: DrawnLine = {
        line,
        curve,
        // The X of a denied line stands clear of the head.
        visible: [0, line.arrow ? 0.6 : 1],
        label: '',
        count: '',
      };
      return [...lineShapes(drawn, new Map(), palette), ...signShapes(drawn, palette)];
    },
  };
}

/** What a line of the legend has besides its form. */
const SAMPLE: Omit<SceneLine, 'kind' | 'said' | 'width' | 'arrow'> = {
  id: '',
  pair: '',
  from: entityId('Concept', 'from'),
  to: entityId('Concept', 'to'),
  relations: [],
  label: '',
  count: 1,
  contested: false,
  bundle: false,
  shares: [],
  near: true,
  bend: 0,
};

const SHAPES: Readonly<Record<NodeClass, NodeShape>> = {
  person: 'circle',
  org: 'square',
  place: 'diamond',
  event: 'triangle',
  other: 'capsule',
  described: 'capsule',
};

function nodeList({ nodes }: Scene, palette: Palette): List {
  const entries = NODE_CLASSES.filter((one) => nodes.some((node) => node.nodeClass === one)).map((nodeClass): Entry => {
    // People without a name are circles, all other things without one capsules.
    const described = nodeClass === 'described';
    const shape =
      described && !nodes.some((node) => node.hollow && node.shape === 'capsule') ? 'circle' : SHAPES[nodeClass];
    const colour = nodeColour({ shape, hollow: described, nodeClass }, palette);
    const ink = described ? { fill: palette.canvas, stroke: colour, width: 1.75 } : { fill: colour };
    return {
      name: CLASS_NAMES[nodeClass],
      wide: NODE,
      mark: (x, y) => [outline(shape, { x: x + NODE / 2, y }, shape === 'square' ? 5.5 : 6.5, ink)],
    };
  });
  return { heading: 'Who and what', entries };
}
