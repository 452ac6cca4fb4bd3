import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

import type { Extraction } from '../../packages/core/dist/index.js';
import { DEFAULT_VOCABULARY } from '../../packages/core/dist/default-vocabulary.js';
import { loadEnglish } from '../../packages/english/dist/index.js';
import { extractArticle } from '../../packages/extract/dist/index.js';
import { readArticle } from '../../packages/ingest/dist/index.js';
import { expect, test } from './explorer.js';

const read = (path: string): Buffer => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)));
const SAMPLES = readdirSync(new URL('../../samples', import.meta.url))
  .filter((name) => /\.(md|txt|html)$/.test(name))
  .sort();

test('the page parses 18,506 tokens to the same bytes as Node', async ({ page }) => {
  // What Node gives: a unit test of the package holds it to this hash.
  const expected = read('packages/english/src/fixtures/parity.sha256').toString().trim();
  const { docs } = JSON.parse(gunzipSync(read('packages/english/src/fixtures/parity.json.gz')).toString()) as {
    readonly docs: readonly { readonly text: string }[];
  };
  await page.goto('/');
  const hash = await page.evaluate(
    (texts) =>
      new Promise<string>((resolve, reject) => {
        const worker = new Worker('/library/parity-worker.js', { type: 'module' });
        worker.addEventListener('message', ({ data }: MessageEvent<string>) => resolve(data));
        worker.addEventListener('error', ({ message }) => reject(new Error(message)));
        worker.postMessage(texts, []);
      }),
    docs.map(({ text }) => text),
  );
  expect(hash).toBe(expected);
});

test('the page extracts every sample article to the same JSON as Node', async ({ page }) => {
  // Listens to the page's own worker, before the page does: its answers are whole extractions.
  await page.addInitScript(() => {
    const extractions: unknown[] = [];
    Object.assign(window, { extractions });
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        this.addEventListener('message', ({ data }: MessageEvent<{ kind?: string; extraction?: unknown }>) => {
          if (data.kind === 'done') extractions.push(data.extraction);
        });
      }
    };
  });
  await page.goto('/#/articles');
  const english = await loadEnglish();
  for (const [at, name] of SAMPLES.entries()) {
    const buffer = read(`samples/${name}`);
    await page.getByLabel('Choose files').setInputFiles({ name, mimeType: 'text/plain', buffer });
    await expect(page.getByTestId('job')).toHaveCount(at + 1);
    await expect(page.getByTestId('job').first()).toHaveClass(/done/);
    const inPage = await page.evaluate(
      (n) => JSON.stringify((window as unknown as { extractions: unknown[] }).extractions[n]),
      at,
    );
    const inNode: Extraction = extractArticle(await readArticle(buffer, { name }), {
      english,
      vocabulary: DEFAULT_VOCABULARY,
    });
    expect(inNode.graph.claims.length, name).toBeGreaterThan(0);
    // A site that was built before the library was changed differs as well: build both first.
    expect(inPage === JSON.stringify(inNode), `${name}: the same JSON`).toBe(true);
  }
});
