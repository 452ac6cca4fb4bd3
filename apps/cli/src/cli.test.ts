import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type GraphDocument, problems } from '@tripletail/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { said, start, tripletail } from '../test/run-cli.js';

let folder: string;
const at = (name: string): string => join(folder, name);

const ARTICLES: Readonly<Record<string, string>> = {
  'a.txt':
    'Emmanuel Macron criticized Vladimir Putin on Monday. The president of Russia visited China after that, and ' +
    'he met the leaders of the country in their capital.',
  'b.md':
    '---\ntitle: Talks\noutlet: The Lantern\ndate: 2025-03-04\n---\n\nEmmanuel Macron met Olaf Scholz in Paris.\n',
  'c.html':
    '<html><body><article><p>Denmark rejected the demand of the United States for the island.</p></article></body></html>',
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tripletail-cli-'));
  await mkdir(at('news'));
  for (const [name, text] of Object.entries(ARTICLES)) await writeFile(join(at('news'), name), text);
  await writeFile(at('empty.txt'), '');
  await writeFile(at('silent.txt'), 'There was not much to be said about it that day.');
});
afterAll(() => rm(folder, { recursive: true }));

describe('tripletail', () => {
  it('explains itself and every command, with examples', async () => {
    const main = await tripletail(['--help']);
    expect([main.code, main.err]).toEqual([0, '']);
    const commands = [...main.out.matchAll(/^ {2}([a-z]+) (?:\[| {2})/gm)].map((match) => match[1]!);
    expect(commands).toEqual([
      'extract',
      'openie',
      'load',
      'forget',
      'export',
      'query',
      'serve',
      'vocabulary',
      'doctor',
      'help',
    ]);
    for (const command of commands.slice(0, -1)) {
      const { code, out } = await tripletail(['help', command]);
      expect([command, code, /Examples:|fine/.test(out)]).toEqual([command, 0, true]);
    }
  });

  it('ends with 2 when it is not understood', async () => {
    for (const args of [['extrct'], ['extract'], ['extract', 'x', '--nothing'], ['serve', '--port', 'many'], []]) {
      const { code, out, err } = await tripletail(args);
      expect([args, code, out]).toEqual([args, 2, '']);
      expect(err).not.toBe('');
    }
  });
});

describe('tripletail extract', () => {
  it('writes one sound document of all articles, the same bytes with any number of threads', async () => {
    const one = await tripletail(['extract', 'news', '--threads', '1'], { cwd: folder });
    const three = await tripletail(['extract', 'news', '--threads', '3'], { cwd: folder });
    expect([one.code, three.out === one.out]).toEqual([0, true]);
    const document = JSON.parse(one.out) as GraphDocument;
    expect([document.format, document.version, document.graph.articles.length]).toEqual(['tripletail/graph', 1, 3]);
    expect(problems(document.graph)).toEqual([]);
    expect(document.graph.claims.map((claim) => claim.predicate)).toContain('CRITICIZES');
  });

  it('reads standard input, with what the options know of it', async () => {
    const { code, out } = await tripletail(['extract', '-', '--title', 'A title', '--published', '2025-03-05'], {
      input: ARTICLES['a.txt']!,
    });
    expect(code).toBe(0);
    expect((JSON.parse(out) as GraphDocument).graph.articles[0]).toMatchObject({
      title: 'A title',
      publishedAt: '2025-03-05',
    });
  });

  it('writes a file whole, and nothing beside it', async () => {
    const { code, out } = await tripletail(['extract', 'news/a.txt', '-o', 'graph.json'], { cwd: folder });
    expect([code, out]).toEqual([0, '']);
    expect(JSON.parse(await readFile(at('graph.json'), 'utf8'))).toMatchObject({ format: 'tripletail/graph' });
    expect((await readdir(folder)).filter((name) => name.includes('.new'))).toEqual([]);
  });

  it('ends with 1 when nothing is claimed, and writes the graph all the same', async () => {
    const { code, out } = await tripletail(['extract', 'silent.txt'], { cwd: folder });
    expect([code, (JSON.parse(out) as GraphDocument).graph.claims]).toEqual([1, []]);
  });

  it.each([
    ['nothing.txt', 'there is nothing of that name'],
    ['empty.txt', 'it is 0 bytes long'],
    ['.', 'There is no article in'],
  ])('ends with 2 and one sentence for %s', async (name, sentence) => {
    await mkdir(at('bare'), { recursive: true });
    const { code, out, err } = await tripletail(['extract', name === '.' ? '.' : at(name)], { cwd: at('bare') });
    expect([code, out]).toEqual([2, '']);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toContain(sentence);
  });

  it('goes on with what can be read', async () => {
    const { code, out, err } = await tripletail(['extract', 'empty.txt', 'news/a.txt'], { cwd: folder });
    expect([code, (JSON.parse(out) as GraphDocument).graph.articles.length]).toEqual([0, 1]);
    expect(err).toMatch(/^warning: .*empty\.txt/m);
  });

  it('is silent with --quiet, before or behind the command', async () => {
    for (const args of [
      ['--quiet', 'extract', 'news'],
      ['extract', 'news', '--quiet'],
    ]) {
      const { code, err } = await tripletail(args, { cwd: folder });
      expect([code, err]).toEqual([0, '']);
    }
  });

  it('takes a reader that has read enough for no failure', async () => {
    const child = start(['extract', 'news'], { cwd: folder });
    child.stdout!.destroy();
    let err = '';
    child.stderr!.setEncoding('utf8').on('data', (piece: string) => (err += piece));
    const [code] = (await once(child, 'close')) as [number | null];
    expect([code, err.includes('rror')]).toEqual([0, false]);
  });

  it('keeps extractions, uses them again, and makes broken ones anew', async () => {
    const args = ['extract', 'news', '--cache', at('cache')];
    const first = await tripletail(args, { cwd: folder });
    const again = await tripletail(args, { cwd: folder });
    expect(again.err).toContain('3 of them known from before');
    const files = (await readdir(at('cache'), { recursive: true })).filter((name) => name.endsWith('.json'));
    expect(files.length).toBe(3);
    await writeFile(join(at('cache'), files[0]!), 'half a fi');
    const text = await readFile(join(at('cache'), files[1]!), 'utf8');
    await writeFile(join(at('cache'), files[1]!), `${text} `);
    const mended = await tripletail(args, { cwd: folder });
    expect(mended.err).toContain('1 of them known from before');
    expect([again.out === first.out, mended.out === first.out]).toEqual([true, true]);
  });

  it('goes on without a cache that cannot be written', async () => {
    const { code, err } = await tripletail(['extract', 'news', '--cache', at('silent.txt')], { cwd: folder });
    expect(code).toBe(0);
    expect(err.match(/cannot be kept/g)?.length).toBe(1);
  });
});

describe('tripletail openie', () => {
  it('answers every line with one line, in order, empty ones too', async () => {
    const lines = Array.from({ length: 150 }, (_, i) => (i % 10 === 3 ? '' : `Ada Vale met Bruno Quist ${i} times.`));
    const { code, out } = await tripletail(['openie'], { input: `${lines.join('\r\n')}\n` });
    expect(code).toBe(0);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly sentence: string; readonly triples: readonly unknown[] });
    expect(answers.map((one) => one.sentence)).toEqual(lines);
    expect(answers[3]!.triples).toEqual([]);
  });

  it('gives subject, relation, object and how sure it is', async () => {
    const { out } = await tripletail(['openie'], { input: 'Ada Vale met Bruno Quist.' });
    expect(JSON.parse(out)).toEqual({
      sentence: 'Ada Vale met Bruno Quist.',
      triples: [['Ada Vale', 'met', 'Bruno Quist', expect.closeTo(0.8, 0)]],
    });
  });

  it('gives frames, each with its adjuncts', async () => {
    const { code, out } = await tripletail(['openie', '--frames'], { input: 'Ada Vale met Bruno Quist in Berlin.' });
    expect(code).toBe(0);
    const { frames } = JSON.parse(out) as { readonly frames: readonly object[] };
    expect(frames).toMatchObject([
      { subject: 'Ada Vale', relation: 'met', object: 'Bruno Quist', adjuncts: ['in Berlin'] },
    ]);
  });

  it('leaves out what is less sure than asked', async () => {
    const { code, out } = await tripletail(['openie', '--min', '1'], { input: 'Ada Vale met Bruno Quist.' });
    expect([code, out]).toEqual([1, '{"sentence":"Ada Vale met Bruno Quist.","triples":[]}\n']);
  });

  it('answers a line before the next one comes', async () => {
    const child = start(['openie']);
    child.stdin!.write('Ada Vale met Bruno Quist.\n');
    expect(await said(child, 'stdout', /\n/)).toContain('Ada Vale');
    child.stdin!.write('Bruno Quist left.\n');
    expect(await said(child, 'stdout', /\n/)).toContain('Bruno Quist left.');
    child.stdin!.end();
    const [code] = (await once(child, 'close')) as [number | null];
    expect(code).toBe(0);
  });

  it('ends with 2 for a file that is not there', async () => {
    const { code, err } = await tripletail(['openie', at('nothing.txt')]);
    expect(code).toBe(2);
    expect(err).toContain('nothing.txt cannot be read');
  });
});

