import type { Measure } from './drawing/shapes.js';
import { WIDTHS } from './font-widths.js';

const ADVANCES: ReadonlyMap<number, readonly [regular: number, semibold: number]> = new Map(
  WIDTHS.flatMap(([first, regular, semibold]) => {
    const bold = semibold.split(' ');
    return regular.split(' ').map((width, i) => [first + i, [Number(width), Number(bold[i])] as const] as const);
  }),
);
/** Scripts whose characters are as wide as they are high. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u;
const MARK = /\p{M}|\p{Cf}/u;
/** Of a letter that is not in the table, in hundredths of the size: a little wider than most, as a box that is too wide is better than a cut. */
const UNKNOWN = 65;

/** The width of a text in Inter without a browser: the sum of its advances, without kerning (which is below 1 % of a name). */
export const measureText: Measure = (text, { weight, size }) => {
  const bold = (weight - 400) / 200;
  let sum = 0;
  for (const character of text) {
    const known = ADVANCES.get(character.codePointAt(0)!);
    if (known !== undefined) sum += known[0] + (known[1] - known[0]) * bold;
    else if (!MARK.test(character)) sum += WIDE.test(character) ? 100 : UNKNOWN;
  }
  return (sum * size) / 100;
};
