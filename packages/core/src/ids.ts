import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import type { ArticleId, Claim, ClaimId, EntityId, EntityType, Relation } from './types.js';

/**
 * Ids come from content, so that the same thing has the same id on every machine and a second load creates nothing.
 * 64 bits of SHA-256 are kept: among a billion articles the chance of one collision is below 3 %, and ids stay readable.
 */
const ID_HEX_DIGITS = 16;

/** The first 16 hex digits of SHA-256 of the parts; they are joined by U+001F, which normalised text does not hold. */
export function contentHash(...parts: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(parts.join('\u001f')))).slice(0, ID_HEX_DIGITS);
}

/**
 * The id of an article: by its URL without fragment and tracking parameters where it has one, else by its text.
 * A corrected version at the same URL is so the same article, and replaces its own claims.
 */
export function articleId(article: { readonly url?: string; readonly text: string }): ArticleId {
  return `article:${contentHash(article.url === undefined ? article.text : normalizeUrl(article.url))}` as ArticleId;
}

/** Lower-cases scheme and host, drops the fragment, `utm_*`, `fbclid`, `gclid` and a trailing slash. Returns a non-URL as it is. */
export function normalizeUrl(url: string): string {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return url.trim();
  }
  parsed.hash = '';
  for (const name of [...parsed.searchParams.keys()]) {
    if (/^(utm_.*|fbclid|gclid|mc_cid|mc_eid)$/i.test(name)) parsed.searchParams.delete(name);
  }
  return parsed.href.replace(/\/$/, '');
}

/** Lower-case letters and digits of any script, other runs as one hyphen; at most 80 code points. Empty if nothing is left. */
export function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return [...plain].slice(0, 80).join('').replace(/-+$/, '');
}

/**
 * The id of an entity, minted once, by the resolver.
 * @param scope for a described thing that means something only within one article ("the deal"): the article's id
 */
export function entityId(type: EntityType, name: string, scope?: ArticleId): EntityId {
  const base = `${type.toLowerCase()}:${slug(name) || contentHash(name)}`;
  return (scope === undefined ? base : `${base}~${scope.slice('article:'.length)}`) as EntityId;
}

/** The id of a country, by ISO 3166-1 alpha-2 code. */
export function countryId(iso2: string): EntityId {
  return `country:${iso2.toUpperCase()}` as EntityId;
}

/** Is this id one of a claim? Tells the two kinds of objects apart. */
export function isClaimId(id: string): id is ClaimId {
  return id.startsWith('claim:');
}

/** The id of a claim: what is said, and where its trigger stands. Confidence and rules do not change it. */
export function claimId(
  claim: Pick<
    Claim,
    'article' | 'sentence' | 'subject' | 'predicate' | 'object' | 'trigger' | 'polarity' | 'modality' | 'speaker'
  >,
): ClaimId {
  return `claim:${contentHash(
    claim.article,
    String(claim.sentence.start),
    claim.subject,
    claim.predicate,
    claim.object,
    String(claim.trigger.start),
    claim.polarity,
    claim.modality,
    claim.speaker ?? '',
  )}` as ClaimId;
}

/** The key of a relation: what is the same for all its claims. A denied or possible act is never the act. */
export function relationKey(
  of: Pick<Relation, 'subject' | 'predicate' | 'object' | 'polarity' | 'modality' | 'speaker'>,
): string {
  return [of.subject, of.predicate, of.object, of.polarity, of.modality, of.speaker ?? ''].join('|');
}
