import { expect, type Page, test as base } from '@playwright/test';

const PORT = Number(process.env['BROWSER_TEST_PORT'] ?? 4721);
/** The page with the questions of a server behind it. */
export const WITH_SERVER = `http://127.0.0.1:${PORT + 1}`;
/** For a real server that a test starts itself. */
export const OWN_PORT = PORT + 2;
const ORIGINS = [PORT, PORT + 1, OWN_PORT].map((one) => `http://127.0.0.1:${one}`);

/** The graph that most tests open: ten short articles written for it; see apps/web/scripts/fixture-data.mjs. */
export const TALKS = '/?graph=/fixtures/talks.graph.json';
/** Everything is let through: all ways of saying, any confidence. */
export const ALL = 'said=asserted,planned,alleged,denied,ended&confidence=0';
export const LAMMY_SAYS =
  'relation=person:vladimir-putin%7CATTACKS%7Ccountry:UA%7Caffirmed%7Calleged%7Cperson:david-lammy';

/**
 * A page on which every error, every dialog, every breach of the policy and every request to another origin fails the test.
 */
export const test = base.extend<{ readonly strict: void }>({
  strict: [
    async ({ page, baseURL }, use) => {
      const wrong: string[] = [];
      page.on('dialog', (dialog) => {
        wrong.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' && !/404|ERR_FAILED/.test(message.text()))
          wrong.push(`console: ${message.text()}`);
      });
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (!['blob:', 'data:'].includes(protocol) && !ORIGINS.includes(origin))
          wrong.push(`request: ${request.url()}`);
      });
      await use();
      expect(wrong, `on ${baseURL}`).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** A box in px of the canvas, as `window.tripletailCanvas()` gives it. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What stands on the canvas now. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly names: readonly { readonly id: string; readonly box: Box }[];
  readonly acts: readonly { readonly id: string; readonly box: Box; readonly bundle: boolean }[];
  readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number; readonly radius: number }[];
}

/** Waits until the layout is there and the camera rests, and reads the canvas. */
export async function settledCanvas(page: Page): Promise<Canvas> {
  const canvas = page.getByTestId('canvas');
  await expect(canvas).toHaveAttribute('data-settled', /\d/);
  await expect(canvas).not.toHaveAttribute('data-busy');
  // Words are placed by their widths, which are those of another font until ours has come.
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  let before = '';
  let same = 0;
  for (let round = 0; round < 60; round++) {
    const now = await readCanvas(page);
    const text = JSON.stringify(now);
    same = text === before ? same + 1 : 0;
    if (same >= 2 && now.nodes.length > 0) return now;
    before = text;
    await page.waitForTimeout(150);
  }
  throw new Error('The canvas does not come to rest.');
}

function readCanvas(page: Page): Promise<Canvas> {
  return page.evaluate(() => {
    interface Frame {
      readonly nodes: readonly { node: { id: string; radius: number }; at: { x: number; y: number } }[];
      readonly lines: readonly { line: { id: string; bundle: boolean } }[];
      readonly labels: {
        readonly names: readonly { id: string; box: Box }[];
        readonly acts: readonly { id: string; box: Box }[];
      };
    }
    const frame = (window as unknown as { tripletailCanvas: () => Frame }).tripletailCanvas();
    const canvas = document.querySelector('[data-testid=canvas]')!;
    const bundles = new Set(frame.lines.filter(({ line }) => line.bundle).map(({ line }) => line.id));
    return {
      width: canvas.clientWidth,
      height: canvas.clientHeight,
      names: frame.labels.names.map(({ id, box }) => ({ id, box })),
      acts: frame.labels.acts.map(({ id, box }) => ({ id, box, bundle: bundles.has(id) })),
      nodes: frame.nodes.map(({ node, at }) => ({ id: node.id, x: at.x, y: at.y, radius: node.radius })),
    };
  });
}

/** Clicks the middle of a box of the canvas. */
export async function clickBox(page: Page, box: Box): Promise<void> {
  await page
    .getByTestId('canvas')
    .click({ position: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 } });
}

/** The words that each highlight marks now, in the part of the page named by the selector. */
export function markedWords(page: Page, selector: string): Promise<Readonly<Record<string, readonly string[]>>> {
  return page.evaluate((within) => {
    const root = document.querySelector(within)!;
    const found: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      for (const range of highlight) {
        if (!root.contains(range.startContainer)) continue;
        const text = (range.startContainer as Text).data.slice(range.startOffset, range.endOffset);
        (found[name.replace('tripletail-', '')] ??= []).push(text);
      }
    }
    return found;
  }, selector);
}

/** Drops a file on the page. */
export async function drop(page: Page, name: string, content: string | Uint8Array, type = 'text/plain'): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    (file) => {
      const transfer = new DataTransfer();
      const bytes = typeof file.content === 'string' ? file.content : new Uint8Array(file.content);
      transfer.items.add(new File([bytes], file.name, { type: file.type }));
      return transfer;
    },
    { name, content: typeof content === 'string' ? content : [...content], type },
  );
  // Nobody drops onto a page that is not there yet: it listens once it has drawn itself, and opens the graph of its address first.
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}
