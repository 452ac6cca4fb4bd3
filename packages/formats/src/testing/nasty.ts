import type { DocumentView, Entity, EntityId, KnowledgeGraph } from '@tripletail/core';

import { entity, graphOf } from './build.js';

/** Texts on which writers and readers break. Those that XML can hold must come back from it as they are. */
export const NASTY_NAMES: Readonly<Record<string, string>> = {
  quotes: `He said "it's" \`fine\` & <fine>`,
  markup: '<img src=x onerror=alert(1)>',
  formula: '=1+1',
  minus: '-2+3+cmd|calc',
  newline: 'first line\nsecond line\tafter a tab',
  cypher: "`}) DETACH DELETE n // ' \\' \\u0027 \\\\u0060",
  rightToLeft: 'דוד לאמי ‏(בריטניה)',
  arabic: 'وزير الخارجية',
  emoji: '\u{1F468}‍\u{1F469}‍\u{1F467} 🎉',
  combining: 'Zürich Åsa 王毅 Путин',
  separators: 'a;b,c|d; "e", [f] {g}',
  cdata: ']]> &amp; &#10; <!-- -->',
  control: 'nul \u0000 bell \u0007 end',
  surrogate: 'half \ud83d a pair',
};

/** Texts that no XML file can hold as they are: the characters that it forbids are left out. */
export const NOT_IN_XML: readonly string[] = ['control', 'surrogate'];

/** 40,000 characters: above the limit of a cell in Excel, and of an indexed property in Neo4j. */
export const LONG_QUOTE = ` ${'and so on, '.repeat(3636)}end`;

const named = Object.entries(NASTY_NAMES).map(([key, name]) => entity(`person:${key}`, 'Person', name));
const russia = entity('country:RU', 'Country', 'Russia', {
  names: ['Kremlin; Moscow', 'Moscow', 'Russia'],
  country: 'RU',
});
const lammy = entity('person:david-lammy', 'Person', 'David Lammy', { role: 'foreign "minister"', wikidata: 'Q1' });
const deal = entity('agreement:deal~0123456789abcdef', 'Agreement', 'a 30-day deal', { named: false });
const lonely = entity('person:лавров_x1', 'Person', 'Lonely Лавров');

/** A small multigraph with everything in it that has broken a reader. */
export const NASTY_GRAPH: KnowledgeGraph = graphOf(
  [
    {
      facts: {
        title: 'Quotes "&" <tags>, and\ta tab',
        outlet: 'The "Post" & Co; Ltd',
        url: 'https://post.example/a?b=1&c="2"',
        publishedAt: '2025-04-04T09:30:00+02:00',
        author: "O'Neil",
      },
      sayings: [
        { subject: lammy, predicate: 'CRITICIZES', object: russia },
        { subject: lammy, predicate: 'CRITICIZES', object: russia, polarity: 'denied', day: '2025-04-02' },
        { subject: lammy, predicate: 'CRITICIZES', object: russia, modality: 'planned', confidence: 0.3 },
        { subject: lammy, predicate: 'CRITICIZES', object: russia, speaker: russia },
        { subject: lammy, predicate: 'WARNS', object: russia, tail: LONG_QUOTE },
        { subject: russia, predicate: 'REJECTS', object: deal, confidence: 0.123456789 },
        { subject: russia, predicate: 'REJECTS', object: russia },
        { subject: russia, predicate: 'EYES_UP', object: lammy, open: true },
        ...named.map((one) => ({ subject: one, predicate: 'MEETS_WITH', object: lammy })),
        ...named.map((one) => ({ subject: lammy, predicate: 'PRAISES', object: one, tail: ` — ${one.name}` })),
      ],
    },
    {
      // Neither outlet nor day nor address.
      sayings: [
        { subject: lammy, predicate: 'CRITICIZES', object: russia, tail: ' again', confidence: 0.5 },
        { subject: russia, predicate: 'KNOWS', object: deal },
      ],
    },
  ],
  [lonely],
);

/** Where some of it stood. */
export const NASTY_VIEW: DocumentView = {
  positions: Object.fromEntries(
    [lammy, russia, deal].map((one: Entity, n) => [one.id, { x: n * 10.5 - 3, y: 1e-7 * n - 2 }]),
  ) as Record<EntityId, { readonly x: number; readonly y: number }>,
  focus: [lammy.id],
};