describe('tripletail load, forget, export', () => {
  it('keep a graph in a file', async () => {
    const store = ['--store', at('kept.jsonl')];
    const first = await tripletail(['load', 'news', ...store], { cwd: folder });
    expect([first.code, first.out]).toEqual([0, '']);
    expect(first.err).toContain('3 articles added');
    const again = await tripletail(['load', 'news/a.txt', ...store], { cwd: folder });
    expect(again.err).toContain('0 articles added, 0 replaced, 1 there already');
    const whole = await tripletail(['export', '--format', 'json', ...store]);
    const { graph } = JSON.parse(whole.out) as GraphDocument;
    expect(graph.articles.length).toBe(3);
    const id = graph.articles[0]!.id;
    expect((await tripletail(['forget', id, ...store])).code).toBe(0);
    expect((await tripletail(['forget', id, ...store])).code).toBe(1);
    const left = await tripletail(['export', '--format', 'json', ...store]);
    expect((JSON.parse(left.out) as GraphDocument).graph.articles.length).toBe(2);
  });

  it('draw a graph as a picture', async () => {
    await tripletail(['extract', 'news', '-o', at('week.json')], { cwd: folder });
    const { code, err } = await tripletail(['export', at('week.json'), '-o', at('week.svg'), '--top', '2']);
    expect([code, err]).toEqual([0, expect.stringContaining('Written to')]);
    const svg = await readFile(at('week.svg'), 'utf8');
    expect(svg).toMatch(/^<\?xml[^]*<svg [^]*Tripletail, from “week”, 3 articles · drawn [^]*<\/svg>\n$/);
    expect(svg).toContain('>2 of ');
    const dark = await tripletail(['export', at('week.json'), '-f', 'svg', '--theme', 'dark', '--title', 'A & B']);
    expect(dark.out).toContain('from “A &amp; B”');
    expect(dark.out).not.toContain('#ffffff');
    const nobody = await tripletail(['export', at('week.json'), '-f', 'svg', '--around', 'Nobody']);
    expect([nobody.code, nobody.err]).toEqual([2, expect.stringContaining('is called "Nobody"')]);
  });

  it('take a document that was extracted before', async () => {
    await tripletail(['extract', 'news', '-o', at('week.json')], { cwd: folder });
    const { code, err } = await tripletail(['load', at('week.json'), '--store', at('week.jsonl')]);
    expect(code).toBe(0);
    expect(err).toContain('3 articles added');
  });

  it('say what to do when nobody said where the graph is kept', async () => {
    for (const args of [
      ['load', 'news'],
      ['forget', 'article:0000000000000000'],
      ['query', 'RETURN 1'],
    ]) {
      const { code, err } = await tripletail(args, { cwd: folder });
      expect(code).toBe(2);
      expect(err).toMatch(/--neo4j/);
    }
  });

  it('refuse a document that is none, and leave the store alone', async () => {
    await writeFile(at('broken.json'), '{"format":"tripletail/graph","version":1,"graph":{}}');
    const { code, err } = await tripletail(['load', at('broken.json'), '--store', at('untouched.jsonl')]);
    expect(code).toBe(2);
    expect(err).toContain('broken.json');
  });
});

