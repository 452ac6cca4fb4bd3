import type { Quotation } from '../quotations/index.js';
import type { Entity, MentionKind, Span } from '@tripletail/core';

/** A place in an article that refers to an entity. All numbers are indices into `Doc.tokens`, `entity` one into `Resolution.entities`. */
export interface ResolvedMention {
  readonly entity: number;
  readonly kind: MentionKind;
  readonly firstToken: number;
  readonly endToken: number;
  /** The syntactic head: of "British Foreign Minister David Lammy", "Lammy". At most one mention has a given head. */
  readonly headToken: number;
  /**
   * Of the name, pronoun, or noun phrase without what follows its head ("the US proposal", not "… for a cease-fire").
   * `text.slice(span.start, span.end)` shows it.
   */
  readonly span: Span;
  /** The rule that joined it to its entity: `name`, `surname`, `role`, `pronoun`, … */
  readonly why: string;
  /** A place and not the power that sits there: "Washington" in "to Washington", "Moscow" after "in". */
  readonly locative?: true;
  /** An adjective of a country or region ("British diplomats"): it names the country, but is no argument of a verb. */
  readonly adjective?: true;
  /** Part of the name of another mention: "Ukraine" in "Ukraine Defense Contact Group". */
  readonly nested?: true;
  /** What a title in front of the name says here: "Foreign Minister" in "British Foreign Minister David Lammy". */
  readonly title?: MentionTitle;
}

/** A title in front of a person's name. */
export interface MentionTitle {
  /** The office in lower case without country or qualifier: "foreign minister", "secretary of state". */
  readonly role: string;
  readonly firstToken: number;
  readonly endToken: number;
  /** ISO 3166-1 alpha-2 of the country named in the title, or by its body. */
  readonly country?: string;
  /** Head token of the body named in the title: "NATO" in "NATO Secretary-General". */
  readonly body?: number;
}

/** A thing in the world, as far as one article tells. */
export interface ResolvedEntity {
  /** What goes into the graph. */
  readonly entity: Entity;
  /** Where the article refers to it, in order of the text; never empty. */
  readonly mentions: readonly ResolvedMention[];
  /** Of "both", "the two", "they" for a pair: the things it is made of. It is then no node; a claim about it is one about each member. */
  readonly members?: readonly ResolvedEntity[];
}

/** What the mentions and coreference stages make of an article. */
export interface Resolution {
  /** Every named thing, and every described thing that is mentioned; which described things deserve a node is decided by the claims. */
  readonly entities: readonly ResolvedEntity[];
  /** All mentions, in order of their heads. */
  readonly mentions: readonly ResolvedMention[];
  /** The mention that this token heads. Inside a name or its title any token will do: "Minister" and "Jane" find "Minister Jane Doe". */
  readonly mentionAt: (token: number) => ResolvedMention | undefined;
  /** The entity of `mentionAt`; absent for a pronoun that nothing was found for, and for tokens that head no mention. */
  readonly entityAt: (token: number) => ResolvedEntity | undefined;
  /**
   * An entity for the noun phrase with this head, whatever it is: the resolved one, or a described one made on the spot with a short
   * readable name ("US proposal for a full 30-day cease-fire"). The same head always gives the same entity. Absent for what can be
   * nothing in a graph: pronouns without antecedent, expletives, dates and bare numbers, verbs.
   */
  readonly entityFor: (head: number) => ResolvedEntity | undefined;
  /** The noun phrase as it stands in the text: from its first determiner or modifier to the end of its complements that belong to its name. */
  readonly phraseSpan: (head: number) => Span;
  /** Who says this token: of the innermost quotation that holds it; absent in the outlet's own voice, and where nobody is named. */
  readonly speakerAt: (token: number) => ResolvedEntity | undefined;
  /** Who speaks a quotation, where that is known. */
  readonly speakerOf: (quotation: Quotation) => ResolvedEntity | undefined;
}
