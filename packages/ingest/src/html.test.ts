import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { readHtml } from './html.js';
import { htmlDepth } from './html-depth.js';

const page = (name: string): string => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');

test('of a newspaper page the article is left, and nothing around it', () => {
  const { facts, text, languageHint } = readHtml(page('daily.html'));
  expect(facts).toEqual({
    title: 'Marlow accuses Ostrava ministry of stalling harbour talks',
    url: 'https://www.lanternpost.example/world/2025/apr/04/marlow-ostrava-harbour?utm_source=front',
    outlet: 'The Lantern Post',
    author: 'Ines Calder',
    publishedAt: '2025-04-04T21:30:00-05:00',
  });
  expect(languageHint).toBe('en');
  const lines = text.split('\n');
  expect(lines).toHaveLength(8);
  expect(lines[0]).toMatch(/^Harbour Secretary Tomas Marlow on Friday accused/);
  expect(lines.at(-1)).toBe('Nobody has asked the crews, said Petra Lund, who leads their union.');
  expect(text).toContain('had sent its draft on March 28');
  expect(text).not.toMatch(
    /SCRIPT|STYLE|CAPTION|ALT TEXT|ADVERTISEMENT|NEWSLETTER|RELATED|COMMENTS|Gull44|FOOTER|cookies|Subscribe|TRACKER|frames/,
  );
});

test('no script of a page runs', () => {
  readHtml(page('daily.html'));
  expect('tripletailScriptRan' in globalThis).toBe(false);
});

test('of several articles in a JSON-LD graph the one with the address of the page counts', () => {
  const { facts, text } = readHtml(page('graph.html'));
  expect(facts).toEqual({
    title: 'Delvaux & Ruiz sign "fishing accord"',
    url: 'https://coastwire.example/news/delvaux-ruiz',
    outlet: 'Coast Wire',
    author: 'A. Moreau, B. Osei',
    publishedAt: '2025-03-02',
  });
  expect(text.split('\n')).toHaveLength(3);
});

test('without JSON-LD Open Graph, bylines and <time> tell', () => {
  expect(readHtml(page('opengraph.html')).facts).toEqual({
    title: 'Court Frees Two Reporters In Kessel',
    url: 'https://radio-norrland.example/a/31337.html',
    outlet: 'Radio Norrland',
    author: "Radio Norrland's Kessel Service",
    publishedAt: '2025-02-11T09:05:12Z',
  });
});

test('a page of 1999 without body keeps its paragraphs apart', () => {
  const { facts, text } = readHtml(page('old.html'));
  expect(facts).toMatchObject({ author: 'R. Finch', publishedAt: '1999-10-12' });
  expect(text.split('\n').slice(-4)).toEqual([
    'Council votes down bridge',
    expect.stringMatching(/^The town council .* four\.$/),
    expect.stringMatching(/^"It would .* spring\.$/),
    expect.stringMatching(/^The vote ends .* expensive\.$/),
  ]);
});

test('broken markup and broken JSON-LD are read as well as they can be', () => {
  const { facts, text } = readHtml(page('broken.html'));
  expect(facts).toEqual({
    title: 'Tanker runs aground off Sorel',
    url: 'https://harbourtimes.example/2025/01/09/tanker-sorel/',
    author: 'Mo Ferris',
    publishedAt: '2025-01-09',
  });
  expect(text.split('\n')).toHaveLength(3);
});

test('a page that scripts would fill gives the text of its JSON-LD', () => {
  const { facts, text } = readHtml(page('scripted.html'));
  expect(facts).toMatchObject({ title: 'Union ends ferry strike', outlet: 'Isle Today', author: 'Noor Haddad' });
  expect(text.split('\n')).toHaveLength(2);
});

test('the address is also read from the comment that browsers write when they save a page', () => {
  const { facts, text } = readHtml(page('saved.html'));
  expect(facts).toMatchObject({
    url: 'https://www.valleyreview.example/politics/budget',
    title: 'Senate passes budget',
    publishedAt: '2025-06-03',
  });
  expect(text).toMatch(/^The senate/);
});

test('elements end paragraphs, except those that stand in a line', () => {
  const { text } = readHtml(
    '<p>one <b>two</b><i>three</i></p><div>four</div>five<section>six</section><x-y>seven</x-y>',
  );
  expect(text).toBe('one twothree\nfour\nfive\nsix\nseven');
});

test('a page nested beyond reason is refused at once', () => {
  expect(() => readHtml('<div>'.repeat(5000))).toThrow(RangeError);
  expect(htmlDepth('<div><p><p><br></div><!-- <div><div> --><script>"<div><div>"</SCRIPT><b></b>')).toBe(1);
});
