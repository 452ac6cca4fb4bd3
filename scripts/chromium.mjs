/**
 * A real Chromium for the browser tests: one that is installed, else Playwright's download, else the system's package manager when root.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Where browsers of the Chromium family are installed on Linux, macOS and Windows. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of an installed Chromium, or undefined. `CHROMIUM_PATH` goes first. */
export function findChromium() {
  return [process.env.CHROMIUM_PATH, ...PLACES].find((path) => path && existsSync(path));
}

/**
 * Finds or installs a Chromium.
 * @param {(line: string) => void} log where progress goes
 * @returns {Promise<string | undefined>} its path; undefined when Playwright has its own
 */
export async function ensureChromium(log) {
  const there = findChromium();
  if (there) return there;
  log('No Chromium is installed; asking Playwright for its own.');
  const playwright = join(ROOT, 'node_modules', '.bin', 'playwright');
  if (spawnSync(playwright, ['install', 'chromium'], { stdio: 'ignore', timeout: 300_000 }).status === 0)
    return undefined;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    log('That download is not to be had here; installing the system package.');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need a Chromium, and none could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to its program.',
  );
}
