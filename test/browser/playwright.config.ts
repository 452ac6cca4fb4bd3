import { defineConfig } from '@playwright/test';

/**
 * The browser tests do jobs as a person would, in a real Chromium, on the built explorer (`npm run build` first).
 * `CHROMIUM_PATH` names the browser; without it Playwright's own is used. The canvas is drawn in software: slow, but the same everywhere.
 */
/** Two checkouts can be tested at the same time where they have ports of their own. */
const port = process.env['BROWSER_TEST_PORT'] ?? '4721';
const executablePath = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 1,
  reporter: 'list',
  forbidOnly: true,
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node serve.mjs',
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
