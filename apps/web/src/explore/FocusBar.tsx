import type { Entity } from '@tripletail/core';
import { nodeClassOf, nodeShapeOf } from '@tripletail/draw';
import type { ReactElement } from 'react';

import { Icon, NodeMark } from '../shell/icons.js';
import { go, pickNone, useApp } from '../state/store.js';
import { LOOKS, OPEN_FILTERS, type View } from '../state/view.js';
import { T } from '../strings.js';

/** What is in the middle, how much of it is drawn, and how to see more: never a silent cut. */
export function FocusBar({
  view,
  narrow,
  name,
  entity,
  drawn,
  found,
  hidden,
  cut,
  onExpand,
}: {
  readonly view: View;
  readonly narrow: boolean;
  readonly name: string;
  readonly entity: Entity | undefined;
  readonly drawn: number;
  readonly found: number;
  readonly hidden: number;
  readonly cut: { readonly counted: number; readonly total: number } | undefined;
  readonly onExpand: () => void;
}): ReactElement {
  const { picked } = useApp();
  const focused = view.focus.length > 0;
  return (
    <div className="ov tl">
      <span className="chip" data-floats>
        {entity !== undefined && <NodeMark shape={nodeShapeOf(entity)} nodeClass={nodeClassOf(entity)} />}
        <span className="ell">{name}</span>
        <span className="m3 thin">{T.relationsOf(drawn, found)}</span>
        {focused && (
          <button
            type="button"
            className="x"
            aria-label={T.closeFocus}
            onClick={() => go({ focus: [], expanded: [], hidden: [], relation: undefined, claim: undefined })}
          >
            <Icon name="close" />
          </button>
        )}
      </span>
      {focused && !narrow && (
        <fieldset className="seg" aria-label={T.steps} data-floats>
          {[1, 2, 3].map((steps) => (
            <button
              key={steps}
              type="button"
              className={view.steps === steps ? 'on' : ''}
              aria-pressed={view.steps === steps}
              onClick={() => go({ steps })}
            >
              {T.step(steps)}
            </button>
          ))}
        </fieldset>
      )}
      {found > drawn && !narrow && (
        <button type="button" className="btn" data-floats onClick={onExpand}>
          {T.expandMore(found - drawn)}
          <kbd aria-hidden="true">E</kbd>
        </button>
      )}
      {narrow ? (
        <button
          type="button"
          className="btn r"
          data-floats
          onClick={() => go({ look: view.look === 'graph' ? 'table' : 'graph' })}
        >
          {view.look === 'graph' ? T.table : T.graph}
        </button>
      ) : (
        <fieldset className="seg r" aria-label={T.views} data-floats>
          {LOOKS.map((look) => (
            <button
              key={look}
              type="button"
              className={view.look === look ? 'on' : ''}
              aria-pressed={view.look === look}
              onClick={() => go({ look })}
            >
              {look === 'graph' ? T.graph : T.table}
            </button>
          ))}
        </fieldset>
      )}
      {picked.size > 0 && (
        <span className="hides s m2" data-floats>
          {T.picked(picked.size)}
          <button type="button" className="link" onClick={() => useApp.setState({ sheet: 'export' })}>
            {T.exportPress}
          </button>
          <button type="button" className="link" onClick={pickNone}>
            {T.letGo}
          </button>
        </span>
      )}
      {view.hidden.length > 0 && (
        <span className="hides s m2" data-floats>
          {T.hiddenActors(view.hidden.length)}
          <button type="button" className="link" onClick={() => go({ hidden: [] })}>
            {T.showHidden}
          </button>
        </span>
      )}
      {cut !== undefined && (
        <span className="hides s m2" data-floats>
          {T.ofStrongest(cut.counted, cut.total)}
        </span>
      )}
      {hidden > 0 && (
        <span className="hides s m2" data-floats>
          {T.hiddenByFilters(hidden)}
          <button type="button" className="link" onClick={() => go({ filters: OPEN_FILTERS })}>
            {T.showAll}
          </button>
        </span>
      )}
    </div>
  );
}
