import type { Font, Shape } from '@tripletail/draw';

/** px of the rim around letters, on each side. */
const HALO = 2;

/** Paints shapes on a canvas, in px, in the order in which they come. */
export function paint(context: CanvasRenderingContext2D, shapes: readonly Shape[], family: string): void {
  context.lineJoin = 'round';
  for (const [i, shape] of shapes.entries()) {
    if (shape.kind === 'text') {
      // The rims of neighbouring texts come before any of their letters: that of a second line must not eat the first one's tails.
      if (shape.halo !== undefined && !hasHalo(shapes[i - 1])) {
        for (let at = i; hasHalo(shapes[at]); at++) paintHalo(context, shapes[at] as TextShape, family);
      }
      paintText(context, shape, family);
    } else paintForm(context, shape);
  }
}

type TextShape = Extract<Shape, { kind: 'text' }>;

function hasHalo(shape: Shape | undefined): boolean {
  return shape?.kind === 'text' && shape.halo !== undefined;
}

function paintForm(context: CanvasRenderingContext2D, shape: Exclude<Shape, TextShape>): void {
  const path = pathOf(shape);
  context.globalAlpha = shape.opacity ?? 1;
  if (shape.fill !== undefined) {
    context.fillStyle = shape.fill;
    context.fill(path);
  }
  const stroke = shape.kind === 'path' && shape.fade !== undefined ? fading(context, shape.fade) : shape.stroke;
  if (stroke !== undefined) {
    context.strokeStyle = stroke;
    context.lineWidth = shape.width ?? 1;
    context.lineCap = shape.kind === 'path' && shape.butt !== true ? 'round' : 'butt';
    context.setLineDash(shape.dash === undefined ? [] : [...shape.dash]);
    context.stroke(path);
    context.setLineDash([]);
  }
  context.globalAlpha = 1;
}

function pathOf(shape: Exclude<Shape, TextShape>): Path2D {
  const path = new Path2D(shape.kind === 'path' ? shape.d : undefined);
  if (shape.kind === 'rect') path.roundRect(shape.x, shape.y, shape.wide, shape.high, shape.round ?? 0);
  if (shape.kind === 'circle') path.arc(shape.x, shape.y, shape.radius, 0, Math.PI * 2);
  return path;
}

function fading(
  context: CanvasRenderingContext2D,
  { start, end, colour, from, to, share }: NonNullable<Extract<Shape, { kind: 'path' }>['fade']>,
): CanvasGradient {
  const gradient = context.createLinearGradient(...start, ...end);
  gradient.addColorStop(from, colour);
  gradient.addColorStop(
    to,
    `${colour}${Math.round(share * 255)
      .toString(16)
      .padStart(2, '0')}`,
  );
  return gradient;
}

function paintText(context: CanvasRenderingContext2D, shape: TextShape, family: string): void {
  const { text, after, x, y } = shape;
  context.font = fontCss(shape.font, family);
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  const first = context.measureText(text).width;
  const whole = first + (after === undefined ? 0 : context.measureText(after.text).width);
  const left = x - (shape.anchor === 'start' ? 0 : shape.anchor === 'end' ? whole : whole / 2);
  context.fillStyle = shape.fill;
  context.fillText(text, left, y);
  if (after === undefined) return;
  context.fillStyle = after.fill;
  context.fillText(after.text, left + first, y);
}

function paintHalo(context: CanvasRenderingContext2D, shape: TextShape, family: string): void {
  context.font = fontCss(shape.font, family);
  context.textBaseline = 'alphabetic';
  context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor === 'end' ? 'right' : 'left';
  context.lineWidth = HALO * 2;
  context.strokeStyle = shape.halo!;
  context.strokeText(shape.text, shape.x, shape.y);
}

/** A font as CSS writes it. */
export function fontCss({ weight, size }: Font, family: string): string {
  return `${weight} ${size}px ${family}`;
}
