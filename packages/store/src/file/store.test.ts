import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type ArticleId, documentOf, EMPTY_GRAPH, type KnowledgeGraph } from '@tripletail/core';
import { DEFAULT_VOCABULARY } from '@tripletail/core/vocabulary';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { describeStore } from '../contract.js';
import { articleGraph } from '../fixtures.js';
import { openFileStore } from './store.js';

const vocabulary = DEFAULT_VOCABULARY;
let folder: string;
let path: string;
let opened = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tripletail-store-'));
  path = join(folder, 'deeper', 'graph.jsonl');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describeStore({
  name: 'the store in a file',
  open: () => openFileStore(join(folder, `${opened++}.jsonl`), { vocabulary }),
  reopen: () => openFileStore(join(folder, `${opened - 1}.jsonl`), { vocabulary }),
  runs: 20,
});

const graphs = (): readonly KnowledgeGraph[] => {
  const all = fc.sample(articleGraph(50), { seed: 3, numRuns: 5 });
  return all.filter((graph, n) => all.findIndex((one) => one.articles[0]!.id === graph.articles[0]!.id) === n);
};

describe('the file', () => {
  it('is written whole, with nothing left beside it, and the same whatever the order of saves', async () => {
    const [first, second] = [
      await openFileStore(path, { vocabulary }),
      await openFileStore(`${path}2`, { vocabulary }),
    ];
    for (const graph of graphs()) await first.save(graph);
    for (const graph of [...graphs()].reverse()) await second.save(graph);
    expect(await readFile(path)).toEqual(await readFile(`${path}2`));
    expect(await readdir(join(folder, 'deeper'))).toEqual(['graph.jsonl', 'graph.jsonl2']);
  });

  it('is not there before something is saved', async () => {
    const store = await openFileStore(path, { vocabulary });
    await store.ask({ kind: 'overview' });
    await store.close();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is not overwritten when another program wrote it meanwhile', async () => {
    const [mine, yours] = [await openFileStore(path, { vocabulary }), await openFileStore(path, { vocabulary })];
    const [one, two] = graphs();
    await yours.save(one!);
    await expect(mine.save(two!)).rejects.toMatchObject({ code: 'STORE_FAILED' });
    expect(await (await openFileStore(path, { vocabulary })).graph()).toEqual(one);
  });

  it('says what to do when the disk refuses', async () => {
    await writeFile(join(folder, 'deeper'), 'a file where a folder should be');
    await expect(openFileStore(path, { vocabulary })).rejects.toMatchObject({ code: 'STORE_FAILED' });
  });

  const lines = async (): Promise<string[]> => {
    const store = await openFileStore(path, { vocabulary });
    for (const graph of graphs()) await store.save(graph);
    return (await readFile(path, 'utf8')).split('\n');
  };
  const part = (change: (graph: KnowledgeGraph) => unknown) => (text: string[]) => {
    text[1] = JSON.stringify(change(JSON.parse(text[1]!) as KnowledgeGraph));
    return text.join('\n');
  };
  it.each<[string, (text: string[]) => string | Uint8Array, string, RegExp]>([
    ['is empty', () => '', 'FORMAT_BROKEN', /empty/],
    [
      'lost its end in the middle of a line',
      (text) => text.join('\n').slice(0, -20),
      'FORMAT_BROKEN',
      /line \d+ is no JSON/,
    ],
    ['lost whole lines', (text) => `${text.slice(0, -2).join('\n')}\n`, 'FORMAT_BROKEN', /should hold/],
    [
      'holds an article twice',
      (text) => [text[0], text[1], text[1], ...text.slice(3)].join('\n'),
      'FORMAT_BROKEN',
      /twice/,
    ],
    ['is no UTF-8', () => new Uint8Array([0x7b, 0xff, 0x7d]), 'FORMAT_BROKEN', /line 1/],
    ['is something else', () => 'name,value\n', 'FORMAT_BROKEN', /line 1/],
    ['is a graph document', () => JSON.stringify(documentOf(EMPTY_GRAPH)), 'FORMAT_BROKEN', /tripletail\/graph/],
    [
      'holds a list of null',
      part(() => ({ articles: [null], entities: [], mentions: [], claims: [] })),
      'FORMAT_BROKEN',
      /line 2/,
    ],
    [
      'holds a broken claim',
      part((graph) => ({ ...graph, entities: [], claims: [{ id: 'claim:x', qualifiers: [] }] })),
      'FORMAT_BROKEN',
      /line 2/,
    ],
    [
      'is of a newer version',
      (text) => ['{"format":"tripletail/store","version":99,"articles":0}', ...text.slice(1)].join('\n'),
      'FORMAT_NEWER',
      /Update/,
    ],
  ])('that %s is refused with a sentence, and left as it is', async (_, spoil, code, says) => {
    const spoilt = Buffer.from(spoil(await lines()));
    await writeFile(path, spoilt);
    const opening = openFileStore(path, { vocabulary });
    await expect(opening).rejects.toMatchObject({ code, message: expect.stringMatching(says) });
    expect(await readFile(path)).toEqual(spoilt);
  });

  it('shares one writing among saves that come together', async () => {
    const store = await openFileStore(path, { vocabulary });
    await Promise.all(graphs().map((graph) => store.save(graph)));
    await store.forget('article:none' as ArticleId);
    await store.close();
    expect(await (await openFileStore(path, { vocabulary })).graph()).toEqual(await store.graph());
  });
});
