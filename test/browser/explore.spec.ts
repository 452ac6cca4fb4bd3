import { ALL, clickBox, expect, LAMMY_SAYS, markedWords, settledCanvas, TALKS, test, WITH_SERVER } from './explorer.js';

test('finds Lammy by three letters and shows his relations around him', async ({ page }) => {
  await page.goto(TALKS);
  await expect(page.getByRole('combobox')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('lam');
  await expect(page.getByRole('option').first()).toContainText('David Lammy');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('David Lammy');
  const { nodes } = await settledCanvas(page);
  expect(nodes.map((node) => node.id)).toContain('person:vladimir-putin');
});

test('a click on a line opens the sentence with who, act, whom and speaker marked at their exact offsets', async ({
  page,
}) => {
  await page.goto(`${TALKS}#/explore?focus=person:vladimir-putin&${ALL}`);
  const { acts } = await settledCanvas(page);
  const line = acts.find(({ id }) => id.includes('ATTACKS') && id.includes('alleged'))!;
  await clickBox(page, line.box);
  const panel = page.getByRole('complementary', { name: 'Evidence' });
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Vladimir Putin attacks Ukraine, says Lammy');
  await expect(panel).toContainText('Alleged, according to David Lammy');
  await expect(panel).toContainText('Sentence 1 of 4');
  await expect(page.getByTestId('sentence')).toContainText(
    'Putin continues to bombard Ukraine, David Lammy said on arrival.',
  );
  expect(await markedWords(page, '[data-testid=sentence]')).toEqual({
    subject: ['Putin'],
    'trigger-conflict': ['continues to bombard'],
    object: ['Ukraine'],
    speaker: ['David Lammy'],
  });
});

test('steps through the sentences with J and K, and says whom a pronoun means', async ({ page }) => {
  await page.goto(`${TALKS}#/explore?focus=person:vladimir-putin&${ALL}&${LAMMY_SAYS}`);
  const panel = page.getByRole('complementary', { name: 'Evidence' });
  await expect(panel).toContainText('Sentence 1 of 4');
  await page.keyboard.press('j');
  await expect(panel).toContainText('Sentence 2 of 4');
  await expect(panel).toContainText('he = Vladimir Putin');
  await expect(panel).toContainText('from “on Friday”');
  await expect(page.getByTestId('sentence')).toContainText('The ministers met for a second day.');
  await expect
    .poll(() => markedWords(page, '[data-testid=sentence]'))
    .toEqual({ subject: ['he'], 'trigger-conflict': ['keeps shelling'], object: ['Ukraine'], speaker: ['Lammy'] });
  await page.keyboard.press('k');
  await expect(panel).toContainText('Sentence 1 of 4');
});

test('shows the whole article with the same words marked, and copies a citation', async ({ page }) => {
  await page.goto(`${TALKS}#/explore?focus=person:vladimir-putin&${ALL}&${LAMMY_SAYS}`);
  await expect(page.getByTestId('sentence')).toBeVisible();
  await page.keyboard.press('o');
  await expect(page.getByTestId('article')).toContainText('urged Russia to answer');
  expect((await markedWords(page, '[data-testid=article]'))['trigger-conflict']).toEqual(['continues to bombard']);
  await page.keyboard.press('c');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain(
      '“Putin continues to bombard Ukraine, David Lammy said on arrival.” “Bombing goes on, says Lammy”, Harbour Courier',
    );
});

test('puts what says otherwise beside the claim', async ({ page }) => {
  await page.goto(`${TALKS}#/explore?focus=person:vladimir-putin&${ALL}&${LAMMY_SAYS}`);
  const panel = page.getByRole('complementary', { name: 'Evidence' });
  await expect(panel).toContainText('Contradicted by 1');
  const other = panel.getByRole('button', { name: /Says otherwise/ });
  await expect(other).toContainText('Putin did not attack Ukraine on Sunday');
  await other.click();
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Vladimir Putin does not attack Ukraine');
});

test('shows only what is asserted until asked, and says how much that hides', async ({ page }) => {
  await page.goto(`${TALKS}#/explore?focus=person:vladimir-putin`);
  await expect(page.getByText('5 hidden by filters')).toBeVisible();
  const before = await settledCanvas(page);
  await page.getByRole('button', { name: 'All ways' }).click();
  await expect(page.getByText('17 of 17 relations')).toBeVisible();
  await expect.poll(async () => (await settledCanvas(page)).nodes.length).toBeGreaterThan(before.nodes.length);
  await page.getByRole('button', { name: /^Conflict/ }).click();
  await expect(page.getByRole('button', { name: /^Conflict/ })).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByText('17 of 17 relations')).toBeHidden();
});

