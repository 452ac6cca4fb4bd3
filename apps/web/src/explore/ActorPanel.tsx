import type { Entity, EntityId, Relation } from '@tripletail/core';
import { kindOf, nodeClassOf, nodeShapeOf, saidOf } from '@tripletail/draw';
import type { ReactElement } from 'react';

import { LineMark, NodeMark } from '../shell/icons.js';
import { RelationLine } from '../shell/RelationLine.js';
import { CLASS_NAMES, T } from '../strings.js';

/** Before a line is chosen: who is in the middle, and the lines of the canvas as a list; each opens its sentence. */
export function ActorPanel({
  entity,
  relations,
  entities,
  onOpen,
}: {
  readonly entity: Entity | undefined;
  readonly relations: readonly Relation[];
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly onOpen: (relation: Relation) => void;
}): ReactElement {
  // "the country" is a word for it, and "Panama's" the same name: neither is another one.
  const others =
    entity?.names
      .filter((name) => name.replace(/['’]s$/, '') !== entity.name && (!entity.named || name !== name.toLowerCase()))
      .slice(0, 4) ?? [];
  return (
    <>
      <header className="hd">
        {entity === undefined ? (
          <h2>{T.strongest}</h2>
        ) : (
          <>
            <h2 className="row">
              <NodeMark shape={nodeShapeOf(entity)} nodeClass={nodeClassOf(entity)} />
              <span>{entity.name}</span>
            </h2>
            <p className="s m2">
              {[
                entity.role ?? CLASS_NAMES[nodeClassOf(entity)],
                ...(others.length === 0 ? [] : [T.alsoNamed(others.join('”, “'))]),
              ].join(', ')}
            </p>
          </>
        )}
        <p className="s m3">{T.noSentence}</p>
      </header>
      <ul className="actor-lines">
        {relations.map((relation) => (
          <li key={relation.id}>
            <button type="button" className="cl" onClick={() => onOpen(relation)}>
              <LineMark kind={kindOf(relation)} said={saidOf(relation)} />
              <span className="min">
                <RelationLine relation={relation} entities={entities} />
                <span className="s m3">
                  {T.claims(relation.count)}, {T.outlets(relation.outlets.length)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
