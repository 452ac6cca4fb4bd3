import { type ActKind, actKind, predicateIndex, type Relation } from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';

const PREDICATES = predicateIndex(DEFAULT_VOCABULARY);

/** Which colour a relation has. */
export function kindOf(relation: Pick<Relation, 'predicate'>): ActKind {
  return actKind(PREDICATES, relation.predicate);
}

/** Does it hold both ways? Then it has no arrow. */
export function isSymmetric(relation: Pick<Relation, 'predicate'>): boolean {
  return PREDICATES.get(relation.predicate)?.symmetric === true;
}
