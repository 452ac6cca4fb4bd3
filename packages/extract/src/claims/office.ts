import { countryName, countryOfDemonym } from '../gazetteer/index.js';
import { at, lemmaAt, lowerAt, textAt } from '../syntax/index.js';
import type { Argument, Context } from './context.js';
import { argumentAt, isNamed, modifierAt, typeOf } from './context.js';
import { countryEntity, mint, mintLocal, shownBy } from './mint.js';
import { isRoleNoun, PLAIN_BODIES } from './role-nouns.js';
import { ADJECTIVES, OF_STATE, PARTIES, PAST, TO_COME } from './role-words.js';

/** What a phrase like "former British foreign minister" or "deputy director for Europe at Amnesty" says. */
export interface Office {
  /** The office as an entity: "Foreign Minister of the United Kingdom". */
  readonly position: Argument;
  /** Tokens of the role alone. */
  readonly role: readonly number[];
  /** Lemmas of all tokens, lower case. */
  readonly words: ReadonlySet<string>;
  readonly country?: Argument;
  /** Is the country named by an adjective in front: "British journalist"? */
  readonly demonym: boolean;
  readonly body?: Argument;
  readonly party?: Argument;
  readonly past: boolean;
  readonly future: boolean;
}

const LINKS: readonly string[] = ['of', 'for', 'at', 'to', 'in', 'on', 'with', 'and', 'from'];
const THE =
  /^(?:United |Netherlands|Philippines|Maldives|Czech Republic|Central African Republic|Bahamas|Gambia|European Union)/;

/**
 * Reads the tokens of a role phrase; nothing if no word of it is a role. `home` is the country of its holder where the text knows it (ISO
 * code): "President Putin" is President of Russia.
 */
export function readOffice(context: Context, given: readonly number[], home?: string): Office | undefined {
  const { doc } = context;
  const isOffice = (k: number): boolean => isRoleNoun(context, k);
  const tokens = narrowed(context, given);
  if (!tokens.some(isOffice)) return undefined;
  const plural = tokens.find((k) => isOffice(k) && at(doc, k).tag === 'NNS');
  const link = tokens.find((k) => LINKS.includes(lowerAt(doc, k)) && at(doc, k).pos !== 'CCONJ') ?? Infinity;
  const { country, body, party, elsewhere, demonym } = partsOf(context, tokens, link);
  // "then-president": the parser takes "then" for an adverb, which is no part of the role.
  const joined = tokens.some((k) => lowerAt(doc, k - 1) === '-' && PAST.has(lowerAt(doc, k - 2)));
  const past = joined || tokens.some((k) => PAST.has(lowerAt(doc, k)));
  const future = tokens.some((k) => TO_COME.has(lowerAt(doc, k)));
  const kept = tokens.filter((k) => !elsewhere.has(k) && !isDropped(context, k, link));
  const last = Math.max(...kept.filter((k) => isOffice(k) || PORTFOLIO.test(lowerAt(doc, k))));
  const role = kept.filter((k) => k <= last && (k < link || PORTFOLIO.test(lowerAt(doc, last))));
  const shown = phrase(context, trimmed(context, kept));
  const text = plural === undefined ? shown : shown.replace(textAt(doc, plural), lemmaAt(doc, plural));
  if (!/\p{L}{2}/u.test(text)) return undefined;
  const words = new Set(tokens.flatMap((k) => [lemmaAt(doc, k), lowerAt(doc, k)]));
  if (/secretary-general/i.test(phrase(context, tokens))) words.add('secretary-general');
  const ofState = [...words].some((word) => OF_STATE.has(word));
  const before = (argument: Argument | undefined): boolean => argument !== undefined && argument.head < link;
  const place =
    country !== undefined
      ? before(country) && (ofState || !demonym || body === undefined)
        ? country.entity.entity.name
        : undefined
      : ofState && home !== undefined && link === Infinity && body === undefined
        ? countryName(home)
        : undefined;
  const owner =
    before(body) && body !== undefined && isNamed(body)
      ? body.entity.entity.name
      : demonym && !ofState
        ? undefined
        : place;
  const named =
    owner !== undefined || body?.entity.entity.named === true || (country !== undefined && country.head > link);
  const name =
    owner === undefined
      ? named
        ? capitalised(text)
        : text
      : `${capitalised(text)} of ${THE.test(owner) ? 'the ' : ''}${owner}`;
  const surface = phrase(
    context,
    tokens.filter((k) => !['the', 'a', 'an'].includes(lowerAt(doc, k))),
  );
  const entity = named && name.length <= 90 ? mint('Position', name, surface) : mintLocal(context, 'Position', name);
  return {
    position: shownBy(context, entity, tokens),
    role: role.length > 0 ? role : tokens,
    words,
    ...(country === undefined ? {} : { country }),
    demonym,
    ...(body === undefined ? {} : { body }),
    ...(party === undefined ? {} : { party }),
    past,
    future,
  };
}

