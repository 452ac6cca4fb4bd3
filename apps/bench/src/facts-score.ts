import { type Claim, type Extraction, isClaimId, quote } from '@tripletail/core';

import { type Leniency, matches, type NamedClaim, sameThing } from './facts-match.js';
import type { GoldFact } from './facts-read.js';
import { daysOf, judgeWhen } from './facts-when.js';

/** An annotated article and what was extracted from it. */
export interface ScoredArticle {
  readonly name: string;
  readonly gold: readonly GoldFact[];
  readonly extraction: Extraction;
}

/** An annotated article and what some system, ours or a peer, draws of it. */
export interface JudgedArticle {
  readonly gold: readonly GoldFact[];
  readonly claims: readonly NamedClaim[];
}

/** Facts found of facts there are. */
export interface Count {
  readonly hit: number;
  readonly of: number;
}

/** What came of one predicate: gold facts found, and claims that some gold fact covers. */
export interface PredicateScore {
  readonly predicate: string;
  readonly recall: Count;
  readonly precision: Count;
}

/** Everything that is reported of one set of articles. */
export interface FactsScore {
  readonly articles: number;
  readonly strict: { readonly core: Count; readonly all: Count };
  readonly lenient: { readonly core: Count; readonly all: Count };
  /**
   * Claims that some gold fact covers (strictly). The gold is not complete and its accepted relations are broad, so this is no precision
   * of the claims, only a bound that moves with it.
   */
  readonly matched: Count;
  /** Likewise by confidence: claims at or above it, and what recall of core facts they alone would have. */
  readonly bands: readonly { readonly from: number; readonly matched: Count; readonly core: Count }[];
  /** Polarity and modality of facts found: `gold → system` and how often, most frequent first. */
  readonly truth: {
    readonly right: Count;
    /** Of found facts that the gold does not simply assert: polarity and modality both right. */
    readonly nonDefault: Count;
    /** Of found facts that the gold denies or says to be over: drawn as affirmed and asserted, without anybody who says it. */
    readonly drawnAsFact: Count;
    readonly confusion: readonly (readonly [string, number])[];
  };
  /** Of facts found, in the sentence that the gold quotes if they are drawn there: speaker right where gold has one; and how many have a speaker where gold has none. */
  readonly speaker: { readonly right: Count; readonly spurious: Count };
  /** Of facts found that have a time in the gold: claim's time inside it, touching it, apart from it, or none. */
  readonly when: { readonly right: number; readonly touching: number; readonly apart: number; readonly none: number };
  readonly predicates: readonly PredicateScore[];
  /** Open predicates drawn most often: candidates for the vocabulary. */
  readonly open: readonly (readonly [string, number])[];
}

/** Confidences from which claims are counted. */
const BANDS = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8] as const;
const MOST_OPEN = 25;

/** The claims of an extraction in words. Described things are also known by the words of their span, named ones by their name only. */
export function namedClaims(extraction: Extraction): readonly NamedClaim[] {
  const { graph } = extraction;
  const entities = new Map<string, (typeof graph.entities)[number]>(
    graph.entities.map((entity) => [entity.id, entity]),
  );
  const claims = new Map<string, Claim>(graph.claims.map((claim) => [claim.id, claim]));
  const text = graph.articles[0]?.text ?? '';
  const names = (id: string, span?: Claim['trigger'], depth = 0): string[] => {
    const inner = isClaimId(id) ? claims.get(id) : undefined;
    if (inner !== undefined) {
      const words =
        depth > 3
          ? ''
          : [names(inner.subject)[0], inner.predicate, names(inner.object, undefined, depth + 1)[0]].join(' ');
      return span === undefined ? [words] : [quote(text, span), words];
    }
    const entity = entities.get(id);
    if (entity === undefined) return [];
    return entity.named || span === undefined ? [entity.name] : [entity.name, quote(text, span)];
  };
  return graph.claims.map((claim) => ({
    subject: names(claim.subject, claim.subjectSpan),
    predicate: claim.predicate,
    open: claim.open === true,
    trigger: quote(text, claim.trigger),
    object: names(claim.object, claim.objectSpan),
    qualifiers: claim.qualifiers.flatMap((qualifier) => names(qualifier.entity)),
    polarity: claim.polarity,
    modality: claim.modality,
    speaker: claim.speaker === undefined ? '' : (names(claim.speaker)[0] ?? ''),
    confidence: claim.confidence,
    words: { subject: quote(text, claim.subjectSpan), object: quote(text, claim.objectSpan) },
    ...(claim.time === undefined ? {} : { time: { from: claim.time.from, to: claim.time.to } }),
    sentence: quote(text, claim.sentence),
  }));
}

/** For each fact the first claim that is it: one with the right truth fields if there is one. */
export function hits(
  gold: readonly GoldFact[],
  claims: readonly NamedClaim[],
  leniency: Leniency,
): ReadonlyMap<GoldFact, NamedClaim> {
  const found = new Map<GoldFact, NamedClaim>();
  for (const fact of gold) {
    const all = claims.filter((claim) => matches(fact, claim, leniency));
    const best = all.find((claim) => truthOf(claim) === truthOf(fact)) ?? all[0];
    if (best !== undefined) found.set(fact, best);
  }
  return found;
}

/** Scores a set of annotated articles. */
export function scoreArticles(articles: readonly ScoredArticle[]): FactsScore {
  return scoreClaims(articles.map(({ gold, extraction }) => ({ gold, claims: namedClaims(extraction) })));
}

