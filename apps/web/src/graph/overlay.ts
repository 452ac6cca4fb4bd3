import type { Said } from '../encode/said.js';
import type { Box } from './box.js';
import { type Curve, directionAt, pieces, type Point, pointAt } from './curve.js';
import { ENDED_AT } from './marks.js';
import type { Palette } from './palette.js';
import type { PlacedLabels } from './place-labels.js';
import type { SceneLine, SceneNode } from './scene.js';

/** A line with its place on the canvas. */
export interface DrawnLine {
  readonly line: SceneLine;
  readonly curve: Curve;
  readonly visible: readonly [number, number];
  /** Parts of the label, left to right: the mark of a contradiction, the act, the count. */
  readonly label: string;
  readonly count: string;
}

/** An actor with its place on the canvas. */
export interface DrawnNode {
  readonly node: SceneNode;
  readonly at: Point;
  readonly lines: readonly string[];
}

/** All that one frame of the layers over and under the graph is made of. */
export interface Frame {
  readonly nodes: readonly DrawnNode[];
  readonly lines: readonly DrawnLine[];
  readonly labels: PlacedLabels;
  readonly selected: string | undefined;
  readonly hovered: string | undefined;
  readonly cursor: string | undefined;
}

/** px */
export const LABEL_HEIGHT = 17;
export const NAME_LINE = 15;
export const LABEL_PAD = 5;
export const PILL_PAD = 9;
/** Width of the bar of kinds in a pill. */
export const PILL_BAR = 26;
export const DIM = 0.42;
/** Share of the way at which the X of a denied line stands. */
const DENIED_AT = 0.7;

/** Font of a label of a line. */
export function actFont(palette: Palette, strong: boolean): string {
  return `${strong ? 500 : 400} 11px ${palette.font}`;
}

/** Font of a name: the focus is larger, what is far from it is not bold. */
export function nameFont(palette: Palette, node: Pick<SceneNode, 'focused' | 'near'>): string {
  return node.focused ? `600 15px ${palette.font}` : `${node.near ? 500 : 400} 12px ${palette.font}`;
}

/** Draws what lies under the graph: the grey bed of the line that is read. */
export function drawUnder(context: CanvasRenderingContext2D, frame: Frame, palette: Palette): void {
  for (const { line, curve, visible } of frame.lines) {
    const strength = isSelected(line, frame.selected) ? 0.12 : line.id === frame.hovered ? 0.07 : 0;
    if (strength === 0) continue;
    context.globalAlpha = strength;
    context.strokeStyle = palette.ink;
    context.lineCap = 'round';
    context.lineWidth = line.width + 12;
    trace(context, curve, visible);
    context.stroke();
    context.globalAlpha = 1;
  }
}

/** Draws what lies over it: X of the denied, tick of the ended, the ring of the focus, then all labels. */
export function drawOver(context: CanvasRenderingContext2D, frame: Frame, palette: Palette): void {
  for (const drawn of frame.lines) drawSign(context, drawn, palette);
  for (const { node, at } of frame.nodes) {
    if (node.focused) drawRing(context, at, node.radius + 5, palette.ink, 1.5);
    if (node.id === frame.cursor) drawRing(context, at, node.radius + 9, palette.ink, 2);
  }
  const lines = new Map(frame.lines.map((drawn) => [drawn.line.id, drawn]));
  for (const { id, box } of frame.labels.acts) {
    const drawn = lines.get(id);
    if (drawn !== undefined) drawAct(context, drawn, box, frame, palette);
  }
  const nodes = new Map<string, DrawnNode>(frame.nodes.map((drawn) => [drawn.node.id, drawn]));
  for (const { id, box, side } of frame.labels.names) {
    const drawn = nodes.get(id);
    if (drawn !== undefined) drawName(context, drawn, box, side, palette);
  }
}

function isSelected(line: SceneLine, selected: string | undefined): boolean {
  return selected !== undefined && !line.bundle && line.relations[0]?.id === selected;
}

function trace(context: CanvasRenderingContext2D, curve: Curve, [from, to]: readonly [number, number]): void {
  context.beginPath();
  for (let i = 0; i <= 16; i++) {
    const point = pointAt(curve, from + ((to - from) * i) / 16);
    if (i === 0) context.moveTo(point.x, point.y);
    else context.lineTo(point.x, point.y);
  }
}

function drawRing(context: CanvasRenderingContext2D, at: Point, radius: number, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  context.arc(at.x, at.y, radius, 0, Math.PI * 2);
  context.stroke();
}

/** Where on its curve a line carries its sign: the X at two thirds, the tick where the line ends. */
export function signPlace(said: Said, [from, to]: readonly [number, number]): number | undefined {
  if (said === 'denied') return from + (to - from) * DENIED_AT;
  return said === 'ended' ? from + (to - from) * ENDED_AT : undefined;
}

