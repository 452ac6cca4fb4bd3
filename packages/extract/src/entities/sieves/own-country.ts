import { merge } from '../clusters.js';
import type { Cluster, Workspace } from '../workspace.js';

const COUNTRIES = new Set(['country', 'nation', 'homeland']);

/** "his country", "our country", once it is known whose: the country of the person or of the officials, if the article names it. */
export function joinOwnCountries(ws: Workspace): void {
  const byCode = new Map<string, Cluster>();
  for (const cluster of ws.clusters) {
    const code = cluster.type === 'Country' ? cluster.listed?.country : undefined;
    if (code !== undefined) byCode.set(code, cluster);
  }
  for (const nominal of ws.nominals) {
    if (!COUNTRIES.has(nominal.key) || nominal.number === 'many' || nominal.possessor === undefined) continue;
    if ((nominal.modifiers?.size ?? 0) > 0 || nominal.restricted === true) continue;
    const owner = ownerOf(ws, nominal.possessor);
    const code = owner === undefined ? undefined : countryOf(owner);
    if (code !== undefined) merge(ws, byCode.get(code), nominal.cluster, 'own-country', { anyType: true });
  }
}

/** The possessor; of "our" in a quotation its speaker. */
function ownerOf(ws: Workspace, possessor: number): Cluster | undefined {
  const mention = ws.at.get(possessor);
  if (mention?.kind !== 'pronoun' || mention.person !== 1) return mention?.cluster;
  const quotation = ws.quotationOf[possessor];
  return quotation === undefined ? undefined : ws.speakers[quotation];
}

/** The one country that the text connects with a person or group; of several none. */
function countryOf(cluster: Cluster): string | undefined {
  if (cluster.type === 'Country') return undefined;
  const told = [...cluster.countries.keys()];
  for (const { country } of cluster.tally.descriptions.values()) if (country !== undefined) told.push(country);
  const codes = new Set(told);
  return codes.size === 1 ? told[0] : undefined;
}
