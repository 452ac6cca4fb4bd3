import type { GraphQuery } from '../query/types.js';

/** What a parameter is, and so how it is asked for: a search box, a field, a calendar, a list. */
export const PARAMETER_KINDS = ['entity', 'text', 'day', 'number', 'predicate', 'kind', 'outlet', 'choice'] as const;

/** One of {@link PARAMETER_KINDS}: an entity by its id; a day as `YYYY-MM-DD`; a predicate by its name; an act kind; an outlet by its name. */
export type ParameterKind = (typeof PARAMETER_KINDS)[number];

/** The value of a parameter. */
export type QuestionValue = string | number;

/** One slot of a question. */
export interface QuestionParameter {
  /** As in `{name}` of the title and `$name` of the Cypher. */
  readonly name: string;
  /** For the form, the option's help: "Who". */
  readonly label: string;
  readonly kind: ParameterKind;
  /** Left out it hides nothing; the Cypher gets null. */
  readonly optional?: true;
  readonly default?: QuestionValue;
  /** Of kind `choice`: what there is to choose from. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

/** Values by name of parameter, as somebody gives them; what is left out takes its default. */
export type QuestionValues = Readonly<Record<string, QuestionValue | null | undefined>>;

/** Values as `bindQuestion` gives them: every parameter is there, checked, what was left out as null. */
export type BoundValues = Readonly<Record<string, QuestionValue | null>>;

/**
 * A question that people ask often, as data: shown as a form, run as Cypher on Neo4j, and where `ask` is there on any store.
 * Values reach both only as parameters; an unknown one finds nothing.
 */
export interface Question {
  /** Short, for commands and links: `criticism`. */
  readonly id: string;
  /** As a person asks it, with slots: "Who criticises {entity}?" */
  readonly title: string;
  /** One or two sentences: what counts, and in which order it comes. */
  readonly about: string;
  readonly parameters: readonly QuestionParameter[];
  /** Reads only. Nodes and relationships stand in the rows themselves, so that an answer can be drawn. */
  readonly cypher: string;
  /** The same question to any store. Absent where only Cypher can say it. */
  readonly ask?: (values: BoundValues) => GraphQuery;
}
