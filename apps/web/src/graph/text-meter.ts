import type { Measure } from '@tripletail/draw';

import { fontCss } from './paint.js';

/** Measures text in the fonts of a family, and remembers. */
export function textMeter(family: () => string): Measure {
  const context = document.createElement('canvas').getContext('2d')!;
  const known = new Map<string, number>();
  return (text, font) => {
    const css = fontCss(font, family());
    const key = `${css}\n${text}`;
    const there = known.get(key);
    if (there !== undefined) return there;
    context.font = css;
    const width = context.measureText(text).width;
    known.set(key, width);
    return width;
  };
}
