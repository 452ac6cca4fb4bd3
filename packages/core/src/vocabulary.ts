import type { EntityType } from './types.js';

/** How a kind of act is drawn: three colours are remembered, seven are not. */
export const ACT_KINDS = ['conflict', 'cooperation', 'fact'] as const;

/** One of {@link ACT_KINDS}. */
export type ActKind = (typeof ACT_KINDS)[number];

/** Entity types by which a predicate chooses its arguments; `ANY` stands for all of them and for claims. */
export type ArgumentType = EntityType | 'ANY';

/** Parts of speech under which triggers are listed. */
export const TRIGGER_POS = ['verb', 'noun', 'adj'] as const;

/** One of {@link TRIGGER_POS}. */
export type TriggerPos = (typeof TRIGGER_POS)[number];

/**
 * Words that state a predicate, by the part of speech of their head. Each is written as lemmas in order: `lash out at`,
 * `call {obj} out` (`{obj}`: the object may stand here), `drag {own} feet` (`{own}`: a possessive that is the subject),
 * `deal between {x} and` (`{x}`: another argument stands here). `{Person|Group}` stands for an object of these types only, where a word
 * means the predicate of such things alone: `hold {Event}` hosts, `hold {Person|Group}` arrests. A `!` in front marks an everyday word, which fires only if domain
 * and range both fit; a `^` marks a frame that reads the other way round (`^pressure from`).
 */
export type Triggers = Readonly<Partial<Record<TriggerPos, readonly string[]>>>;

/** One entry of the vocabulary. */
export interface Predicate {
  /** `UPPER_SNAKE`, unique, `[A-Z][A-Z0-9_]*`: it becomes a relationship type. */
  readonly name: string;
  /** The more general predicate of which it is a kind, one level deep. */
  readonly parent?: string;
  /** Heading under which it is listed: SPEECH, DIPLOMACY, LAW… */
  readonly group?: string;
  readonly gloss: string;
  readonly kind: ActKind;
  /** Goldstein scale, −10 (force) to +10 (alliance): for ranking, not as sentiment. */
  readonly goldstein: number;
  readonly domain: readonly ArgumentType[];
  readonly range: readonly ArgumentType[];
  /** Holds both ways: A MEETS_WITH B is B MEETS_WITH A. */
  readonly symmetric?: true;
  /** A lasting state (an office, a membership) rather than an act on a day. */
  readonly static?: true;
  /** CAMEO event codes (Schrodt 2012). */
  readonly cameo?: readonly string[];
  /** Wikidata properties that say the same, the same with subject and object changed, or nearly the same. */
  readonly wikidata?: readonly { readonly pid: string; readonly direction: 'same' | 'inverse' | 'approximate' }[];
  readonly example?: string;
  readonly triggers: Triggers;
}

/** A set of predicates as data; users may bring their own. */
export interface Vocabulary {
  readonly version: string;
  readonly predicates: readonly Predicate[];
}

/** The predicates by name. */
export function predicateIndex(vocabulary: Vocabulary): ReadonlyMap<string, Predicate> {
  return new Map(vocabulary.predicates.map((predicate) => [predicate.name, predicate]));
}

/** `CRITICIZES` → `criticizes`, `SETS_TIMELINE` → `sets timeline`: how a predicate is read on the screen. */
export function predicateLabel(name: string): string {
  return name.toLowerCase().replaceAll('_', ' ');
}

/** Which colour an act has; what no entry covers is drawn as a fact. */
export function actKind(index: ReadonlyMap<string, Predicate>, predicate: string): ActKind {
  return index.get(predicate)?.kind ?? 'fact';
}
