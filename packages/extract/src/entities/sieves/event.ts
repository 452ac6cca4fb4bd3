import { ACT_NOUNS, AGREEMENT_NOUNS, EVENT_NOUNS, LAW_NOUNS, POLICY_NOUNS } from '../../gazetteer/words.js';
import { merge } from '../clusters.js';
import { ownerOf } from '../roles.js';
import type { Draft, Workspace } from '../workspace.js';

const FARTHEST = 15;

/** Is it a noun for something that happens, or is agreed, proposed or enacted? */
export function isHappening(noun: string): boolean {
  return [EVENT_NOUNS, ACT_NOUNS, AGREEMENT_NOUNS, LAW_NOUNS, POLICY_NOUNS].some((list) => list.has(noun));
}

/** "the US proposal" … "the US cease-fire proposal": one event, text or plan of one country or owner, if one description says no less than the other. */
export function linkEvent(ws: Workspace, nominal: Draft, before: readonly Draft[]): boolean {
  if (!isHappening(nominal.key)) return false;
  const owner = ownerOf(ws, nominal);
  for (const other of before) {
    if (nominal.sentence - other.sentence > FARTHEST) return false;
    if (other.kind !== 'nominal' || other.key !== nominal.key || other.number !== nominal.number) continue;
    if (['no', 'any'].includes(other.determiner ?? '')) continue;
    const [mine, its] = [nominal.modifiers ?? new Set<string>(), other.modifiers ?? new Set<string>()];
    const [within, holds] = [subset(mine, its), subset(its, mine)];
    const sameOwner = typeof owner === 'object' && owner === ownerOf(ws, other);
    const bothDefinite = nominal.definite === true && other.definite === true;
    const sameCountry =
      nominal.country !== undefined && nominal.country === other.country && (bothDefinite || (within && holds));
    if ((sameOwner || sameCountry) && (within || holds) && merge(ws, other.cluster, nominal.cluster, 'same-event'))
      return true;
  }
  return false;
}

function subset(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].every((word) => b.has(word));
}
