import type { ActKind } from '@tripletail/core';
import type { NodeClass, NodeShape, Said } from '@tripletail/draw';
import type { ReactElement } from 'react';

const PATHS = {
  find: ['M10.5 10.5 14 14', 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9'],
  undo: ['M6 3 2.5 6.5 6 10', 'M2.5 6.5H10a3.5 3.5 0 0 1 0 7H7'],
  redo: ['m10 3 3.5 3.5L10 10', 'M13.5 6.5H6a3.5 3.5 0 0 0 0 7h3'],
  link: ['M6.5 9.5 9.5 6.5M7 4.5l1-1a3 3 0 0 1 4.5 4.3l-1.2 1.2M9 11.5l-1 1A3 3 0 0 1 3.5 8.2L4.7 7'],
  save: ['M8 2v8M5 7l3 3 3-3M3 13h10'],
  help: ['M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2', 'M6.3 6.3a1.8 1.8 0 1 1 2.5 1.7c-.6.3-.8.6-.8 1.2M8 11.3v.1'],
  filter: ['M2 3h12L9.5 8.5V13l-3-1.5v-3z'],
  menu: ['M2.5 5h11M2.5 11h11'],
  close: ['M4 4l8 8M12 4l-8 8'],
  next: ['m6 4 4 4-4 4'],
  previous: ['m10 4-4 4 4 4'],
  contradicts: ['M3 6h10M3 10h10M10.5 3l-5 10'],
  folder: ['M2 4h4l1.5 2H14v7H2z'],
  server: ['M6.5 9.5 9.5 6.5M7 4.5l1-1a3 3 0 0 1 4.5 4.3l-1.2 1.2M9 11.5l-1 1A3 3 0 0 1 3.5 8.2L4.7 7'],
  star: ['m8 2 1.8 3.8 4.2.5-3.1 2.9.8 4.1L8 11.3l-3.7 2 .8-4.1L2 6.3l4.2-.5z'],
  file: ['M4 2h5l3 3v9H4zM9 2v3h3'],
  plus: ['M8 3v10M3 8h10'],
} as const;

export type IconName = keyof typeof PATHS | 'theme';

/** A drawing of 16 px beside words, or inside a button that has a name of its own. */
export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg className="i" viewBox="0 0 16 16" aria-hidden="true">
      {name === 'theme' ? (
        <>
          <circle cx="8" cy="8" r="5.5" />
          <path d="M8 2.5v11A5.5 5.5 0 0 0 8 2.5" fill="currentColor" />
        </>
      ) : (
        PATHS[name].map((d) => <path key={d} d={d} />)
      )}
    </svg>
  );
}

/** The mark of the product: one becomes three. */
export function Logo(): ReactElement {
  return (
    <svg className="logo" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M3 10C8 10 10 4 17 4M3 10h14M3 10c5 0 7 6 14 6" />
      <circle cx="3.5" cy="10" r="2.2" />
    </svg>
  );
}

/** A line as the canvas draws it, 34 px long: kind by colour, way of saying by form. */
export function LineMark({ kind, said }: { readonly kind: ActKind; readonly said: Said }): ReactElement {
  const end = said === 'ended' ? 31 : 27;
  return (
    <svg className={`k ${kind} ${said}`} viewBox="0 0 34 14" aria-hidden="true">
      {said === 'ended' ? (
        <>
          <path className="l f1" d="M1 7h10" />
          <path className="l f2" d="M11 7h10" />
          <path className="l f3" d="M21 7h10" />
          <path className="x" d={`M${end} 3v8`} />
        </>
      ) : (
        <>
          <path className="l" d={`M1 7h${end}`} />
          <path className="a" d="M33 7l-7-3.5v7z" />
        </>
      )}
      {said === 'denied' && <path className="x" d="M11 3l8 8m0-8l-8 8" />}
    </svg>
  );
}

const SHAPES: Readonly<Record<NodeShape, ReactElement>> = {
  circle: <circle cx="8" cy="8" r="5.5" />,
  square: <rect x="3" y="3" width="10" height="10" rx="2" />,
  diamond: <path d="M8 2l6 6-6 6-6-6z" />,
  triangle: <path d="M8 1.7l6.3 11.4H1.7z" />,
  capsule: <rect x="2.2" y="3.6" width="11.6" height="8.8" rx="4.4" />,
};

/** An actor as the canvas draws it, 16 px. */
export function NodeMark({
  shape,
  nodeClass,
}: {
  readonly shape: NodeShape;
  readonly nodeClass: NodeClass;
}): ReactElement {
  return (
    <svg className={`n n-${nodeClass} s-${shape}`} viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[shape]}
    </svg>
  );
}
