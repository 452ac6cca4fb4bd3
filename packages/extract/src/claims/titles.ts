import { range } from '../syntax/index.js';
import { argumentAt, type Context, typeOf } from './context.js';
import type { Draft } from './draft.js';
import { officeClaims } from './holders.js';
import { readOffice } from './office.js';

/** Offices from titles in front of names: "US Secretary of State Marco Rubio". */
export function titleClaims(context: Context): readonly Draft[] {
  const found: Draft[] = [];
  for (const mention of context.resolution.mentions) {
    if (mention.title === undefined) continue;
    const [person] = argumentAt(context, mention.headToken);
    if (person === undefined || typeOf(person) !== 'Person') continue;
    const tokens = range(mention.title.firstToken, mention.title.endToken);
    const office = readOffice(context, tokens, person.entity.entity.country ?? mention.title.country);
    if (office !== undefined) found.push(...officeClaims(context, person, office, 'title'));
  }
  return found;
}
