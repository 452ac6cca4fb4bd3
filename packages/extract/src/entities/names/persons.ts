import { genderOfGivenName, knownPerson } from '../../gazetteer/index.js';
import { KIN, SPEECH_VERBS } from '../../gazetteer/words.js';
import { at, lemmaAt, lowerAt } from '../../syntax/index.js';
import type { DraftType, Workspace } from '../workspace.js';
import type { NameGroup } from './group.js';
import { differByOne, differBySwap, distance, fullGivenName } from './spelling.js';

const PARTICLES = new Set('al el bin ibn de del van von der den da di la le abu ben dos du ter ten bint'.split(' '));
const SUFFIXES = new Set(['jr', 'sr', 'jr.', 'sr.', 'ii', 'iii', 'iv']);
const NO_PERSONS = new Set<DraftType>([
  'Place',
  'City',
  'Country',
  'Region',
  'Location',
  'Event',
  'Law',
  'Work',
  'Agreement',
]);

/**
 * The full name decides: "Lammy", whatever the parser took it for, is the David Lammy of the same article. Sets `up` of every group that is
 * a short form or a spelling variant of a person's full name; of a surname with two bearers both.
 */
export function linkPersons(ws: Workspace, groups: readonly NameGroup[]): void {
  const full = groups
    .filter((group) => group.type === 'Person' && group.words.length > 1)
    .sort((a, b) => b.words.length - a.words.length || a.mentions[0]!.first - b.mentions[0]!.first);
  for (const group of groups) {
    if (group.up !== undefined || staysListed(group, full)) continue;
    const fitting = full.filter((person) => person !== group && fits(ws, group, person));
    const bearers = fitting.filter((person) => group.words.length === 1 || !isRelative(ws, group, person));
    if (bearers.length === 0 || staysPlace(group, bearers) || isSomebodyElse(group, bearers)) continue;
    const surname = core(group).at(-1);
    const bySurname = bearers.filter((person) => core(person).at(-1) === surname);
    // "Gaddafi" is Muammar Kadhafi rather than his son, if newspapers mean him by the one word
    const known = group.words.length === 1 ? knownPerson(group.key)?.name : undefined;
    const famous = known === undefined ? [] : bearers.filter((person) => knownPerson(person.key)?.name === known);
    group.up = famous.length > 0 ? distinct(famous) : distinct(bySurname.length > 0 ? bySurname : bearers);
    group.why = group.words.length === 1 ? 'surname' : 'name-variant';
    group.type = 'Person';
  }
}

/** By the words of a group: each is compared with every person of the article. */
const cores = new WeakMap<readonly string[], readonly string[]>();

/** Words without particles and suffixes: of "van der Berg Jr" the surname is "Berg". */
function core(group: NameGroup): readonly string[] {
  const known = cores.get(group.words);
  if (known !== undefined) return known;
  const words = group.words.filter((word) => !PARTICLES.has(word) && !SUFFIXES.has(word));
  const core = words.length > 0 ? words : group.words;
  cores.set(group.words, core);
  return core;
}

/** A name of the gazetteer is a person's only where it is a lone word that ends somebody's full name ("Jordan" for Michael Jordan). */
function staysListed(group: NameGroup, full: readonly NameGroup[]): boolean {
  if (group.listed === undefined) return false;
  if (group.words.length > 1 || group.mentions.some((m) => m.locative === true || m.kind === 'adjective')) return true;
  return !full.some((person) => person.words.at(-1) === group.words.at(-1));
}

/** Two bearers that are themselves one person are one. */
function distinct(bearers: readonly NameGroup[]): readonly NameGroup[] {
  const roots = bearers.filter((person) => !(person.up ?? []).some((other) => bearers.includes(other)));
  return roots.length > 0 ? roots : bearers.slice(0, 1);
}

/** "President Trump … his daughter Ivanka Trump": a well-known surname with a title is not the relative whose full name the article gives. */
function isSomebodyElse(group: NameGroup, bearers: readonly NameGroup[]): boolean {
  const known = group.words.length === 1 ? knownPerson(group.key) : undefined;
  if (known === undefined || bearers.some((person) => knownPerson(person.key)?.name === known.name)) return false;
  return (
    group.mentions.some((m) => m.title !== undefined) &&
    !bearers.some((person) => person.mentions.some((m) => m.title !== undefined))
  );
}

