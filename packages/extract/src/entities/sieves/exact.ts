import { GROUP_NOUNS } from '../../gazetteer/words.js';
import { lemmaAt } from '../../syntax/index.js';
import { isNamed, merge } from '../clusters.js';
import { ownerOf } from '../roles.js';
import type { Draft, Workspace } from '../workspace.js';
import { circumstancesOf, isElsewhere } from './circumstances.js';
import { areWonByOthers } from './winner.js';

const INDEFINITE = new Set(['a', 'an', 'some', 'another', 'any', 'no', 'every', 'each']);
const DISTRIBUTED = new Set(['no', 'any', 'every', 'each']);
/** A description with modifiers says more, and may be repeated farther away than a bare "the deal" (in sentences; tuned on development news). */
const FAR = 30;
const NEAR = 6;

/** The same description again: head, number, modifiers, owner and "of X" are the same, and the later one is definite. */
export function linkExact(ws: Workspace, nominal: Draft, before: readonly Draft[]): boolean {
  const own = circumstancesOf(ws, nominal);
  for (const other of before) {
    if (!sameDescription(ws, nominal, other)) continue;
    if (isElsewhere(ws, own, other) || areWonByOthers(ws, nominal, other)) continue;
    if (nominal.sentence - other.sentence > ((nominal.modifiers?.size ?? 0) > 0 ? FAR : NEAR)) return false;
    if (merge(ws, other.cluster, nominal.cluster, 'same-description')) return true;
  }
  return false;
}

function sameDescription(ws: Workspace, nominal: Draft, other: Draft): boolean {
  if (other.kind !== 'nominal' || other.key !== nominal.key || other.number !== nominal.number) return false;
  if (!sameSet(nominal.modifiers, other.modifiers)) return false;
  const { cluster } = other;
  // "religious schools" are none that has a name
  const bare =
    nominal.definite !== true && (cluster?.type === 'Person' || (nominal.number === 'many' && !nominal.country));
  if (cluster !== undefined && isNamed(cluster) && bare) return false;
  if (nominal.possessor !== undefined || other.possessor !== undefined) {
    if (!sameOwner(ws, nominal, other)) return false;
  } else if (!mayRepeat(nominal, other)) return false;
  if ((nominal.of === undefined) !== (other.of === undefined) && other.of === undefined) return false;
  if (nominal.of !== undefined && other.of !== undefined && lemmaAt(ws.doc, nominal.of) !== lemmaAt(ws.doc, other.of))
    return false;
  return nominal.restricted !== true || nominal.sentence - other.sentence <= 1;
}

function sameOwner(ws: Workspace, nominal: Draft, other: Draft): boolean {
  if (nominal.possessor === undefined || other.possessor === undefined) return false;
  const owner = ownerOf(ws, nominal);
  if (owner !== ownerOf(ws, other)) return false;
  if (typeof owner !== 'string') return true;
  const sameVoice = ws.quotationOf[nominal.head] === ws.quotationOf[other.head];
  return nominal.sentence - other.sentence <= 2 && sameVoice;
}

function mayRepeat(nominal: Draft, other: Draft): boolean {
  const determiner = nominal.determiner ?? '';
  if (INDEFINITE.has(determiner) || DISTRIBUTED.has(other.determiner ?? '')) return false;
  if (nominal.definite === true) return true;
  if (nominal.number === 'one') return false;
  const bare = (nominal.modifiers?.size ?? 0) === 0 && nominal.animate !== true && !GROUP_NOUNS.has(nominal.key);
  return !bare && (other.determiner ?? '') === determiner;
}

function sameSet(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.size === b.size && [...a].every((word) => b.has(word));
}
