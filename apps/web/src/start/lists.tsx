import type { Entity, EntityId, RankedEntity, Relation } from '@tripletail/core';
import { kindOf, nodeClassOf, nodeShapeOf, saidOf, showDay } from '@tripletail/draw';
import type { ReactElement } from 'react';

import { LineMark, NodeMark } from '../shell/icons.js';
import { RelationLine } from '../shell/RelationLine.js';
import { show, T } from '../strings.js';

/** px of the longest bar. */
const BAR = 80;
type Entities = ReadonlyMap<EntityId, Entity>;

export function MostConnected({
  actors,
  kindsOf,
  onFocus,
}: {
  readonly actors: readonly RankedEntity[];
  readonly kindsOf: ReadonlyMap<EntityId, readonly [number, number, number]>;
  readonly onFocus: (id: EntityId) => void;
}): ReactElement {
  const most = Math.max(1, ...actors.map((actor) => actor.relations));
  return (
    <ul className="lst">
      {actors.map(({ entity, relations }) => {
        const [conflict, cooperation, fact] = kindsOf.get(entity.id) ?? [0, 0, 0];
        return (
          <li key={entity.id}>
            <button type="button" className="actor" onClick={() => onFocus(entity.id)}>
              <NodeMark shape={nodeShapeOf(entity)} nodeClass={nodeClassOf(entity)} />
              <span className="ell">
                <b className="md">{entity.name}</b>{' '}
                <span className="m3 s">{entity.role ?? entity.type.toLowerCase()}</span>
              </span>
              <span className="hidden">{T.barLabel(conflict, cooperation, fact)}</span>
              <span className="bar" aria-hidden="true">
                <i className="conflict" style={{ width: (conflict / most) * BAR }} />
                <i className="cooperation" style={{ width: (cooperation / most) * BAR }} />
                <i className="fact" style={{ width: (fact / most) * BAR }} />
              </span>
              <span className="num s">{show(relations)}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

export function Newest({
  relations,
  entities,
  onOpen,
}: {
  readonly relations: readonly Relation[];
  readonly entities: Entities;
  readonly onOpen: (relation: Relation) => void;
}): ReactElement {
  if (relations.length === 0) return <p className="m3 s none">{T.noNewest}</p>;
  return (
    <ul>
      {relations.map((relation) => (
        <li key={relation.id}>
          <button type="button" className="cl" onClick={() => onOpen(relation)}>
            <LineMark kind={kindOf(relation)} said={saidOf(relation)} />
            <span className="min">
              <RelationLine relation={relation} entities={entities} />
              <span className="s m3">
                {relation.last === undefined ? '' : `${showDay(relation.last)}, `}
                {sourceWords(relation)}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function sourceWords({ outlets }: Relation): string {
  const [first = ''] = outlets;
  const name = first.startsWith('article:') ? T.noOutlet : first;
  return outlets.length === 1 ? name : T.outlets(outlets.length);
}

/** Affirmed relations, each with the one that denies it beside it. */
export function Contested({
  relations,
  entities,
  onOpen,
}: {
  readonly relations: readonly Relation[];
  readonly entities: Entities;
  readonly onOpen: (relation: Relation) => void;
}): ReactElement {
  const pairs = pairsOf(relations);
  if (pairs.length === 0) return <p className="m3 s none">{T.noContested}</p>;
  return (
    <ul>
      {pairs.slice(0, 5).map(([yes, no]) => (
        <li key={`${yes.id} ${no.id}`} className="ct">
          {[yes, no].map((relation) => (
            <button key={relation.id} type="button" onClick={() => onOpen(relation)}>
              <span className="n">{show(relation.outlets.length)}</span>
              <RelationLine relation={relation} entities={entities} />
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}

function pairsOf(relations: readonly Relation[]): readonly (readonly [Relation, Relation])[] {
  const pairs: (readonly [Relation, Relation])[] = [];
  let yes: Relation | undefined;
  for (const relation of relations) {
    if (relation.polarity === 'affirmed') yes = relation;
    else if (yes !== undefined) pairs.push([yes, relation]);
  }
  return pairs;
}
