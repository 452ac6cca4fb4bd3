import type { Iri, Term, Triple } from './terms.js';

/** Something and what is said of it. */
export interface Resource {
  readonly iri: Iri;
  readonly types: readonly Iri[];
  /** The triple that it is about, for statements: it is described, not asserted. */
  readonly statement?: Triple;
  readonly properties: readonly Property[];
}

/** A predicate and its objects; without objects it is not written. */
export type Property = readonly [predicate: Iri, objects: readonly Term[]];

/** Resources that belong together: those of an article in a graph of its own, where the format knows graphs. */
export interface NamedGraph {
  readonly name: Iri | undefined;
  readonly resources: Iterable<Resource>;
}

/** A property; values that are not there are left out. */
export function property(predicate: Iri, ...objects: readonly (Term | undefined)[]): Property {
  return [predicate, objects.filter((object) => object !== undefined)];
}
