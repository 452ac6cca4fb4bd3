import { at, kids, lowerAt } from '../../syntax/index.js';
import { merge } from '../clusters.js';
import { headsBefore } from '../tally.js';
import type { Cluster, Draft, Workspace } from '../workspace.js';
import { circumstancesOf, isElsewhere } from './circumstances.js';
import { isHappening } from './event.js';
import { mayRename } from './synonyms.js';
import { areWonByOthers } from './winner.js';

/** In sentences. Where only one thing of that noun was spoken of it is meant from afar as well. */
const FARTHEST = 6;
const FARTHEST_RENAMED = 8;
/** Points of a thing for each mention so far, and against it for each sentence since. */
const OF_MENTION = 0.7;
const OF_SENTENCE = 0.6;
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those']);
const NONE = new Set(['no', 'any', 'each', 'every']);
/** Nouns of which an article has many without saying which. */
const VAGUE = new Set(
  `people man woman person official country place area issue problem case situation move step effort member thing world group party leader area
  system program process statement reporter journalist source story question`.split(/\s+/u),
);

/**
 * "a Syrian pilot" … "the pilot", "the blast" … "the explosion": the same head, or another word for it, no modifier that the first has not, and
 * no other place, time or owner. Of several the one spoken of most and last;
 * of those with another word only one that leads.
 */
export function linkHead(ws: Workspace, nominal: Draft, before: readonly Draft[]): boolean {
  const mine = nominal.modifiers ?? new Set<string>();
  const definite = DEFINITE.has(nominal.determiner ?? '') || (nominal.key === 'police' && mine.size === 0);
  const timed = nominal.possessor !== undefined && ['DATE', 'TIME'].includes(at(ws.doc, nominal.possessor).entityType);
  if ((nominal.possessor !== undefined && !timed) || (!definite && !timed) || nominal.restricted === true) return false;
  if (nominal.of !== undefined && !(isHappening(nominal.key) && ws.at.has(nominal.of))) return false;
  const own = circumstancesOf(ws, nominal);
  const fits = (other: Draft): boolean =>
    !NONE.has(other.determiner ?? '') &&
    !(other.cluster?.type === 'Person' && nominal.animate !== true) &&
    sameOf(ws, nominal, other) &&
    covers(other, nominal) &&
    !isElsewhere(ws, own, other) &&
    !areWonByOthers(ws, nominal, other);
  const same = before.filter((other) => other.kind === 'nominal' && other.key === nominal.key && !isSaidOf(ws, other));
  const alone = new Set(same.map(({ cluster }) => cluster)).size === 1 && !VAGUE.has(nominal.key) && introduced(same);
  const near = same.filter(
    (other) => other.number === nominal.number && (alone || nominal.sentence - other.sentence <= FARTHEST),
  );
  const points = (other: Draft): number =>
    Math.min(weight(other.cluster!, nominal), 6) * OF_MENTION - (nominal.sentence - other.sentence) * OF_SENTENCE;
  for (const other of near.toSorted((a, b) => points(b) - points(a))) {
    if (fits(other) && merge(ws, other.cluster, nominal.cluster, 'same-head')) return true;
  }
  return same.length === 0 && linkRenamed(ws, nominal, before, fits);
}

/** The first one tells more than its noun, or came with "a". */
function introduced(same: readonly Draft[]): boolean {
  const first = same.at(-1)!;
  return (first.modifiers?.size ?? 0) > 0 || first.of !== undefined || ['a', 'an'].includes(first.determiner ?? '');
}

function linkRenamed(
  ws: Workspace,
  nominal: Draft,
  before: readonly Draft[],
  fits: (other: Draft) => boolean,
): boolean {
  if ((nominal.modifiers?.size ?? 0) > 0 || isTold(ws, nominal)) return false;
  const candidates = new Map<Cluster, Draft>();
  for (const other of before) {
    if (nominal.sentence - other.sentence > FARTHEST_RENAMED) break;
    if (other.kind !== 'nominal' || other.cluster === undefined || !mayRename(nominal.key, other.key)) continue;
    if (other.number !== nominal.number || candidates.has(other.cluster)) continue;
    if (fits(other)) candidates.set(other.cluster, other);
  }
  const ranked = [...candidates.keys()].toSorted((a, b) => weight(b, nominal) - weight(a, nominal));
  const [best, second] = ranked;
  if (best === undefined || (second !== undefined && weight(best, nominal) === weight(second, nominal))) return false;
  return merge(ws, best, nominal.cluster, 'synonym');
}

/** "the war against X" says itself which it is; "the attack in X" and "the attack on Friday" only where and when. */
function isTold({ doc }: Workspace, nominal: Draft): boolean {
  return kids(doc, nominal.head, 'prep').some(
    (k) => k > nominal.head && !['in', 'at', 'on', 'of'].includes(lowerAt(doc, k)),
  );
}

/** "called it a historic decision", "is a decision": what is said of something is not what the next description means. */
function isSaidOf({ doc }: Workspace, nominal: Draft): boolean {
  return ['oprd', 'attr'].includes(at(doc, nominal.head).dep) && nominal.definite !== true;
}

/** Mentions so far: what the article is about comes first. */
function weight(cluster: Cluster, nominal: Draft): number {
  return headsBefore(cluster.tally, nominal.head);
}

/** Has the earlier description every modifier of the later one? */
function covers(other: Draft, nominal: Draft): boolean {
  const its = other.modifiers ?? new Set<string>();
  return [...(nominal.modifiers ?? [])].every((word) => its.has(word) || word === other.country);
}

function sameOf(ws: Workspace, nominal: Draft, other: Draft): boolean {
  if (nominal.of === undefined) return true;
  if (other.of === undefined) return other.possessor !== undefined;
  const [mine, its] = [ws.at.get(nominal.of)?.cluster, ws.at.get(other.of)?.cluster];
  return mine !== undefined && mine === its;
}
