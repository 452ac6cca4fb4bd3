import './fonts.css';
import '../styles/page.js';

import type { GraphDocument } from '@tripletail/core';
import { HANDOUT_FACTS, HANDOUT_GRAPH, type HandoutFacts } from '@tripletail/formats';
import { createRoot } from 'react-dom/client';

import { App } from '../shell/App.js';
import { openGraph, useApp } from '../state/store.js';

/** The explorer in a file that was handed over: the graph is in the page, and nothing is asked of anybody. */
const facts = block<HandoutFacts>(HANDOUT_FACTS);
const { graph, view } = block<GraphDocument>(HANDOUT_GRAPH);
openGraph(facts.title, graph, view);
useApp.setState({ handout: facts, ready: true });
createRoot(document.getElementById('app')!).render(<App />);

/** What whoever made the file put into it; written by the same program as this page, and checked when it was written. */
function block<T>(id: string): T {
  return JSON.parse(document.getElementById(id)!.textContent) as T;
}
