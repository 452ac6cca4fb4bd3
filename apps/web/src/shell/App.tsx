import type { EntityId, GraphReader } from '@tripletail/core';
import { lazy, type ReactElement, Suspense, useCallback, useEffect } from 'react';

import { ArticlesPage } from '../articles/ArticlesPage.js';
import { useJobs } from '../articles/jobs.js';
import { connectServer, openFile, openFirst } from '../data/open.js';
import { useAsk } from '../data/use-ask.js';
import { ExplorePage } from '../explore/ExplorePage.js';
import { placesFor } from '../graph/places.js';
import { SearchBox } from '../search/SearchBox.js';
import { StartPage } from '../start/StartPage.js';
import { followHistory, go, useApp } from '../state/store.js';
import { DEFAULT_VIEW } from '../state/view.js';
import { KEYS, T } from '../strings.js';
import { listenToKeys } from './keys.js';
import { closeSheet, Sheet } from './Sheet.js';
import { NARROW, toggleTheme, useMedia } from './theme.js';
import { copyLink, Tabs, TopBar } from './TopBar.js';

/** The list of formats brings their writers with it. */
const ExportPanel = lazy(() => import('../export/ExportPanel.js').then((module) => ({ default: module.ExportPanel })));

/** The whole page. */
export function App(): ReactElement {
  const { source, ready, view, said, trouble, sheet, handout } = useApp();
  const narrow = useMedia(NARROW);
  const reader: GraphReader | undefined = source.kind === 'none' ? undefined : source.reader;
  const places = placesFor(source);
  const articles = useAsk(reader, { kind: 'overview', limit: 1 } as const).answer?.counts.articles ?? 0;
  const reading = useJobs(({ jobs }) => jobs.some((job) => job.stage === 'loading' || job.stage === 'reading'));

  useEffect(() => {
    // A file that was handed over has its graph, asks nobody and takes no other.
    const handedOver = useApp.getState().handout !== undefined;
    if (!handedOver) void openFirst();
    const stops = [followHistory(), listenToKeys(), ...(handedOver ? [] : [listenToDrops()])];
    return () => stops.forEach((stop) => stop());
  }, []);
  const find = useCallback((id: EntityId) => {
    closeSheet();
    const { filters } = useApp.getState().view;
    go({ ...DEFAULT_VIEW, page: 'explore', focus: [id], filters, look: useApp.getState().view.look });
  }, []);
  useEffect(() => {
    document.title =
      view.page === 'start' ? T.product : `${view.page === 'explore' ? T.explore : T.articles} · ${T.product}`;
  }, [view.page]);

  return (
    <div className="app">
      <TopBar reader={reader} narrow={narrow} articles={articles} onFind={find} />
      {trouble !== undefined && (
        <div className="notice top-notice" role="alert">
          {trouble}
          {source.kind === 'server' && (
            <button type="button" className="btn" onClick={() => void connectServer()}>
              {T.tryAgain}
            </button>
          )}
          <button type="button" className="btn" onClick={() => useApp.setState({ trouble: undefined })}>
            {T.close}
          </button>
        </div>
      )}
      {reading && <div className="working" />}
      {!ready ? (
        <main className="st" />
      ) : view.page === 'articles' ? (
        <ArticlesPage reader={reader} />
      ) : view.page === 'explore' && reader !== undefined ? (
        <ExplorePage reader={reader} places={places} narrow={narrow} />
      ) : (
        <StartPage reader={reader} narrow={narrow} onFocus={find} />
      )}
      {sheet === 'keys' && (
        <Sheet title={T.shortcuts}>
          <dl className="keys">
            {KEYS.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </Sheet>
      )}
      {sheet === 'export' && (
        <Sheet title={T.export} wide>
          <Suspense fallback={<p className="m3">{T.loadingFormats}</p>}>
            <ExportPanel />
          </Suspense>
        </Sheet>
      )}
      {sheet === 'find' && (
        <Sheet title={T.find}>
          <SearchBox reader={reader} big atOnce onChoose={find} />
        </Sheet>
      )}
      {sheet === 'menu' && (
        <Sheet title={T.menu}>
          <Tabs page={view.page} articles={articles} onGo={closeSheet} />
          <div className="menu">
            <button type="button" className="btn" onClick={toggleTheme}>
              {T.theme}
            </button>
            {handout === undefined && (
              <button type="button" className="btn" onClick={() => void copyLink()}>
                {T.share}
              </button>
            )}
            {source.kind !== 'none' && (
              <button type="button" className="btn" onClick={() => useApp.setState({ sheet: 'export' })}>
                {T.export}
              </button>
            )}
          </div>
        </Sheet>
      )}
      <output className="hidden" aria-live="polite">
        {said}
      </output>
    </div>
  );
}

/** Files may be dropped anywhere on the page. */
function listenToDrops(): () => void {
  const over = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  };
  const drop = (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    for (const file of files) void openFile(file);
  };
  addEventListener('dragover', over);
  addEventListener('drop', drop);
  return () => {
    removeEventListener('dragover', over);
    removeEventListener('drop', drop);
  };
}
