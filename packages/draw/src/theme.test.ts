import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { type Palette, THEMES } from './theme.js';

const css = readFileSync(new URL('../../../apps/web/src/styles/tokens.css', import.meta.url), 'utf8');

/** The tokens of a block of the page's style sheet. */
function tokensOf(selector: string): ReadonlyMap<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}', 1)[0]!;
  return new Map([...block.matchAll(/--([\w-]+): ([^;]+);/g)].map((match) => [match[1]!, match[2]!]));
}

/** Palette by the names of the tokens. */
function named(palette: Palette): Readonly<Record<string, string>> {
  const { canvas, surface, line2, ink, ink2, ink3, kind, kindInk, node } = palette;
  return {
    ...{ canvas, surface, 'line-2': line2, ink, 'ink-2': ink2, 'ink-3': ink3 },
    ...{ conflict: kind.conflict, coop: kind.cooperation, fact: kind.fact },
    ...{ 'conflict-ink': kindInk.conflict, 'coop-ink': kindInk.cooperation, 'fact-ink': kindInk.fact },
    ...{ person: node.person, org: node.org, place: node.place, event: node.event, thing: node.other },
  };
}

describe('the themes of drawings', () => {
  it.each([
    [':root', THEMES.light],
    [":root[data-theme='dark']", THEMES.dark],
  ] as const)('have the colours of the page: %s', (selector, palette) => {
    const tokens = tokensOf(selector);
    for (const [name, colour] of Object.entries(named(palette)))
      expect([name, tokens.get(name)]).toEqual([name, colour]);
    expect(palette.node.described).toBe(palette.node.other);
  });
});
