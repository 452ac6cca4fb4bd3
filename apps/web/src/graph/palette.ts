import type { Palette } from '@tripletail/draw';

/** The palette of the theme in force; `theme` is which one that is. */
export function readPalette(theme: Palette['theme']): Palette {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    theme,
    canvas: token('canvas'),
    surface: token('surface'),
    line2: token('line-2'),
    ink: token('ink'),
    ink2: token('ink-2'),
    ink3: token('ink-3'),
    kind: { conflict: token('conflict'), cooperation: token('coop'), fact: token('fact') },
    kindInk: { conflict: token('conflict-ink'), cooperation: token('coop-ink'), fact: token('fact-ink') },
    node: {
      person: token('person'),
      org: token('org'),
      place: token('place'),
      event: token('event'),
      other: token('thing'),
      described: token('thing'),
    },
    font: token('ui'),
  };
}
