import type { Span } from './span.js';

/**
 * The shapes of a news graph. All of them are plain, readonly and JSON-safe: what is in memory, in a file and on the wire
 * is the same thing. Behaviour is functions beside the types (merge.ts, relations.ts, problems.ts, query/).
 */

declare const brand: unique symbol;
type Brand<Name extends string> = string & { readonly [brand]: Name };

/** `article:` and 16 hex digits; see {@link articleId}. */
export type ArticleId = Brand<'ArticleId'>;
/** `country:RU`, `person:david-lammy`, `event:meeting~1f3a…`; see {@link entityId}. */
export type EntityId = Brand<'EntityId'>;
/** `claim:` and 16 hex digits; see {@link claimId}. */
export type ClaimId = Brand<'ClaimId'>;

/** A news article, its text frozen: NFC, line breaks `\n`. Every span of mentions and claims points into `text`. */
export interface Article {
  readonly id: ArticleId;
  readonly title?: string;
  readonly text: string;
  readonly url?: string;
  /** Name of the newspaper, agency or station. */
  readonly outlet?: string;
  readonly author?: string;
  /** ISO 8601 date or date-time; relative expressions in the text ("last week") are read against it. */
  readonly publishedAt?: string;
  /** BCP 47, `en`. */
  readonly language: string;
  /** Sentences that the segmenter found, in order; absent before extraction. */
  readonly sentences?: readonly Span[];
}

/** The kinds of thing that a graph of news holds. */
export const ENTITY_TYPES = [
  'Person',
  'Organization',
  'Country',
  'City',
  'Region',
  'Location',
  'Facility',
  'Event',
  'Work',
  'Agreement',
  'Law',
  'Policy',
  'Position',
  'Product',
  'Group',
  'Award',
  'Date',
  'Concept',
] as const;

/** One of {@link ENTITY_TYPES}. */
export type EntityType = (typeof ENTITY_TYPES)[number];

/** A thing in the world: named ("David Lammy"), or only described ("a 30-day cease-fire"). */
export interface Entity {
  readonly id: EntityId;
  readonly type: EntityType;
  /** The canonical name; always one of `names`. */
  readonly name: string;
  /** Every name or description by which the articles refer to it, sorted. */
  readonly names: readonly string[];
  /** Has it a proper name? Described things are drawn hollow. */
  readonly named: boolean;
  /** Office or role that the text gives: "foreign minister". */
  readonly role?: string;
  /** ISO 3166-1 alpha-2: of a country its own code, of others the country that they belong to. */
  readonly country?: string;
  /** Wikidata item, `Q…`. */
  readonly wikidata?: string;
}

/** How a mention refers: by name, by description, by pronoun. */
export const MENTION_KINDS = ['name', 'nominal', 'pronoun'] as const;

/** One of {@link MENTION_KINDS}. */
export type MentionKind = (typeof MENTION_KINDS)[number];

/** A place in an article that refers to an entity. */
export interface Mention {
  readonly article: ArticleId;
  readonly entity: EntityId;
  readonly span: Span;
  readonly kind: MentionKind;
}

/** Whether the sentence says that it is so, or that it is not. */
export const POLARITIES = ['affirmed', 'denied'] as const;

/** One of {@link POLARITIES}. */
export type Polarity = (typeof POLARITIES)[number];

/** How the sentence says it. Only `asserted` may be drawn as a fact. `ended`: was so, is over. */
export const MODALITIES = [
  'asserted',
  'possible',
  'planned',
  'demanded',
  'threatened',
  'alleged',
  'conditional',
  'ended',
] as const;

/** One of {@link MODALITIES}. */
export type Modality = (typeof MODALITIES)[number];

/** How exactly a time is known. */
export const GRANULARITIES = ['day', 'week', 'month', 'quarter', 'season', 'year', 'decade', 'range'] as const;