function drawSign(context: CanvasRenderingContext2D, { line, curve, visible }: DrawnLine, palette: Palette): void {
  const t = signPlace(line.said, visible);
  if (t === undefined) return;
  context.globalAlpha = line.near ? 1 : DIM;
  context.strokeStyle = palette.kind[line.kind];
  context.lineCap = 'round';
  if (line.said === 'denied') {
    context.lineWidth = 2.25;
    cross(context, pointAt(curve, t), 5);
  } else {
    const at = pointAt(curve, t);
    const way = directionAt(curve, t);
    context.lineWidth = 1.5;
    context.beginPath();
    context.moveTo(at.x - way.y * 6, at.y + way.x * 6);
    context.lineTo(at.x + way.y * 6, at.y - way.x * 6);
    context.stroke();
  }
  context.globalAlpha = 1;
}

function cross(context: CanvasRenderingContext2D, { x, y }: Point, arm: number): void {
  context.beginPath();
  context.moveTo(x - arm, y - arm);
  context.lineTo(x + arm, y + arm);
  context.moveTo(x + arm, y - arm);
  context.lineTo(x - arm, y + arm);
  context.stroke();
}

function drawAct(context: CanvasRenderingContext2D, drawn: DrawnLine, box: Box, frame: Frame, palette: Palette): void {
  const { line } = drawn;
  const selected = isSelected(line, frame.selected);
  const middle = (box.top + box.bottom) / 2 + 0.5;
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  if (selected || line.bundle) {
    context.fillStyle = selected ? palette.ink : palette.surface;
    context.beginPath();
    context.roundRect(box.left, box.top, box.right - box.left, box.bottom - box.top, 4);
    context.fill();
    if (!selected) {
      context.strokeStyle = line.id === frame.hovered ? palette.ink : palette.line2;
      context.lineWidth = 1;
      context.stroke();
    }
    let x = box.left + PILL_PAD;
    if (line.bundle) {
      drawBar(context, line, x, middle, palette);
      x += PILL_BAR + 6;
    }
    context.font = actFont(palette, true);
    context.fillStyle = selected ? palette.surface : palette.ink;
    context.fillText(`${drawn.label}${drawn.count === '' ? '' : ` ${drawn.count}`}`, x, middle);
    return;
  }
  context.fillStyle = palette.canvas;
  context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  context.font = actFont(palette, line.id === frame.hovered);
  context.fillStyle = palette.kindInk[line.kind];
  const x = box.left + LABEL_PAD;
  context.fillText(drawn.label, x, middle);
  if (drawn.count !== '') {
    const width = context.measureText(drawn.label === '' ? '' : `${drawn.label} `).width;
    context.fillStyle = drawn.label === '' ? palette.kindInk[line.kind] : palette.ink3;
    context.fillText(drawn.count, x + width, middle);
  }
}

function drawBar(context: CanvasRenderingContext2D, line: SceneLine, x: number, y: number, palette: Palette): void {
  const total = line.shares.reduce((sum, share) => sum + share, 0);
  let left = x;
  for (const [i, kind] of (['conflict', 'cooperation', 'fact'] as const).entries()) {
    const width = ((line.shares[i] ?? 0) / total) * PILL_BAR;
    if (width === 0) continue;
    context.fillStyle = palette.kind[kind];
    context.fillRect(left, y - 3.5, Math.max(2, width - 1), 6);
    left += width;
  }
}

function drawName(
  context: CanvasRenderingContext2D,
  { node, lines }: DrawnNode,
  box: Box,
  side: 'right' | 'left' | 'above' | 'below',
  palette: Palette,
): void {
  context.font = nameFont(palette, node);
  context.textBaseline = 'middle';
  context.textAlign = side === 'right' ? 'left' : side === 'left' ? 'right' : 'center';
  const x = side === 'right' ? box.left : side === 'left' ? box.right : (box.left + box.right) / 2;
  const step = (box.bottom - box.top) / lines.length;
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = palette.canvas;
  context.fillStyle = node.near ? palette.ink : palette.ink2;
  for (const [i, line] of lines.entries()) context.strokeText(line, x, box.top + step * (i + 0.5));
  for (const [i, line] of lines.entries()) context.fillText(line, x, box.top + step * (i + 0.5));
}

/** The distance in px from a point to a line of the frame. */
export function distanceTo({ curve }: Pick<DrawnLine, 'curve'>, point: Point): number {
  return Math.min(...pieces(curve, 20).map((at) => Math.hypot(at.x - point.x, at.y - point.y)));
}
