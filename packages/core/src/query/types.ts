import type {
  Article,
  ArticleId,
  Claim,
  ClaimId,
  Entity,
  EntityId,
  EntityType,
  Mention,
  Modality,
  Polarity,
  Relation,
} from '../types.js';
import type { ActKind } from '../vocabulary.js';
import type { ContradictionsAnswer, ContradictionsQuery } from './contradictions.js';
import type { TimelineAnswer, TimelineQuery } from './timeline.js';

/**
 * The questions that a graph answers. They are data, so that the same question goes to memory, to Neo4j, over HTTP and into a link; what
 * each means is `applyQuery`, and every store gives the same answer, byte for byte.
 */
export type GraphQuery =
  | OverviewQuery
  | SearchQuery
  | RelationsQuery
  | PathsQuery
  | TimelineQuery
  | ContradictionsQuery
  | EvidenceQuery
  | ArticleQuery;

/** The kinds of question, in the order of {@link GraphQuery}. */
export const QUERY_KINDS = [
  'overview',
  'search',
  'relations',
  'paths',
  'timeline',
  'contradictions',
  'evidence',
  'article',
] as const satisfies readonly GraphQuery['kind'][];

/** Which relations count. A missing field hides nothing; fields are joined by "and", values within one by "or". */
export interface RelationFilter {
  /** Both ends are of these types. */
  readonly types?: readonly EntityType[];
  /** Who acts is one of these: with it "who criticises X" differs from "whom X criticises". */
  readonly subjects?: readonly EntityId[];
  /** Whom or what the act is about is one of these. */
  readonly objects?: readonly EntityId[];
  readonly predicates?: readonly string[];
  readonly kinds?: readonly ActKind[];
  readonly polarities?: readonly Polarity[];
  readonly modalities?: readonly Modality[];
  /** `null` stands for the outlet's own voice. */
  readonly speakers?: readonly (EntityId | null)[];
  /** At least one independent source of these. */
  readonly outlets?: readonly string[];
  /** Days, ISO, inclusive: what overlaps `[from, to]`. Relations without any day are hidden as soon as one of them is given. */
  readonly from?: string;
  readonly to?: string;
  readonly minConfidence?: number;
  /** Number of independent sources. */
  readonly minOutlets?: number;
  /** With 1: what nobody else says. */
  readonly maxOutlets?: number;
}

/** What is in the graph at all: the first screen. */
export interface OverviewQuery {
  readonly kind: 'overview';
  /** How many actors, newest and contested relations; 12 by default. */
  readonly limit?: number;
}

/** Entities whose names hold the words, best first. */
export interface SearchQuery {
  readonly kind: 'search';
  readonly text: string;
  /** 20 by default. */
  readonly limit?: number;
}

/** The strongest relations: of the whole graph, or around some entities. */
export interface RelationsQuery {
  readonly kind: 'relations';
  readonly filter?: RelationFilter;
  readonly around?: {
    readonly entities: readonly EntityId[];
    /** Steps from them: 1 are their own relations. */
    readonly depth: number;
  };
  /** 300 by default. */
  readonly limit?: number;
}

/** How two entities hang together: simple paths, direction ignored, shortest first. */
export interface PathsQuery {
  readonly kind: 'paths';
  readonly from: EntityId;
  readonly to: EntityId;
  /** Most steps; at most 6. */
  readonly maxLength: number;
  readonly filter?: RelationFilter;
  /** 10 by default. */
  readonly limit?: number;
}

/** The claims behind a relation, or claims by id, with the articles that hold them. */
export type EvidenceQuery =
  | { readonly kind: 'evidence'; readonly relation: string }
  | { readonly kind: 'evidence'; readonly claims: readonly ClaimId[] };

/** One article and everything read from it. */
export interface ArticleQuery {
  readonly kind: 'article';
  readonly id: ArticleId;
}

/** An entity and how many relations touch it. */
export interface RankedEntity {
  readonly entity: Entity;
  readonly relations: number;
}

/** Acts on one day, by kind; facts have no day and are only counted. */
export interface DayCount {
  readonly day: string;
  readonly conflict: number;
  readonly cooperation: number;
  readonly fact: number;
}

export interface OverviewAnswer {
  readonly kind: 'overview';
  readonly counts: {
    readonly articles: number;
    readonly entities: number;
    readonly claims: number;
    readonly relations: number;
    readonly outlets: number;
  };
  /** Most relations first. */
  readonly actors: readonly RankedEntity[];
  /** Latest `last` day first. */
  readonly newest: readonly Relation[];
  /** Affirmed relations that another one denies, with that other one next to it. */
  readonly contested: readonly Relation[];
  /** Days of relations' `first`, ascending; days without any are left out. */
  readonly days: readonly DayCount[];
  /** The ends of all relations named above. */
  readonly entities: readonly Entity[];
  readonly articles: readonly ArticleSummary[];
}

/** An article without its text. */
export interface ArticleSummary {
  readonly id: ArticleId;
  readonly title?: string;
  readonly outlet?: string;
  readonly publishedAt?: string;
  readonly url?: string;
  readonly claims: number;
}

export interface SearchAnswer {
  readonly kind: 'search';
  readonly hits: readonly RankedEntity[];
}

export interface RelationsAnswer {
  readonly kind: 'relations';
  readonly entities: readonly Entity[];
  /** In order of distance from `around`, then of rank. */
  readonly relations: readonly Relation[];
  /** How many there would be without the limit: never a silent cut. */
  readonly total: number;
}

export interface PathsAnswer {
  readonly kind: 'paths';
  readonly paths: readonly { readonly entities: readonly EntityId[] }[];
  readonly entities: readonly Entity[];
  /** All relations (under the filter) between neighbours on a path, by rank. */
  readonly relations: readonly Relation[];
}

export interface EvidenceAnswer {
  readonly kind: 'evidence';
  /** Most confident first, then by id; inner claims that are objects of these come after them. */
  readonly claims: readonly Claim[];
  readonly articles: readonly Article[];
  readonly entities: readonly Entity[];
  /** Relations that say the opposite of the one asked about. */
  readonly contradictions: readonly Relation[];
}

export interface ArticleAnswer {
  readonly kind: 'article';
  /** `null` when there is no such article. */
  readonly article: Article | null;
  readonly claims: readonly Claim[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/** The answer that belongs to a question. */
export type AnswerTo<Q extends GraphQuery> = Extract<
  | OverviewAnswer
  | SearchAnswer
  | RelationsAnswer
  | PathsAnswer
  | TimelineAnswer
  | ContradictionsAnswer
  | EvidenceAnswer
  | ArticleAnswer,
  { readonly kind: Q['kind'] }
>;

/** Any answer. */
export type GraphAnswer = AnswerTo<GraphQuery>;

/**
 * The port: whatever can be asked. Memory, Neo4j and the HTTP client are readers; the explorer knows nothing else.
 */
export interface GraphReader {
  readonly ask: <Q extends GraphQuery>(query: Q) => Promise<AnswerTo<Q>>;
}
