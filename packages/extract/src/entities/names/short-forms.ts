import { BODY_NOUNS, LOCATION_NOUNS } from '../../gazetteer/words.js';
import { type DraftType, isPlace } from '../workspace.js';
import type { NameGroup } from './group.js';
import { differByOne, differBySwap } from './spelling.js';

const MAY_BE_SHORT = new Set<DraftType>([
  'Place', 'Organization', 'Facility', 'Location', 'Product', 'Work', 'Event', 'Group', 'Law', 'Agreement', 'Region', 'City',
]); // prettier-ignore
/** "Hudson" is not the Hudson River: these are named after what lies beside them. */
const OWN_PLACES = new Set('river sea lake county mount mountains coast north south east west'.split(' '));

/** Links a name to a longer one with the same head: "the Commission" to "the European Commission", "Acme" to "Acme Corp". Only if there is one. */
export function linkShortForms(groups: readonly NameGroup[]): void {
  for (const group of groups) {
    if (group.up !== undefined || group.listed !== undefined) continue;
    const longer = groups.filter(
      (other) => other !== group && !(other.up ?? []).includes(group) && isShortOf(group, other),
    );
    const [only] = longer;
    if (longer.length !== 1 || only === undefined) continue;
    if (group.type !== undefined && group.type !== only.type && !MAY_BE_SHORT.has(group.type)) continue;
    group.up = [only];
    group.why = 'short-form';
  }
}

/** Whether the first name is the second one, shortened. The House is a chamber, never the White House. */
function isShortOf(group: NameGroup, other: NameGroup): boolean {
  const [short, long] = [group.words, other.words];
  if (long.length <= short.length || (short.join(' ') === 'house' && long.join(' ') === 'white house')) return false;
  const last = long.at(-1)!;
  const placeDiffers = isPlace(other.type) !== isPlace(group.type) || isPlace(group.type);
  if (placeDiffers && !LOCATION_NOUNS.has(last)) return false;
  const head = headWords(long);
  const shortHead = headWords(short);
  const [headWord, shortHeadWord] = [head.at(-1), shortHead.at(-1)];
  if (headWord === undefined || shortHeadWord === undefined) return false;
  const inside = long.some((_, k) => short.every((word, n) => word === long[k + n]));
  if (inside && headWord === shortHeadWord) return true;
  const singular = (word: string): string => word.replace(/s+$/u, '');
  const all = new Set(long.map(singular));
  const plural =
    short.length > 1 &&
    singular(headWord) === singular(shortHeadWord) &&
    short.every((word) => all.has(singular(word)));
  if (plural) return true;
  // the police of a county are not the county
  if (group.type === 'Location' && other.type === 'Organization') return false;
  const starts = short.every((word, k) => word === long[k]);
  const rest = long.slice(short.length);
  if (starts && BODY_NOUNS.has(headWord) && rest.every((word) => BODY_NOUNS.has(word))) return true;
  return starts && rest.length === 1 && LOCATION_NOUNS.has(last) && !OWN_PLACES.has(last);
}

/** Of "Ministry of Education" only "Ministry": what comes before the first "of" or "for". */
function headWords(words: readonly string[]): readonly string[] {
  const cut = words.findIndex((word) => word === 'of' || word === 'for');
  return cut <= 0 ? words : words.slice(0, cut);
}

function misspelt(a: string, b: string): boolean {
  return a[0] === b[0] && (differByOne(a, b) || differBySwap(a, b));
}

/** Links names that differ by one letter, a blank or a hyphen: "al Nusra Front", "al-Nusrah Front". The rarer one gives way. */
export function linkSpellings(groups: readonly NameGroup[]): void {
  const keys = new Map(groups.map((group) => [group, group.key.replace(/^= /u, '').toLowerCase()]));
  const closed = new Map(groups.map((group) => [group, keys.get(group)!.replace(/[ -]/gu, '')]));
  for (const group of groups) {
    if (group.up !== undefined || group.listed !== undefined || group.key.length < 7) continue;
    const other = groups.find(
      (candidate) =>
        candidate !== group &&
        candidate.up === undefined &&
        (group.mentions.length <= candidate.mentions.length || candidate.listed !== undefined) &&
        (candidate.listed === undefined || group.words.length > 1) &&
        (misspelt(group.key, keys.get(candidate)!) || closed.get(group) === closed.get(candidate)),
    );
    if (other === undefined) continue;
    group.up = [other];
    group.why = 'spelling';
  }
}
