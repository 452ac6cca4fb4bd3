/*
 * Python's view of characters, which the model was trained with: `str.isspace`, `isalpha`, `isupper`, `isdigit`. JavaScript's classes differ
 * (`\s` has U+FEFF and lacks U+001C..U+001F and U+0085). The general categories come from the engine's Unicode tables, which may be newer
 * than Python's: a letter that is younger than Unicode 14 may be seen as a letter here and not there.
 */
const SPACE_CLASS = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const SPACE = new RegExp(`^[${SPACE_CLASS}]+$`);
const LETTER = /^\p{L}$/u;
const LETTERS = /^\p{L}+$/u;
const UPPER = /^\p{Lu}$/u;
/** Decimal digits, and the others of numeric type "digit" (superscripts, circled and the like). Not ½, which is only numeric. */
const DIGIT =
  /^[\p{Nd}²³¹\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792\u{10a40}-\u{10a43}\u{10e60}-\u{10e68}\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}]$/u;

/** Whether the text is white space and not empty. */
export function isSpace(text: string): boolean {
  return SPACE.test(text);
}

/** The same for one UTF-16 code unit; all white space is in the basic plane. */
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

/** Whether all characters are letters; false for the empty text. */
export function isAlpha(text: string): boolean {
  return LETTERS.test(text);
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
    const s = LETTER.test(c) ? (UPPER.test(c) ? 'X' : 'x') : DIGIT.test(c) ? 'd' : c;
    run = s === last ? run + 1 : 0;
    last = s;
    if (run < SHAPE_MAX_RUN) shape += s;
  }
  return shape;
}

/** The first code point. */
export function firstCharacter(text: string): string {
  return text === '' ? '' : String.fromCodePoint(text.codePointAt(0) as number);
}

/** The last three code points. */
export function lastThreeCharacters(text: string): string {
  return text.length <= 3 ? text : Array.from(text.slice(-6)).slice(-3).join('');
}
