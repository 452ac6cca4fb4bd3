import { merge } from '../clusters.js';
import { countryOfNominal } from '../roles.js';
import type { Draft, Workspace } from '../workspace.js';

const GOVERNMENTS = new Set(['government', 'administration']);

/** "the Russian government", "Egypt's government": what the country does as a power; one node with "Moscow" and "Russia". */
export function joinGovernments(ws: Workspace): void {
  for (const nominal of ws.nominals) {
    if (!GOVERNMENTS.has(nominal.key) || nominal.number === 'many' || nominal.restricted === true) continue;
    const country = countryOfNominal(ws, nominal);
    if (country === undefined || !onlyCountry(nominal, country) || ['a', 'an', 'no'].includes(nominal.determiner ?? ''))
      continue;
    const power = [...ws.clusters].find(({ listed, type }) => type === 'Country' && listed?.country === country);
    merge(ws, power, nominal.cluster, 'government', { anyType: true });
  }
}

/** "a transitional Egyptian government" is another one. */
function onlyCountry(nominal: Draft, country: string): boolean {
  return [...(nominal.modifiers ?? [])].every((word) => word === country || word === 'federal' || word === 'central');
}
