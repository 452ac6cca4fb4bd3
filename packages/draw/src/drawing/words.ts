import { ACT_KINDS } from '@tripletail/core';

import type { Box } from '../graph/box.js';
import { directionAt, partOf, pointAt } from '../graph/curve.js';
import {
  actFont,
  type DrawnLine,
  type DrawnNode,
  type Frame,
  isSelected,
  nameFont,
  PILL_BAR,
  PILL_PAD,
  signPlace,
} from '../graph/labels.js';
import type { Side } from '../graph/place-labels.js';
import type { SceneLine } from '../graph/scene.js';
import { CROSS_ARM, CROSS_WIDTH, DIM, RING, RING_WIDTH, TICK_ARM, TICK_WIDTH } from '../marks.js';
import type { Palette } from '../theme.js';
import { curvePath } from './lines.js';
import { baseline, px, type Shape } from './shapes.js';

/** What lies under the graph: the grey bed of the line that is read, and of those that are picked. */
export function underShapes(frame: Frame, palette: Palette): readonly Shape[] {
  return frame.lines.flatMap(({ line, curve, visible }): readonly Shape[] => {
    const read = isSelected(line, frame.selected) || frame.picked.has(line.id);
    const opacity = read ? 0.12 : line.id === frame.hovered ? 0.07 : 0;
    if (opacity === 0) return [];
    return [
      { kind: 'path', d: curvePath(partOf(curve, ...visible)), stroke: palette.ink, width: line.width + 12, opacity },
    ];
  });
}

/** What lies over it: X of the denied, tick of the ended, the rings of the focus and of what is picked, then all labels. */
export function overShapes(frame: Frame, palette: Palette): readonly Shape[] {
  const lines = new Map(frame.lines.map((drawn) => [drawn.line.id, drawn]));
  const nodes = new Map<string, DrawnNode>(frame.nodes.map((drawn) => [drawn.node.id, drawn]));
  return [
    ...frame.lines.flatMap((drawn) => signShapes(drawn, palette)),
    ...frame.nodes.flatMap((drawn) => ringShapes(drawn, frame, palette)),
    ...frame.labels.acts.flatMap(({ id, box }) => {
      const drawn = lines.get(id);
      return drawn === undefined ? [] : actShapes(drawn, box, frame, palette);
    }),
    ...frame.labels.names.flatMap(({ id, box, side }) => {
      const drawn = nodes.get(id);
      return drawn === undefined ? [] : nameShapes(drawn, box, side, palette);
    }),
  ];
}

function ringShapes({ node, at }: DrawnNode, frame: Frame, palette: Palette): readonly Shape[] {
  const ring = (radius: number, width: number): Shape => ({
    kind: 'circle',
    ...at,
    radius,
    stroke: palette.ink,
    width,
  });
  return [
    ...(node.focused ? [ring(node.radius + RING, RING_WIDTH)] : []),
    ...(frame.picked.has(node.id) ? [ring(node.radius + 4, 3)] : []),
    ...(node.id === frame.cursor ? [ring(node.radius + 9, 2)] : []),
  ];
}

/** The X of a denied line and the tick of an ended one: without them the line would say more than the sentence. */
export function signShapes({ line, curve, visible }: DrawnLine, palette: Palette): readonly Shape[] {
  const t = signPlace(line.said, visible);
  if (t === undefined) return [];
  const { x, y } = pointAt(curve, t);
  const ink = { kind: 'path', stroke: palette.kind[line.kind], opacity: line.near ? 1 : DIM } as const;
  if (line.said === 'denied') {
    const [left, right, top, bottom] = [px(x - CROSS_ARM), px(x + CROSS_ARM), px(y - CROSS_ARM), px(y + CROSS_ARM)];
    return [{ ...ink, d: `M${left} ${top}L${right} ${bottom}M${right} ${top}L${left} ${bottom}`, width: CROSS_WIDTH }];
  }
  const way = directionAt(curve, t);
  const [dx, dy] = [way.y * TICK_ARM, -way.x * TICK_ARM];
  return [{ ...ink, d: `M${px(x - dx)} ${px(y - dy)}L${px(x + dx)} ${px(y + dy)}`, width: TICK_WIDTH }];
}

function actShapes(drawn: DrawnLine, box: Box, frame: Frame, palette: Palette): readonly Shape[] {
  const { line } = drawn;
  const selected = isSelected(line, frame.selected);
  const rect = { x: box.left, y: box.top, wide: box.right - box.left, high: box.bottom - box.top };
  const middle = (box.top + box.bottom) / 2 + 0.5;
  const text = (x: number, strong: boolean, fill: string, countFill: string): Shape => {
    const font = actFont(strong);
    const at = { kind: 'text', x, y: baseline(middle, font), font, anchor: 'middle' } as const;
    if (drawn.label === '') return { ...at, text: drawn.count, fill };
    const after = drawn.count === '' ? {} : { after: { text: ` ${drawn.count}`, fill: countFill } };
    return { ...at, text: drawn.label, fill, ...after };
  };
  if (selected || line.bundle) {
    const border = selected ? {} : { stroke: line.id === frame.hovered ? palette.ink : palette.line2, width: 1 };
    const bar = line.bundle ? PILL_BAR + 6 : 0;
    const ink = selected ? palette.surface : palette.ink;
    return [
      { kind: 'rect', ...rect, round: 4, fill: selected ? palette.ink : palette.surface, ...border },
      ...(line.bundle ? barShapes(line, box.left + PILL_PAD, middle, palette) : []),
      // Set in the middle of its place: in another font it stays there, longer or shorter at both ends.
      text((box.left + bar + box.right) / 2, true, ink, ink),
    ];
  }
  return [
    { kind: 'rect', ...rect, fill: palette.canvas },
    text((box.left + box.right) / 2, line.id === frame.hovered, palette.kindInk[line.kind], palette.ink3),
  ];
}

function barShapes(line: SceneLine, x: number, y: number, palette: Palette): readonly Shape[] {
  const total = line.shares.reduce((sum, share) => sum + share, 0);
  let left = x;
  return ACT_KINDS.flatMap((kind, i): readonly Shape[] => {
    const width = ((line.shares[i] ?? 0) / total) * PILL_BAR;
    if (width === 0) return [];
    const part = { x: left, y: y - 3.5, wide: Math.max(2, width - 1), high: 6, fill: palette.kind[kind] };
    left += width;
    return [{ kind: 'rect', ...part }];
  });
}

function nameShapes({ node, lines }: DrawnNode, box: Box, side: Side, palette: Palette): readonly Shape[] {
  const font = nameFont(node);
  const anchor = side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle';
  const x = side === 'right' ? box.left : side === 'left' ? box.right : (box.left + box.right) / 2;
  const step = (box.bottom - box.top) / lines.length;
  return lines.map((text, i) => ({
    kind: 'text',
    text,
    x,
    y: baseline(box.top + step * (i + 0.5), font),
    font,
    fill: node.near ? palette.ink : palette.ink2,
    anchor,
    halo: palette.canvas,
  }));
}
