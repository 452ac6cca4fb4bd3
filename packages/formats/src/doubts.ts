import { type Relation, predicateLabel } from '@tripletail/core';

/** What a relation or a claim says, and how. */
export type Saying = Pick<Relation, 'predicate' | 'polarity' | 'modality' | 'speaker'>;

/** What keeps it from being a plain fact, in words: `denied`, `planned`, `says Vladimir Putin`. */
export function doubtsOf(
  { polarity, modality, speaker }: Saying,
  nameOf: (id: NonNullable<Saying['speaker']>) => string,
): readonly string[] {
  return [
    ...(polarity === 'denied' ? ['denied'] : []),
    ...(modality === 'asserted' ? [] : [modality]),
    ...(speaker === undefined ? [] : [`says ${nameOf(speaker)}`]),
  ];
}

/** It in a line, `David Lammy criticizes Russia (denied, says Moscow)`: nothing may look like a fact that the article denies or only reports. */
export function lineOf(
  saying: Saying & Pick<Relation, 'subject'>,
  object: string,
  nameOf: (id: Relation['subject']) => string,
): string {
  const doubts = doubtsOf(saying, nameOf);
  const plain = `${nameOf(saying.subject)} ${predicateLabel(saying.predicate)} ${object}`;
  return doubts.length === 0 ? plain : `${plain} (${doubts.join(', ')})`;
}