describe('tripletail doctor', () => {
  it('looks at everything and says what to do', async () => {
    const { code, out } = await tripletail(['doctor', '--json', '--port', '4999']);
    expect(code).toBe(0);
    const findings = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly name: string; readonly verdict: string; readonly advice?: string });
    expect(findings.map((one) => one.name)).toEqual([
      'Node',
      'model',
      'explorer',
      'port',
      'Neo4j',
      'Java',
      'Docker',
      'Chromium',
    ]);
    expect(findings.filter((one) => one.verdict !== 'fine' && one.advice === undefined)).toEqual([]);
  });
});

describe('--confidence', () => {
  it('leaves the claims that are at least so likely, in extract, export and load', async () => {
    const claimsOf = (out: string): readonly number[] =>
      (JSON.parse(out) as GraphDocument).graph.claims.map((claim) => claim.confidence);
    const all = await tripletail(['extract', 'news/a.txt', '-o', 'all.json'], { cwd: folder });
    expect([all.code, all.err]).toEqual([0, expect.stringContaining('Written to all.json.')]);
    const every = claimsOf(await readFile(at('all.json'), 'utf8'));
    const least = every.toSorted((a, b) => a - b)[1]!;
    const sure = await tripletail(['extract', 'news/a.txt', '--confidence', String(least)], { cwd: folder });
    expect(claimsOf(sure.out)).toEqual(every.filter((one) => one >= least));
    const exported = await tripletail(['export', 'all.json', '--confidence', String(least)], { cwd: folder });
    expect(claimsOf(exported.out)).toEqual(claimsOf(sure.out));
    await tripletail(['load', 'news/a.txt', '--store', 'sure.jsonl', '--confidence', String(least)], { cwd: folder });
    const loaded = await tripletail(['export', '--store', 'sure.jsonl'], { cwd: folder });
    expect(claimsOf(loaded.out)).toEqual(claimsOf(sure.out));
  });

  it('is a number from 0 to 1', async () => {
    for (const value of ['-1', '2', 'high', '']) {
      const { code, err } = await tripletail(['extract', 'news/a.txt', '--confidence', value], { cwd: folder });
      expect([value, code, err.includes('A number from 0 to 1 is needed')]).toEqual([value, 2, true]);
    }
  });
});

