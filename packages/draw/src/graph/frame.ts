import type { Measure } from '../drawing/shapes.js';
import { show } from '../names.js';
import type { Box } from './box.js';
import { curveBetween, loopAt, type Point, pointAt, visiblePart } from './curve.js';
import {
  actFont,
  type DrawnLine,
  type DrawnNode,
  type Frame,
  isSelected,
  LABEL_HEIGHT,
  LABEL_PAD,
  nameFont,
  NAME_LINE,
  PILL_BAR,
  PILL_PAD,
  signPlace,
} from './labels.js';
import { placeLabels, type Side } from './place-labels.js';
import type { Scene } from './scene.js';
import { cutLabel, wrapName } from './text.js';

/** What a frame needs of the canvas. */
export interface FrameTools {
  readonly at: (id: string) => Point;
  readonly size: { readonly width: number; readonly height: number };
  readonly measure: Measure;
  /** The sides on which names stood in the last frame; written anew. */
  readonly sides: Map<string, Side>;
  /** Where labels may stand, if not on all of the canvas. */
  readonly area?: Box;
  /** Labels of lines at most; by default what can be read on a screen. */
  readonly mostActs?: number;
}

const NONE: ReadonlySet<string> = new Set();
/** px kept free at the edge of the canvas: no label is cut by the frame. */
const EDGE = 4;
/** px of the canvas that the rounded edge of the sheet lies over on a phone. */
const SHEET_EDGE = 18;

/** Puts a scene on the canvas: where each line goes, and where each label fits. */
export function frameOf(
  scene: Scene,
  shown: {
    readonly selected?: string | undefined;
    readonly cursor?: string | undefined;
    readonly compact: boolean;
    readonly covered: readonly Box[];
    readonly picked?: ReadonlySet<string> | undefined;
  },
  hovered: string | undefined,
  tools: FrameTools,
): Frame {
  const { at, size, measure, sides } = tools;
  const radii = new Map<string, number>(scene.nodes.map((node) => [node.id, node.radius]));
  const nodes = scene.nodes.map((node): DrawnNode => ({ node, at: at(node.id), lines: wrapName(node.name) }));
  const lines = scene.lines.map((line): DrawnLine => {
    const curve =
      line.from === line.to
        ? loopAt(at(line.from), radii.get(line.from) ?? 0, line.bend)
        : curveBetween(at(line.from), at(line.to), line.bend);
    const visible = visiblePart(
      curve,
      (radii.get(line.from) ?? 0) + 2,
      (radii.get(line.to) ?? 0) + 2 + (line.arrow ? 6 : 0),
    );
    const selected = isSelected(line, shown.selected);
    const short = shown.compact && !selected;
    return {
      line,
      curve,
      visible,
      label: short ? (line.contested ? '≠' : '') : `${line.contested ? '≠ ' : ''}${cutLabel(line.label)}`,
      count: line.count > 1 ? `×${show(line.count)}` : '',
    };
  });
  const acts = lines
    .filter((drawn) => drawn.label !== '' || drawn.count !== '')
    .map((drawn) => {
      const { line } = drawn;
      const selected = isSelected(line, shown.selected);
      const pill = selected || line.bundle;
      const text = [drawn.label, drawn.count].filter((part) => part !== '').join(' ');
      const sign = signPlace(line.said, drawn.visible);
      const bar = line.bundle ? PILL_BAR + 6 : 0;
      return {
        id: line.id,
        curve: drawn.curve,
        sign: sign === undefined ? undefined : pointAt(drawn.curve, sign),
        visible: drawn.visible,
        width: measure(text, actFont(pill || line.id === hovered)) + 2 * (pill ? PILL_PAD : LABEL_PAD) + bar,
        height: pill ? LABEL_HEIGHT + 4 : LABEL_HEIGHT - 1,
        rank:
          (selected ? 1e6 : 0) +
          (line.id === hovered ? 1e5 : 0) +
          (line.near ? 1e4 : 0) +
          line.width * 100 +
          line.count,
        must: selected || line.id === hovered,
      };
    });
  const names = nodes.map(({ node, at: point, lines: text }) => {
    const font = nameFont(node);
    return {
      id: node.id,
      at: point,
      radius: node.focused ? node.radius + 5 : node.radius,
      width: Math.max(...text.map((line) => measure(line, font))) + 2,
      height: text.length * (node.focused ? 19 : NAME_LINE),
      rank: (node.id === hovered ? 10_000 : 0) + (node.focused ? 1000 : 0) + (node.near ? 100 : 0) + node.radius,
      side: sides.get(node.id),
      prefer: node.focused
        ? (['below', 'above', 'right', 'left'] as const)
        : (['below', 'right', 'left', 'above'] as const),
    };
  });
  const frame = tools.area ?? {
    left: EDGE,
    top: EDGE,
    right: size.width - EDGE,
    bottom: size.height - (shown.compact ? SHEET_EDGE : EDGE),
  };
  const labels = placeLabels(
    names,
    acts,
    frame,
    shown.covered,
    lines.map(({ line, curve }) => ({ id: line.id, curve })),
    tools.mostActs,
  );
  sides.clear();
  for (const { id, side } of labels.names) sides.set(id, side);
  return {
    nodes,
    lines,
    labels,
    selected: shown.selected,
    hovered,
    cursor: shown.cursor,
    picked: shown.picked ?? NONE,
  };
}
