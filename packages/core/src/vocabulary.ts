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
 * `deal between {x} and` (`{x}`: another argument stands here). A `!` in front marks an everyday word, which fires only if domain
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
  /** Wikidata properties; `^` reads the other way round, `~` is near. */
  readonly wikidata?: readonly string[];
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

const NAME = /^[A-Z][A-Z0-9_]{0,62}$/;

/**
 * What is wrong with a vocabulary that a user brought, in words, each with its place; empty if nothing.
 * A name that breaks the pattern could never be a relationship type, and is refused here rather than escaped there.
 */
export function vocabularyProblems(vocabulary: Vocabulary): readonly string[] {
  const problems: string[] = [];
  const index = predicateIndex(vocabulary);
  const seen = new Set<string>();
  for (const [at, predicate] of vocabulary.predicates.entries()) {
    const where = `predicates[${at}] (${predicate.name})`;
    if (!NAME.test(predicate.name))
      problems.push(`${where}: a name is capitals, digits and _, at most 63: ${NAME.source}`);
    if (seen.has(predicate.name)) problems.push(`${where}: the name is there twice`);
    seen.add(predicate.name);
    if (predicate.domain.length === 0 || predicate.range.length === 0) {
      problems.push(`${where}: domain and range name at least one type, or ANY`);
    }
    const parent = predicate.parent === undefined ? undefined : index.get(predicate.parent);
    if (predicate.parent !== undefined && parent === undefined) {
      problems.push(`${where}: its parent ${predicate.parent} is not in the vocabulary`);
    }
    if (parent?.parent !== undefined) problems.push(`${where}: its parent ${parent.name} has a parent itself`);
    for (const pos of TRIGGER_POS) {
      for (const [n, trigger] of (predicate.triggers[pos] ?? []).entries()) {
        if (trigger.replace(/^[!^]+/, '').trim() === '') problems.push(`${where}.triggers.${pos}[${n}]: is empty`);
      }
    }
  }
  return problems;
}
