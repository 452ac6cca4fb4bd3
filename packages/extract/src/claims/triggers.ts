import { type ArgumentType, type Predicate, type Vocabulary } from '@tripletail/core';

/**
 * Triggers of the vocabulary, read once and indexed by the word at which a search begins (the pivot). How they are written is described at
 * `Triggers` in core.
 */

/** A trigger ready to be looked for in a dependency tree. */
export interface Trigger {
  readonly predicate: Predicate;
  /** The word at which the search begins: the lemma of a verb or noun, the form of a participle or adjective. */
  readonly pivot: string;
  /** Modifiers that must stand before a noun: `phone` in "phone call with". */
  readonly before: readonly string[];
  /** Words that must hang on the pivot or on each other, in order: `feet` in "drag {own} feet", `out`, `at` in "lash out at". */
  readonly after: readonly string[];
  /** The object may stand inside: "call {obj} out". */
  readonly gap: boolean;
  /** What the object must be, where this word means the predicate of such things only: `hold {Event}`, `hold {Person|Group}`. */
  readonly objects?: readonly ArgumentType[];
  /** A possessive that is the subject must stand inside: "drag {own} feet". */
  readonly own: boolean;
  /** Two arguments stand after "between": "deal between {x} and". */
  readonly between: boolean;
  /** An everyday word: fires only if both argument types fit. */
  readonly weak: boolean;
  /** Subject and object of the frame are object and subject of the predicate. */
  readonly inverse: boolean;
  /** Negation belongs to the words: "not respond to". */
  readonly negated: boolean;
  /** Number of words that carry meaning: longer triggers are tried first. */
  readonly length: number;
}

/** Where triggers begin: `verb`, `noun` by lemma; `participle`, `adjective` by form; `suffix` of hyphenated compounds ("-backed"). */
export interface TriggerIndex {
  readonly predicates: ReadonlyMap<string, Predicate>;
  readonly verb: ReadonlyMap<string, readonly Trigger[]>;
  readonly participle: ReadonlyMap<string, readonly Trigger[]>;
  readonly noun: ReadonlyMap<string, readonly Trigger[]>;
  readonly adjective: ReadonlyMap<string, readonly Trigger[]>;
  readonly suffix: ReadonlyMap<string, readonly Trigger[]>;
}

/** Words without weight of their own. */
const LIGHT: ReadonlySet<string> = new Set(['be', 'a', 'an', 'the', 'to', 'that', 'not']);

/** Prepositions that end the nominal part of a trigger. */
const PREPOSITION: ReadonlySet<string> = new Set(
  'of to for on in with against from at over into between about by among through under behind'.split(' '),
);

/** Second words of "be …" that are nouns, pronouns or prepositions, not participles or adjectives. */
const NO_PARTICIPLE =
  /^(a|an|the|one|part|party|in|at|on|behind|about|from|close|hostile|critical|present|responsible|confident|optimistic|pessimistic|afraid)$/;

/** Reads a vocabulary. Triggers that cannot be looked for (`DEMONYM`, `then-`) are for other rules and left out. */
export function indexTriggers(vocabulary: Vocabulary): TriggerIndex {
  const maps = {
    verb: new Map<string, Trigger[]>(),
    participle: new Map<string, Trigger[]>(),
    noun: new Map<string, Trigger[]>(),
    adjective: new Map<string, Trigger[]>(),
    suffix: new Map<string, Trigger[]>(),
  };
  const add = (map: Map<string, Trigger[]>, trigger: Trigger): void => {
    const list = map.get(trigger.pivot);
    if (list === undefined) map.set(trigger.pivot, [trigger]);
    else list.push(trigger);
  };
  for (const predicate of vocabulary.predicates) {
    for (const text of predicate.triggers.verb ?? []) {
      const trigger = verbTrigger(predicate, text);
      if (trigger === undefined) continue;
      add(maps.verb, trigger);
      const second = trigger.after[0];
      if (trigger.pivot === 'be' && second !== undefined && !NO_PARTICIPLE.test(second)) {
        add(maps.participle, { ...trigger, pivot: second, after: trigger.after.slice(1) });
      }
    }
    for (const text of predicate.triggers.noun ?? []) {
      const trigger = nounTrigger(predicate, text);
      if (trigger !== undefined) add(maps.noun, trigger);
    }
    for (const text of predicate.triggers.adj ?? []) {
      const plain = flags(text).rest;
      if (/^-\p{Ll}+$/u.test(plain)) add(maps.suffix, { ...start(predicate, text), pivot: plain.slice(1), length: 1 });
      else if (/^\p{Ll}+( \p{Ll}+)+$/u.test(plain)) {
        const [pivot = '', ...after] = plain.split(' ');
        add(maps.adjective, { ...start(predicate, text), pivot, after, length: after.length + 1 });
      }
    }
  }
  for (const map of Object.values(maps)) {
    // A stable sort: triggers of one length stay in the order of the vocabulary.
    for (const list of map.values()) list.sort((a, b) => b.length - a.length);
  }
  return { predicates: new Map(vocabulary.predicates.map((predicate) => [predicate.name, predicate])), ...maps };
}

function flags(text: string): { readonly weak: boolean; readonly inverse: boolean; readonly rest: string } {
  const marks = /^[!^]*/.exec(text)?.[0] ?? '';
  return { weak: marks.includes('!'), inverse: marks.includes('^'), rest: text.slice(marks.length).trim() };
}

function start(predicate: Predicate, text: string): Trigger {
  const { weak, inverse } = flags(text);
  const typed = /\{([A-Z][A-Za-z|]*)\}/.exec(text);
  return {
    predicate,
    pivot: '',
    before: [],
    after: [],
    ...(typed === null ? {} : { objects: typed[1]!.split('|') as ArgumentType[] }),
    gap: text.includes('{obj}') || /\{[A-Z][A-Za-z|]*\} ./.test(text),
    own: text.includes('{own}'),
    between: text.includes('between {x}'),
    weak,
    inverse,
    negated: false,
    length: 0,
  };
}

function wordsOf(text: string): string[] {
  return flags(text)
    .rest.split(/\s+/)
    .filter((word) => word !== '' && !word.startsWith('{'));
}

function weight(words: readonly string[]): number {
  return words.filter((word) => !LIGHT.has(word)).length;
}

function verbTrigger(predicate: Predicate, text: string): Trigger | undefined {
  const words = wordsOf(text);
  const negated = words[0] === 'not';
  const [pivot, ...after] = negated ? words.slice(1) : words;
  if (pivot === undefined) return undefined;
  return { ...start(predicate, text), pivot, after, negated, length: weight(words) + (negated ? 1 : 0) };
}

function nounTrigger(predicate: Predicate, text: string): Trigger | undefined {
  const words = wordsOf(text).filter((word) => word !== 'and');
  const found = words.findIndex((word) => PREPOSITION.has(word));
  const at = found < 0 ? words.length : found;
  const pivot = words[at - 1];
  if (pivot === undefined) return undefined;
  return {
    ...start(predicate, text),
    pivot: pivot.toLowerCase() === pivot ? pivot : pivot.toLowerCase(),
    before: words.slice(0, at - 1),
    after: words.slice(at),
    length: weight(words),
  };
}
