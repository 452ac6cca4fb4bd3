import {
  contentHash,
  type Predicate,
  predicateIndex,
  TripletailError,
  type Vocabulary,
  vocabularyProblems,
} from '@tripletail/core';

/** Relationship types that hold the model together; no predicate of a vocabulary may be called so. */
export const STRUCTURE = [
  'HAS_SENTENCE',
  'NEXT',
  'HAS_MENTION',
  'REFERS_TO',
  'SUBJECT',
  'OBJECT',
  'EVIDENCED_BY',
  'IN_ARTICLE',
  'ATTRIBUTED_TO',
  'QUALIFIER',
  'TELLS_OF',
  'DUPLICATE_OF',
] as const;

/** The type of edges whose predicate is made of the words of the text: these words are the property `predicate`. */
export const OPEN = 'OPEN';

/** A name that may stand in a statement as it is. Nothing else ever does. */
const SAFE = /^[A-Z][A-Z0-9_]{0,62}$/;

/** The vocabulary as the database sees it. */
export interface Names {
  readonly vocabulary: Vocabulary;
  readonly predicates: ReadonlyMap<string, Predicate>;
  /** Types of the projected edges, {@link OPEN} last. */
  readonly types: readonly string[];
  /** `A|B|…|OPEN`, for patterns: typed patterns spare the database the walk over mentions and claims. */
  readonly anyType: string;
  /** The type of a relation's edge. */
  readonly typeOf: (relation: { readonly predicate: string; readonly open?: true }) => string;
  /** Changes when edges must be projected anew. */
  readonly hash: string;
}

/** @throws VOCABULARY_INVALID if a predicate cannot be a relationship type */
export function namesOf(vocabulary: Vocabulary): Names {
  const predicates = predicateIndex(vocabulary);
  const taken = [...predicates.keys()].filter(
    (name) => name === OPEN || (STRUCTURE as readonly string[]).includes(name),
  );
  const wrong = [
    ...vocabularyProblems(vocabulary),
    ...[...predicates.keys()]
      .filter((name) => !SAFE.test(name))
      .map((name) => `${JSON.stringify(name)} is no safe name`),
    ...taken.map((name) => `${name} is a name that the database's model needs for itself`),
  ];
  if (wrong.length > 0) {
    throw new TripletailError(
      'VOCABULARY_INVALID',
      `The vocabulary cannot be kept in Neo4j: ${wrong.slice(0, 3).join('; ')}. Rename these predicates.`,
    );
  }
  const types = [...predicates.keys(), OPEN];
  return {
    vocabulary,
    predicates,
    types,
    anyType: types.join('|'),
    typeOf: ({ predicate, open }) => (open === undefined && predicates.has(predicate) ? predicate : OPEN),
    hash: contentHash(
      JSON.stringify(vocabulary.predicates.map((one) => [one.name, one.kind, one.goldstein, one.static === true])),
    ),
  };
}
