import type { Entity, EntityId, Relation } from '@tripletail/core';
import { actWords, kindOf, saidOf, shortName } from '@tripletail/draw';
import type { ReactElement } from 'react';

import { T } from '../strings.js';

/** A relation as a sentence: who, act in its colour, to whom, and the speaker where there is one. Never without the "not". */
export function RelationLine({
  relation,
  entities,
  strong = false,
}: {
  readonly relation: Relation;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly strong?: boolean;
}): ReactElement {
  const speaker = relation.speaker === undefined ? undefined : entities.get(relation.speaker);
  return (
    <span className={`tri${strong ? ' strong' : ''}`}>
      {nameOf(entities, relation.subject)} <em className={kindOf(relation)}>{actWords(relation)}</em>{' '}
      {nameOf(entities, relation.object)}
      {speaker !== undefined && <span className="m3 thin">{T.says(shortName(speaker))}</span>}
    </span>
  );
}

/** The name of an actor, or its id where the answer does not hold it. */
export function nameOf(entities: ReadonlyMap<EntityId, Entity>, id: EntityId): string {
  return entities.get(id)?.name ?? id;
}

/** The whole relation as one sentence in words, for the live region. */
export function spokenRelation(relation: Relation, entities: ReadonlyMap<EntityId, Entity>, against = 0): string {
  const speaker = relation.speaker === undefined ? undefined : entities.get(relation.speaker);
  const sentence = `${nameOf(entities, relation.subject)} ${actWords(relation)} ${nameOf(entities, relation.object)}`;
  const said = `${T.saidLine[saidOf(relation)].toLowerCase()}${speaker === undefined ? '' : T.according(speaker.name)}`;
  return T.spoken(sentence, said, relation.count, relation.outlets.length, against);
}
