import type { EntityId, GraphReader, Relation } from '@tripletail/core';
import type { Point, SceneLine } from '@tripletail/draw';
import { lazy, type ReactElement, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { EvidencePanel } from '../evidence/EvidencePanel.js';
import type { GraphView, Places } from '../graph/graph-view.js';
import { Rail } from '../rail/Rail.js';
import { Icon } from '../shell/icons.js';
import { spokenRelation } from '../shell/RelationLine.js';
import { Sheet } from '../shell/Sheet.js';
import { TIGHT, useMedia } from '../shell/theme.js';
import { announce, go, pick, useApp } from '../state/store.js';
import { DEFAULT_LIMIT } from '../state/view.js';
import { T } from '../strings.js';
import { RelationTable } from '../table/RelationTable.js';
import { ActorPanel } from './ActorPanel.js';
import { EmptyResult } from './EmptyResult.js';
import { FocusBar } from './FocusBar.js';
import { TimeBar } from './TimeBar.js';
import { NodeMenu } from './NodeMenu.js';
import { type Rest, SheetHandle } from './SheetHandle.js';
import { useExplore } from './use-explore.js';

/** The canvas brings the renderer with it: it comes after the words of the page. */
const GraphCanvas = lazy(() => import('../graph/GraphCanvas.js').then((module) => ({ default: module.GraphCanvas })));

/** A phone shows so many relations at most. */
const NARROW_LIMIT = 10;

/** Focus, filters, canvas or table, time, evidence. */
export function ExplorePage({
  reader,
  places,
  narrow,
}: {
  readonly reader: GraphReader;
  readonly places: Places;
  readonly narrow: boolean;
}): ReactElement {
  const { view, sheet, source, folded, panelClosed, picked } = useApp();
  const tight = useMedia(TIGHT);
  const fold = folded ?? tight;
  const [menu, setMenu] = useState<{ readonly id: EntityId; readonly at: Point }>();
  const [rest, setRest] = useState<Rest>('half');
  const sourceKey = source.kind === 'page' ? source.name : source.kind;
  const limit = narrow ? Math.min(NARROW_LIMIT, view.limit) : view.limit;
  const explored = useExplore(reader, view, limit);
  const { entities, drawn, found, scene, counts, hiddenBy } = explored;
  const hiddenCount = explored.unfiltered - found.length;
  const canvas = useRef<GraphView | undefined>(undefined);
  const selected = view.relation;
  const relation = useMemo(
    () => drawn.find((one) => one.id === selected) ?? explored.all.find((one) => one.id === selected),
    [drawn, explored.all, selected],
  );
  const focusName = view.focus.map((id) => entities.get(id)?.name ?? id).join(', ') || T.strongest;
  useEffect(() => {
    const title = view.focus.length === 0 ? undefined : focusName;
    useApp.setState({
      drawn,
      seen: { scene, relations: drawn, entities, total: found.length, hidden: hiddenCount, title },
    });
  }, [drawn, scene, entities, found.length, hiddenCount, view.focus, focusName]);

  const focusOn = useCallback((id: string) => {
    go({
      focus: [id as EntityId],
      expanded: [],
      hidden: [],
      fanned: [],
      limit: DEFAULT_LIMIT,
      relation: undefined,
      claim: undefined,
    });
  }, []);
  const open = useCallback((one: Relation) => {
    useApp.setState({ panelClosed: false });
    go({ relation: one.id, claim: undefined });
  }, []);
  const openLine = useCallback(
    (line: SceneLine) => {
      const { fanned } = useApp.getState().view;
      if (line.bundle) go({ fanned: [...fanned, line.pair] });
      else open(line.relations[0]!);
    },
    [open],
  );
  const expand = useCallback((id?: string) => {
    const { view: now } = useApp.getState();
    const more = now.limit + DEFAULT_LIMIT;
    if (id === undefined || now.focus.includes(id as EntityId)) go({ limit: more });
    else go({ expanded: [...new Set([...now.expanded, id as EntityId])], limit: more });
  }, []);
  const hide = useCallback((id: EntityId) => {
    const { view: now } = useApp.getState();
    if (!now.focus.includes(id)) go({ hidden: [...now.hidden, id] });
  }, []);
  const say = useCallback(
    (what: SceneLine | EntityId) => {
      if (typeof what === 'string') announce(entities.get(what)?.name ?? what);
      else
        announce(
          what.bundle
            ? `${T.oneOfBundle(what.relations.length)}: ${what.label}`
            : spokenRelation(what.relations[0]!, entities),
        );
    },
    [entities],
  );
  const events = useMemo(
    () => ({
      onNode: focusOn,
      onExpand: expand,
      onLine: openLine,
      onStage: () => {
        setMenu(undefined);
        go({ relation: undefined, claim: undefined });
      },
      onPick: pick,
      onMenu: (id: string, at: Point) => setMenu({ id: id as EntityId, at }),
    }),
    [focusOn, expand, openLine],
  );
  const rail = (
    <Rail
      counts={counts}
      filters={view.filters}
      entities={entities}
      hides={explored.all.filter((one) => one.confidence < view.filters.minConfidence).length}
      total={explored.allTotal}
    />
  );
  return (
    <main
      className={['ex', selected === undefined ? '' : 'reading', fold ? 'folded' : '', panelClosed ? 'alone' : '', rest]
        .filter(Boolean)
        .join(' ')}
    >
      <h1 className="hidden">{focusName}</h1>
      {!narrow && (
        <aside className="rail" aria-label={T.filters}>
          {rail}
          <button
            type="button"
            className="btn gh fold"
            aria-expanded={!fold}
            aria-label={fold ? T.unfoldRail : T.foldRail}
            title={fold ? T.unfoldRail : T.foldRail}
            onClick={() => useApp.setState({ folded: !fold })}
          >
            <Icon name={fold ? 'next' : 'previous'} />
            <kbd aria-hidden="true">[</kbd>
          </button>
        </aside>
      )}
      <section className="cv" aria-label={view.look === 'graph' ? T.graph : T.table}>
        <FocusBar
          view={view}
          narrow={narrow}
          name={focusName}
          entity={view.focus.length === 1 ? entities.get(view.focus[0]!) : undefined}
          drawn={drawn.length}
          found={found.length}
          hidden={hiddenCount}
          cut={explored.cut}
          onExpand={() => expand()}
        />
        {explored.error !== undefined && (
          <div className="notice" role="alert">
            {explored.error}
            <button type="button" className="btn" onClick={explored.again}>
              {T.tryAgain}
            </button>
          </div>
        )}
        {view.look === 'graph' ? (
          <Suspense fallback={<div className="canvas m3 centre">{T.loading}</div>}>
            <GraphCanvas
              key={sourceKey}
              scene={scene}
              places={places}
              selected={selected}
              picked={picked}
              compact={narrow}
              label={T.graphLabel(focusName)}
              events={events}
              onSay={say}
              onHide={hide}
              viewRef={canvas}
            />
          </Suspense>
        ) : (
          <RelationTable relations={drawn} entities={entities} selected={selected} onOpen={open} onFocus={focusOn} />
        )}
        {explored.waiting && <div className="centre m3">{T.loading}</div>}
        {!explored.waiting && found.length === 0 && (
          <EmptyResult hiddenBy={hiddenBy} filters={view.filters} any={explored.all.length > 0} />
        )}
        {view.look === 'graph' && !narrow && (
          <div className="ov br" data-floats>
            <span className="seg">
              <button type="button" aria-label={T.zoomOut} onClick={() => canvas.current?.zoom(1.4)}>
                −
              </button>
              <button type="button" aria-label={T.zoomIn} onClick={() => canvas.current?.zoom(1 / 1.4)}>
                +
              </button>
              <button type="button" onClick={() => canvas.current?.fit()}>
                {T.fit}
              </button>
            </span>
          </div>
        )}
        {view.look === 'graph' && !narrow && <WidthKey />}
        {menu !== undefined && (
          <NodeMenu
            at={menu.at}
            name={entities.get(menu.id)?.name ?? menu.id}
            onFocus={() => focusOn(menu.id)}
            onExpand={() => expand(menu.id)}
            onHide={view.focus.includes(menu.id) ? undefined : () => hide(menu.id)}
            onClose={() => setMenu(undefined)}
          />
        )}
      </section>
      {!narrow && <TimeBar relations={explored.all} filters={view.filters} />}
      <aside className="ev" aria-label={T.evidence} tabIndex={-1}>
        {selected === undefined ? (
          <ActorPanel
            entity={view.focus.length === 1 ? entities.get(view.focus[0]!) : undefined}
            relations={drawn}
            entities={entities}
            onOpen={open}
          />
        ) : (
          <>
            {narrow && <SheetHandle rest={rest} onRest={setRest} />}
            <button
              type="button"
              className="btn gh ic close"
              aria-label={T.close}
              onClick={() => go({ relation: undefined, claim: undefined })}
            >
              <Icon name="close" />
            </button>
            <EvidencePanel
              key={selected}
              reader={reader}
              relation={relation}
              relationId={selected}
              claimId={view.claim}
              entities={entities}
            />
          </>
        )}
      </aside>
      {narrow && sheet === 'filters' && (
        <Sheet title={T.filters}>
          {rail}
          <TimeBar relations={explored.all} filters={view.filters} />
        </Sheet>
      )}
    </main>
  );
}

function WidthKey(): ReactElement {
  return (
    <div className="wk" data-floats>
      <svg viewBox="0 0 118 18" aria-hidden="true">
        <path d="M0 9h34" strokeWidth="1.25" />
        <path d="M42 9h34" strokeWidth="2" />
        <path d="M84 9h34" strokeWidth="3.5" />
      </svg>
      {T.widthKey}
    </div>
  );
}
