/**
 * `npm run screenshot`: the pictures of the README, from the real explorer over the samples. Set up first (`npm start` once).
 */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium } from '@playwright/test';

import { ensureChromium } from './chromium.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = join(ROOT, 'docs', 'images');
const PORT = 4179;
const SITE = `http://127.0.0.1:${PORT}`;

/** Software drawing, so that the picture is the same where there is no graphics card. */
const DRAWING = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--no-first-run',
];

/** Name, width, height and colour scheme. On the wide ones a line of the graph is opened. */
const PICTURES = [
  ['explorer', 1440, 900, 'light'],
  ['explorer-dark', 1440, 900, 'dark'],
  ['explorer-narrow', 390, 844, 'light'],
];

const server = spawn(
  join(ROOT, 'node_modules', '.bin', 'tripletail'),
  ['serve', 'samples', '--port', String(PORT), '--quiet'],
  {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
try {
  await answering();
  const executablePath = await ensureChromium((line) => console.error(line));
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: [...DRAWING, ...root] });
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, width, height, colorScheme] of PICTURES) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
    await page.goto(`${SITE}/#/explore?focus=country%3APA`);
    await page.locator('[data-settled]').first().waitFor({ timeout: 60_000 });
    const all = page.getByText('Show all', { exact: true });
    if (await all.isVisible()) await all.click();
    await page.waitForTimeout(1500);
    // A line whose sentence is shown; where the samples give none, this fails rather than drawing a picture that shows something else.
    if (width > 800)
      await page
        .getByRole('button', { name: /accuses/ })
        .first()
        .click({ timeout: 10_000 });
    await page.waitForTimeout(1500);
    await page.screenshot({ path: join(FOLDER, `${name}.png`) });
    console.log(`docs/images/${name}.png`);
    await page.close();
  }
  await browser.close();
} finally {
  server.kill('SIGINT');
}

/** Waits until the server answers. */
async function answering() {
  for (let tries = 0; tries < 300; tries++) {
    const ok = await fetch(`${SITE}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The server did not answer within a minute.');
}
