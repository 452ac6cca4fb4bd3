import { go, goTo, pickNone, redo, undo, useApp } from '../state/store.js';
import { TIGHT } from './theme.js';

/** Is a sheet over the page? The dialog itself is asked: it is shut before its `close` event comes and the state follows. */
function covered(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

/** Are these keys the field's own? */
function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}

/**
 * The keys of the whole page; single letters do nothing while a field has the focus. Keys that belong to one part are handed on as
 * `tripletail:key`, whose detail is the key in lower case.
 */
export function listenToKeys(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const command = event.metaKey || event.ctrlKey;
    if (typing(event.target) || covered()) return;
    const key = event.key.toLowerCase();
    if (command && key === 'z') {
      event.preventDefault();
      (event.shiftKey ? redo : undo)();
      return;
    }
    if (command || event.altKey) return;
    if (act(key, event.shiftKey)) event.preventDefault();
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}

function act(key: string, shift: boolean): boolean {
  const { view } = useApp.getState();
  switch (key) {
    case '/':
    case 'j':
    case 'k':
    case 'c':
    case 'o':
      dispatchEvent(new CustomEvent('tripletail:key', { detail: key }));
      return true;
    case '?':
      useApp.setState({ sheet: 'keys' });
      return true;
    case 'z':
      (shift ? redo : undo)();
      return true;
    case 'n':
      goTo('articles');
      return true;
    case 'g':
    case 't':
      if (view.page === 'explore') go({ look: key === 'g' ? 'graph' : 'table' });
      return true;
    case 'e':
      if (view.page === 'explore') go({ limit: view.limit + 24 });
      return true;
    case '[':
      useApp.setState(({ folded }) => ({ folded: !(folded ?? matchMedia(TIGHT).matches) }));
      return true;
    case ']':
      useApp.setState(({ panelClosed }) => ({ panelClosed: !panelClosed }));
      return true;
    case 'escape':
      return stepOut();
    default:
      return false;
  }
}

/** One step out: the fanned bundle, the selection, the focus. */
function stepOut(): boolean {
  const { view } = useApp.getState();
  if (useApp.getState().picked.size > 0) pickNone();
  else if (view.fanned.length > 0) go({ fanned: view.fanned.slice(0, -1) });
  else if (view.relation !== undefined) go({ relation: undefined, claim: undefined });
  else if (view.focus.length > 0) go({ focus: [], expanded: [], hidden: [] });
  else return false;
  return true;
}
