import { execFile } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

import { type Browser, type Page, test as anywhere } from '@playwright/test';

import { ALL, expect, OWN_PORT, settledCanvas, TALKS, test } from './explorer.js';

const FIXTURE = fileURLToPath(new URL('../../apps/web/fixtures/talks.graph.json', import.meta.url));
const TRIPLETAIL = fileURLToPath(new URL('../../apps/cli/bin/tripletail.js', import.meta.url));
const PUTIN = `${TALKS}#/explore?focus=person:vladimir-putin&${ALL}`;

/** Presses a row of the panel and gives the file that comes of it. */
async function take(page: Page, row: RegExp): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: row }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync((await file.path())!) };
}

/** The words of an SVG, and where its discs stand, as the browser itself reads it. */
function readSvg(page: Page, svg: string) {
  return page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      error: root.querySelector('parsererror')?.textContent ?? '',
      words: [...root.querySelectorAll('#labels > text')].map((one) => one.textContent.replaceAll('\u00a0', ' ')),
      caption: [...root.querySelectorAll('#caption text')].map((one) => one.textContent ?? ''),
      discs: [...root.querySelectorAll('#actors circle')].map(
        (one) => [Number(one.getAttribute('cx')), Number(one.getAttribute('cy'))] as const,
      ),
      size: [root.documentElement.getAttribute('width'), root.documentElement.getAttribute('height')].map(Number),
      odd: root.querySelectorAll('script, style, image, foreignObject, a').length,
    };
  }, svg);
}

test('what is on the canvas becomes a picture: the same words at the same places, as SVG and as PNG', async ({
  page,
}) => {
  await page.goto(PUTIN);
  const canvas = await settledCanvas(page);
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('radio', { name: /What I see/ }).check();
  const { name, bytes } = await take(page, /^SVG/);
  expect(name).toBe('talks-vladimir-putin-17-relations.svg');
  await expect(page.getByTestId('export-progress')).toContainText(/talks-vladimir-putin-17-relations\.svg, \d+ kB/);
  const svg = await readSvg(page, bytes.toString('utf8'));
  expect([svg.error, svg.odd]).toEqual(['', 0]);
  expect(svg.caption).toEqual([
    'Vladimir Putin',
    '17 relations, 11 actors · 13 Mar – 6 Apr 2025',
    expect.stringMatching(/^Tripletail, from “talks”, 10 articles · drawn \d+ \w+ \d{4}$/),
  ]);
  expect(svg.words.join(' ')).toContain('≠ attacks, says Lammy ×4');
  expect(svg.words.join(' ')).toContain('≠ does not attack');
  // The people of the canvas stand in the file as far from one another as there, but for the zoom of the camera.
  const people = canvas.nodes.filter(({ id }) => id.startsWith('person:') || id === 'group:european-diplomats');
  const spread = (points: readonly (readonly [number, number])[]): readonly [number, number] =>
    [0, 1].map(
      (axis) => Math.max(...points.map((at) => at[axis]!)) - Math.min(...points.map((at) => at[axis]!)),
    ) as unknown as readonly [number, number];
  const [wide, high] = spread(svg.discs);
  const [wideThere, highThere] = spread(people.map(({ x, y }) => [x, y] as const));
  expect(wide / high).toBeCloseTo(wideThere / highThere, 1);
  const png = await take(page, /^PNG/);
  expect(png.name).toBe('talks-vladimir-putin-17-relations.png');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual(svg.size.map((px) => px * 2));
});

