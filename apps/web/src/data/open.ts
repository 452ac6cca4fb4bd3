import { TripletailError } from '@tripletail/core';

import { addArticleFile } from '../articles/jobs.js';
import { announce, go, openGraph, useApp } from '../state/store.js';
import { T } from '../strings.js';
import { readGraph } from './formats.js';
import { httpReader, probeServer } from './http.js';

/** Larger files freeze the page before they can be refused. */
const MOST_BYTES = 100 * 1024 * 1024;

/** Shows a problem of the whole source as a sentence, and says it. */
export function complain(cause: unknown): void {
  const trouble = cause instanceof Error ? cause.message : String(cause);
  useApp.setState({ trouble });
  announce(trouble);
}

/** Opens a graph file, or hands an article to extraction: one way in for everything that is dropped or chosen. */
export async function openFile(file: File): Promise<void> {
  try {
    if (file.size > MOST_BYTES) throw new TripletailError('ARTICLE_TOO_LARGE', T.tooLarge);
    if (!/\.json$/i.test(file.name) && file.type !== 'application/json') {
      go({ page: 'articles' });
      addArticleFile(file);
      return;
    }
    const { graph, view } = await readGraph(await file.text());
    openGraph(file.name.replace(/(\.graph)?\.json$/i, ''), graph, view);
    go({ page: 'start' });
  } catch (cause) {
    complain(cause);
  }
}

/** Opens a graph of the same origin by its address: `?graph=/some.graph.json`. Another origin is refused. */
export async function openAddress(address: string): Promise<void> {
  try {
    const url = new URL(address, location.href);
    if (url.origin !== location.origin) {
      throw new TripletailError(
        'FORMAT_UNKNOWN',
        'Only a graph of this site can be opened by a link. Save the file and drop it here.',
      );
    }
    const response = await fetch(url);
    if (!response.ok)
      throw new TripletailError('FORMAT_UNKNOWN', `There is no graph at ${url.pathname}. Check the link.`);
    const { graph, view } = await readGraph(await response.text());
    openGraph(
      url.pathname
        .split('/')
        .at(-1)!
        .replace(/(\.graph)?\.json$/i, '') || T.sample,
      graph,
      view,
    );
  } catch (cause) {
    complain(cause);
  }
}

/** The sample that the site brings along. */
export async function openSample(): Promise<void> {
  await openAddress(new URL('sample.graph.json', document.baseURI).pathname);
  const { source } = useApp.getState();
  if (source.kind === 'page') useApp.setState({ source: { ...source, name: T.sample } });
}

/** Looks for the server of this page, and shows its graph if there is one. */
export async function connectServer(): Promise<void> {
  const server = await probeServer();
  useApp.setState(
    server === undefined
      ? { server }
      : { server, source: { kind: 'server', reader: httpReader() }, trouble: undefined },
  );
  if (server === undefined) announce(`${T.server}: ${T.serverOff}`);
}

/** What the page does first: the graph that the link names, else the server's, else nothing yet. */
export async function openFirst(): Promise<void> {
  const named = new URLSearchParams(location.search).get('graph');
  if (named !== null) await openAddress(named);
  else {
    const server = await probeServer();
    if (server !== undefined) useApp.setState({ server, source: { kind: 'server', reader: httpReader() } });
  }
  useApp.setState({ ready: true });
}