function fits(ws: Workspace, group: NameGroup, person: NameGroup): boolean {
  const [short, long] = [core(group), core(person)];
  if (long.length < short.length || person.up !== undefined || group.key === person.key) return false;
  const [suffix, otherSuffix] = [group.words.at(-1)!, person.words.at(-1)!];
  const suffixed = SUFFIXES.has(suffix) && SUFFIXES.has(otherSuffix);
  if (suffixed && suffix.replace('.', '') !== otherSuffix.replace('.', '')) return false;
  if (isNamesake(group, person) || isNamesake(person, group)) return false;
  if (short.length === long.length) return isVariant(group, person, short, long);
  if (short.length === 1) return isOneOf(ws, group, short[0]!, long);
  const initials = short[0]![0] === long[0]![0] && short[0]!.length <= 2;
  if (short.at(-1) === long.at(-1) && (short.every((word) => long.includes(word)) || initials)) return true;
  return short.every((word, k) => word === long[k]);
}

/** "Donald Trump … Donald Trump Jr.": a full name that was said before the one with the suffix is another's. Said after it, it is a short form. */
function isNamesake(plain: NameGroup, suffixed: NameGroup): boolean {
  return (
    plain.words.length > 1 &&
    !SUFFIXES.has(plain.words.at(-1)!) &&
    SUFFIXES.has(suffixed.words.at(-1)!) &&
    plain.mentions[0]!.first < suffixed.mentions[0]!.first
  );
}

/** "George Bush and his son George W. Bush": a noun of kin in front of the one, in a sentence of the other, makes two of them. */
function isRelative(ws: Workspace, group: NameGroup, person: NameGroup): boolean {
  const [few, many] = group.mentions.length < person.mentions.length ? [group, person] : [person, group];
  const sentences = new Set(few.mentions.map((m) => m.sentence));
  return [...few.mentions, ...many.mentions].some(
    (m) =>
      sentences.has(m.sentence) &&
      KIN.has(lowerAt(ws.doc, m.first - 1)) &&
      many.mentions.some((o) => o.sentence === m.sentence),
  );
}

/** "Volodymyr Zelensky" and "Volodymyr Zelenskyy", "Mike Smith" and "Michael Smith"; the rarer form belongs to the more frequent one. */
function isVariant(group: NameGroup, person: NameGroup, short: readonly string[], long: readonly string[]): boolean {
  if (short.length < 2 || group.type !== 'Person') return false;
  const rarer =
    group.mentions.length < person.mentions.length ||
    (group.mentions.length === person.mentions.length && group.mentions[0]!.first > person.mentions[0]!.first);
  if (!rarer) return false;
  if (short.every((word, k) => word === long[k])) return true;
  const sameSurname = short.at(-1) === long.at(-1);
  const nearSurname = short[0] === long[0] && isNear(short.at(-1)!, long.at(-1)!);
  const changes = (): number => short.reduce((sum, word, k) => sum + distance(word, long[k]!), 0);
  if (short[0]![0] === long[0]![0] && (sameSurname || nearSurname) && changes() <= 2) return true;
  return short.length === 2 && sameSurname && fullGivenName(short[0]!) === fullGivenName(long[0]!);
}

/** One letter more, less or another, or two that changed places. */
function isNear(a: string, b: string): boolean {
  return differByOne(a, b) || differBySwap(a, b);
}

function isOneOf(ws: Workspace, group: NameGroup, word: string, long: readonly string[]): boolean {
  if (word === long.at(-1)) return true;
  // "Ri Yong Ho … Ri": of the family name first, even of two letters
  if (word === long[0]) return word.length > 2 || (word.length === 2 && genderOfGivenName(word) === undefined);
  if (long.length > 2 && long.slice(1).includes(word)) {
    return group.type !== 'Place' || group.mentions.every((m) => speaks(ws, m.head));
  }
  const near = word.length > 5 && isNear(word, long.at(-1)!);
  return near && (group.type === undefined || group.type === 'Person' || group.type === 'Organization');
}

function speaks(ws: Workspace, head: number): boolean {
  const { dep, head: verb } = at(ws.doc, head);
  return dep === 'nsubj' && SPEECH_VERBS.has(lemmaAt(ws.doc, verb));
}

/** A name that the text treats as a place most of the time is one, although somebody bears it too. */
function staysPlace(group: NameGroup, bearers: readonly NameGroup[]): boolean {
  if (group.type === undefined || !NO_PERSONS.has(group.type) || group.listed !== undefined) return false;
  // "Gabriel García Márquez … García Márquez": both surnames
  const surnames = core(group);
  const bySurnames = bearers.some((person) =>
    surnames.every((word, k) => word === core(person)[core(person).length - surnames.length + k]),
  );
  if (surnames.length > 1) return !bySurnames || group.mentions.some((m) => m.locative === true);
  const placed = group.mentions.filter((m) => m.locative === true || m.preposition !== undefined).length;
  return (group.evidence.get(group.type) ?? 0) > 1.2 && placed >= 0.4 * group.mentions.length;
}
