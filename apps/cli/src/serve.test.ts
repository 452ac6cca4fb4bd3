import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeAll, afterAll, describe, expect, it } from 'vitest';

import { said, start, tripletail } from '../test/run-cli.js';

const TEXT =
  'Emmanuel Macron criticized Vladimir Putin on Monday. The president of Russia visited China after that, and he met the ' +
  'leaders of the country in their capital.';

let folder: string;
const at = (name: string): string => join(folder, name);
let running: ChildProcess | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tripletail-serve-'));
  await writeFile(at('a.txt'), TEXT);
  await writeFile(at('empty.txt'), '');
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(async () => {
  if (running !== undefined && running.exitCode === null) {
    running.kill('SIGKILL');
    await once(running, 'close');
  }
  running = undefined;
});

async function served(args: readonly string[]): Promise<string> {
  running = start(['serve', '--port', '0', ...args], { cwd: folder });
  return (await said(running, 'stdout', /http:\S+\n/)).trim();
}

async function health(url: string): Promise<unknown> {
  return await (await fetch(`${url}/api/health`)).json();
}

describe('tripletail serve', () => {
  it('extracts what it is given and answers about it', async () => {
    await writeFile(at('broken.json'), '{}');
    const url = await served(['a.txt', 'empty.txt', 'broken.json']);
    expect(await health(url)).toMatchObject({ status: 'ok', counts: { articles: 1 }, features: { extract: true } });
  });

  it('extracts what is sent to it, and still answers meanwhile', async () => {
    const url = await served([]);
    const text = `${TEXT}\n\n`.repeat(40);
    const response = await fetch(`${url}/api/articles`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ articles: Array.from({ length: 4 }, (_, i) => ({ text: `${i}. ${text}` })) }),
    });
    const { id } = (await response.json()) as { readonly id: string };
    const before = performance.now();
    await health(url);
    expect(performance.now() - before).toBeLessThan(2000);
    const events = await (await fetch(`${url}/api/jobs/${id}/events`)).text();
    expect(events).toContain('event: end');
    expect(await health(url)).toMatchObject({ counts: { articles: 4 } });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('stops cleanly on %s, also with an open stream', async (signal) => {
    const url = await served([]);
    const response = await fetch(`${url}/api/articles`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ articles: [{ text: `${TEXT}\n\n`.repeat(2000) }] }),
    });
    const { id } = (await response.json()) as { readonly id: string };
    const stream = await fetch(`${url}/api/jobs/${id}/events`);
    running!.kill(signal);
    const [code] = (await once(running!, 'close')) as [number | null];
    expect(code).toBe(0);
    await stream.text().catch(() => undefined);
    await expect(health(url)).rejects.toThrow('fetch failed');
  });

  it('stops at once when it is told to while it still reads', async () => {
    await writeFile(at('long.txt'), Array.from({ length: 5000 }, (_, i) => `${TEXT} It was day ${i}.`).join('\n\n'));
    running = start(['serve', '--port', '0', 'long.txt'], { cwd: folder });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const before = performance.now();
    running.kill('SIGINT');
    const [code] = (await once(running, 'close')) as [number | null];
    expect(code).toBe(130);
    expect(performance.now() - before).toBeLessThan(3000);
  });

  it('says in one sentence that the port is taken, before it reads anything', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, out, err } = await tripletail(['serve', '--port', String(port), 'a.txt'], { cwd: folder });
    other.close();
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      `error: Another program already listens on port ${port}. Stop it, or choose another port: --port ${port + 1}.\n`,
    );
  });

  it('ends with 2 and a sentence when nothing that it is given can be read', async () => {
    for (const name of ['empty.txt', 'nothing.txt']) {
      const { code, err } = await tripletail(['serve', '--port', '0', name], { cwd: folder });
      expect([name, code]).toEqual([name, 2]);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
      expect(err).toContain(name);
    }
  });

  it('keeps what it was sent in the file it was told to', async () => {
    const url = await served(['a.txt', '--store', 'kept.jsonl']);
    await health(url);
    running!.kill('SIGINT');
    await once(running!, 'close');
    expect(await health(await served(['--store', 'kept.jsonl']))).toMatchObject({ counts: { articles: 1 } });
  });
});
