import { isIn, isIsland, isRegionAdjective } from '../../gazetteer/continents.js';
import { at, kids, lowerAt } from '../../syntax/index.js';
import { merge, namesOf } from '../clusters.js';
import { headsBefore } from '../tally.js';
import { type Cluster, type Draft, isPlace, textOf, type Workspace } from '../workspace.js';

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));
const COUNTRY_NOUNS = set('country nation');
const CITY_NOUNS = set('city town');
/** In sentences: "the country"; "the West African nation", which only one of those named can be. */
const REACH = 4;
const REACH_OF_SURE = 15;
/** With these it is another country, or any. */
const APART = set(
  `other another neighboring neighbouring neighbour neighbor foreign host second third first developing western european only next various
  different few several many some two three four five home mother ideal third-party such rival similar own certain`,
);

/**
 * "the country", "this southern African country", "the island", "the northern town": the place of that sort that the last sentences spoke of most,
 * if its part of the world is right.
 */
export function linkPlace(ws: Workspace, nominal: Draft, before: readonly Draft[]): boolean {
  const sort = COUNTRY_NOUNS.has(nominal.key) ? 'country' : CITY_NOUNS.has(nominal.key) ? 'city' : undefined;
  const island = nominal.key === 'island' || (sort === 'country' && hasWord(ws, nominal, 'island'));
  if (sort === undefined && !island) return false;
  if (
    nominal.number === 'many' ||
    nominal.possessor !== undefined ||
    nominal.of !== undefined ||
    nominal.restricted === true
  )
    return false;
  if (!['the', 'this'].includes(nominal.determiner ?? '') || isPlaced(ws, nominal)) return false;
  const modifiers = [...(nominal.modifiers ?? [])];
  const region = regionOf(ws, nominal);
  if (modifiers.some((word) => (APART.has(word) && !isPartOf(region, word)) || /^\d/u.test(word))) return false;
  if (kids(ws.doc, nominal.head, 'amod').some((k) => ['JJS', 'RBS'].includes(at(ws.doc, k).tag))) return false;
  const fits = ({ type, listed, canonical }: Cluster): boolean => {
    if (type === 'Country') {
      const code = listed?.country;
      if (sort === 'city' || code === undefined || (region !== undefined && !isIn(code, region))) return false;
      return !island || isIsland(code);
    }
    if (island) return type !== 'City' && (isPlace(type) || type === 'Location') && /island/iu.test(canonical ?? '');
    if (sort !== 'city' || !isPlace(type) || type === 'Region') return false;
    return nominal.country === undefined || listed?.country === undefined || listed.country === nominal.country;
  };
  const likely = likelyPlace(ws, nominal, before, fits, region !== undefined || island ? REACH_OF_SURE : REACH);
  return likely !== undefined && merge(ws, likely, nominal.cluster, 'hypernym');
}

function hasWord(ws: Workspace, nominal: Draft, word: string): boolean {
  return (nominal.modifiers ?? new Set()).has(word) || lowerAt(ws.doc, nominal.head - 1) === word;
}

/** "the capital in Kabul", "the town near the border": it says itself where it is. */
export function isPlaced(ws: Workspace, nominal: Draft): boolean {
  const { doc } = ws;
  return kids(doc, nominal.head, 'prep')
    .filter((k) => k > nominal.head && ['in', 'near', 'on', 'outside'].includes(lowerAt(doc, k)))
    .flatMap((k) => kids(doc, k, 'pobj'))
    .some((o) => {
      const type = ws.at.get(o)?.cluster?.type;
      return at(doc, o).pos === 'PROPN' || isPlace(type) || type === 'Location';
    });
}

/** "west african" of "the impoverished West African nation". */
function regionOf(ws: Workspace, nominal: Draft): string | undefined {
  const words = textOf(ws, nominal.first, nominal.head)
    .toLowerCase()
    .split(/[\s-]+/u);
  for (let i = 0; i < words.length; i++) {
    const pair = words.slice(i, i + 2).join(' ');
    if (isRegionAdjective(pair)) return pair;
  }
  return words.find((word) => isRegionAdjective(word));
}

function isPartOf(region: string | undefined, word: string): boolean {
  return region !== undefined && region.split(' ').includes(word);
}

/** Of the fitting places of the last sentences the one with most weight: subjects more, adjectives less, far ones less. */
function likelyPlace(
  ws: Workspace,
  nominal: Draft,
  before: readonly Draft[],
  fits: (cluster: Cluster) => boolean,
  reach: number,
): Cluster | undefined {
  const weights = new Map<Cluster, number>();
  for (const other of before) {
    const gap = nominal.sentence - other.sentence;
    if (gap > reach) break;
    const { cluster } = other;
    if (cluster === undefined || other.kind === 'nominal' || other.kind === 'pronoun') continue;
    if (namesOf(cluster).length === 0 || !fits(cluster)) continue;
    const subject = ['nsubj', 'nsubjpass', 'poss'].includes(at(ws.doc, other.head).dep) ? 0.5 : 0;
    const weight = (1 + subject - (other.kind === 'adjective' ? 0.4 : 0)) / (1 + 0.5 * gap);
    weights.set(cluster, (weights.get(cluster) ?? topic(cluster, nominal)) + weight);
  }
  let best: Cluster | undefined;
  for (const [cluster, weight] of weights) if (best === undefined || weight > weights.get(best)!) best = cluster;
  return best;
}

/** What the article speaks of most is meant more often. */
function topic(cluster: Cluster, nominal: Draft): number {
  return Math.min(headsBefore(cluster.tally, nominal.head), 10) * 0.05;
}
