/**
 * Measures the advance widths of Inter in a real browser and writes them to `src/font-widths.ts`, for drawings that are made without one.
 * `CHROMIUM_PATH` names the browser.
 */
import { readFileSync, writeFileSync } from 'node:fs';

import { chromium } from '@playwright/test';

const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x386, 0x3ce],
  [0x400, 0x45f],
  [0x2010, 0x2027],
];
const fonts = new URL('../../../apps/web/node_modules/@fontsource-variable/inter/files/', import.meta.url);
const face = (subset) => readFileSync(new URL(`inter-${subset}-wght-normal.woff2`, fonts)).toString('base64');

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox'] });
const page = await browser.newPage();
const widths = await page.evaluate(
  async ({ faces, ranges }) => {
    // Each subset under its own name, one after another: without ranges, faces of one name would hide each other.
    for (const [i, data] of faces.entries()) {
      const font = new FontFace(`Measured${i}`, `url(data:font/woff2;base64,${data})`, { weight: '100 900' });
      document.fonts.add(await font.load());
    }
    const family = faces.map((_, i) => `Measured${i}`).join(', ');
    const context = document.createElement('canvas').getContext('2d');
    return [400, 600].map((weight) => {
      context.font = `${weight} 100px ${family}`;
      return ranges.map(([from, to]) =>
        Array.from({ length: to - from + 1 }, (_, i) =>
          Math.round(context.measureText(String.fromCodePoint(from + i)).width),
        ),
      );
    });
  },
  { faces: ['latin', 'latin-ext', 'greek', 'cyrillic'].map(face), ranges: RANGES },
);
await browser.close();
const text = RANGES.map(
  ([from], i) => `  [0x${from.toString(16)}, '${widths[0][i].join(' ')}', '${widths[1][i].join(' ')}'],`,
).join('\n');
writeFileSync(
  new URL('../src/font-widths.ts', import.meta.url),
  `/**
 * Advance widths of Inter (SIL Open Font License 1.1) in hundredths of its size, at weights 400 and 600: the first character of
 * a range, then the widths of it and those that follow. Written by \`scripts/measure-font.mjs\`.
 */
export const WIDTHS: readonly (readonly [first: number, regular: string, semibold: string])[] = [
${text}
];
`,
);
