/**
 * Strings on their way into Neo4j and back. JavaScript's strings are sequences of UTF-16 code units, in that order; Bolt carries UTF-8,
 * which has no half surrogate pairs, and Neo4j compares now by code unit, now by code point (seen on 5.26.30: parameters by unit, index
 * keys by point).
 */

const HALVES = /[\p{Cs}\ufffe]/gu;
const ESCAPED = /\ufffe([0-9a-f]{4})/g;

/**
 * A string that survives the way to the database, different for different strings: a half surrogate pair becomes U+FFFE, which is no
 * character, and four hex digits. Almost every string is left as it is.
 */
export function storable(text: string): string {
  return text.replace(HALVES, (unit) => `\ufffe${unit.charCodeAt(0).toString(16)}`);
}

/** The string that {@link storable} was given. */
export function restored(text: string): string {
  return text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

const FIRST_SURROGATE = 0xd800;
const FIRST_SUPPLEMENTARY = 0x10000;

/**
 * A string that Neo4j orders, by unit or by point, as JavaScript orders the original: each code unit from U+D800 up becomes a code point
 * of its own above U+FFFF. Names in most scripts, days and ids made by core are left as they are.
 */
export function sortable(text: string): string {
  return text.replace(/[\ud800-\uffff]/g, (unit) =>
    String.fromCodePoint(FIRST_SUPPLEMENTARY + unit.charCodeAt(0) - FIRST_SURROGATE),
  );
}

/** The string that {@link sortable} was given. */
export function unsorted(text: string): string {
  return text.replace(/[\u{10000}-\u{127ff}]/gu, (point) =>
    String.fromCharCode(point.codePointAt(0)! - FIRST_SUPPLEMENTARY + FIRST_SURROGATE),
  );
}
