import type { EntityType } from '@tripletail/core';

import data from './data.json' with { type: 'json' };
import { fold, isAcronym, nameKey, undotted } from './key.js';

/** What kind of row of the gazetteer a name is. */
export type ListedKind = 'country' | 'capital' | 'city' | 'region' | 'location' | 'body';

/** A name that the gazetteer knows. */
export interface Listed {
  /** Canonical name. */
  readonly name: string;
  readonly type: EntityType;
  readonly kind: ListedKind;
  /** ISO 3166-1 alpha-2: of a country its own code, of others the country that they belong to. */
  readonly country?: string;
}

type CountryRow = readonly [
  name: string,
  aliases: readonly string[],
  demonyms: readonly string[],
  capitals: readonly string[],
];
type PlaceRow = readonly [country: string, names: readonly string[]];
type BodyRow = readonly [name: string, aliases: readonly string[], country: string, type: EntityType];

type PersonRow = readonly [name: string, forms: readonly string[], country: string];

interface Data {
  readonly countries: Readonly<Record<string, CountryRow>>;
  readonly regions: readonly PlaceRow[];
  readonly locations: readonly PlaceRow[];
  readonly cities: readonly PlaceRow[];
  readonly bodies: readonly BodyRow[];
  readonly persons: readonly PersonRow[];
}

/** Capitals whose names are persons, cities elsewhere, or the country itself more often than a government. */
const NO_CAPITALS = new Set(
  [
    'Stanley', 'Hamilton', 'Kingston', 'Georgetown', 'Victoria', 'Douglas', 'Jamestown', 'Castries', 'George Town', 'Male', 'Gibraltar',
    'Luxembourg', 'Monaco', 'Singapore', 'Djibouti', 'San Juan', 'Road Town', 'Kuwait City', 'San Jose', 'San José', 'Basseterre', 'Roseau',
  ].map(nameKey),
); // prettier-ignore

const names = new Map<string, Listed>();
const acronyms = new Map<string, Listed>();
const demonyms = new Map<string, string>();
const firstWords = new Set<string>();
const persons = new Map<string, KnownPerson>();
const countryNames = new Map<string, string>();

function list(alias: string, listed: Listed): void {
  const short = isAcronym(alias);
  const key = short ? undotted(alias) : nameKey(alias);
  const table = short ? acronyms : names;
  firstWords.add(firstWord(alias));
  if (!table.has(key)) table.set(key, listed);
}

function listPlaces(rows: readonly PlaceRow[], kind: ListedKind, type: EntityType): void {
  for (const [country, places] of rows) {
    for (const spellings of places) {
      const [name, ...others] = spellings.split('/');
      if (name === undefined) continue;
      const listed: Listed = country === '' ? { name, type, kind } : { name, type, kind, country };
      for (const spelling of [name, ...others]) list(spelling, listed);
    }
  }
}

function fill({ countries, regions, locations, cities, bodies, persons: known }: Data): void {
  for (const [name, forms, country] of known) {
    for (const form of [name, ...forms]) persons.set(nameKey(form), { name, country });
  }
  for (const [country, [name, aliases, adjectives]] of Object.entries(countries)) {
    const listed: Listed = { name, type: 'Country', kind: 'country', country };
    countryNames.set(country, name);
    for (const alias of [name, ...aliases]) list(alias, listed);
    for (const demonym of adjectives) demonyms.set(nameKey(demonym), country);
  }
  for (const [name, aliases, country, type] of bodies) {
    const kind = type === 'Country' ? 'country' : type === 'Region' ? 'region' : 'body';
    const listed: Listed = country === '' ? { name, type, kind } : { name, type, kind, country };
    for (const alias of [name, ...aliases]) list(alias, listed);
  }
  listPlaces(regions, 'region', 'Region');
  for (const [country, [, , , capitals]] of Object.entries(countries)) {
    const [name] = capitals;
    if (name === undefined) continue;
    const listed: Listed = { name, type: 'City', kind: 'capital', country };
    for (const spelling of capitals) if (!NO_CAPITALS.has(nameKey(spelling))) list(spelling, listed);
  }
  listPlaces(cities, 'city', 'City');
  listPlaces(locations, 'location', 'Location');
}

// The shape that TypeScript infers of the JSON is a union of all rows; the generator writes exactly `Data`.
fill(data as unknown as Data);

/** First letters of a name, as far as a tokenizer may cut it: "al-Qaida" is "al", "Cote d'Ivoire" "cote". */
function firstWord(text: string): string {
  return /^[\p{L}\p{N}]+/u.exec(fold(undotted(text.split(' ')[0] ?? '')))?.[0] ?? '';
}

const STATE_FORMS = ['state', 'republic', 'kingdom', 'government', 'islamic', 'federal'];
for (const word of STATE_FORMS) firstWords.add(word);

/** May a listed name begin with this token? Asked before `lookup`, which is dearer. */
export function startsListed(token: string): boolean {
  return firstWords.has(firstWord(token));
}

/** The gazetteer's entry for a name as it stands in a text, or none. "us" is a pronoun, "US" a country. */
export function lookup(surface: string): Listed | undefined {
  const bare = undotted(surface.replace(/^(?:the|The) /u, '').replace(/['’]s$/u, ''));
  const acronym = acronyms.get(bare);
  if (acronym !== undefined) return acronym;
  const key = nameKey(surface);
  const found = names.get(key);
  if (found !== undefined) return found;
  const state = /^(?:state|republic|kingdom|government|islamic republic|federal republic) of (?:the )?(.+)$/u.exec(
    key,
  )?.[1];
  const country = state === undefined ? undefined : names.get(state);
  return country?.kind === 'country' ? country : undefined;
}

/** The entry of a name of several words of which two neighbouring letters changed places: "Untied Nations". */
export function lookupMisspelt(surface: string): Listed | undefined {
  const key = nameKey(surface);
  if (key.length < 10 || key.length > 40 || !key.includes(' ')) return undefined;
  for (let k = 1; k + 1 < key.length; k++) {
    const [a, b] = [key[k]!, key[k + 1]!];
    if (a === b || a === ' ' || b === ' ') continue;
    const found = names.get(key.slice(0, k) + b + a + key.slice(k + 2));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A person whom newspapers call by one word, or spell in several ways. */
export interface KnownPerson {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** The well-known bearer of a lone surname ("Obama") or of one spelling of a name; to be asked only where the article gives no fuller name. */
export function knownPerson(name: string): KnownPerson | undefined {
  return persons.get(nameKey(name));
}

/** ISO code of the country that an adjective or a people's name belongs to: "British", "Russians". */
export function countryOfDemonym(word: string): string | undefined {
  const key = nameKey(word);
  return demonyms.get(key) ?? (key.endsWith('s') ? demonyms.get(key.slice(0, -1)) : undefined);
}

/** ISO code of a country by any of its names ("US", "Britain"), or by a demonym ("British"). */
export function countryCode(word: string): string | undefined {
  if (word === 'us' || word === 'Us') return undefined;
  const listed = lookup(word);
  return listed?.kind === 'country' ? listed.country : countryOfDemonym(word);
}

/** The name by which a country is known in English-language news; the code itself for codes that are not listed. */
export function countryName(iso2: string): string {
  return countryNames.get(iso2) ?? iso2;
}
