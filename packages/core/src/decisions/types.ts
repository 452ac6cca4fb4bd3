import type { Span } from '../span.js';
import type { ArticleId, Claim, ClaimId, Entity, EntityId, EntityType, Modality, Polarity } from '../types.js';

/**
 * What people decided about a graph, as data of its own: plain, readonly, JSON-safe. The graph that was extracted is never changed; it is
 * decided anew, from the same raw graph and the list of decisions, whenever either changes. Taking one out of the list undoes it.
 */

declare const brand: unique symbol;

/** `decision:` and 16 hex digits; see {@link decisionId}. */
export type DecisionId = string & { readonly [brand]: 'DecisionId' };

/** Everything that can be decided. */
export const DECISION_KINDS = [
  'merge',
  'split',
  'apart',
  'edit-entity',
  'pin-entity',
  'reject-entity',
  'edit-claim',
  'confirm-claim',
  'pin-claim',
  'reject-claim',
  'reject-relation',
] as const;

/** One of {@link DECISION_KINDS}. */
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** What every decision says of itself. */
interface Made<Kind extends DecisionKind> {
  readonly kind: Kind;
  readonly id: DecisionId;
  /** When: UTC with milliseconds, `2025-03-01T10:00:00.000Z`. Decisions act in this order, those of one moment in that of their ids. */
  readonly at: string;
  /** Who: a person, or a program and its version. */
  readonly by: string;
  /** Why; never empty. */
  readonly reason: string;
}

/** An entity as a decision needs it: enough for an article that does not tell of it. */
export type EntityHead = Pick<Entity, 'id' | 'type' | 'name' | 'named'>;

/** Entity `entity` is the entity `into`: its mentions, claims and names become those of `into`, its own name and type are dropped. */
export interface MergeDecision extends Made<'merge'> {
  readonly entity: EntityId;
  /** As it is shown when this is decided. */
  readonly into: EntityHead;
}

/** What an article says of an entity, or only what it says at one place. */
export interface DecisionPlace {
  readonly article: ArticleId;
  /** A mention, or the words of a claim's subject, object, speaker or qualifier. */
  readonly span?: Span;
}

/**
 * At these places `entity` is another one: `into`, new or known. The old one stays, with its names, also where nothing refers to it any
 * more: in a merged graph nobody can tell which article gave which name. `edit-entity` takes names away, `reject-entity` the rest.
 */
export interface SplitDecision extends Made<'split'> {
  readonly entity: EntityId;
  readonly places: readonly DecisionPlace[];
  readonly into: EntityHead;
}

/** The two are not one: no `merge` that would bring them together counts, whichever came first. */
export interface ApartDecision extends Made<'apart'> {
  readonly entities: readonly [EntityId, EntityId];
}

/** Gives an entity other properties, whatever articles say, also later ones; `null` takes a property away. */
export interface EditEntityDecision extends Made<'edit-entity'> {
  readonly entity: EntityId;
  readonly set: {
    readonly name?: string;
    readonly type?: EntityType;
    /** Only together with `name`, because it decides which of several names counts. */
    readonly named?: boolean;
    readonly role?: string | null;
    readonly country?: string | null;
    readonly wikidata?: string | null;
    /** Further names. */
    readonly alias?: readonly string[];
    /** Names that it has not; only together with `name`, because they may hold its present one. */
    readonly notCalled?: readonly string[];
  };
}

/** Its name and type stay as they are now, whatever later articles say. */
export interface PinEntityDecision extends Made<'pin-entity'> {
  readonly entity: EntityId;
  readonly name: string;
  readonly type: EntityType;
}

/** It is no entity: it goes, with its mentions and with each claim of which it is subject, object or speaker. */
export interface RejectEntityDecision extends Made<'reject-entity'> {
  readonly entity: EntityId;
}

/**
 * Which claim is meant: the one of this id, else (another version of the extractor gives other ids) the one of the same words at the same
 * place about the same two. See {@link anchorOf}.
 */
export interface ClaimAnchor {
  readonly id: ClaimId;
  readonly article: ArticleId;
  readonly sentence: Span;
  readonly trigger: Span;
  /** What the two spans showed. */
  readonly words: { readonly sentence: string; readonly trigger: string };
  readonly subject: EntityId;
  readonly predicate: string;
  readonly object: EntityId | ClaimId;
  /** Other claims of the same words about the same two, which were not meant. */
  readonly others?: readonly ClaimId[];
}

/** Gives a claim other parts; its id stays. Spans are in its sentence (a speaker's in its article); without one, the old span stays. */
export interface EditClaimDecision extends Made<'edit-claim'> {
  readonly claim: ClaimAnchor;
  readonly set: {
    readonly subject?: EntityHead;
    readonly subjectSpan?: Span;
    readonly object?: EntityHead;
    readonly objectSpan?: Span;
    readonly predicate?: { readonly name: string; readonly open?: true };
    readonly polarity?: Polarity;
    readonly modality?: Modality;
    /** `null`: the outlet says so itself. */
    readonly speaker?: EntityHead | null;
    readonly speakerSpan?: Span;
  };
}

/** The claim is right: its confidence becomes 1. */
export interface ConfirmClaimDecision extends Made<'confirm-claim'> {
  readonly claim: ClaimAnchor;
}

/** The claim stays as it is now, even if a later extraction changes or drops it, as long as the article has the same words at its spans. */
export interface PinClaimDecision extends Made<'pin-claim'> {
  readonly claim: Claim;
  /** What its spans showed, in the order of {@link pinnedSpans}. */
  readonly words: readonly string[];
  /** The entities that it refers to. */
  readonly entities: readonly EntityHead[];
}

/** The text does not say this. Claims about the claim go too. */
export interface RejectClaimDecision extends Made<'reject-claim'> {
  readonly claim: ClaimAnchor;
}

/** As `reject-claim`, for all claims of a relation, also of articles yet to come. */
export interface RejectRelationDecision extends Made<'reject-relation'> {
  /** As of {@link relationKey}, in its parts. */
  readonly relation: {
    readonly subject: EntityId;
    readonly predicate: string;
    readonly object: EntityId;
    readonly polarity: Polarity;
    readonly modality: Modality;
    readonly speaker?: EntityId;
  };
}

/** Something that somebody decided. */
export type Decision =
  | MergeDecision
  | SplitDecision
  | ApartDecision
  | EditEntityDecision
  | PinEntityDecision
  | RejectEntityDecision
  | EditClaimDecision
  | ConfirmClaimDecision
  | PinClaimDecision
  | RejectClaimDecision
  | RejectRelationDecision;

type WithoutId<D> = D extends Decision ? Omit<D, 'id'> : never;

/** A decision before it has its id. */
export type Undecided = WithoutId<Decision>;
