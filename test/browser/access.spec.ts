import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { ALL, expect, LAMMY_SAYS, settledCanvas, TALKS, test } from './explorer.js';

const AXE = readFileSync(
  createRequire(new URL('../../apps/web/package.json', import.meta.url)).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

const PLACES = [
  ['start', '#/start'],
  ['explore', `#/explore?focus=person:vladimir-putin&${ALL}&${LAMMY_SAYS}`],
  ['table', `#/explore?focus=person:vladimir-putin&${ALL}&look=table`],
  ['articles', '#/articles'],
  ['export', `#/explore?focus=person:vladimir-putin&${ALL}`],
] as const;

for (const scheme of ['light', 'dark'] as const) {
  for (const [name, hash] of PLACES) {
    test(`axe finds nothing serious on ${name}, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(`${TALKS}${hash}`);
      await page.waitForTimeout(1200);
      if (name === 'export') await page.getByRole('button', { name: 'Export' }).click();
      if (name === 'export') await expect(page.getByRole('button', { name: /^GEXF/ })).toBeVisible();
      await page.evaluate(AXE);
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } };
        return (await axe.run()).violations;
      });
      expect(
        found
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
      ).toEqual([]);
    });
  }
}

test('the keyboard alone finds a name, walks the graph and reads a sentence', async ({ page }) => {
  await page.goto(TALKS);
  await expect(page.getByRole('combobox')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('putin');
  await expect(page.getByRole('option').first()).toContainText('Vladimir Putin');
  await page.keyboard.press('Enter');
  await settledCanvas(page);
  await page.getByTestId('canvas').focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('status').last()).toContainText(/Vladimir Putin|relations of this pair/);
  for (let n = 0; n < 12; n++) {
    const said = (await page.getByRole('status').last().textContent()) ?? '';
    if (/^(?!.*relations of this pair).*Vladimir Putin.*asserted/.test(said)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('sentence')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('sentence')).toBeHidden();
});

test('arrows go to the nearest actor and say its name', async ({ page }) => {
  await page.goto(`${TALKS}#/explore?focus=person:vladimir-putin&${ALL}`);
  const { nodes } = await settledCanvas(page);
  await page.getByTestId('canvas').focus();
  // Two of the four ways lead somewhere, wherever the focus stands.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('status').last()).not.toHaveText('');
  const name = await page.getByRole('status').last().textContent();
  if (name === 'Vladimir Putin') await page.keyboard.press('ArrowRight');
  await page.keyboard.press('h');
  await expect.poll(async () => (await settledCanvas(page)).nodes.length).toBe(nodes.length - 1);
});

test('the table has the rows of the graph, and each opens its sentence', async ({ page }) => {
  await page.goto(`${TALKS}#/explore?focus=person:vladimir-putin&${ALL}`);
  await settledCanvas(page);
  await page.keyboard.press('t');
  const rows = page.getByTestId('table').getByRole('row');
  await expect(rows).toHaveCount(18);
  await page.getByTestId('table').getByRole('button', { name: 'stalls' }).click();
  await expect(page.getByTestId('sentence')).toContainText('stalled the US-led peace proposal');
});

test('dark is drawn when the machine asks for it, and the button turns it', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(TALKS);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await ground()).toBe('rgb(15, 17, 19)');
  await page.getByRole('button', { name: 'Light or dark' }).click();
  expect(await ground()).toBe('rgb(250, 250, 248)');
  await page.reload();
  expect(await ground()).toBe('rgb(250, 250, 248)');
});

test('a phone shows the canvas, the evidence as a sheet, and filters over all', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${TALKS}#/explore?focus=person:vladimir-putin&${ALL}&${LAMMY_SAYS}`);
  await settledCanvas(page);
  await expect(page.getByTestId('sentence')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'Filters' }).click();
  await expect(page.getByRole('dialog', { name: 'Filters' })).toContainText('How it is said');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, a')]
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width < 24 || height < 24;
      })
      .map((element) => element.outerHTML.slice(0, 90)),
  );
  expect(small).toEqual([]);
});
