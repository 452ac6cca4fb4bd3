import { gzipSync } from 'node:zlib';

import { expect, test } from './explorer.js';

/** kB of gzipped JavaScript before the first paint. */
const MOST = 350;

test('the first screen needs little JavaScript, and the model only when an article is read', async ({ page }) => {
  const scripts: Promise<Buffer>[] = [];
  const others: string[] = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response.body());
    else others.push(response.url());
  });
  await page.goto('/');
  await expect(page.getByRole('button', { name: /Try the sample/ })).toBeVisible();
  const size = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000;
  expect(size).toBeLessThan(MOST);
  expect(others.filter((url) => url.endsWith('.bin'))).toEqual([]);
});
