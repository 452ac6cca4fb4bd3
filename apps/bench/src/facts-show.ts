import { missedFacts, uncoveredClaims } from './facts-errors.js';
import type { NamedClaim } from './facts-match.js';
import type { GoldFact } from './facts-read.js';
import type { ScoredArticle } from './facts-score.js';

/** Which errors to print. */
export interface ShowOptions {
  /** Part of the kind's name; all kinds if absent. */
  readonly kind?: string;
  /** Predicate of the fact, or of the claim. */
  readonly predicate?: string;
  /** Claims that no fact covers, in place of facts that were not found. */
  readonly claims: boolean;
  /** At most so many, drawn evenly over the articles. */
  readonly count: number;
}

/** Errors one by one with their sentence, to read: what the gold says, and what was drawn there. */
export function showErrors(articles: readonly ScoredArticle[], options: ShowOptions): string {
  const wanted = (kind: string, predicate: string): boolean =>
    (options.kind === undefined || kind.includes(options.kind)) &&
    (options.predicate === undefined || predicate === options.predicate);
  const blocks = options.claims
    ? articles
        .flatMap(uncoveredClaims)
        .filter(({ kind, claim }) => wanted(kind, claim.predicate))
        .map(({ article, kind, claim, context }) => `# ${article}: ${kind}\n${ofClaim(claim)}\n  ${flat(context)}`)
    : articles
        .flatMap(missedFacts)
        .filter(({ kind, fact }) => wanted(kind, fact.relation))
        .map(({ article, kind, fact, nodes, context, claims }) =>
          [
            `# ${article}: ${kind}${nodes.subject ? '' : ' (no node for the subject)'}${nodes.object ? '' : ' (no node for the object)'}`,
            ofFact(fact),
            `  ${flat(context)}`,
            `  relations: ${fact.relations.join(' | ')}`,
            ...claims.map((claim) => `  drawn: ${ofClaim(claim)}`),
          ].join('\n'),
        );
  const every = Math.max(1, blocks.length / options.count);
  const chosen = Array.from(
    { length: Math.min(options.count, blocks.length) },
    (_, k) => blocks[Math.floor(k * every)]!,
  );
  return [`${blocks.length} errors, ${chosen.length} shown`, ...chosen].join('\n\n');
}

function ofFact(fact: GoldFact): string {
  return `${fact.subjects[0]} | ${fact.relation} | ${fact.objects[0]} [${fact.polarity} ${fact.modality}]${said(fact.speaker)}`;
}

function ofClaim(claim: NamedClaim): string {
  return `${claim.confidence.toFixed(2)} ${claim.subject[0]} | ${claim.predicate}${claim.open ? ' (open)' : ''} | ${claim.object[0]} [${claim.polarity} ${claim.modality}]${said(claim.speaker)} "${flat(claim.trigger)}"`;
}

function said(speaker: string): string {
  return speaker === '' ? '' : ` says ${speaker}`;
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