describe('tripletail vocabulary', () => {
  it('prints one that passes its own check and can be read with', async () => {
    const { code, err } = await tripletail(['vocabulary', 'print', '-o', 'ours.json'], { cwd: folder });
    expect([code, err]).toEqual([0, 'Written to ours.json.\n']);
    const checked = await tripletail(['vocabulary', 'check', 'ours.json'], { cwd: folder });
    expect([checked.code, checked.err]).toEqual([0, expect.stringMatching(/^ours\.json can be used/)]);
    const ours = await tripletail(['extract', 'news/a.txt', '--vocabulary', 'ours.json'], { cwd: folder });
    const plain = await tripletail(['extract', 'news/a.txt'], { cwd: folder });
    expect(ours.out).toBe(plain.out);
  });

  it('says what is wrong, line by line, and which trigger is never met', async () => {
    const own = (verbs: readonly string[]): string =>
      JSON.stringify(
        {
          version: '1',
          predicates: [
            {
              name: 'MOCKS',
              gloss: '',
              kind: 'fact',
              goldstein: 0,
              domain: ['Person'],
              range: ['ANY'],
              triggers: { verb: verbs },
            },
          ],
        },
        null,
        1,
      );
    await writeFile(at('own.json'), own(['mock', 'adore {thing}']));
    const wrong = await tripletail(['vocabulary', 'check', 'own.json'], { cwd: folder });
    expect([wrong.code, wrong.out]).toEqual([
      2,
      'own.json:18:6 error MOCKS: {thing} means nothing; known are {obj}, {own}, {x} and types: {Person|Group}.\n',
    ]);
    await writeFile(at('own.json'), own(['mock', 'criticized']));
    const weak = await tripletail(['vocabulary', 'check', 'own.json'], { cwd: folder });
    expect([weak.code, weak.out]).toEqual([
      0,
      'own.json:18:6 warning MOCKS: "criticized" is no base form, so it is never met; write "criticize".\n',
    ]);
  });

  it('reads a file that is no JSON, empty or not there', async () => {
    await writeFile(at('own.json'), '{\n "version": "1"\n "predicates": []\n}');
    const { code, out } = await tripletail(['vocabulary', 'check', 'own.json'], { cwd: folder });
    expect([code, out]).toEqual([2, 'own.json:3:2 error No JSON: CommaExpected.\n']);
    await writeFile(at('own.json'), '');
    const empty = await tripletail(['vocabulary', 'check', 'own.json'], { cwd: folder });
    expect([empty.code, empty.out]).toEqual([2, 'own.json:1:1 error The file is empty.\n']);
    const none = await tripletail(['vocabulary', 'check', 'none.json'], { cwd: folder });
    expect([none.code, none.out, none.err]).toEqual([2, '', expect.stringContaining('none.json cannot be read')]);
  });

  it('stops other commands with the line of the first error', async () => {
    await writeFile(at('own.json'), '{"version": "1",\n "predicates": [{}]}');
    const { code, err } = await tripletail(['extract', 'news/a.txt', '--vocabulary', 'own.json'], { cwd: folder });
    expect([code, err]).toEqual([2, expect.stringContaining('own.json:2: Its name is missing')]);
  });
});
