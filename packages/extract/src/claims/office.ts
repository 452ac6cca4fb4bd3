import { sortedUnique } from '@tripletail/core';

import type { ResolvedEntity } from '../entities/types.js';
import { countryName } from '../gazetteer/index.js';
import { at, lemmaAt, lowerAt, textAt } from '../syntax/index.js';
import type { Argument, Context } from './context.js';
import { isNamed } from './context.js';
import { mint, mintLocal, shownBy } from './mint.js';
import { partsOf } from './office-parts.js';
import { capitalisedPhrase, isBeside, LINKS, phrase, trimmed } from './office-words.js';
import { isRoleNoun } from './role-nouns.js';
import { ADJECTIVES, OF_STATE, PAST, TO_COME } from './role-words.js';

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
  const link =
    tokens.find((k) => LINKS.includes(lowerAt(doc, k)) && at(doc, k).pos !== 'CCONJ' && !isInName(context, k)) ??
    Infinity;
  const { country, body, party, elsewhere, demonym } = partsOf(context, tokens, link);
  // "then-president": the parser takes "then" for an adverb, which is no part of the role.
  const joined = tokens.some((k) => lowerAt(doc, k - 1) === '-' && PAST.has(lowerAt(doc, k - 2)));
  const past = joined || tokens.some((k) => PAST.has(lowerAt(doc, k)));
  const future = tokens.some((k) => TO_COME.has(lowerAt(doc, k)));
  const kept = tokens.filter((k) => !elsewhere.has(k) && !isDropped(context, k, link));
  const last = Math.max(...kept.filter((k) => isOffice(k) || PORTFOLIO.test(lowerAt(doc, k))));
  const role = kept.filter((k) => k <= last && (k < link || PORTFOLIO.test(lowerAt(doc, last))));
  const singular = (shown: string): string =>
    plural === undefined
      ? shown
      : shown.replace(new RegExp(`\\b${textAt(doc, plural)}\\b`, 'iu'), (found) =>
          /^\p{Lu}/u.test(found)
            ? lemmaAt(doc, plural).replace(/^./u, (letter) => letter.toUpperCase())
            : lemmaAt(doc, plural),
        );
  // "director of the nonprofit Media Matters": what the body is, is said before its name.
  const kind = (k: number): boolean =>
    body !== undefined && isNamed(body) && k > link && at(doc, k).head === body.head && isKindWord(context, k);
  const own = trimmed(
    context,
    kept.filter((k) => !kind(k)),
  );
  const text = singular(phrase(context, own));
  const title = singular(capitalisedPhrase(context, own));
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
  const name = owner === undefined ? (named ? title : text) : `${title} of ${THE.test(owner) ? 'the ' : ''}${owner}`;
  const surface = phrase(
    context,
    tokens.filter((k) => !['the', 'a', 'an'].includes(lowerAt(doc, k))),
  );
  const entity = named && name.length <= 90 ? mintOffice(name, surface) : mintLocal(context, 'Position', name);
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

/** "Director for Europe at Amnesty" is the office that another newspaper calls "of": one node, named as this text does. */
function mintOffice(name: string, surface: string): ResolvedEntity {
  const one = mint('Position', name.replace(/ (?:at|for|with|in) (?:the )?(?=\p{Lu})/gu, ' of '), surface);
  return { ...one, entity: { ...one.entity, name, names: sortedUnique([...one.entity.names, name]) } };
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
  let out: readonly number[] = tokens.filter((k) => {
    const mention = resolution.mentionAt(k);
    const name =
      mention?.kind === 'name' &&
      resolution.entityAt(k)?.entity.type === 'Person' &&
      k >= mention.firstToken &&
      k < mention.endToken &&
      // "the Lopez campaign", "of Media Matters": part of what is led
      !(
        ['pobj', 'compound', 'poss', 'nmod'].includes(at(doc, mention.headToken).dep) &&
        tokens.includes(at(doc, mention.headToken).head)
      );
    return (
      !name &&
      !isBeside(context, k) &&
      // "the Liberal Party (LP) leader"
      !(textAt(doc, k - 1) === '(' && textAt(doc, k + 1) === ')') &&
      at(doc, k).pos !== 'ADV' &&
      at(doc, k).pos !== 'SPACE' &&
      !/^["“”()[\]]$/u.test(textAt(doc, k))
    );
  });
  out = withoutStance(context, afterHolder(context, out));
  const first = out.findIndex((k) => isRoleNoun(context, k));
  const stop = out.findIndex((k, n) => n > first && STOP_AT.has(lowerAt(doc, k)));
  if (first >= 0 && stop > 0) out = out.slice(0, stop);
  for (;;) {
    const link = out.findIndex(
      (k) => LINKS.includes(lowerAt(doc, k)) && at(doc, k).pos === 'ADP' && !isInName(context, k),
    );
    if (link < 0) return out;
    const before = out.slice(0, link);
    if (before.some((k) => isRoleNoun(context, k)) || !out.slice(link + 1).some((k) => isRoleNoun(context, k)))
      return out;
    out = out.slice(link + 1);
  }
}

/** "Al-Qaeda in the Islamic Maghreb", in front of the role: the preposition is part of the name of the body. */
function isInName({ resolution }: Context, k: number): boolean {
  const mention = resolution.mentionAt(k);
  return mention?.kind === 'name' && mention.firstToken < k && k < mention.endToken - 1;
}

/** "the Turkish president's chief of staff": the office is what the president has. */
function afterHolder(context: Context, tokens: readonly number[]): readonly number[] {
  const { doc, resolution } = context;
  const mark = tokens.findLastIndex((k) => {
    if (at(doc, k).tag !== 'POS') return false;
    const entity = resolution.entityAt(k - 1)?.entity;
    const person = entity?.named === true && entity.type === 'Person' && resolution.mentionAt(k - 1)?.kind === 'name';
    return person || (isRoleNoun(context, k - 1) && /^\p{Ll}/u.test(textAt(doc, k - 1)));
  });
  const rest = tokens.slice(mark + 1);
  return mark >= 0 && rest.some((k) => isRoleNoun(context, k)) ? rest : tokens;
}

/** "pro-Russia former president": whom somebody likes is no part of the office. */
function withoutStance({ doc }: Context, tokens: readonly number[]): readonly number[] {
  const stance = (k: number): boolean =>
    /^(?:pro|anti)$/.test(lowerAt(doc, k)) && /^[-–]$/.test(textAt(doc, k + 1)) && /^\p{Lu}/u.test(textAt(doc, k + 2));
  return tokens.filter((k) => !stance(k) && !stance(k - 1) && !stance(k - 2));
}

function isKindWord({ doc, resolution }: Context, k: number): boolean {
  const { dep, text } = at(doc, k);
  return (
    ['amod', 'compound', 'nmod'].includes(dep) && /^\p{Ll}/u.test(text) && resolution.mentionAt(k)?.kind !== 'name'
  );
}

const PORTFOLIO = /^(?:state|defen[cs]e|general|affairs|interior|justice|staff|treasury|elect)$/;

function isDropped(context: Context, k: number, link: number): boolean {
  const word = lowerAt(context.doc, k);
  if (at(context.doc, k).dep === 'det') return true;
  return k < link && (ADJECTIVES.has(word) || at(context.doc, k).tag === 'POS');
}
