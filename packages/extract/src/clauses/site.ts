import type { Doc } from '../doc.js';
import { isQuote, type Subject, textAt, union } from '../syntax/index.js';
import type { DraftFact, FactKind, FactSource, FrameKey, Word } from './fact.js';
import type { ClauseOptions } from './options.js';

/** A subject for which a clause is unfolded. */
export interface SiteSubject extends Omit<Subject, 'how'> {
  readonly how: FactSource;
}

/**
 * Where in a clause the analysis is: for whom, at which verb, how deep. The phenomena are one file each and call one another through
 * `unfold`, as the grammar is recursive and imports must not be.
 */
export interface Site {
  readonly doc: Doc;
  readonly options: ClauseOptions;
  readonly subject: SiteSubject;
  readonly unfold: Unfold;
  /** Verb of the clause of the sentence that is being unfolded; none for nominal facts. */
  readonly verb?: number;
  readonly frame?: FrameKey;
  readonly moved?: Moved;
  readonly depth: number;
  /** Clauses that may still be unfolded: a bound on pathological parses. */
  readonly budget: { left: number };
}

/** An object that stands outside of its clause: "the system that he sold to X". Relations take it in behind the verb. */
export interface Moved {
  readonly tokens: readonly number[];
  /** The verb group behind which it is read. */
  readonly behind: readonly number[];
}

/** The recursive phenomena. `relation` always holds the words of the relation so far. */
export interface Unfold {
  /** Arguments and adjuncts of the clause headed by `head`, a verb or a predicate adjective. */
  readonly clause: (site: Site, relation: readonly number[], head: number) => readonly DraftFact[];
  /** A prepositional phrase on `head`. */
  readonly phrase: (site: Site, relation: readonly number[], phrase: PhraseOn) => readonly DraftFact[];
  /** Phrases on the noun `noun`, which is the last argument of the relation. */
  readonly chain: (site: Site, relation: readonly number[], noun: number) => readonly DraftFact[];
  /** A lower verb: "agreed to buy X". */
  readonly serial: (site: Site, relation: readonly number[], verb: number) => readonly DraftFact[];
}

/** A prepositional phrase and what it hangs on. */
export interface PhraseOn {
  readonly preposition: number;
  readonly head: number;
  /** Is the head a noun? Then the phrase is never fronted. */
  readonly onNoun?: boolean;
}

/** The result of a phenomenon: its facts, and the relation that what follows is added to. */
export interface Step {
  readonly facts: readonly DraftFact[];
  readonly relation: readonly number[];
}

/** The site one level deeper. */
export function deeper(site: Site, levels = 1): Site {
  return { ...site, depth: site.depth + levels };
}

/** One fact, or none if it would be empty or circular. */
export function fact(
  site: Site,
  relation: readonly Word[],
  object: readonly number[],
  kind: FactKind,
  extra: Partial<DraftFact> = {},
): readonly DraftFact[] {
  const { subject } = site;
  if (subject.tokens.length === 0 || relation.length === 0 || (object.length === 0 && kind !== 'bare')) return [];
  if (object.some((x) => relation.includes(x)) || sameTokens(subject.tokens, object)) return [];
  return [
    {
      subject: subject.tokens,
      relation: withMoved(site, relation, kind),
      object,
      kind,
      source: subject.how,
      subjectHead: subject.head,
      ...(site.verb === undefined ? {} : { verb: site.verb }),
      ...(site.frame === undefined ? {} : { frame: site.frame }),
      depth: site.depth,
      ...extra,
    },
  ];
}

const OBJECTS: readonly FactKind[] = ['object', 'zero-relative', 'reported'];

function withMoved({ moved }: Site, relation: readonly Word[], kind: FactKind): readonly Word[] {
  if (moved === undefined || OBJECTS.includes(kind)) return relation;
  const end = relation.findLastIndex((x) => typeof x === 'number' && moved.behind.includes(x)) + 1;
  return [...relation.slice(0, end), ...moved.tokens, ...relation.slice(end)];
}

/** Tokens of a relation in order, with quotation marks, hyphens and slashes that stand between two of them. */
export function relationOf(doc: Doc, ...parts: readonly Iterable<number>[]): readonly number[] {
  const tokens = union(...parts);
  const between = tokens.filter((x, k) => k > 0 && tokens[k - 1] === x - 2).map((x) => x - 1);
  return union(
    tokens,
    between.filter((x) => isQuote(doc, x) || ['-', '–', '/', "'"].includes(textAt(doc, x))),
  );
}

/** Are two ordered lists of tokens the same? */
export function sameTokens(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((x, k) => x === b[k]);
}
