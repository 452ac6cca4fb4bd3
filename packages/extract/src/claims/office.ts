import { countryName } from '../gazetteer/index.js';
import { isRole } from '../gazetteer/words.js';
import { at, lemmaAt, lowerAt, textAt } from '../syntax/index.js';
import type { Argument, Context } from './context.js';
import { modifierAt, typeOf } from './context.js';
import { mint, mintLocal, shownBy } from './mint.js';
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

/** Reads the tokens of a role phrase; nothing if no word of it is a role. `home` is the country of its holder where the text knows it (ISO code). */
export function readOffice(context: Context, tokens: readonly number[], home?: string): Office | undefined {
  const { doc } = context;
  if (!tokens.some((k) => isRole(textAt(doc, k)) || isRole(lemmaAt(doc, k)) || CHAIRS.test(lowerAt(doc, k))))
    return undefined;
  let country: Argument | undefined;
  let body: Argument | undefined;
  let party: Argument | undefined;
  const elsewhere = new Set<number>();
  let demonym = false;
  const link = tokens.find((k) => LINKS.includes(lowerAt(doc, k)) && at(doc, k).pos === 'ADP') ?? Infinity;
  for (const k of tokens) {
    const partyName = PARTIES.get(textAt(doc, k));
    if (partyName !== undefined && k < link && k !== tokens.at(-1)) {
      party = shownBy(context, mint('Organization', partyName, textAt(doc, k)), [k]);
      elsewhere.add(k);
      continue;
    }
    const named = modifierAt(context, k);
    if (named === undefined || isRole(textAt(doc, k))) continue;
    const mention = context.resolution.mentionAt(k)!;
    const inside = tokens.filter((t) => t >= mention.firstToken && t < mention.endToken);
    const type = typeOf(named);
    if (type === 'Country' || ((type === 'City' || type === 'Region') && country === undefined)) {
      country ??= named;
      demonym ||= k < link && mention.adjective === true;
      if (k < link) inside.forEach((t) => elsewhere.add(t));
    } else if (
      (type === 'Organization' || type === 'Facility' || type === 'Group') &&
      !inside.some((t) => isRole(textAt(doc, t)))
    ) {
      body ??= named;
      if (k < link) inside.forEach((t) => elsewhere.add(t));
    }
  }
  const past = tokens.some((k) => PAST.has(lowerAt(doc, k)));
  const future = tokens.some((k) => TO_COME.has(lowerAt(doc, k)));
  const kept = tokens.filter((k) => !elsewhere.has(k) && !isDropped(context, k));
  const role = kept.filter(
    (k) => k < link && k <= Math.max(...kept.filter((t) => isRole(textAt(doc, t)) || PORTFOLIO.test(lowerAt(doc, t)))),
  );
  const text = phrase(context, trimmed(context, kept));
  if (!/\p{L}{2}/u.test(text)) return undefined;
  const words = new Set(tokens.map((k) => lemmaAt(doc, k)).concat(tokens.map((k) => lowerAt(doc, k))));
  const ofState = [...words].some((word) => OF_STATE.has(word));
  const place =
    country === undefined
      ? ofState && home !== undefined && link === Infinity && body === undefined
        ? countryName(home)
        : undefined
      : country.entity.entity.name;
  const owner = link === Infinity ? (body?.entity.entity.name ?? (ofState || !demonym ? place : undefined)) : undefined;
  const named = owner !== undefined || (link !== Infinity && (body !== undefined || country !== undefined));
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
  const entity = named ? mint('Position', name, surface) : mintLocal(context, 'Position', name);
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

const CHAIRS = /^(?:co-)?chair(?:man|woman|person)?s?$/;
const PORTFOLIO = /^(?:state|defen[cs]e|general|affairs|interior|justice|staff|treasury|elect)$/;

function isDropped(context: Context, k: number): boolean {
  const word = lowerAt(context.doc, k);
  return ADJECTIVES.has(word) || at(context.doc, k).tag === 'POS' || at(context.doc, k).dep === 'det';
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

function phrase(context: Context, tokens: readonly number[]): string {
  const { doc } = context;
  return tokens
    .map((k) => doc.text.slice(at(doc, k).start, at(doc, k).end) + (at(doc, k).whitespace ? ' ' : ''))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}

const SMALL: ReadonlySet<string> = new Set(['of', 'for', 'and', 'the', 'at', 'to', 'in', 'on']);

/** "foreign minister" → "Foreign Minister", so that the office has one name however a newspaper writes it. */
function capitalised(text: string): string {
  return text.replace(/[\p{L}\p{N}.-]+/gu, (word) => (SMALL.has(word) ? word : word[0]!.toUpperCase() + word.slice(1)));
}
