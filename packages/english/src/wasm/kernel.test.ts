import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { createKernel } from './kernel.js';

const COMPILING_MS = 60_000;

test('the committed kernel is what its sources compile to', { timeout: COMPILING_MS }, () => {
  const script = fileURLToPath(new URL('../../scripts/build-kernel.mjs', import.meta.url));
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});

test('memory handed out is aligned, keeps its contents while it grows, and is given back', async () => {
  const kernel = await createKernel();
  const first = kernel.allocate(5);
  kernel.bytes().set([1, 2, 3, 4, 5], first);
  const mark = kernel.mark();
  const large = kernel.allocate(10_000_000);
  expect(large % 16).toBe(0);
  expect(large).toBeGreaterThanOrEqual(first + 5);
  expect([...kernel.bytes().subarray(first, first + 5)]).toEqual([1, 2, 3, 4, 5]);
  kernel.release(mark);
  expect(kernel.allocate(1)).toBe(large);
});
