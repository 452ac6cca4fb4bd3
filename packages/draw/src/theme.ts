import type { ActKind } from '@tripletail/core';

import type { NodeClass } from './encode/node-class.js';

/** The colours of a drawing. In the page they are read from its tokens; a test holds these against them. */
export interface Palette {
  readonly theme: 'light' | 'dark';
  readonly canvas: string;
  readonly surface: string;
  readonly line2: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly kind: Readonly<Record<ActKind, string>>;
  readonly kindInk: Readonly<Record<ActKind, string>>;
  readonly node: Readonly<Record<NodeClass, string>>;
  /** The family, as CSS writes it. */
  readonly font: string;
}

/** Fonts by name; who has none of them sees the plain one of their machine. No generic `system-ui`: programs that draw SVG do not know it. */
const FONT = "'Inter Variable', Inter, 'Helvetica Neue', 'Segoe UI', Arial, 'Noto Sans', sans-serif";

/** The two themes, by the names of the tokens of the page. */
export const THEMES: Readonly<Record<Palette['theme'], Palette>> = {
  light: {
    theme: 'light',
    canvas: '#fafaf8',
    surface: '#ffffff',
    line2: '#cdcdc6',
    ink: '#17191e',
    ink2: '#474b54',
    ink3: '#676b74',
    kind: { conflict: '#c43d12', cooperation: '#1b66b5', fact: '#7a7f89' },
    kindInk: { conflict: '#a9330d', cooperation: '#155796', fact: '#5a5f69' },
    node: {
      person: '#22262e',
      org: '#7b4fa6',
      place: '#2c7a58',
      event: '#9a6400',
      other: '#6e737d',
      described: '#6e737d',
    },
    font: FONT,
  },
  dark: {
    theme: 'dark',
    canvas: '#0f1113',
    surface: '#16191c',
    line2: '#3a3f46',
    ink: '#edeef0',
    ink2: '#b8bdc5',
    ink3: '#9097a1',
    kind: { conflict: '#f47b4c', cooperation: '#5fa8f0', fact: '#7f8792' },
    kindInk: { conflict: '#ff9a73', cooperation: '#86bff8', fact: '#a7aeb8' },
    node: {
      person: '#e6e8eb',
      org: '#b692dc',
      place: '#5db58e',
      event: '#d9a441',
      other: '#8d949e',
      described: '#8d949e',
    },
    font: FONT,
  },
};

/** The theme of a picture: the light one stands on white, as paper is. */
export function pictureTheme(theme: Palette['theme']): Palette {
  return theme === 'light' ? { ...THEMES.light, canvas: '#ffffff' } : THEMES.dark;
}