test('a selection is handed over alone, with the places of its actors', async ({ page }) => {
  await page.goto(PUTIN);
  const { nodes } = await settledCanvas(page);
  const canvas = page.getByTestId('canvas');
  for (const id of ['person:vladimir-putin', 'country:UA']) {
    const { x, y } = nodes.find((node) => node.id === id)!;
    await canvas.click({ position: { x, y }, modifiers: ['Shift'] });
  }
  await page.getByRole('button', { name: 'Export them' }).click();
  await expect(page.getByRole('radio', { name: /My selection/ })).toBeChecked();
  const { name, bytes } = await take(page, /^Tripletail graph/);
  const { graph, view } = JSON.parse(bytes.toString('utf8')) as {
    readonly graph: { readonly claims: readonly { readonly subject: string; readonly object: string }[] };
    readonly view: { readonly positions: Readonly<Record<string, object>>; readonly focus: readonly string[] };
  };
  expect(name).toMatch(/^talks-selection-\d-relations\.graph\.json$/);
  expect(new Set(graph.claims.flatMap(({ subject, object }) => [subject, object]))).toEqual(
    new Set(['person:vladimir-putin', 'country:UA']),
  );
  expect(Object.keys(view.positions).sort()).toEqual(['country:UA', 'person:vladimir-putin']);
  expect(view.focus).toEqual(['person:vladimir-putin']);
  const gexf = await take(page, /^GEXF/);
  expect(gexf.name).toMatch(/^talks-selection-\d-relations\.gexf$/);
  expect(gexf.bytes.toString('utf8').match(/<viz:position /g)).toHaveLength(2);
  const picture = await readSvg(page, (await take(page, /^SVG/)).bytes.toString('utf8'));
  expect(picture.discs.length).toBeGreaterThan(0);
  expect(picture.words.join(' ')).not.toContain('Kirill Dmitriev');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Nothing selected')).toBeAttached();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('radio', { name: /My selection/ })).toBeDisabled();
});

