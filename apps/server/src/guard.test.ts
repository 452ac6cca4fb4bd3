import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { raw, serve } from '../test/harness.js';
import { hostAllowed, hostName } from './guard.js';
import type { RunningServer } from './server.js';

let server: RunningServer;
beforeAll(async () => {
  server = await serve({ allowedHosts: ['desk.example'] });
});
afterAll(() => server.close());

describe('host names', () => {
  it('are read without port and brackets, in lower case', () => {
    expect(hostName('LocalHost:4173')).toBe('localhost');
    expect(hostName('[::1]:4173')).toBe('::1');
    expect(hostName('127.0.0.1')).toBe('127.0.0.1');
  });

  it('are none when they hold anything else', () => {
    for (const header of [undefined, '', 'a b', 'evil.example/path', 'user@host', 'a\u0000b', ':::']) {
      expect([header, hostName(header)]).toEqual([header, undefined]);
    }
  });

  it('may be localhost, an IP address, or one of the list', () => {
    const allowed = new Set(['desk.example']);
    for (const name of ['localhost', 'x.localhost', '127.0.0.1', '192.168.1.7', '::1', 'desk.example']) {
      expect([name, hostAllowed(name, allowed)]).toEqual([name, true]);
    }
    for (const name of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', 'xlocalhost']) {
      expect([name, hostAllowed(name, allowed)]).toEqual([name, false]);
    }
  });
});

describe('the guard', () => {
  it('refuses a foreign name, which a page would use after rebinding it to this machine', async () => {
    const { status, body } = await raw(server.url, { host: 'evil.example' });
    expect(status).toBe(403);
    expect(JSON.parse(body)).toMatchObject({ error: { code: 'ORIGIN_REFUSED' } });
  });

  it('refuses a foreign name for the pages of the site as well', async () => {
    expect((await raw(server.url, { host: 'evil.example' }, '/')).status).toBe(403);
  });

  it('answers to localhost, to addresses and to names that were allowed', async () => {
    for (const host of ['localhost', `127.0.0.1:${server.port}`, '[::1]', 'desk.example:80']) {
      expect([host, (await raw(server.url, { host })).status]).toEqual([host, 200]);
    }
  });

  it('refuses requests that pages of other origins send, whatever the method', async () => {
    for (const origin of ['https://evil.example', 'null', 'http://localhost:1', 'http://127.0.0.1']) {
      for (const method of ['GET', 'POST', 'DELETE']) {
        const { status } = await raw(server.url, { host: `127.0.0.1:${server.port}`, origin }, '/api/health', method);
        expect([method, origin, status]).toEqual([method, origin, 403]);
      }
    }
  });

  it('lets its own pages and programs through', async () => {
    const host = `127.0.0.1:${server.port}`;
    expect((await raw(server.url, { host, origin: `http://${host}` })).status).toBe(200);
    expect((await raw(server.url, { host })).status).toBe(200);
    expect((await raw(server.url, { host, 'sec-fetch-site': 'none' })).status).toBe(200);
    expect((await raw(server.url, { host, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('refuses what a browser says comes from another site, even without an origin', async () => {
    const host = `127.0.0.1:${server.port}`;
    for (const site of ['cross-site', 'same-site']) {
      expect([site, (await raw(server.url, { host, 'sec-fetch-site': site })).status]).toEqual([site, 403]);
    }
  });
});