/** Scores what some system draws of a set of annotated articles. */
export function scoreClaims(articles: readonly JudgedArticle[]): FactsScore {
  const tally = new Tally();
  const open = new Map<string, number>();
  const when = { right: 0, touching: 0, apart: 0, none: 0 };
  for (const { gold, claims } of articles) {
    const strict = hits(gold, claims, 'strict');
    const lenient = hits(gold, claims, 'lenient');
    for (const fact of gold) {
      for (const [name, found] of [
        ['strict', strict],
        ['lenient', lenient],
      ] as const) {
        tally.add(`${name}.all`, found.has(fact));
        if (fact.core) tally.add(`${name}.core`, found.has(fact));
      }
      tally.add(`recall ${fact.relation}`, strict.has(fact));
      const claim = strict.get(fact);
      if (claim === undefined || !fact.truthGiven) continue;
      tally.add('truth', truthOf(claim) === truthOf(fact));
      if (truthOf(fact) !== PLAIN) tally.add('non-default', truthOf(claim) === truthOf(fact));
      if (fact.polarity === 'denied' || fact.modality === 'ended')
        tally.add('drawn as fact', truthOf(claim) === PLAIN && claim.speaker === '');
      const days = daysOf(fact.when);
      if (days !== undefined) when[claim.time === undefined ? 'none' : judgeWhen(days, claim.time)]++;
      if (truthOf(claim) !== truthOf(fact)) tally.add(`confusion ${truthOf(fact)} → ${truthOf(claim)}`, true);
      const { speaker } = atQuote(fact, claims) ?? claim;
      if (fact.speaker === '') tally.add('spurious speaker', speaker !== '');
      else
        tally.add('speaker', speaker !== '' && (sameThing(fact.speaker, speaker) || shareWord(fact.speaker, speaker)));
    }
    for (const from of BANDS) {
      const sure = claims.filter((claim) => claim.confidence >= from);
      for (const claim of sure)
        tally.add(
          `band ${from}`,
          gold.some((fact) => matches(fact, claim, 'strict')),
        );
      for (const fact of gold)
        if (fact.core)
          tally.add(
            `band core ${from}`,
            sure.some((claim) => matches(fact, claim, 'strict')),
          );
    }
    for (const claim of claims) {
      if (claim.open) open.set(claim.predicate, (open.get(claim.predicate) ?? 0) + 1);
      const covered = gold.some((fact) => matches(fact, claim, 'strict'));
      tally.add('matched', covered);
      tally.add(`precision ${claim.open ? '(open)' : claim.predicate}`, covered);
    }
  }
  const predicates = [...new Set([...tally.names('recall '), ...tally.names('precision ')])]
    .map((predicate) => ({
      predicate,
      recall: tally.get(`recall ${predicate}`),
      precision: tally.get(`precision ${predicate}`),
    }))
    .sort(
      (a, b) => b.recall.of - a.recall.of || b.precision.of - a.precision.of || (a.predicate < b.predicate ? -1 : 1),
    );
  return {
    articles: articles.length,
    strict: { core: tally.get('strict.core'), all: tally.get('strict.all') },
    lenient: { core: tally.get('lenient.core'), all: tally.get('lenient.all') },
    matched: tally.get('matched'),
    bands: BANDS.map((from) => ({ from, matched: tally.get(`band ${from}`), core: tally.get(`band core ${from}`) })),
    truth: {
      right: tally.get('truth'),
      nonDefault: tally.get('non-default'),
      drawnAsFact: tally.get('drawn as fact'),
      confusion: tally
        .names('confusion ')
        .map((name) => [name, tally.get(`confusion ${name}`).hit] as const)
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    },
    speaker: { right: tally.get('speaker'), spurious: tally.get('spurious speaker') },
    when,
    predicates,
    open: [...open].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_OPEN),
  };
}

const PLAIN = 'affirmed asserted';

/**
 * The claim that is the fact and stands in the sentence that the annotator quotes: one fact may be told several times, each time by somebody
 * else.
 */
function atQuote(fact: GoldFact, claims: readonly NamedClaim[]): NamedClaim | undefined {
  const there = claims.filter(
    ({ sentence = '' }) =>
      sentence !== '' && fact.quote !== '' && (sentence.includes(fact.quote) || fact.quote.includes(sentence)),
  );
  const all = there.filter((claim) => matches(fact, claim, 'strict'));
  return all.find((claim) => truthOf(claim) === truthOf(fact)) ?? all[0];
}

function truthOf(of: { readonly polarity: string; readonly modality: string }): string {
  return `${of.polarity} ${of.modality}`;
}

/** "US State Department" and "State Department spokesman" are one voice: they share a capitalised word. */
function shareWord(a: string, b: string): boolean {
  const capitals = (text: string): readonly string[] => text.match(/\p{Lu}[\p{L}-]+/gu) ?? [];
  return capitals(a).some((word) => capitals(b).includes(word));
}

class Tally {
  readonly #counts = new Map<string, { hit: number; of: number }>();

  add(name: string, hit: boolean): void {
    const count = this.#counts.get(name) ?? { hit: 0, of: 0 };
    count.of += 1;
    if (hit) count.hit += 1;
    this.#counts.set(name, count);
  }

  get(name: string): Count {
    return { ...(this.#counts.get(name) ?? { hit: 0, of: 0 }) };
  }

  names(prefix: string): string[] {
    return [...this.#counts.keys()].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  }
}
