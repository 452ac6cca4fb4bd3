import { GROUP_NOUNS } from '../gazetteer/words.js';
import { greatest, pushMention } from './tally.js';
import { addCountry, type Cluster, type Draft, type Workspace } from './workspace.js';

/** The mentions by name, adjectives left out. */
export function namesOf(cluster: Cluster): readonly Draft[] {
  return cluster.tally.names;
}

/** Has it a name, or an adjective of one ("British")? */
export function isNamed(cluster: Cluster): boolean {
  return cluster.tally.names.length > 0 || cluster.tally.adjectives.size > 0;
}

/** The first mention of each spelling of its name, in order. */
export function spellingsOf(cluster: Cluster): readonly Draft[] {
  return [...cluster.tally.spellings.values()];
}

/** The gender that most mentions tell; `undefined` if none does. */
export function genderOf(cluster: Cluster): Draft['gender'] {
  return greatest(cluster.tally.genders);
}

/** Singular or plural by most mentions. */
export function numberOf(cluster: Cluster): Draft['number'] {
  return greatest(cluster.tally.numbers);
}

/** Is it a person? `undefined`: nothing says so or otherwise. */
export function isPerson(cluster: Cluster): boolean | undefined {
  if (cluster.type !== undefined) return cluster.type === 'Person';
  return cluster.tally.animate;
}

/** The value that stands most often; of several the one that came first. */
export function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return greatest(counts);
}

/** Why two clusters may be joined in spite of what usually forbids it. */
export interface MergeOptions {
  /** Two names may meet: "X, known as Y". */
  readonly names?: boolean;
  /** A place or body may be described by a noun for persons or groups ("the militant group"): the rule has checked. */
  readonly anyType?: boolean;
}

/**
 * Joins what a description belongs to. Two named things are never joined by a rule about descriptions: a description that fits both would weld
 * them ("the lawmaker"). Gives whether they are one now.
 */
export function merge(
  ws: Workspace,
  left: Cluster | undefined,
  right: Cluster | undefined,
  why: string,
  options: MergeOptions = {},
): boolean {
  if (left === undefined || right === undefined || left === right) return false;
  let [into, from] = [left, right];
  const [named, alsoNamed] = [namesOf(into).length > 0, namesOf(from).length > 0];
  if (named && alsoNamed && options.names !== true) return false;
  if (alsoNamed && !named) [into, from] = [from, into];
  if (!mayMerge(into, from, options)) return false;
  for (const mention of from.mentions) {
    if (mention.why === '' || mention.kind === 'nominal') mention.why = why;
    mention.cluster = into;
    pushMention(into, mention);
  }
  for (const role of from.roles) into.roles.add(role);
  for (const [country] of from.countries) addCountry(into, country);
  if (into.type === undefined && from.type !== undefined) into.type = from.type;
  ws.clusters.delete(from);
  return true;
}

function mayMerge(into: Cluster, from: Cluster, options: MergeOptions): boolean {
  const [g, h] = [genderOf(into), genderOf(from)];
  if (g !== undefined && h !== undefined && g !== h) return false;
  if (options.anyType === true) return true;
  if (into.type !== undefined && into.type !== 'Person' && into.type !== 'Group' && isPerson(from) === true)
    return false;
  const described = from.mentions.filter((mention) => mention.kind === 'nominal');
  const couldBePerson = described.some((mention) => GROUP_NOUNS.has(mention.key) || mention.animate === true);
  return !(into.type === 'Person' && isPerson(from) === false && !couldBePerson);
}
