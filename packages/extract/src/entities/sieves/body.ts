import { countryCode, countryOfDemonym } from '../../gazetteer/index.js';
import { SPEECH_VERBS } from '../../gazetteer/words.js';
import { at, kids, lemmaAt, lowerAt } from '../../syntax/index.js';
import { merge, namesOf, spellingsOf } from '../clusters.js';
import { headsBefore } from '../tally.js';
import type { Cluster, Draft, Workspace } from '../workspace.js';
import { FIGHTERS, kindsOfCluster, kindsOfDescription, saysKind } from './kinds.js';

/** In sentences: a description that says what sort of body it means reaches far, "the group" only what was just spoken of. */
const REACH_OF_SURE = 15;
const REACH_OF_VAGUE = 6;
/** A body of which nothing tells its sort is meant only from near. */
const REACH_OF_UNKNOWN = 3;
const OF_UNKNOWN = new Set('group organization organisation firm company newspaper paper channel'.split(' '));
/** Points that the best must have more than the next. */
const LEAD = 0.75;

/** Who comes with these is not the whole body, or another one. */
const APART = new Set(
  `other another rival new second third different foreign own local opposing similar several many few some dead captured suspected alleged former
  would-be wounded senior top remaining smaller larger two three four five neighboring neighbouring parent sister umbrella ruling governing opposition rule govern oppose remain capture suspect allege wound`.split(
    /\s+/u,
  ),
);

interface Candidate {
  readonly cluster: Cluster;
  readonly points: number;
}

/**
 * "the aid group", "the extremist militants", "the firm": a description for a sort of body, of which the article has named one. Among several
 * the one most spoken of comes before the nearest; where none leads nobody is meant.
 */
export function linkBody(ws: Workspace, nominal: Draft, before: readonly Draft[]): boolean {
  const wanted = kindsOfDescription(nominal);
  if (wanted === undefined || nominal.possessor !== undefined || nominal.of !== undefined) return false;
  if (nominal.restricted === true || !mayBeBody(ws, nominal)) return false;
  const seen = new Map<Cluster, Candidate>();
  for (const other of before) {
    const gap = nominal.sentence - other.sentence;
    if (gap > (wanted.sure ? REACH_OF_SURE : REACH_OF_VAGUE)) break;
    const { cluster } = other;
    if (cluster === undefined || seen.has(cluster) || other.kind === 'adjective' || isSpokenTo(ws, other)) continue;
    const points = pointsOf(ws, nominal, wanted, other, gap);
    seen.set(cluster, { cluster, points });
  }
  const [best, second] = [...seen.values()].filter(({ points }) => points > 0).toSorted((a, b) => b.points - a.points);
  if (best === undefined || (second !== undefined && best.points - second.points < LEAD)) return false;
  return merge(ws, best.cluster, nominal.cluster, 'kind', { anyType: true });
}

/** "told Reuters": the outlet is not what the article is about. */
function isSpokenTo({ doc }: Workspace, mention: Draft): boolean {
  const { dep, head } = at(doc, mention.head);
  if (['dobj', 'dative'].includes(dep)) return SPEECH_VERBS.has(lemmaAt(doc, head));
  return dep === 'pobj' && lowerAt(doc, head) === 'to' && SPEECH_VERBS.has(lemmaAt(doc, at(doc, head).head));
}

/** "the law firm", "the media agency" are of one sort of firm: a noun in front must be said of the body too. */
function hasNounInFront({ doc }: Workspace, nominal: Draft): boolean {
  return kids(doc, nominal.head, 'compound', 'nmod').some(
    (k) => k < nominal.head && at(doc, k).pos === 'NOUN' && !saysKind(lemmaAt(doc, k)),
  );
}

function mayBeBody(ws: Workspace, nominal: Draft): boolean {
  const modifiers = [...(nominal.modifiers ?? [])];
  if (modifiers.some((word) => APART.has(word) || /^\d/u.test(word))) return false;
  const plural = nominal.number === 'many';
  const named = ws.doc.tokens[nominal.head]!.pos === 'PROPN';
  return !named && (!plural || nominal.determiner === 'the' || nominal.determiner === 'these');
}

function pointsOf(
  ws: Workspace,
  nominal: Draft,
  wanted: NonNullable<ReturnType<typeof kindsOfDescription>>,
  other: Draft,
  gap: number,
): number {
  const cluster = other.cluster!;
  if (namesOf(cluster).length === 0 || !['Organization', 'Group', undefined].includes(cluster.type)) return 0;
  if (cluster.type === undefined && other.kind !== 'name') return 0;
  if (nominal.number === 'many' && !FIGHTERS.has(nominal.key) && nominal.key !== 'fighter') return 0;
  const country = nominal.country;
  if (country !== undefined && cluster.countries.size > 0 && !cluster.countries.has(country)) return 0;
  const kinds = kindsOfCluster(cluster);
  const matches = [...kinds].some((kind) => wanted.kinds.has(kind));
  if (!matches && (kinds.size > 0 || cluster.listed !== undefined || gap > REACH_OF_UNKNOWN)) return 0;
  const uncovered = uncoveredWords(nominal, cluster);
  if (uncovered.length > (matches && wanted.sure && !hasNounInFront(ws, nominal) ? 1 : 0)) return 0;
  // nothing tells what it is: only "the group" and "the firm" alone
  if (!matches && (nominal.number === 'many' || uncovered.length > 0 || (nominal.modifiers?.size ?? 0) > 0)) return 0;
  if (!matches && !OF_UNKNOWN.has(nominal.key)) return 0;
  const count = headsBefore(cluster.tally, nominal.head);
  const subject = ['nsubj', 'nsubjpass', 'poss'].includes(at(ws.doc, other.head).dep) ? 1 : 0;
  return (matches ? 8 : 3) + Math.min(count, 8) * 0.7 + subject - gap * 0.4;
}

/** Modifiers of the description that are neither words of the name, nor its country, nor the sort of body. */
function uncoveredWords(nominal: Draft, cluster: Cluster): readonly string[] {
  const words = new Set(spellingsOf(cluster).flatMap((name) => name.words));
  const codes = new Set([...words].flatMap((word) => countryOfDemonym(word) ?? countryCode(word) ?? []));
  return [...(nominal.modifiers ?? [])].filter(
    (word) => !words.has(word) && !codes.has(word) && !cluster.countries.has(word) && !saysKind(word),
  );
}
