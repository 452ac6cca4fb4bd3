import { countryOfDemonym } from '../gazetteer/index.js';
import { at, lowerAt, textAt } from '../syntax/index.js';
import { type Argument, argumentAt, type Context, isNamed, modifierAt, typeOf } from './context.js';
import { countryEntity, mint, mintLocal, shownBy } from './mint.js';
import { isRoleNoun, PLAIN_BODIES } from './role-nouns.js';
import { CHAIRING, PARTIES } from './role-words.js';

/** What a role phrase names beside the role. */
export interface Parts {
  readonly country?: Argument;
  readonly body?: Argument;
  readonly party?: Argument;
  /** Tokens that are no part of the role's own words. */
  readonly elsewhere: ReadonlySet<number>;
  readonly demonym: boolean;
}

/** Country, body and party of a role phrase. `link` is its first preposition. */
export function partsOf(context: Context, tokens: readonly number[], link: number): Parts {
  const { doc } = context;
  let country: Argument | undefined;
  let body: Argument | undefined;
  let party: Argument | undefined;
  let demonym = false;
  const elsewhere = new Set<number>();
  for (const k of tokens) {
    const partyName = PARTIES.get(textAt(doc, k));
    if (partyName !== undefined && k < link && k !== tokens.at(-1)) {
      party = shownBy(context, mint('Organization', partyName, textAt(doc, k)), [k]);
      elsewhere.add(k);
      continue;
    }
    const adjective = country === undefined && k < link && !isBase(context, k);
    const people =
      adjective && context.resolution.mentionAt(k)?.adjective !== true ? countryOfDemonym(textAt(doc, k)) : undefined;
    if (people !== undefined) {
      country = shownBy(context, countryEntity(people), [k]);
      demonym = true;
      elsewhere.add(k);
      continue;
    }
    const named = isBase(context, k) ? undefined : modifierAt(context, k);
    if (named === undefined) {
      if (body === undefined && PLAIN_BODIES.has(lowerAt(doc, k)) && !isRoleNoun(context, k)) {
        body = shownBy(context, mintLocal(context, 'Organization', lowerAt(doc, k)), [k]);
      }
      continue;
    }
    const mention = context.resolution.mentionAt(k)!;
    const inside = tokens.filter((t) => t >= mention.firstToken && t < mention.endToken);
    // "director of the nonprofit X": the director may stand for X, but is not its name.
    if (!inside.includes(k) || inside.some((t) => isRoleNoun(context, t))) continue;
    const type = typeOf(named);
    if (type === 'Country' || ((type === 'City' || type === 'Region') && country === undefined)) {
      country ??= named;
      demonym ||= k < link && mention.adjective === true;
      if (k < link) inside.forEach((t) => elsewhere.add(t));
    } else if (type === 'Organization' || type === 'Facility' || type === 'Group') {
      // "the Atlantic Council's Scowcroft Center": the body is the one that owns nothing.
      if (body === undefined || at(doc, body.head).dep === 'poss' || !isNamed(body)) body = named;
      if (k < link) inside.forEach((t) => elsewhere.add(t));
    }
  }
  // "California Republican chairman" chairs the party there.
  if (body === undefined && party !== undefined && tokens.some((k) => CHAIRING.has(lowerAt(doc, k)))) {
    const where =
      country !== undefined && country.head < link && ['Region', 'City'].includes(typeOf(country))
        ? country
        : undefined;
    const name = party.entity.entity.name;
    body =
      where === undefined ? party : { ...party, entity: mint('Organization', `${where.entity.entity.name} ${name}`) };
    if (where !== undefined) country = undefined;
  }
  body ??= describedBody(context, tokens, link);
  return {
    ...(country === undefined ? {} : { country }),
    ...(body === undefined ? {} : { body }),
    ...(party === undefined ? {} : { party }),
    elsewhere,
    demonym,
  };
}

/** "the chairman of the conference", "director of a health center": what the office is of, where it has no name. */
function describedBody(context: Context, tokens: readonly number[], link: number): Argument | undefined {
  const { doc } = context;
  if (!['of', 'at', 'for', 'with', 'in'].includes(lowerAt(doc, link))) return undefined;
  const noun = tokens.find((k) => at(doc, k).dep === 'pobj' && at(doc, k).head === link);
  const body = noun === undefined ? undefined : argumentAt(context, noun)[0];
  return body !== undefined && ['Organization', 'Group', 'Facility', 'Event'].includes(typeOf(body)) ? body : undefined;
}

/** "the Washington-based Dialogue": the town is no part of the office. */
function isBase(context: Context, k: number): boolean {
  const { doc, resolution } = context;
  const mention = resolution.mentionAt(k);
  const end = mention?.endToken ?? k + 1;
  return (
    (mention?.nested === true && mention.adjective !== true) ||
    (textAt(doc, end) === '-' && /^(?:based|led|backed|born|run|owned|funded)$/.test(lowerAt(doc, end + 1)))
  );
}
