/** Datelines: "BRUSSELS -- ", "WASHINGTON, D.C. — ", "KYIV, Ukraine (AP) — ", "BEIJING, March 3 (Xinhua) -- ". */

const DASH = String.raw`\s*(?:—|–|--|-)\s+`;
/** A place in capitals, perhaps with a region, a date, an agency in brackets. */
const IN_CAPITALS = new RegExp(
  String.raw`^(?=[^a-z]{3,})\p{Lu}[\p{Lu}.'’/ -]{2,40}(?:, \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}(?: \d{1,2})?){0,3}(?: ?\([^()]{2,40}\))?${DASH}(?=["“'‘(\[]?[\p{Lu}\p{N}])`,
  'u',
);
/** A place in ordinary letters needs the agency in brackets. */
const WITH_AGENCY = new RegExp(
  String.raw`^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}(?:, \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}(?: \d{1,2})?){0,3} ?\([^()]{2,40}\)${DASH}(?=["“'‘(\[]?[\p{Lu}\p{N}])`,
  'u',
);
/** Longer ones, in characters, are sentences with a dash. */
const LONGEST = 90;

/** Length of the dateline that `text` opens with, its dash and the white space after it included. */
export function datelineEnd(text: string): number | undefined {
  const head = text.slice(0, LONGEST + 2);
  const match = IN_CAPITALS.exec(head) ?? WITH_AGENCY.exec(head);
  return match === null ? undefined : match[0].length;
}
