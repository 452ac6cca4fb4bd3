import { countryName, lookup } from '../../gazetteer/index.js';
import type { NameGroup } from './group.js';

/**
 * Marks capitals that stand for governments: where "Moscow" acts, and is no place, it is Russia. Never in a sentence with a dateline of that
 * city. Brussels stays a city: it may be Belgium, the EU or NATO.
 */
export function markGovernments(groups: readonly NameGroup[]): void {
  for (const group of groups) {
    if (group.listed?.kind !== 'capital' || group.up !== undefined || group.listed.name === 'Brussels') continue;
    const datelines = new Set(group.mentions.filter((m) => m.dateline === true).map((m) => m.sentence));
    for (const mention of group.mentions) {
      const acts = mention.acting === true && mention.locative !== true && !datelines.has(mention.sentence);
      if (acts && group.listed.country !== undefined) mention.standsFor = group.listed.country;
    }
  }
}

/** The gazetteer's entry of a country by its code. */
export function listedCountry(code: string): ReturnType<typeof lookup> {
  return lookup(countryName(code));
}
