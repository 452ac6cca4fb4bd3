import { type ReactElement, useRef } from 'react';

import { T } from '../strings.js';

/** Where the sheet of a phone rests: 88 px, half of the page, all of it. */
export const RESTS = ['peek', 'half', 'full'] as const;
export type Rest = (typeof RESTS)[number];

/** px that a finger must travel before the sheet follows. */
const PULL = 24;

/** The handle of the sheet: pulled it goes to the next rest in that direction, tapped to the next one in turn. */
export function SheetHandle({
  rest,
  onRest,
}: {
  readonly rest: Rest;
  readonly onRest: (rest: Rest) => void;
}): ReactElement {
  const start = useRef<number | undefined>(undefined);
  const pulled = useRef(false);
  const at = RESTS.indexOf(rest);
  return (
    <button
      type="button"
      className="handle"
      aria-label={T.sheetSize}
      onPointerDown={(event) => {
        start.current = event.clientY;
        pulled.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={(event) => {
        const way = event.clientY - (start.current ?? event.clientY);
        pulled.current = Math.abs(way) > PULL;
        if (pulled.current) onRest(RESTS[Math.min(2, Math.max(0, at + (way < 0 ? 1 : -1)))]!);
      }}
      onClick={() => {
        if (!pulled.current) onRest(RESTS[(at + 1) % RESTS.length]!);
      }}
    />
  );
}
