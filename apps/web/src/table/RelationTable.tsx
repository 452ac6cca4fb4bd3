import { contradicts, type Entity, type EntityId, type Relation } from '@tripletail/core';
import { actWords, kindOf, saidOf, showRange } from '@tripletail/draw';
import type { ReactElement } from 'react';

import { LineMark } from '../shell/icons.js';
import { nameOf } from '../shell/RelationLine.js';
import { SAID_NAMES, showConfidence, T } from '../strings.js';

/** The same rows as the graph, with the same filters and in the same order; every row opens its sentence. */
export function RelationTable({
  relations,
  entities,
  selected,
  onOpen,
  onFocus,
}: {
  readonly relations: readonly Relation[];
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly selected: string | undefined;
  readonly onOpen: (relation: Relation) => void;
  readonly onFocus: (id: EntityId) => void;
}): ReactElement {
  const actor = (id: EntityId): ReactElement => (
    <button type="button" className="name ell" onClick={() => onFocus(id)}>
      {nameOf(entities, id)}
    </button>
  );
  return (
    <div className="table" data-testid="table">
      <table>
        <caption className="hidden">{T.tableCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{T.colWho}</th>
            <th scope="col">{T.colAct}</th>
            <th scope="col">{T.colWhom}</th>
            <th scope="col">{T.colSaid}</th>
            <th scope="col" className="wide">
              {T.colWhen}
            </th>
            <th scope="col" className="n">
              {T.colOutlets}
            </th>
            <th scope="col" className="n">
              {T.colClaims}
            </th>
            <th scope="col" className="n wide">
              {T.colConfidence}
            </th>
          </tr>
        </thead>
        <tbody>
          {relations.map((relation) => {
            const against = relations.some((other) => contradicts(relation, other));
            const speaker = relation.speaker === undefined ? undefined : nameOf(entities, relation.speaker);
            return (
              <tr key={relation.id} className={relation.id === selected ? 'on' : ''}>
                <td>{actor(relation.subject)}</td>
                <td>
                  <button
                    type="button"
                    className={`act ${kindOf(relation)}`}
                    aria-pressed={relation.id === selected}
                    onClick={() => onOpen(relation)}
                  >
                    <LineMark kind={kindOf(relation)} said={saidOf(relation)} />
                    {against && '≠ '}
                    {actWords(relation)}
                  </button>
                </td>
                <td>{actor(relation.object)}</td>
                <td className="m2">
                  {SAID_NAMES[saidOf(relation)]}
                  {speaker !== undefined && `, ${speaker}`}
                </td>
                <td className="wide m2 when">
                  {relation.first === undefined || relation.last === undefined
                    ? ''
                    : showRange(relation.first, relation.last)}
                </td>
                <td className="n num">{relation.outlets.length}</td>
                <td className="n num">{relation.count}</td>
                <td className="n num wide">{showConfidence(relation.confidence)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
