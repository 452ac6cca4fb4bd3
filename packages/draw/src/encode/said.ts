import type { Relation } from '@tripletail/core';

/** The five ways in which a line is drawn, by how the sentence says it. */
export const SAID = ['asserted', 'planned', 'alleged', 'denied', 'ended'] as const;

/** One of {@link SAID}. */
export type Said = (typeof SAID)[number];

/**
 * How a relation is drawn. Denial comes first: whatever else it is, it must never look like the act. What only a speaker says is hearsay
 * to the reader, even where the speaker asserts it, and is drawn as alleged: a line never says more than the sentence.
 */
export function saidOf(relation: Pick<Relation, 'polarity' | 'modality' | 'speaker'>): Said {
  if (relation.polarity === 'denied') return 'denied';
  switch (relation.modality) {
    case 'ended':
      return 'ended';
    case 'alleged':
      return 'alleged';
    case 'possible':
    case 'planned':
    case 'demanded':
    case 'threatened':
    case 'conditional':
      return 'planned';
    case 'asserted':
      return relation.speaker === undefined ? 'asserted' : 'alleged';
    default:
      return relation.modality satisfies never;
  }
}
