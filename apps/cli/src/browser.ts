import open from 'open';

import { isWatched } from './terminal.js';

/** Whether a browser that opened would be seen by anybody: a terminal, no CI, a screen, and nobody who asked us not to. */
function wanted(env: NodeJS.ProcessEnv): boolean {
  if (!isWatched() || env['CI'] !== undefined || env['BROWSER'] === 'none') return false;
  if (env['SSH_CONNECTION'] !== undefined) return false;
  return (
    process.platform !== 'linux' ||
    env['DISPLAY'] !== undefined ||
    env['WAYLAND_DISPLAY'] !== undefined ||
    env['WSL_DISTRO_NAME'] !== undefined
  );
}

/** Opens the address in the user's browser where that makes sense. That it did not work is no failure: the address stands on the screen. */
export async function openBrowser(url: string): Promise<void> {
  if (!wanted(process.env)) return;
  try {
    const child = await open(url);
    child.once('error', () => undefined);
  } catch {
    // no browser, or none that lets itself be opened
  }
}
