import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { Page } from '@playwright/test';

import type { GraphDocument } from '../../packages/core/dist/index.js';
import { ALL, drop, expect, settledCanvas, TALKS, test } from './explorer.js';

const FIXTURE = readFileSync(
  fileURLToPath(new URL('../../apps/web/fixtures/talks.graph.json', import.meta.url)),
  'utf8',
);

/** Every name that hostile text would give itself in the page if it ran. The fixture of the tests fails on dialogs and policy breaches as well. */
async function expectNothingRan(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(await page.locator('img, iframe, object, embed, script:not([src]), a[href^="javascript" i]').count()).toBe(0);
}

test('a graph that is newer, or whose spans or ids do not fit, is refused in a sentence when dropped', async ({
  page,
}) => {
  const document = JSON.parse(FIXTURE) as GraphDocument;
  const { claims } = document.graph;
  const [first, ...others] = claims;
  const withFirst = (change: object): string =>
    JSON.stringify({ ...document, graph: { ...document.graph, claims: [{ ...first, ...change }, ...others] } });
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  await page.goto(TALKS);
  await expect(page.getByText('60 claims about 22 actors')).toBeVisible();
  for (const [text, sentence] of [
    [JSON.stringify({ ...document, version: 2 }), /Update Tripletail/],
    [withFirst({ trigger: { start: 5, end: 99_999 } }), /is not in its sentence/],
    [withFirst({ trigger: { start: 9, end: 3 } }), /is not in its sentence/],
    [withFirst({ subject: 'person:nobody-at-all' }), /person:nobody-at-all/],
    [FIXTURE.slice(0, 9000), /JSON/],
    [deep, /JSON/],
    ['', /not JSON/],
    ['\u0000\u0001\u0002', /JSON/],
  ] as const) {
    await drop(page, 'x.graph.json', text, 'application/json');
    await expect(page.getByRole('alert')).toHaveText(sentence);
    await expect(page.getByText('60 claims about 22 actors')).toBeVisible();
    await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('alert')).toBeHidden();
  }
  await expectNothingRan(page);
});

test('files that are no articles are refused in a sentence each, and the graph that is open stays', async ({
  page,
}) => {
  const bytes = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256);
  await page.goto(TALKS);
  await expect(page.getByText('60 claims about 22 actors')).toBeVisible();
  for (const [name, content, sentence] of [
    ['program.txt', bytes, 'program.txt is not text'],
    ['picture.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...bytes]), 'picture.png is a picture'],
    ['paper.pdf', '%PDF-1.7\n1 0 obj', 'paper.pdf is a PDF'],
    ['empty.txt', '', 'empty.txt holds no article'],
    ['blank.html', '<html><body><script>ran = true</script></body></html>', 'blank.html holds no article'],
  ] as const) {
    await drop(page, name, content);
    const job = page.getByTestId('job').first();
    await expect(job).toContainText(sentence);
    await expect(job).toHaveClass(/failed/);
  }
  await page.getByRole('button', { name: 'Explore 60 claims' }).click();
  await settledCanvas(page);
  await expectNothingRan(page);
});

test('a line of 2 MB is read, the page answers meanwhile, and says why there is no claim', async ({ page }) => {
  await page.goto('/');
  await drop(page, 'line.txt', `Angela Merkel criticized Vladimir Putin in Berlin. ${'ab'.repeat(1_000_000)}`);
  const started = Date.now();
  await page.getByLabel('Paste an article').fill('x');
  expect(Date.now() - started).toBeLessThan(3000);
  const job = page.getByTestId('job');
  await expect(job).toHaveClass(/done/, { timeout: 45_000 });
  await expect(job).toContainText('this engine reads English');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('a page with scripts gives its sentences and nothing else', async ({ page }) => {
  await page.goto('/');
  await drop(
    page,
    'page.html',
    `<html><head><title>Merkel criticizes Putin</title><script>ran = 1</script><base href="javascript:ran=2//"></head>
<body onload="ran = 3"><article><h1>Merkel criticizes Putin<svg onload="ran = 4"></svg></h1>
<p onclick="ran = 5">Angela Merkel criticized Vladimir Putin in Berlin on Monday.<img src="x" onerror="ran = 6"></p>
<script>ran = 7; alert(7)</script><iframe srcdoc="<script>parent.ran = 8</script>"></iframe>
<p>Germany condemned Russia. <a href="javascript:ran=9">Moscow</a> attacked Ukraine.</p></article></body></html>`,
  );
  await expect(page.getByTestId('job')).toContainText(/[1-9]\d* claim/);
  await page.getByRole('button', { name: /^Explore \d/ }).click();
  await settledCanvas(page);
  await page.getByRole('button', { name: /Angela Merkel.*Vladimir Putin/ }).click();
  await expect(page.getByTestId('sentence')).toContainText('Angela Merkel criticized Vladimir Putin');
  await page.keyboard.press('o');
  await expect(page.getByTestId('article')).toContainText('attacked Ukraine');
  await expect(page.getByTestId('article')).not.toContainText('ran');
  await expectNothingRan(page);
});

test('names with markup, backticks and templates are shown as they are written, and leave as text', async ({
  page,
}) => {
  const name = '<img src=x onerror="ran=1">`${ran=2}`\'"]]><script>ran=3</script>';
  const written = JSON.stringify(name).slice(1, -1);
  const hostile = FIXTURE.replaceAll('"name": "David Lammy"', `"name": "${written}"`).replaceAll(
    /"names": \[\s*"David Lammy"/g,
    `"names": ["${written}", "David Lammy"`,
  );
  await page.goto('/');
  await drop(page, '<img src=x onerror="ran=4">`.graph.json', hostile, 'application/json');
  await expect(page.getByText('60 claims about 22 actors')).toBeVisible();
  await page.goto(`${page.url().split('#')[0]!}#/explore?focus=person:david-lammy&${ALL}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await settledCanvas(page);
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(page.getByTestId('table')).toContainText(name);
  await page.getByRole('button', { name: 'Export' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: /GEXF/ }).click(),
  ]);
  const text = readFileSync((await file.path())!, 'utf8');
  expect(text).not.toMatch(/<img|<script/);
  await expectNothingRan(page);
});

test('one pasted sentence is enough for a relation', async ({ page }) => {
  await page.goto('/#/articles');
  await page.getByLabel('Paste an article').fill('Angela Merkel criticized Vladimir Putin in Berlin.');
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByTestId('job')).toContainText('1 claim');
  await page.getByRole('button', { name: 'Explore 1 claim' }).click();
  await page.getByRole('button', { name: /Angela Merkel criticizes Vladimir Putin/ }).click();
  await expect(page.getByTestId('sentence')).toHaveText('Angela Merkel criticized Vladimir Putin in Berlin.');
});
