import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';

import { useApp } from '../state/store.js';
import { T } from '../strings.js';
import { Icon } from './icons.js';

/** Closes whatever sheet is open. */
export function closeSheet(): void {
  useApp.setState({ sheet: 'none' });
}

/** A sheet over the page: the whole screen on a phone, a card elsewhere. The browser's own dialog holds the focus and takes Escape. */
export function Sheet({
  title,
  wide = false,
  children,
}: {
  readonly title: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null) return undefined;
    if (!dialog.open) dialog.showModal();
    // Only while it is the sheet that is shown: one that gives way to another must not close that one.
    dialog.addEventListener('close', closeSheet);
    return () => {
      dialog.removeEventListener('close', closeSheet);
      dialog.close();
    };
  }, []);
  return (
    <dialog ref={ref} className={wide ? 'sheet two-columns' : 'sheet'} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <button type="button" className="btn gh ic r" aria-label={T.close} onClick={closeSheet}>
          <Icon name="close" />
        </button>
      </header>
      <div className="sheet-body">{children}</div>
    </dialog>
  );
}
