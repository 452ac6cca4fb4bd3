import type { EntityId, GraphReader } from '@tripletail/core';
import type { ReactElement } from 'react';

import { SearchBox } from '../search/SearchBox.js';
import { announce, type App, goTo, redo, undo, useApp } from '../state/store.js';
import { show, T } from '../strings.js';
import { Icon, type IconName, Logo } from './icons.js';
import { toggleTheme } from './theme.js';

/** The bar over every page. */
export function TopBar({
  reader,
  narrow,
  articles,
  onFind,
}: {
  readonly reader: GraphReader | undefined;
  readonly narrow: boolean;
  readonly articles: number;
  readonly onFind: (id: EntityId) => void;
}): ReactElement {
  const { view, past, future, source, handout } = useApp();
  const openSheet = (sheet: App['sheet']) => (): void => useApp.setState({ sheet });
  return (
    <header className="top">
      <a
        className="brand"
        href="#/start"
        onClick={(event) => {
          event.preventDefault();
          goTo('start');
        }}
      >
        <Logo />
        {T.product}
        {source.kind === 'page' && <span className="m3 s ell ws">{source.name}</span>}
      </a>
      {!narrow && <Tabs page={view.page} articles={articles} />}
      {narrow ? (
        <span className="r row tight">
          <Tool icon="find" name={T.find} onPress={openSheet('find')} />
          {view.page === 'explore' && <Tool icon="filter" name={T.filters} onPress={openSheet('filters')} />}
          <Tool icon="menu" name={T.menu} onPress={openSheet('menu')} />
        </span>
      ) : (
        <>
          {view.page === 'start' ? <span className="space" /> : <SearchBox reader={reader} onChoose={onFind} />}
          <Tool icon="undo" name={T.undo} disabled={past === 0} onPress={undo} />
          <Tool icon="redo" name={T.redo} disabled={future === 0} onPress={redo} />
          {handout === undefined && <Tool icon="link" name={T.share} words onPress={() => void copyLink()} />}
          {source.kind !== 'none' && <Tool icon="save" name={T.export} words onPress={openSheet('export')} />}
          <Tool icon="theme" name={T.theme} onPress={toggleTheme} />
          <Tool icon="help" name={T.shortcuts} onPress={openSheet('keys')} />
        </>
      )}
    </header>
  );
}

/** The pages, as tabs of the bar or rows of the menu. */
export function Tabs({
  page,
  articles,
  onGo,
}: {
  readonly page: string;
  readonly articles: number;
  readonly onGo?: () => void;
}): ReactElement {
  const tab = (to: 'explore' | 'articles', name: string, count?: number): ReactElement => (
    <a
      href={`#/${to}`}
      className={page === to ? 'on' : ''}
      aria-current={page === to ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault();
        goTo(to);
        onGo?.();
      }}
    >
      {name}
      {count !== undefined && count > 0 && <sup>{show(count)}</sup>}
    </a>
  );
  return (
    <nav className="tabs" aria-label={T.views}>
      {tab('explore', T.explore)}
      {tab('articles', T.articles, articles)}
    </nav>
  );
}

/** A button of the bar; without words its name is its label. */
export function Tool({
  icon,
  name,
  words = false,
  disabled = false,
  onPress,
}: {
  readonly icon: IconName;
  readonly name: string;
  readonly words?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}): ReactElement {
  return (
    <button
      type="button"
      className={`btn gh${words ? ' words' : ' ic'}`}
      aria-label={name}
      title={name}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} />
      {words && <span>{name}</span>}
    </button>
  );
}

/** Copies the link that restores this view. */
export async function copyLink(): Promise<void> {
  await navigator.clipboard.writeText(location.href).catch(() => undefined);
  announce(T.shared);
}
