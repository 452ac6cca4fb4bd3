import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { raw, serve } from '../test/harness.js';
import type { RunningServer } from './server.js';

let server: RunningServer;
let folder: string;
const script = `console.log(${JSON.stringify('words '.repeat(500))});`;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tripletail-site-'));
  await mkdir(join(folder, 'site', 'assets'), { recursive: true });
  const put = (name: string, text: string): Promise<void> => writeFile(join(folder, 'site', name), text);
  await put('index.html', '<!doctype html><title>Tripletail</title>');
  await put('assets/index-BfkX3a9q.js', script);
  await put('assets/parser-DkP0s7tZ.wasm', '\0asm');
  await put('assets/inter-C8nQm2Lx.woff2', 'wOF2');
  await put('assets/model-9ZxQwE1r.bin', 'weights');
  await put('icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await put('manifest.webmanifest', '{}');
  await writeFile(join(folder, 'secret.txt'), 'not part of the site');
  server = await serve({ site: join(folder, 'site') });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe('the site', () => {
  it.each([
    ['/', 'text/html'],
    ['/assets/index-BfkX3a9q.js', 'text/javascript'],
    ['/assets/parser-DkP0s7tZ.wasm', 'application/wasm'],
    ['/assets/inter-C8nQm2Lx.woff2', 'font/woff2'],
    ['/assets/model-9ZxQwE1r.bin', 'application/octet-stream'],
    ['/icon.svg', 'image/svg+xml'],
  ])('serves %s as %s', async (path, type) => {
    const response = await fetch(server.url + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(type);
  });

  it('lets browsers keep files named by their content, and asks again for all others', async () => {
    const cache = async (path: string): Promise<string | null> =>
      (await fetch(server.url + path)).headers.get('cache-control');
    expect(await cache('/assets/index-BfkX3a9q.js')).toBe('public, max-age=31536000, immutable');
    expect(await cache('/')).toBe('no-cache');
    expect(await cache('/icon.svg')).toBe('no-cache');
  });

  it('answers 304 to who has the file already', async () => {
    const tag = (await fetch(`${server.url}/`)).headers.get('etag');
    expect(tag).not.toBeNull();
    const again = await fetch(`${server.url}/`, { headers: { 'if-none-match': tag! } });
    expect(again.status).toBe(304);
  });

  it('compresses text for who can read that', async () => {
    const path = '/assets/index-BfkX3a9q.js';
    const compressed = await new Promise<{ readonly encoding: string | undefined; readonly bytes: Buffer }>(
      (resolve) => {
        void import('node:http').then(({ get }) =>
          get(server.url + path, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
            const pieces: Buffer[] = [];
            response.on('data', (piece: Buffer) => pieces.push(piece));
            response.on('end', () =>
              resolve({ encoding: response.headers['content-encoding'], bytes: Buffer.concat(pieces) }),
            );
          }),
        );
      },
    );
    expect(compressed.encoding).toBe('gzip');
    expect(compressed.bytes.length).toBeLessThan(script.length / 5);
    expect(gunzipSync(compressed.bytes).toString()).toBe(script);
  });

  it('never leaves its folder', async () => {
    const host = new URL(server.url).host;
    for (const path of [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/assets/..%5c..%5csecret.txt',
      '//secret.txt',
    ]) {
      const { body, status } = await raw(server.url, { host }, path);
      expect([path, status]).toEqual([path, 404]);
      expect(body).not.toContain('not part of the site');
    }
  });

  it('says so of a page that it does not have', async () => {
    const response = await fetch(`${server.url}/nothing.html`);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: { code: 'NOT_FOUND', message: 'There is no such page.' } });
  });
});

describe('security headers', () => {
  it.each(['/', '/api/health', '/nothing', '/api/nothing'])('stand on %s', async (path) => {
    const { headers } = await fetch(server.url + path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'self'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "worker-src 'self' blob:",
      "connect-src 'self'",
      "object-src 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy.split('; ')).toContain(rule);
    }
    expect(policy).not.toContain("'unsafe-eval'");
  });

  it('stand on refusals as well', async () => {
    const response = await fetch(`${server.url}/api/ask`, { method: 'POST', body: 'x' });
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });
});
