import { DIGITS, LETTERS, UPPER_LETTERS } from './unicode-14.js';

/*
 * Python's view of characters, which the model was trained with: `str.isspace`, `isalpha`, `isupper`, `isdigit` and `lower`. JavaScript's
 * classes differ (`\s` has U+FEFF and lacks U+001C..U+001F and U+0085), and they differ between engines of different Unicode versions.
 */

/** Whether a UTF-16 code unit is white space; all white space is in the basic plane. */
export function isSpaceUnit(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 9 && unit <= 13) || (unit >= 0x1c && unit <= 0x1f);
  if (unit < 0x1680) return unit === 0x85 || unit === 0xa0;
  return (
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

/** Whether the text is white space and not empty. */
export function isSpace(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isSpaceUnit(text.charCodeAt(i))) return false;
  return text !== '';
}

const isLetter = member(LETTERS);
const isUpperLetter = member(UPPER_LETTERS);
const isDigit = member(DIGITS);

/** Membership in packed ranges, by binary search among the places where membership changes. */
function member(packed: string): (code: number) => boolean {
  const steps = packed.split(' ').map((word) => Number.parseInt(word, 36));
  let at = 0;
  const changes = Uint32Array.from(steps, (step) => (at += step));
  return (code) => {
    let low = 0;
    let high = changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (changes[middle]! <= code) low = middle + 1;
      else high = middle;
    }
    return low % 2 === 1;
  };
}

/** Whether all characters are letters; false for the empty text. */
export function isAlpha(text: string): boolean {
  for (const c of text) if (!isLetter(c.codePointAt(0)!)) return false;
  return text !== '';
}

/** Lower case. Characters that have no lower case in Unicode 14 stay as they are. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower === text) return lower;
  const characters = Array.from(text);
  if (characters.every((c) => c.toLowerCase() === c || hasCase(c.codePointAt(0)!))) return lower;
  return characters.map((c) => (hasCase(c.codePointAt(0)!) ? c.toLowerCase() : c)).join('');
}

/** What has case besides letters: Roman numerals and circled letters. */
function hasCase(code: number): boolean {
  return isLetter(code) || (code >= 0x2160 && code <= 0x216f) || (code >= 0x24b6 && code <= 0x24cf);
}

const SHAPE_MAX_LENGTH = 100;
const SHAPE_MAX_RUN = 4;

/** spaCy's word shape, by code points: letters to x and X, digits to d, runs cut at 4; "LONG" from 100 code points on. */
export function wordShape(text: string): string {
  if (text.length >= 2 * SHAPE_MAX_LENGTH) return 'LONG';
  const characters = Array.from(text);
  if (characters.length >= SHAPE_MAX_LENGTH) return 'LONG';
  let shape = '';
  let last = '';
  let run = 0;
  for (const c of characters) {
    const code = c.codePointAt(0)!;
    const s = isLetter(code) ? (isUpperLetter(code) ? 'X' : 'x') : isDigit(code) ? 'd' : c;
    run = s === last ? run + 1 : 0;
    last = s;
    if (run < SHAPE_MAX_RUN) shape += s;
  }
  return shape;
}

/** The first code point. */
export function firstCharacter(text: string): string {
  return text === '' ? '' : String.fromCodePoint(text.codePointAt(0)!);
}

/** The last three code points. */
export function lastThreeCharacters(text: string): string {
  return text.length <= 3 ? text : Array.from(text.slice(-6)).slice(-3).join('');
}
