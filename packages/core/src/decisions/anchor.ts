import { compareStrings } from '../compare.js';
import { isClaimId } from '../ids.js';
import { quote, type Span } from '../span.js';
import type { Article, Claim } from '../types.js';
import type { ClaimAnchor } from './types.js';

/**
 * What finds a claim again after another extraction.
 * @param article the one of the claim
 * @param claims those of the article
 */
export function anchorOf(claim: Claim, article: Article, claims: readonly Claim[]): ClaimAnchor {
  const { id, sentence, trigger, subject, predicate, object } = claim;
  const words = { sentence: quote(article.text, sentence), trigger: quote(article.text, trigger) };
  const anchor = { id, article: article.id, sentence, trigger, words, subject, predicate, object };
  const others = claims
    .filter((other) => other.id !== id && likeness(anchor, other, article.text) !== undefined)
    .map((other) => other.id)
    .sort(compareStrings);
  return others.length === 0 ? anchor : { ...anchor, others };
}

/**
 * The claim that an anchor means.
 * @param claims those of the anchor's article
 */
export function findAnchored(anchor: ClaimAnchor, article: Article, claims: readonly Claim[]): Claim | undefined {
  const same = claims.find((claim) => claim.id === anchor.id);
  if (same !== undefined) return same;
  const others = new Set<string>(anchor.others);
  return claims
    .filter((claim) => !others.has(claim.id))
    .map((claim) => ({ claim, like: likeness(anchor, claim, article.text) }))
    .filter((one): one is { claim: Claim; like: number } => one.like !== undefined)
    .sort((a, b) => b.like - a.like || compareStrings(a.claim.id, b.claim.id))[0]?.claim;
}

/** How much a claim is the one of an anchor: the place counts more than the predicate; `undefined`: not at all. */
function likeness(anchor: ClaimAnchor, claim: Claim, text: string): number | undefined {
  const sameObject = claim.object === anchor.object || (isClaimId(claim.object) && isClaimId(anchor.object));
  if (claim.article !== anchor.article || claim.subject !== anchor.subject || !sameObject) return undefined;
  if (quote(text, claim.trigger) !== anchor.words.trigger) return undefined;
  const samePlace = equal(claim.trigger, anchor.trigger);
  // A corrected text shifts its sentences; another segmenter cuts them elsewhere. One of the two is borne, not both.
  const sameSentence =
    quote(text, claim.sentence) === anchor.words.sentence &&
    claim.trigger.start - claim.sentence.start === anchor.trigger.start - anchor.sentence.start;
  if (!samePlace && !sameSentence) return undefined;
  return (samePlace ? 2 : 0) + (claim.predicate === anchor.predicate ? 1 : 0);
}

function equal(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The spans that a pinned claim stands on: its sentence, which holds its other words, and those that may lie outside of it. */
export function pinnedSpans(claim: Claim): readonly Span[] {
  return [
    claim.sentence,
    ...(claim.speakerSpan === undefined ? [] : [claim.speakerSpan]),
    ...(claim.time?.span === undefined ? [] : [claim.time.span]),
    ...claim.qualifiers.map(({ span }) => span),
  ];
}