test('on a phone the panel is reached through the menu', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(PUTIN);
  await settledCanvas(page);
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  await page.getByRole('radio', { name: /What I see/ }).check();
  expect((await take(page, /^PNG/)).name).toBe('talks-vladimir-putin-10-relations.png');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('a server writes what the page chose, with the places of the canvas', async ({ page }) => {
  const server = spawn(process.execPath, [TRIPLETAIL, 'serve', FIXTURE, '--port', String(OWN_PORT), '--no-open']);
  try {
    await new Promise<void>((resolve, reject) => {
      server.stdout.on('data', (text: Buffer) => (text.toString().includes('http://') ? resolve() : undefined));
      server.on('exit', () => reject(new Error('The server did not start.')));
    });
    await page.goto(`http://127.0.0.1:${OWN_PORT}/#/explore?focus=person:david-lammy&${ALL}`);
    await settledCanvas(page);
    await page.getByRole('button', { name: 'Export' }).click();
    const whole = await take(page, /^Tripletail graph/);
    expect(whole.name).toBe('tripletail.graph.json');
    expect((JSON.parse(whole.bytes.toString()) as { graph: { claims: unknown[] } }).graph.claims).toHaveLength(60);
    await page.getByRole('radio', { name: /What I see/ }).check();
    const gexf = await take(page, /^GEXF/);
    expect(gexf.name).toBe('tripletail-david-lammy-4-relations.gexf');
    expect(gexf.bytes.toString('utf8').match(/<edge /g)).toHaveLength(4);
    expect(gexf.bytes.toString('utf8').match(/<viz:position /g)).toHaveLength(5);
    expect((await take(page, /^HTML/)).bytes.toString('utf8')).toContain('"part":"4 relations on the canvas"');
  } finally {
    server.kill();
  }
});

anywhere.describe('one HTML file', () => {
  let folder = '';
  anywhere.beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hand-over-'));
  });
  anywhere.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Opens a file from the disk in a browser without a network, where every request, error and breach of the policy is written down. */
  async function openFile(
    browser: Browser,
    path: string,
    hash = '',
  ): Promise<{ readonly page: Page; readonly wrong: readonly string[] }> {
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    const wrong: string[] = [];
    const own = pathToFileURL(path).href;
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== own && !request.url().startsWith('blob:'))
        wrong.push(`request: ${request.url().slice(0, 200)}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      wrong.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(`${own}${hash}`);
    return { page, wrong };
  }

  anywhere(
    'made by the command, it opens from the disk without a network: search, expand, evidence, filter',
    async ({ browser }) => {
      const path = join(folder, 'talks.html');
      const { stderr } = await promisify(execFile)(process.execPath, [TRIPLETAIL, 'export', FIXTURE, '-o', path]);
      expect(stderr).toContain(`Written to ${path}`);
      const { page, wrong } = await openFile(browser, path);
      await expect(page).toHaveTitle('Tripletail');
      await expect(page.getByText('60 claims about 22 actors')).toBeVisible();
      await expect(page.getByText(/^Made \d+ \w+ \d{4}, \d\d:\d\d UTC$/)).toBeVisible();
      await expect(page.getByText('Nothing leaves this machine')).toBeHidden();
      // Search.
      await page.keyboard.press('/');
      await page.keyboard.type('lam');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('David Lammy');
      const before = await settledCanvas(page);
      // Filter: all ways of saying.
      await page.getByRole('button', { name: 'All ways' }).click();
      await expect(page.getByText('4 of 4 relations')).toBeVisible();
      // Expand.
      await page.getByRole('button', { name: '2 steps' }).click();
      await expect.poll(async () => (await settledCanvas(page)).nodes.length).toBeGreaterThan(before.nodes.length);
      // Evidence.
      await page
        .getByRole('complementary', { name: 'Evidence' })
        .getByRole('button', { name: /David Lammy.*criticizes.*Vladimir Putin/ })
        .click();
      await expect(page.getByTestId('sentence')).toContainText('Lammy');
      await page.keyboard.press('o');
      await expect(page.getByTestId('article')).toBeVisible();
      // And out again.
      await page.getByRole('button', { name: 'Export' }).click();
      await expect(page.getByRole('dialog').getByRole('button', { name: /^HTML/ })).toBeHidden();
      const { bytes } = await take(page, /^Tripletail graph/);
      expect((JSON.parse(bytes.toString()) as { graph: { claims: unknown[] } }).graph.claims).toHaveLength(60);
      expect((await take(page, /^PNG/)).bytes.length).toBeGreaterThan(10_000);
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: /Articles/ }).click();
      await expect(page.getByLabel('Paste an article')).toBeHidden();
      await expect(page.getByText('10 articles')).toBeVisible();
      expect(wrong).toEqual([]);
      await page.context().close();
    },
  );

  anywhere('holds text that looks like markup, scripts and ends of scripts as text', async ({ browser }) => {
    const name = '</script><script>ran=1</script><img src=x onerror="ran=2"><!--';
    const written = JSON.stringify(name).slice(1, -1);
    const hostile = readFileSync(FIXTURE, 'utf8')
      .replaceAll('"name": "David Lammy"', `"name": "${written}"`)
      .replaceAll(/"names": \[\s*"David Lammy"/g, `"names": ["${written}", "David Lammy"`);
    const source = join(folder, 'hostile.json');
    writeFileSync(source, hostile);
    const path = join(folder, 'hostile.html');
    await promisify(execFile)(process.execPath, [TRIPLETAIL, 'export', source, '-o', path, '--title', name]);
    const { page, wrong } = await openFile(browser, path, `#/explore?focus=person:david-lammy&${ALL}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await settledCanvas(page);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    expect(await page.locator('img').count()).toBe(0);
    // Two scripts that run, two blocks of data, and nothing that a text made.
    expect(await page.locator('script').count()).toBe(4);
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  anywhere('runs nothing that is put into it later', async ({ browser }) => {
    const path = join(folder, 'changed.html');
    await promisify(execFile)(process.execPath, [TRIPLETAIL, 'export', FIXTURE, '-o', path]);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(
        '<div id="app">',
        '<script>ran = 1</script><img src="https://example.com/x.png"><div id="app">',
      ),
    );
    const { page, wrong } = await openFile(browser, path);
    await expect(page.getByText('60 claims about 22 actors')).toBeVisible();
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    const refused = wrong.filter((one) => one.includes('Content Security Policy')).join('\n');
    expect(refused).toContain('inline script');
    expect(refused).toContain('https://example.com/x.png');
    await page.context().close();
  });
});
