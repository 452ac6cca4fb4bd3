import { SYNONYMS } from '../../gazetteer/words.js';
import { merge } from '../clusters.js';
import type { Draft, Workspace } from '../workspace.js';
import { isHappening } from './event.js';

const FARTHEST = 6;
const FARTHEST_SYNONYM = 4;
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those']);

/** "a Syrian pilot" … "the pilot", "the blast" … "the explosion": the same head, or one of its synonyms, and no modifier that the first has not. */
export function linkHead(ws: Workspace, nominal: Draft, before: readonly Draft[]): boolean {
  if (
    nominal.possessor !== undefined ||
    (nominal.of !== undefined && !(isHappening(nominal.key) && ws.at.has(nominal.of)))
  )
    return false;
  const mine = nominal.modifiers ?? new Set<string>();
  const definite = DEFINITE.has(nominal.determiner ?? '') || (nominal.key === 'police' && mine.size === 0);
  if (!definite || nominal.restricted === true) return false;
  for (const other of before) {
    const gap = nominal.sentence - other.sentence;
    if (gap > FARTHEST) return false;
    if (other.kind !== 'nominal' || other.number !== nominal.number || !sameOf(ws, nominal, other)) continue;
    const same = other.key === nominal.key;
    const synonym =
      !same &&
      mine.size === 0 &&
      gap <= FARTHEST_SYNONYM &&
      SYNONYMS.some((set) => set.has(other.key) && set.has(nominal.key));
    if (!same && (!synonym || nominal.number === 'many')) continue;
    if (['no', 'any', 'each', 'every'].includes(other.determiner ?? '')) continue;
    const its = other.modifiers ?? new Set<string>();
    if (
      mine.size > 0 &&
      (![...mine].every((word) => its.has(word) || word === other.country) || (its.size > 0 && its.size !== mine.size))
    )
      continue;
    if (merge(ws, other.cluster, nominal.cluster, same ? 'same-head' : 'synonym')) return true;
  }
  return false;
}

function sameOf(ws: Workspace, nominal: Draft, other: Draft): boolean {
  if (nominal.of === undefined) return true;
  if (other.of === undefined) return other.possessor !== undefined;
  const [mine, its] = [ws.at.get(nominal.of)?.cluster, ws.at.get(other.of)?.cluster];
  return mine !== undefined && mine === its;
}
