import { BODY_NOUNS } from '../../gazetteer/words.js';
import { countryOfDemonym, countryCode } from '../../gazetteer/index.js';
import { merge, spellingsOf } from '../clusters.js';
import type { Cluster, Draft, Workspace } from '../workspace.js';

import { isPlaced } from './place.js';

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));
const BODIES_OF_THEIR_OWN =
  set(`ministry police army navy university court government parliament congress senate administration force council committee
  department`);
const GENERIC_BODIES = set('group organization organisation agency body movement alliance bloc union');
const MEDIA = set('newspaper paper magazine website network broadcaster publication');
const MEDIA_WORDS = set('news times post journal press network media magazine');
const FIRMS = set('company firm corporation');
const LANDS = set('region area territory peninsula province continent island');
const EVENTS = set('event contest competition tournament festival holiday');
const SEATS = new Set(['Kremlin', 'White House', 'Pentagon', 'US Congress', 'Downing Street']);
/** In sentences: a generic noun reaches the name that it stands for only from near; chosen on development news. */
const FARTHEST = 10;

/** "the alliance", "the state", "the ship": a generic noun for something named before. */
export function linkHypernym(ws: Workspace, nominal: Draft, before: readonly Draft[]): boolean {
  if (
    nominal.number === 'many' ||
    nominal.possessor !== undefined ||
    nominal.restricted === true ||
    nominal.of !== undefined ||
    isPlaced(ws, nominal)
  )
    return false;
  for (const other of before) {
    const gap = nominal.sentence - other.sentence;
    if (gap > FARTHEST) return false;
    const { cluster } = other;
    if (other.kind !== 'name' || cluster === undefined || !standsFor(nominal, other, cluster, gap)) continue;
    if (merge(ws, cluster, nominal.cluster, 'hypernym')) return true;
  }
  return false;
}

/** "the Ukrainian capital" is the city, if the city is named as one. */
export function linkCapital(ws: Workspace, nominal: Draft, before: readonly Draft[]): boolean {
  if (nominal.key !== 'capital' || nominal.country === undefined) return false;
  const city = before.find(
    ({ kind, listed, standsFor }) =>
      kind === 'name' && standsFor === undefined && listed?.kind === 'capital' && listed.country === nominal.country,
  );
  return city !== undefined && merge(ws, city.cluster, nominal.cluster, 'hypernym');
}

function standsFor(nominal: Draft, other: Draft, cluster: Cluster, gap: number): boolean {
  const named = spellingsOf(cluster).some((m) => m.key.includes(nominal.key) && lastWord(m) === nominal.key);
  if (named && isCovered(nominal, cluster)) return true;
  const plain = (nominal.modifiers?.size ?? 0) === 0;
  const { key } = nominal;
  const { type } = cluster;
  const kind = other.listed?.kind;
  if (type === 'Organization') return gap <= 3 && isBody(nominal, cluster, kind === undefined);
  if (!plain) return false;
  if (type === 'City' || type === 'Place') {
    if (key === 'capital') return gap <= 4 && (kind === 'capital' || kind === undefined);
    return gap <= 4 && ['city', 'town', 'village'].includes(key);
  }
  if (type === 'Region' || type === 'Location') {
    if (key === 'state') return gap <= 3 && type === 'Region';
    const continent = ['Africa', 'Europe', 'Asia'].includes(cluster.canonical ?? '');
    return gap <= 3 && LANDS.has(key) && (key === 'continent') === continent;
  }
  if (type === 'Event') return gap <= 3 && EVENTS.has(key);
  if (type === 'Facility' && gap <= 2 && ['facility', 'building', 'site', 'venue'].includes(key)) return true;
  return (
    (type === 'Product' || type === 'Facility') && gap <= 4 && ['ship', 'vessel', 'boat', 'aircraft'].includes(key)
  );
}

/** Are the modifiers of the description words of the name, or their countries: "the Baltic council" for the Baltic Fisheries Council? */
function isCovered(nominal: Draft, cluster: Cluster): boolean {
  const modifiers = [...(nominal.modifiers ?? [])];
  if (modifiers.length === 0) return true;
  const words = new Set(spellingsOf(cluster).flatMap((name) => name.words));
  const codes = new Set([...words].flatMap((word) => countryOfDemonym(word) ?? countryCode(word) ?? []));
  return modifiers.every((word) => words.has(word) || codes.has(word));
}

function isBody(nominal: Draft, cluster: Cluster, unlisted: boolean): boolean {
  const { key } = nominal;
  if (!GENERIC_BODIES.has(key) && !MEDIA.has(key) && !FIRMS.has(key)) return false;
  const lastWords = spellingsOf(cluster).map(lastWord);
  if (SEATS.has(cluster.canonical ?? '') || lastWords.some((word) => BODIES_OF_THEIR_OWN.has(word))) return false;
  if (GENERIC_BODIES.has(key)) {
    // of the bodies that everybody knows one is an alliance; of the others any may be
    const alliance = key !== 'alliance' || cluster.canonical === undefined || cluster.canonical === 'NATO';
    return alliance && isCovered(nominal, cluster);
  }
  if ((nominal.modifiers?.size ?? 0) > 0 || !unlisted) return false;
  return FIRMS.has(key) || !lastWords.some((word) => BODY_NOUNS.has(word) && !MEDIA_WORDS.has(word));
}

function lastWord(name: Draft): string {
  const head = name.key.split(/ (?:of|for) /u)[0] ?? '';
  return (head.split(/\s+/u).at(-1) ?? '').replace(/s+$/u, '');
}