test('names the filter that hides everything, and lifts exactly that one', async ({ page }) => {
  await page.goto(`${TALKS}#/explore?focus=person:kirill-dmitriev&kinds=conflict`);
  await expect(page.getByText('Nothing matches.')).toBeVisible();
  await page.getByRole('button', { name: 'Lift “Kind of act”' }).click();
  await expect(page.getByText('2 of 2 relations')).toBeVisible();
});

test('no label lies on another, and none is cut by the edge', async ({ page }) => {
  for (const hash of [
    `focus=person:vladimir-putin&${ALL}&steps=2&limit=48`,
    `${ALL}&limit=300`,
    `focus=country:UA&${ALL}&${LAMMY_SAYS}`,
  ]) {
    await page.goto('about:blank');
    await page.goto(`${TALKS}#/explore?${hash}`);
    const { names, acts, width, height } = await settledCanvas(page);
    const boxes = [...names, ...acts].map(({ id, box }) => ({ id, box }));
    expect(names.length).toBeGreaterThan(5);
    for (const [i, a] of boxes.entries()) {
      expect(a.box.left >= 0 && a.box.top >= 0 && a.box.right <= width && a.box.bottom <= height, a.id).toBe(true);
      for (const b of boxes.slice(i + 1)) {
        const apart =
          a.box.right <= b.box.left ||
          b.box.right <= a.box.left ||
          a.box.bottom <= b.box.top ||
          b.box.bottom <= a.box.top;
        expect(apart, `${a.id} on ${b.id}`).toBe(true);
      }
    }
  }
});

test('fans a bundle out when its pill is clicked, and folds it with Escape', async ({ page }) => {
  await page.goto(`${TALKS}#/explore?focus=person:vladimir-putin`);
  const folded = await settledCanvas(page);
  const pill = folded.acts.find(({ id, bundle }) => bundle && id.includes('donald-trump'))!;
  await clickBox(page, pill.box);
  await expect.poll(async () => (await settledCanvas(page)).acts.some(({ id }) => id === pill.id)).toBe(false);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await settledCanvas(page)).acts.some(({ id }) => id === pill.id)).toBe(true);
});

test('what was found stays where it is when more comes', async ({ page }) => {
  await page.goto(`${TALKS}#/explore?focus=person:vladimir-putin&${ALL}`);
  const before = await settledCanvas(page);
  const middle = (list: typeof before.nodes) => {
    const a = list.find((node) => node.id === 'person:david-lammy')!;
    const b = list.find((node) => node.id === 'person:donald-trump')!;
    const c = list.find((node) => node.id === 'person:kirill-dmitriev')!;
    return Math.hypot(a.x - b.x, a.y - b.y) / Math.hypot(a.x - c.x, a.y - c.y);
  };
  await page.getByRole('button', { name: '2 steps' }).click();
  await expect.poll(async () => (await settledCanvas(page)).nodes.length).toBeGreaterThan(before.nodes.length);
  // The camera may move; the shape of what was there does not.
  expect(middle((await settledCanvas(page)).nodes)).toBeCloseTo(middle(before.nodes), 2);
});

test('back undoes, forward does it again, and a link restores the view', async ({ page, context }) => {
  await page.goto(`${TALKS}#/explore?focus=person:vladimir-putin&${ALL}`);
  await page.getByRole('button', { name: '2 steps' }).click();
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(page.getByTestId('table')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByTestId('canvas')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: '1 step' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Redo' }).click();
  await page.keyboard.press('Shift+Z');
  await expect(page.getByTestId('table')).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByTestId('table').getByRole('row')).toHaveCount(
    await page.getByTestId('table').getByRole('row').count(),
  );
});

test('brushing days keeps what happened in them', async ({ page }) => {
  await page.goto(`${TALKS}#/explore?${ALL}&limit=300`);
  await expect(page.getByText('50 of 50 relations')).toBeVisible();
  const bars = page.getByRole('slider', { name: 'Time' });
  await bars.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('6 Apr 2025', { exact: true })).toBeVisible();
  await expect(page.getByText('50 of 50 relations')).toBeHidden();
  await page.getByRole('button', { name: 'All days' }).click();
  await expect(page.getByText('50 of 50 relations')).toBeVisible();
});

test('where only the strongest relations are counted, the rail and the bar say so', async ({ page }) => {
  await page.route('**/api/ask', async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as { readonly kind: string };
    await route.fulfill({ response, json: answer.kind === 'relations' ? { ...answer, total: 12_480 } : answer });
  });
  await page.goto(`${WITH_SERVER}/#/explore?${ALL}`);
  await expect(page.getByText('Counts are of the 50 strongest of 12,480 relations.')).toBeVisible();
  await expect(page.getByText('Looked through: the 50 strongest of 12,480 relations')).toBeVisible();
});
