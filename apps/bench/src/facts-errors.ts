import { quote, type Span } from '@tripletail/core';

import { matches, type NamedClaim, sameThing } from './facts-match.js';
import type { GoldFact } from './facts-read.js';
import { namedClaims, type ScoredArticle } from './facts-score.js';

/**
 * Why a core fact was not found, or what is wrong with a claim that no fact covers. The kinds exclude each other; the first that fits is taken.
 * What the parser got wrong cannot be told by a program: it hides in `wrong argument` and in the missed clauses.
 */
export const ERROR_KINDS = [
  /** Only the lenient matcher accepts it. */
  'wording',
  /** The sentence joins the two things, the other way round. */
  'wrong direction',
  /** The sentence joins the two things by another relation. */
  'wrong predicate',
  /** Relation and one end right; the other end is a pronoun that went to somebody else. */
  'pronoun',
  /** Relation and one end right; the words of the other end are right too, but they stand for another node. */
  'merge or split',
  /** Relation and one end right, the other end is something else. */
  'wrong argument',
  /** The sentence has a claim about one of the two things, but not with this relation. */
  'missed clause: one end drawn',
  /** The sentence has claims, about other things. */
  'missed clause: others drawn',
  /** The sentence has no claim. */
  'missed clause: nothing drawn',
  /** Only of claims: no fact of the gold is like it. The gold is not complete, so this may be right. */
  'nothing alike in the gold',
] as const;

export type ErrorKind = (typeof ERROR_KINDS)[number];

/** A fact that was not found, with what was drawn where it stands. */
export interface MissedFact {
  readonly article: string;
  readonly fact: GoldFact;
  readonly kind: ErrorKind;
  /** Is there a node for each end, anywhere in the article? */
  readonly nodes: { readonly subject: boolean; readonly object: boolean };
  readonly context: string;
  /** Claims of the sentences that prove the fact. */
  readonly claims: readonly NamedClaim[];
}

/** A claim that no fact covers. */
export interface UncoveredClaim {
  readonly article: string;
  readonly claim: NamedClaim;
  readonly kind: ErrorKind;
  readonly context: string;
}

const PRONOUN =
  /^(?:he|she|it|they|him|her|them|his|hers|its|their|theirs|i|we|us|our|you|who|which|that|this|these|those)$/i;
/** Characters shown on either side of the words that prove a fact. */
const AROUND = 160;

/** Every core fact that the strict matcher does not find, with the kind of error. */
export function missedFacts({ name, gold, extraction }: ScoredArticle): readonly MissedFact[] {
  const { graph } = extraction;
  const text = graph.articles[0]?.text ?? '';
  const claims = namedClaims(extraction);
  const things = graph.entities.map((entity) => [entity.name, ...entity.names]);
  return gold
    .filter((fact) => fact.core && !claims.some((claim) => matches(fact, claim, 'strict')))
    .map((fact) => {
      const start = fact.quote === '' ? -1 : text.indexOf(fact.quote);
      const where: Span = { start, end: start + fact.quote.length };
      const here =
        start < 0
          ? []
          : claims.filter((_, k) => {
              const { sentence } = graph.claims[k]!;
              return sentence.start < where.end && where.start < sentence.end;
            });
      const known = (forms: readonly string[]): boolean => things.some((names) => any(forms, names));
      return {
        article: name,
        fact,
        kind: kindOfMiss(fact, claims, here),
        nodes: { subject: known(fact.subjects), object: known(fact.objects) },
        context:
          start < 0
            ? fact.quote
            : `${text.slice(Math.max(0, start - AROUND), start)}⟦${quote(text, where)}⟧${text.slice(where.end, where.end + AROUND)}`,
        claims: here,
      };
    });
}

/** Every claim that no fact covers, core or minor, by the strict matcher. */
export function uncoveredClaims({ name, gold, extraction }: ScoredArticle): readonly UncoveredClaim[] {
  const text = extraction.graph.articles[0]?.text ?? '';
  return namedClaims(extraction).flatMap((claim, k) =>
    gold.some((fact) => matches(fact, claim, 'strict'))
      ? []
      : [
          {
            article: name,
            claim,
            kind: kindOfClaim(claim, gold),
            context: quote(text, extraction.graph.claims[k]!.sentence),
          },
        ],
  );
}

function kindOfMiss(fact: GoldFact, all: readonly NamedClaim[], here: readonly NamedClaim[]): ErrorKind {
  if (all.some((claim) => matches(fact, claim, 'lenient'))) return 'wording';
  if (here.some((claim) => any(fact.subjects, claim.subject) && any(fact.objects, claim.object)))
    return 'wrong predicate';
  if (here.some((claim) => any(fact.subjects, claim.object) && any(fact.objects, claim.subject)))
    return 'wrong direction';
  const same = here.filter((claim) => isRelation(fact, claim));
  const ends = same.flatMap((claim) => otherEnd(fact, claim));
  if (ends.includes('pronoun')) return 'pronoun';
  if (ends.includes('merge or split')) return 'merge or split';
  if (ends.length > 0) return 'wrong argument';
  if (here.some((claim) => [claim.subject, claim.object].some((end) => any([...fact.subjects, ...fact.objects], end))))
    return 'missed clause: one end drawn';
  return here.length > 0 ? 'missed clause: others drawn' : 'missed clause: nothing drawn';
}

function kindOfClaim(claim: NamedClaim, gold: readonly GoldFact[]): ErrorKind {
  if (gold.some((fact) => matches(fact, claim, 'lenient'))) return 'wording';
  if (gold.some((fact) => any(fact.subjects, claim.subject) && any(fact.objects, claim.object)))
    return 'wrong predicate';
  if (gold.some((fact) => any(fact.subjects, claim.object) && any(fact.objects, claim.subject)))
    return 'wrong direction';
  const ends = gold.filter((fact) => isRelation(fact, claim)).flatMap((fact) => otherEnd(fact, claim));
  if (ends.includes('pronoun')) return 'pronoun';
  if (ends.includes('merge or split')) return 'merge or split';
  return ends.length > 0 ? 'wrong argument' : 'nothing alike in the gold';
}

/** Where one end of the claim is right: what is wrong with the other one. */
function otherEnd(fact: GoldFact, claim: NamedClaim): readonly ErrorKind[] {
  const found: ErrorKind[] = [];
  const look = (forms: readonly string[], words: string): void => {
    found.push(PRONOUN.test(words) ? 'pronoun' : any(forms, [words]) ? 'merge or split' : 'wrong argument');
  };
  if (any(fact.subjects, claim.subject)) look(fact.objects, claim.words.object);
  if (any(fact.objects, claim.object)) look(fact.subjects, claim.words.subject);
  return found;
}

function isRelation(fact: GoldFact, claim: NamedClaim): boolean {
  return fact.relations.some((form) => form.toUpperCase() === claim.predicate);
}

function any(forms: readonly string[], names: readonly string[]): boolean {
  return forms.some((form) => names.some((name) => sameThing(form, name)));
}

/** How often each kind, the most frequent first. */
export function countKinds(all: readonly { readonly kind: ErrorKind }[]): readonly (readonly [ErrorKind, number])[] {
  return ERROR_KINDS.map((kind) => [kind, all.filter((one) => one.kind === kind).length] as const)
    .filter(([, n]) => n > 0)
    .toSorted((a, b) => b[1] - a[1]);
}
