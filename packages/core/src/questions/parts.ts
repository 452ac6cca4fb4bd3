import type { EntityId } from '../types.js';
import type { BoundValues, QuestionParameter } from './types.js';

/** Pieces that many questions share. */

/** The slot `{entity}`. */
export const entity = (label = 'Who or what', name = 'entity'): QuestionParameter => ({ name, label, kind: 'entity' });

/** A slot that may stay empty. */
export const optional = (parameter: QuestionParameter): QuestionParameter => ({ ...parameter, optional: true });

export const day = (label = 'Since'): QuestionParameter => ({ name: 'day', label, kind: 'day' });

export const kind: QuestionParameter = { name: 'kind', label: 'Kind of act', kind: 'kind', optional: true };

export const outlet = (label = 'Outlet', name = 'outlet'): QuestionParameter => ({ name, label, kind: 'outlet' });

/** An entity's id out of the values; what it names is for the store to know. */
export const idOf = (values: BoundValues, name = 'entity'): EntityId => values[name] as EntityId;

/** Only what is said to be so, as a fact: not denied, planned, alleged or over. */
export const PLAIN = { polarities: ['affirmed'], modalities: ['asserted'] } as const;

/** {@link PLAIN} in Cypher, of a relationship `act`. */
export const plain = (act: string): string => `${act}.polarity = 'affirmed' AND ${act}.modality = 'asserted'`;

/** What most questions show of a relationship `act` between `who` and `whom`. */
export const ACT_COLUMNS = `who, act, whom, act.polarity AS polarity, act.modality AS modality,
       act.sources AS sources, act.count AS claims, act.first AS first, act.last AS last, act.evidence AS evidence`;

/** Core's order by rank. */
export const BY_RANK = 'act.sources DESC, act.count DESC, act.confidence DESC, act.keyOrder';
