import { ACT_NOUNS, AGREEMENT_NOUNS, EVENT_NOUNS, LAW_NOUNS, POLICY_NOUNS } from '../../gazetteer/words.js';
import { merge } from '../clusters.js';
import { ownerOf } from '../roles.js';
import type { Draft, Workspace } from '../workspace.js';
import { type Circumstances, circumstancesOf, differ } from './circumstances.js';
import { mayRename } from './synonyms.js';

const FARTHEST = 15;

/** Is it a noun for something that happens, or is agreed, proposed or enacted? */
export function isHappening(noun: string): boolean {
  return [EVENT_NOUNS, ACT_NOUNS, AGREEMENT_NOUNS, LAW_NOUNS, POLICY_NOUNS].some((list) => list.has(noun));
}

/** "the US proposal" … "the US cease-fire proposal": one event, text or plan of one country or owner, if one description says no less than the other. */
export function linkEvent(ws: Workspace, nominal: Draft, before: readonly Draft[]): boolean {
  if (!isHappening(nominal.key)) return false;
  const owner = ownerOf(ws, nominal);
  const own = circumstancesOf(ws, nominal);
  for (const other of before) {
    if (nominal.sentence - other.sentence > FARTHEST) return false;
    if (other.kind !== 'nominal' || ['no', 'any'].includes(other.determiner ?? '')) continue;
    if (sharesPart(ws, nominal, other, own)) {
      if (merge(ws, other.cluster, nominal.cluster, 'same-event')) return true;
      continue;
    }
    if (other.key !== nominal.key || other.number !== nominal.number) continue;
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

const HARM = new Set(
  'killing death murder shooting slaying arrest detention execution assassination kidnapping beating'.split(' '),
);

/** "the killing of X", "X's death", "the X shooting": what befell one person is said in several words. */
function sharesPart(ws: Workspace, nominal: Draft, other: Draft, own: Circumstances): boolean {
  if (!HARM.has(nominal.key) || !HARM.has(other.key) || nominal.number !== other.number) return false;
  if (other.key !== nominal.key && !mayRename(nominal.key, other.key)) return false;
  const its = circumstancesOf(ws, other);
  return [...own.parts].some((part) => part.type === 'Person' && its.parts.has(part)) && !differ(own, its);
}

function subset(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].every((word) => b.has(word));
}
