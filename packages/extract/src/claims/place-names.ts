import { kids, lowerAt } from '../syntax/index.js';
import type { Context } from './context.js';

const KIND =
  /^(?:city|town|village|province|region|subregion|district|state|suburb|neighbou?rhood|county|municipality|territory|stronghold|enclave|bastion|port|island|hometown|capital|settlement|hub|area|archipelago)$/;

/** "the city of Izmir", "its economic hub, Lagos": the place that the noun is called by; else the noun itself. */
export function placeNamed({ doc, resolution }: Context, o: number): number {
  if (!KIND.test(lowerAt(doc, o))) return o;
  const names = [
    ...kids(doc, o, 'prep')
      .filter((p) => lowerAt(doc, p) === 'of')
      .flatMap((p) => kids(doc, p, 'pobj')),
    ...kids(doc, o, 'appos'),
  ];
  return names.find((name) => resolution.mentionAt(name)?.kind === 'name') ?? o;
}
