import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { ALL, expect, settledCanvas, test, WITH_SERVER } from './explorer.js';

const FIXTURE = fileURLToPath(new URL('../../apps/web/fixtures/talks.graph.json', import.meta.url));

const ARTICLE = `Norway and Chile sign a fishing deal

OSLO — Norway and Chile signed a fishing agreement on Monday. Norwegian Prime Minister Jonas Gahr Støre praised Chile.

Greenpeace criticized the agreement. "It ignores the whales," the spokesman of Greenpeace said. Chilean President Gabriel Boric rejected the criticism and accused Greenpeace of ignorance.`;

test('the first visit offers three ways in, and the sample opens with one click', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Who did what to whom' })).toBeVisible();
  await page.getByRole('button', { name: /Try the sample/ }).click();
  await expect(page.getByText(/claims about .* actors/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Most connected' })).toBeVisible();
  await page
    .getByRole('button', { name: /^Panama/ })
    .first()
    .click();
  await settledCanvas(page);
});

test('a pasted article is read in the page, and nothing leaves it', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('n');
  await page.getByLabel('Paste an article').fill(ARTICLE);
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByTestId('job')).toContainText(/[1-9]\d* claims/, { timeout: 45_000 });
  await page.getByRole('button', { name: /^Explore/ }).click();
  await expect(page.getByText(/of \d+ relations/)).toBeVisible();
  const { nodes } = await settledCanvas(page);
  expect(nodes.length).toBeGreaterThan(2);
});

test('a dropped article file is read as well, and joins the graph that is open', async ({ page }) => {
  await page.goto('/?graph=/fixtures/talks.graph.json');
  await expect(page.getByText('60 claims about 22 actors')).toBeVisible();
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'norway.txt', { type: 'text/plain' }));
    return transfer;
  }, ARTICLE);
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await expect(page.getByTestId('job')).toContainText(/[1-9]\d* claims/, { timeout: 45_000 });
  await expect(page.getByText('11 articles')).toBeVisible();
});

test('a saved graph is opened by dropping it', async ({ page }) => {
  await page.goto('/');
  const data = await page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'talks.graph.json', { type: 'application/json' }));
      return transfer;
    },
    readFileSync(FIXTURE, 'utf8'),
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await expect(page.getByRole('heading', { name: 'talks' })).toBeVisible();
  await expect(page.getByText('60 claims about 22 actors')).toBeVisible();
});

test('a file that is no graph is refused in a sentence, and the last view stays', async ({ page }) => {
  await page.goto('/?graph=/fixtures/talks.graph.json');
  const broken = JSON.stringify({
    format: 'tripletail/graph',
    version: 1,
    graph: { articles: [], entities: [], mentions: [], claims: [{}] },
  });
  for (const [text, sentence] of [
    ['{"nodes": []}', 'This is JSON, but no graph of Tripletail'],
    [broken, 'The graph file is broken at graph.claims[0]'],
    ['{"format": "tripletail/graph", "version": 99}', 'Update Tripletail'],
  ] as const) {
    await page
      .getByLabel('Open a graph')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(page.getByRole('alert')).toContainText(sentence);
    await expect(page.getByText('60 claims about 22 actors')).toBeVisible();
  }
});

test('the graph is exported to a file, all of it or what is on the canvas', async ({ page }) => {
  await page.goto(`/?graph=/fixtures/talks.graph.json#/explore?focus=person:kirill-dmitriev&${ALL}`);
  await expect(page.getByText('2 of 2 relations')).toBeVisible();
  await page.getByRole('button', { name: 'Export' }).click();
  const saved = async (format: RegExp) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('dialog').getByRole('button', { name: format }).click(),
    ]);
    return { name: file.suggestedFilename(), text: readFileSync((await file.path())!, 'utf8') };
  };
  const whole = await saved(/^Tripletail graph/);
  expect(whole.name).toBe('talks.graph.json');
  expect((JSON.parse(whole.text) as { graph: { claims: unknown[] } }).graph.claims).toHaveLength(60);
  await page.getByRole('radio', { name: /What I see/ }).check();
  const some = await saved(/^Tripletail graph/);
  expect((JSON.parse(some.text) as { graph: { claims: unknown[] } }).graph.claims).toHaveLength(2);
  expect((await saved(/GEXF/)).text).toContain('<gexf');
});

test('names and texts that look like markup stay text', async ({ page }) => {
  const name = '<img src=x onerror=alert(1)>';
  const hostile = readFileSync(FIXTURE, 'utf8')
    .replaceAll('"name": "David Lammy"', `"name": "${name}"`)
    .replaceAll(/"names": \[\s*"David Lammy"/g, `"names": ["${name}", "David Lammy"`)
    .replaceAll('"outlet": "Northline"', '"outlet": "<script>alert(2)</script>"')
    .replaceAll('"url": "https://', '"url": "javascript:alert(3)//');
  await page.goto('/');
  await page
    .getByLabel('Open a graph')
    .setInputFiles({ name: '<b>y.json', mimeType: 'application/json', buffer: Buffer.from(hostile) });
  await expect(page.getByRole('heading', { name: '<b>y' })).toBeVisible();
  await expect(page.getByRole('combobox')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('lam');
  await expect(page.getByRole('option').first()).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await settledCanvas(page);
  await page.getByRole('complementary', { name: 'Evidence' }).getByRole('button').first().click();
  await expect(page.getByTestId('sentence')).toBeVisible();
  expect(await page.locator('img, script:not([src])').count()).toBe(0);
  expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
});

test('a graph of another site is not opened by a link', async ({ page }) => {
  await page.goto('/?graph=https://example.com/x.json');
  await expect(page.getByRole('alert')).toContainText('Only a graph of this site');
});

test('asks the server that serves the page', async ({ page }) => {
  await page.goto(`${WITH_SERVER}/#/explore?focus=person:david-lammy&${ALL}`);
  await settledCanvas(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('David Lammy');
  await expect(page.getByText(/\d+ of \d+ relations/)).toBeVisible();
});

test('when the server stops, the last view stays and a sentence says so', async ({ page }) => {
  await page.goto(`${WITH_SERVER}/#/explore?focus=person:david-lammy&${ALL}`);
  const before = await settledCanvas(page);
  await page.route('**/api/ask', (route) => route.abort());
  await page.getByRole('button', { name: '2 steps' }).click();
  await expect(page.getByRole('alert')).toContainText('The server does not answer');
  expect((await settledCanvas(page)).nodes.length).toBeGreaterThanOrEqual(before.nodes.length);
  await page.unroute('**/api/ask');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
  await expect.poll(async () => (await settledCanvas(page)).nodes.length).toBeGreaterThan(before.nodes.length);
});
