/** The few things of which every drawing is made: the page paints them on a canvas, a file writes them as SVG. In px, y downwards. */
export type Shape = PathShape | RectShape | CircleShape | TextShape;

/** How a shape is filled and outlined; what is left out is not there. */
export interface Ink {
  readonly fill?: string;
  readonly stroke?: string;
  /** px of the outline. */
  readonly width?: number;
  readonly dash?: readonly [number, number];
  /** 0 to 1. */
  readonly opacity?: number;
}

/** A path in the words of SVG (`M0 0L8 8`); its ends are round unless it says otherwise. */
export interface PathShape extends Ink {
  readonly kind: 'path';
  readonly d: string;
  readonly butt?: boolean;
  /** Fades from the first colour at one point to the second at the other, in place of `stroke`. */
  readonly fade?: Fade;
}

/** A colour that fades along a way: whole until `from`, `share` of it at `to` (shares of the way). */
export interface Fade {
  readonly start: readonly [number, number];
  readonly end: readonly [number, number];
  readonly colour: string;
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

export interface RectShape extends Ink {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly high: number;
  readonly round?: number;
}

export interface CircleShape extends Ink {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A line of text on its baseline. */
export interface TextShape {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly font: Font;
  readonly fill: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Goes on in another colour. */
  readonly after?: { readonly text: string; readonly fill: string };
  /** Colour of a rim of 2 px around the letters, that parts them from what lies below. */
  readonly halo?: string;
}

/** A font of the family of the drawing. */
export interface Font {
  readonly weight: 400 | 500 | 600;
  /** px */
  readonly size: number;
}

/** Gives the width of a text in px. */
export type Measure = (text: string, font: Font) => number;

/** From the middle of a line of text down to its baseline, as a share of its size (Inter: half of ascent less descent). */
const BASELINE = 0.36;

/** The baseline of a text whose middle is at `y`. */
export function baseline(y: number, font: Font): number {
  return y + font.size * BASELINE;
}

/** A number as a drawing writes it: two decimals at most, no zeros at the end. */
export function px(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}
