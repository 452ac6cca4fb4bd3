import { countryCode } from '../gazetteer/index.js';
import {
  BODY_NOUNS,
  GROUP_NOUNS,
  HONORIFICS,
  isRole,
  LOCATION_NOUNS,
  OFFICE_QUALIFIERS,
  PORTFOLIOS,
  REGION_NOUNS,
} from '../gazetteer/words.js';
import { isPerson, mostFrequent, namesOf } from './clusters.js';
import type { Cluster, Draft, DraftType } from './workspace.js';

/** Longer roles are not offices but descriptions ("a member of the group that …"). In characters; chosen by eye. */
const LONGEST_ROLE = 60;

/** The name of a named cluster: the gazetteer's, else its longest (persons, bodies) or most frequent spelling, without article and shouting. */
export function canonicalName(cluster: Cluster): string {
  if (cluster.canonical !== undefined) return cluster.canonical;
  const names = namesOf(cluster).filter((name) => name.nested !== true);
  const counts = new Map<string, number>();
  for (const { text } of names) counts.set(text, (counts.get(text) ?? 0) + 1);
  const long = cluster.type === 'Person' || cluster.type === 'Organization';
  const rank = (name: Draft): readonly number[] => [
    long ? name.words.length : 0,
    counts.get(name.text) ?? 0,
    name.text.length,
  ];
  const best = names.toSorted((a, b) => compareRanks(rank(b), rank(a)))[0];
  if (best === undefined) return cluster.mentions[0]?.text ?? '';
  const text = (reigning(names, best) + best.text)
    .replace(/^["“”'‘]+|["“”]+$/gu, '')
    .replace(/^(?:the|The) (?=\p{L})/u, cluster.type === 'Work' ? 'The ' : '');
  const shouted = text === text.toUpperCase() && (text.length > 6 || / /u.test(text) || best.dateline === true);
  if (!shouted) return text;
  return names.find((name) => name.key === best.key && name.text !== name.text.toUpperCase())?.text ?? titleCase(text);
}

const REIGNS = new Set([
  'king',
  'queen',
  'pope',
  'prince',
  'princess',
  'emperor',
  'empress',
  'sultan',
  'tsar',
  'czar',
  'kaiser',
  'sheikh',
  'sheik',
  'sheikha',
  'mullah',
]);

/** "Pope " of "Leo", "King " of "Charles III": who reigns is called by title and given name, who has a surname is not. */
function reigning(names: readonly Draft[], best: Draft): string {
  const words = best.words.filter((word) => !/^[ivx]+$/u.test(word));
  if (words.length !== 1) return '';
  const role = names.flatMap(({ title }) => title?.role.split(' ').at(-1) ?? []).find((word) => REIGNS.has(word));
  return role === undefined ? '' : `${role[0]!.toUpperCase()}${role.slice(1)} `;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [k, value] of a.entries()) if (value !== b[k]) return value - (b[k] ?? 0);
  return 0;
}

function titleCase(text: string): string {
  return text.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** The type that goes into the graph. A place that nothing is known of is a city, an unknown name of a person's verbs a person. */
export function finalType(cluster: Cluster): Exclude<DraftType, 'Place'> {
  const { type } = cluster;
  const nouns = new Set(cluster.mentions.filter((m) => m.kind === 'nominal').map((m) => m.key));
  const lastWords = new Set(namesOf(cluster).flatMap((name) => name.words.slice(-1)));
  if (type === 'Place') {
    if (nouns.has('country') || nouns.has('nation')) return 'Country';
    return [...REGION_NOUNS].some((noun) => nouns.has(noun) || lastWords.has(noun)) ? 'Region' : 'City';
  }
  if (type === 'Location' && [...REGION_NOUNS].some((noun) => lastWords.has(noun))) return 'Region';
  const people = type === 'Organization' && [...lastWords].some((word) => ['people', 'residents'].includes(word));
  if (people) return 'Group';
  if (type !== undefined) return type;
  if (isPerson(cluster) === true) return 'Person';
  if ([...lastWords].some((word) => LOCATION_NOUNS.has(word))) return 'Location';
  return [...nouns].some((noun) => GROUP_NOUNS.has(noun)) ? 'Group' : 'Concept';
}

/** The office that the text gives a person most often, in titles rather than descriptions: "foreign minister". */
export function roleOf(cluster: Cluster): string | undefined {
  const titles = cluster.mentions.flatMap((m) => (m.title === undefined ? [] : [m.title.role])).filter(isOffice);
  return mostFrequent(titles) ?? [...cluster.roles].map(bareOffice).find(isOffice);
}

/** Of a description the office alone: "Fiji's deputy finance minister", "spokesman for the Interior Ministry" without whose it is. */
function bareOffice(role: string): string {
  const words = role
    .replace(/^.*['’]s? (?=\S)/u, '')
    .replace(/^\d+[- ]years?[- ]old /u, '')
    .replace(/,? (?:of|for|in|to|at|from|with) (?:the )?(\p{Lu}[\p{L}]*).*$/u, (whole, word: string) =>
      PORTFOLIOS.has(word.toLowerCase()) ? whole : '',
    )
    .split(' ');
  // "Ottawa New Democrat MP": what is capitalised in front of the office says where and of whom
  const isOwner = (word: string): boolean => {
    const office = isRole(word) || OFFICE_QUALIFIERS.has(word.toLowerCase()) || PORTFOLIOS.has(word.toLowerCase());
    return /^\p{Lu}/u.test(word) && !office;
  };
  const body = words.slice(0, -1).findLastIndex((word) => /^\p{Lu}/u.test(word) && BODY_NOUNS.has(word.toLowerCase()));
  words.splice(0, body + 1);
  while (words.length > 1 && isOwner(words[0]!)) words.shift();
  return words.join(' ').toLowerCase();
}

function isOffice(role: string): boolean {
  const words = role.replaceAll('.', '').split(/[\s-]+/u);
  if (role.length > LONGEST_ROLE || words.every((word) => HONORIFICS.has(word))) return false;
  return words.some(isRole);
}

/** ISO code of the country that a named thing belongs to, as the gazetteer, its titles or its own name say. */
export function countryOfCluster(cluster: Cluster): string | undefined {
  if (cluster.listed?.country !== undefined) return cluster.listed.country;
  const told = mostFrequent(
    [...cluster.countries].flatMap(([code, count]) => Array.from({ length: count }, () => code)),
  );
  if (told !== undefined || cluster.type === 'Person') return told;
  const people = cluster.mentions.find((m) => m.people === true)?.country;
  if (people !== undefined) return people;
  for (const name of namesOf(cluster)) {
    const words = name.text.split(/\s+/u);
    for (const [k, word] of words.entries()) {
      const code = countryCode([word, words[k + 1] ?? ''].join(' ').trim()) ?? countryCode(word);
      if (code !== undefined) return code;
    }
  }
  return undefined;
}
