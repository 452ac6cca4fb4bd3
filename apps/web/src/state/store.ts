import {
  type DocumentView,
  EMPTY_GRAPH,
  type GraphReader,
  type KnowledgeGraph,
  merge,
  type Relation,
} from '@tripletail/core';
import type { HandoutFacts } from '@tripletail/formats';
import { create } from 'zustand';

import type { Seen } from '../export/choice.js';
import type { ServerAbilities } from '../data/http.js';
import { memoryReader } from '../data/memory.js';
import { T } from '../strings.js';
import { decodeView, DEFAULT_VIEW, encodeView, type View } from './view.js';

/** Where the graph comes from. */
export type Source =
  | { readonly kind: 'none' }
  | { readonly kind: 'server'; readonly reader: GraphReader }
  | {
      readonly kind: 'page';
      readonly name: string;
      readonly reader: GraphReader;
      readonly graph: KnowledgeGraph;
      readonly positions?: DocumentView['positions'];
    };

/** The state of the explorer: the source, the view (which lives in the link), and what is said in passing. */
export interface App {
  readonly source: Source;
  /** Has the page looked for its server, and for the graph that the link names? */
  readonly ready: boolean;
  /** The server behind this page, if it was found. */
  readonly server: ServerAbilities | undefined;
  /** The relations on the canvas now. */
  readonly drawn: readonly Relation[];
  /** The canvas as it was drawn last, to be handed over. */
  readonly seen: Seen | undefined;
  /** Actors and lines of the canvas that the reader picked, to hand them over. */
  readonly picked: ReadonlySet<string>;
  /** What this page says of itself where it is a file that was handed over, read only and without a network. */
  readonly handout: HandoutFacts | undefined;
  readonly view: View;
  /** Entries of the history behind and ahead of this one: what undo and redo can reach. */
  readonly past: number;
  readonly future: number;
  /** What the live region says next. */
  readonly said: string;
  /** A problem of the whole source, as a sentence. */
  readonly trouble: string | undefined;
  /** The rail shows its samples only; undefined: as the width of the window has it. */
  readonly folded: boolean | undefined;
  /** The panel of evidence is put away until a line is chosen. */
  readonly panelClosed: boolean;
  readonly sheet: 'none' | 'filters' | 'find' | 'keys' | 'menu' | 'export';
}

export const useApp = create<App>(() => ({
  source: { kind: 'none' },
  ready: false,
  server: undefined,
  drawn: [],
  seen: undefined,
  picked: new Set(),
  handout: undefined,
  view: decodeView(globalThis.location?.hash ?? ''),
  past: 0,
  future: 0,
  said: '',
  trouble: undefined,
  folded: undefined,
  panelClosed: false,
  sheet: 'none',
}));

/** Changes the view and remembers the step, so that back undoes it. Nothing happens when nothing changes. */
export function go(change: Partial<View>, how: 'push' | 'replace' = 'push'): void {
  const before = useApp.getState();
  const view = { ...before.view, ...change };
  const hash = encodeView(view);
  if (hash === encodeView(before.view)) return;
  const depth = before.past + (how === 'push' ? 1 : 0);
  history[how === 'push' ? 'pushState' : 'replaceState']({ depth }, '', hash);
  useApp.setState({ view, past: depth, ...(how === 'push' ? { future: 0 } : {}) });
}

/** Follows the browser's own back and forward. Returns a function that stops it. */
export function followHistory(): () => void {
  const onMove = (event: PopStateEvent): void => {
    const { past, future } = useApp.getState();
    const state: unknown = event.state;
    const depth =
      typeof state === 'object' && state !== null && 'depth' in state && typeof state.depth === 'number'
        ? state.depth
        : 0;
    useApp.setState({
      view: decodeView(location.hash),
      past: depth,
      future: Math.max(0, future + past - depth),
    });
  };
  addEventListener('popstate', onMove);
  return () => removeEventListener('popstate', onMove);
}

/** One step back in the history of views. */
export function undo(): void {
  if (useApp.getState().past > 0) history.back();
}

/** One step forward again. */
export function redo(): void {
  if (useApp.getState().future > 0) history.forward();
}

/** Shows a graph of this page in place of whatever was there. */
export function openGraph(name: string, graph: KnowledgeGraph, view?: DocumentView): void {
  const positions = view?.positions;
  useApp.setState({
    source: {
      kind: 'page',
      name,
      graph,
      reader: memoryReader(graph),
      ...(positions === undefined ? {} : { positions }),
    },
    trouble: undefined,
  });
}

/** Adds what an article says to the graph of this page; the server's graph is left as it is. */
export function addToGraph(name: string, graph: KnowledgeGraph): void {
  const { source } = useApp.getState();
  const before = source.kind === 'page' ? source.graph : EMPTY_GRAPH;
  openGraph(source.kind === 'page' ? source.name : name, merge(before, graph));
}

/** Says something in the live region. */
export function announce(sentence: string): void {
  useApp.setState({ said: sentence });
}

/** Back to the default view of a page. */
export function goTo(page: View['page']): void {
  go({ ...DEFAULT_VIEW, page, filters: useApp.getState().view.filters });
}

/** Picks an actor or a line of the canvas, or lets go of it. */
export function pick(id: string): void {
  const picked = new Set(useApp.getState().picked);
  if (!picked.delete(id)) picked.add(id);
  useApp.setState({ picked });
  announce(T.picked(picked.size));
}

/** Lets go of everything that was picked. */
export function pickNone(): void {
  useApp.setState({ picked: new Set() });
  announce(T.picked(0));
}
