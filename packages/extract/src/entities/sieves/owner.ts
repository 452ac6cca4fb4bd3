import { KIN, WEAK_NOUNS } from '../../gazetteer/words.js';
import { merge } from '../clusters.js';
import type { Cluster, Workspace } from '../workspace.js';

/** "his wife" … "the pastor's wife": the same noun of the same owner, once pronouns are resolved. */
export function joinSameOwner(ws: Workspace): void {
  const known = new Map<Cluster, Map<string, Cluster>>();
  for (const nominal of ws.nominals) {
    const owner = nominal.possessor === undefined ? undefined : ws.at.get(nominal.possessor)?.cluster;
    const { cluster } = nominal;
    if (owner === undefined || cluster === undefined || owner === cluster || WEAK_NOUNS.has(nominal.key)) continue;
    const kin = KIN.has(nominal.key);
    if (kin && nominal.number !== 'one') continue;
    const key = [nominal.key, nominal.number, ...(kin ? [] : [...(nominal.modifiers ?? [])].toSorted())].join(' ');
    const ofOwner = known.get(owner) ?? new Map<string, Cluster>();
    known.set(owner, ofOwner);
    const before = ofOwner.get(key);
    if (before !== undefined && ws.clusters.has(before)) merge(ws, before, cluster, 'same-owner');
    if (nominal.cluster !== undefined) ofOwner.set(key, nominal.cluster);
  }
}