const STOP_AT: ReadonlySet<string> = new Set([
  'near',
  'since',
  'from',
  'during',
  'after',
  'before',
  'until',
  'now',
  'then',
  'who',
  'under',
  'between',
  'by',
  'as',
]);

/**
 * Only the role phrase: not the name that follows it, no adverbs, nothing after a circumstance ("since 1980", "near Nairobi"), and of "the
 * government of President X" only what stands right before X.
 */
function narrowed(context: Context, tokens: readonly number[]): readonly number[] {
  const { doc, resolution } = context;
  let out = tokens.filter((k) => {
    const mention = resolution.mentionAt(k);
    const name =
      mention?.kind === 'name' &&
      resolution.entityAt(k)?.entity.type === 'Person' &&
      k >= mention.firstToken &&
      k < mention.endToken;
    return !name && at(doc, k).pos !== 'ADV' && at(doc, k).pos !== 'SPACE' && !/^["“”()[\]]$/u.test(textAt(doc, k));
  });
  const first = out.findIndex((k) => isRoleNoun(context, k));
  const stop = out.findIndex((k, n) => n > first && STOP_AT.has(lowerAt(doc, k)));
  if (first >= 0 && stop > 0) out = out.slice(0, stop);
  for (;;) {
    const link = out.findIndex((k) => LINKS.includes(lowerAt(doc, k)) && at(doc, k).pos === 'ADP');
    if (link < 0) return out;
    const before = out.slice(0, link);
    if (before.some((k) => isRoleNoun(context, k)) || !out.slice(link + 1).some((k) => isRoleNoun(context, k)))
      return out;
    out = out.slice(link + 1);
  }
}

interface Parts {
  readonly country?: Argument;
  readonly body?: Argument;
  readonly party?: Argument;
  /** Tokens that are no part of the role's own words. */
  readonly elsewhere: ReadonlySet<number>;
  readonly demonym: boolean;
}

function partsOf(context: Context, tokens: readonly number[], link: number): Parts {
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
    if (inside.some((t) => isRoleNoun(context, t))) continue;
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

const PORTFOLIO = /^(?:state|defen[cs]e|general|affairs|interior|justice|staff|treasury|elect)$/;

function isDropped(context: Context, k: number, link: number): boolean {
  const word = lowerAt(context.doc, k);
  if (at(context.doc, k).dep === 'det') return true;
  return k < link && (ADJECTIVES.has(word) || at(context.doc, k).tag === 'POS');
}

/** Without links and punctuation at the ends. */
function trimmed(context: Context, tokens: readonly number[]): readonly number[] {
  const out = [...tokens];
  const loose = (k: number): boolean =>
    LINKS.includes(lowerAt(context.doc, k)) || /^[^\p{L}\p{N}]+$/u.test(textAt(context.doc, k));
  while (out.length > 0 && loose(out[0]!)) out.shift();
  while (out.length > 0 && loose(out.at(-1)!)) out.pop();
  return out;
}

/** The words of tokens as a text would show them, with a space where tokens were left out. */
function phrase(context: Context, tokens: readonly number[]): string {
  const { doc } = context;
  return tokens
    .map((k, n) => {
      const gap = n > 0 && (tokens[n - 1] !== k - 1 || at(doc, k - 1).whitespace);
      return (gap ? ' ' : '') + textAt(doc, k);
    })
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}

const SMALL: ReadonlySet<string> = new Set(['of', 'for', 'and', 'the', 'at', 'to', 'in', 'on']);

/** "foreign minister" → "Foreign Minister", so that the office has one name however a newspaper writes it. */
function capitalised(text: string): string {
  return text.replace(/[\p{L}\p{N}.-]+/gu, (word) => (SMALL.has(word) ? word : word[0]!.toUpperCase() + word.slice(1)));
}
