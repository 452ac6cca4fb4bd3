import type { Point } from '@tripletail/draw';
import { type ReactElement, useEffect, useRef } from 'react';

import { T } from '../strings.js';

/** What can be done with an actor, beside it; Escape or a click elsewhere closes it. */
export function NodeMenu({
  at,
  name,
  onFocus,
  onExpand,
  onHide,
  onClose,
}: {
  readonly at: Point;
  readonly name: string;
  readonly onFocus: () => void;
  readonly onExpand: () => void;
  /** Absent for the focus: it cannot be hidden. */
  readonly onHide: (() => void) | undefined;
  readonly onClose: () => void;
}): ReactElement {
  const ref = useRef<HTMLUListElement>(null);
  useEffect(() => {
    ref.current?.querySelector('button')?.focus();
    const away = (event: Event): void => {
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !ref.current?.contains(event.target as Node))
        onClose();
    };
    addEventListener('keydown', away);
    addEventListener('pointerdown', away);
    return () => {
      removeEventListener('keydown', away);
      removeEventListener('pointerdown', away);
    };
  }, [onClose]);
  const item = (label: string, act: () => void): ReactElement => (
    <li>
      <button
        type="button"
        onClick={() => {
          onClose();
          act();
        }}
      >
        {label}
      </button>
    </li>
  );
  return (
    <ul ref={ref} className="node-menu" aria-label={name} style={{ left: at.x + 8, top: at.y + 8 }}>
      {item(T.focus, onFocus)}
      {item(T.expand, onExpand)}
      {onHide !== undefined && item(T.hide, onHide)}
    </ul>
  );
}