/** One of {@link GRANULARITIES}. */
export type Granularity = (typeof GRANULARITIES)[number];

/** When a claim holds, as read from a time expression of its sentence. */
export interface ClaimTime {
  /** Where the expression stands ("last month"). */
  readonly span?: Span;
  /** First day, ISO `YYYY-MM-DD`, inclusive. */
  readonly from: string;
  /** Last day, ISO `YYYY-MM-DD`, inclusive. */
  readonly to: string;
  readonly granularity: Granularity;
  /** `approximate` for "about", "early", "recent". */
  readonly certainty: 'exact' | 'approximate';
  /** TIMEX3 value (ISO-TimeML), e.g. `2025-W14`. */
  readonly timex?: string;
}

/** A further participant or circumstance of a claim: destination, instrument, place, topic, amount… */
export interface Qualifier {
  readonly role: string;
  readonly entity: EntityId;
  readonly span: Span;
}

/**
 * One thing that one sentence says. Claims are the truth of the graph; relations are derived from them.
 * Its spans show the words that it is made of: whoever makes a claim whose spans do not is refused by `problems()`.
 */
export interface Claim {
  readonly id: ClaimId;
  readonly article: ArticleId;
  readonly sentence: Span;
  readonly subject: EntityId;
  /** A name of the vocabulary (`CRITICIZES`), or with `open` an UPPER_SNAKE form of the text's own words. */
  readonly predicate: string;
  /** No entry of the vocabulary covers it: the predicate is made of the words of the sentence. */
  readonly open?: true;
  /** An entity, or another claim of the same article ("A says that B …"). */
  readonly object: EntityId | ClaimId;
  readonly subjectSpan: Span;
  /** The words that state the relation ("called out"). */
  readonly trigger: Span;
  readonly objectSpan: Span;
  readonly polarity: Polarity;
  readonly modality: Modality;
  /** Who says so, where it is not the outlet's own voice. */
  readonly speaker?: EntityId;
  /** Where the speaker is named. */
  readonly speakerSpan?: Span;
  readonly time?: ClaimTime;
  readonly qualifiers: readonly Qualifier[];
  /** Probability that subject, predicate, object, polarity, modality and speaker are all right, 0 to 1. */
  readonly confidence: number;
  /** Who made it: engine and version, e.g. `rules/0.1.0`. */
  readonly producer: string;
  /** The rules that made it, in order, for people who ask why: `verb`, `passive`, `he=person:…`. */
  readonly rules: readonly string[];
}

/** A set of articles and what they say. Arrays are sorted by id (mentions by article and span): equal graphs are equal bytes. */
export interface KnowledgeGraph {
  readonly articles: readonly Article[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
}

/** Derived: all claims of one key `subject|predicate|object|polarity|modality|speaker`, drawn as one line. */
export interface Relation {
  /** The key itself, URL-safe; see {@link relationKey}. */
  readonly id: string;
  readonly subject: EntityId;
  readonly predicate: string;
  readonly open?: true;
  readonly object: EntityId;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly speaker?: EntityId;
  /** Ids of the claims behind it, sorted. */
  readonly claims: readonly ClaimId[];
  /** Number of claims. */
  readonly count: number;
  /** Independent sources: names of outlets (or article ids where none is known) after folding of near-copies, sorted. */
  readonly outlets: readonly string[];
  /** First and last day known: the claims' own times, else the articles' publication dates; ISO `YYYY-MM-DD`. */
  readonly first?: string;
  readonly last?: string;
  /** 1 − ∏(1 − best confidence of each independent source), at most .99. */
  readonly confidence: number;
}

/** What the extractor gives for one article. */
export interface Extraction {
  readonly graph: KnowledgeGraph;
  readonly diagnostics: readonly Diagnostic[];
}

/** Something that a stage met and did its best with. Bad text is no error. */
export interface Diagnostic {
  readonly stage: string;
  readonly message: string;
  readonly span?: Span;
}
