import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { loadEnglish as loadInBrowser } from './browser.js';
import { EnglishError } from './errors.js';
import { sha256 } from './hash.js';
import { MODEL_SHA256 } from './model-pin.js';
import { loadEnglish } from './node.js';

const model = readFileSync(new URL('../model/english-md.bin', import.meta.url));

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (e: unknown) => e,
  );
  return error instanceof EnglishError ? error.code : String(error);
}

test('the committed model is the one that this version expects, and its origin names the same hash', () => {
  expect(createHash('sha256').update(model).digest('hex')).toBe(MODEL_SHA256);
  expect(readFileSync(new URL('../model/ORIGIN.md', import.meta.url), 'utf8')).toContain(MODEL_SHA256);
});

test('a loaded pipeline says which model it has', async () => {
  const { model: info } = await loadEnglish();
  expect(info).toEqual({ name: 'en_core_web_md', version: '3.8.0', sha256: MODEL_SHA256 });
});

test('bytes may be an ArrayBuffer, or a view that begins anywhere', async () => {
  const shifted = new Uint8Array(model.length + 5);
  shifted.set(model, 5);
  const fromView = await loadEnglish({ bytes: shifted.subarray(5) });
  const fromFetch = await loadInBrowser({ fetchModel: () => Promise.resolve(new Uint8Array(model).buffer) });
  expect(JSON.stringify(fromView.parse('It works.'))).toBe(JSON.stringify(fromFetch.parse('It works.')));
});

test('a file with one changed byte is refused', async () => {
  const damaged = new Uint8Array(model);
  damaged[damaged.length >> 1]! ^= 1;
  expect(await codeOf(loadEnglish({ bytes: damaged }))).toBe('model-hash');
});

test('a file that is no model is refused even when its hash is as expected', async () => {
  for (const bytes of [new Uint8Array(0), new Uint8Array(64), new Uint8Array(model.subarray(0, 2_000_000))]) {
    expect(await codeOf(loadEnglish({ bytes, sha256: await sha256(bytes) }))).toBe('model-format');
  }
});

test('a model that cannot be fetched is reported', async () => {
  expect(await codeOf(loadEnglish({ modelUrl: 'data:,not-a-model' }))).toBe('model-hash');
  expect(await codeOf(loadEnglish({ modelUrl: 'nonsense://x' }))).toBe('model-not-found');
});

test('in a browser the model must be named', async () => {
  expect(await codeOf(loadInBrowser())).toBe('model-not-found');
});
