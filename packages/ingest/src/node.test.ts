import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { type PathResult, readPaths } from './node.js';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'ingest-'));
  const files = {
    'b.txt': 'B said so.',
    'a.md': '# A\n\nA said so.',
    'B.txt': 'Big B said so.',
    'sub/page.html': '<p>Page said so.',
    'sub/page_files/frame.html': '<p>An advertisement.',
    'sub/deep/c.TXT': 'C said so.',
    'facts.tsv': 'a\tb',
    'empty.txt': '',
    '.hidden.txt': 'no',
    'README.md': 'About this folder: who put it together.',
    ORIGIN: 'no',
    '.git/x.txt': 'no',
    'node_modules/p/readme.md': 'no',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
  await symlink(root, path.join(root, 'sub', 'loop'));
});

afterAll(async () => {
  await rm(root, { recursive: true });
});

async function read(paths: readonly string[], options = {}): Promise<readonly string[]> {
  const seen: string[] = [];
  for await (const result of readPaths(
    paths.map((one) => path.join(root, one)),
    options,
  ))
    seen.push(show(result));
  return seen;
}

function show(result: PathResult): string {
  const name = path.relative(root, result.path);
  if ('article' in result) return `${name} = ${result.article.text}`;
  return 'error' in result ? `${name} ! ${result.error.code}` : `${name} - skipped`;
}

test('a folder is read all the way down, sorted, once', async () => {
  expect(await read([''])).toEqual([
    'B.txt = Big B said so.',
    'a.md = A said so.',
    'b.txt = B said so.',
    'empty.txt ! ARTICLE_EMPTY',
    'facts.tsv - skipped',
    'sub/deep/c.TXT = C said so.',
    'sub/page.html = Page said so.',
  ]);
});

test('files come in the order given, and one that is named must be readable', async () => {
  expect(await read(['b.txt', 'facts.tsv', 'none.txt', 'a.md'])).toEqual([
    'b.txt = B said so.',
    'facts.tsv ! ARTICLE_NOT_TEXT',
    'none.txt ! ARTICLE_UNREADABLE',
    'a.md = A said so.',
  ]);
});

test('what the caller knows is given to every article, and no file over the limit is opened', async () => {
  for await (const result of readPaths([path.join(root, 'a.md')], { outlet: 'The Post' })) {
    expect(result).toMatchObject({ article: { outlet: 'The Post', title: 'A' } });
  }
  expect(await read(['a.md'], { maxBytes: 5 })).toEqual(['a.md ! ARTICLE_TOO_LARGE']);
});

test('a message names the file and says what to do', async () => {
  for await (const result of readPaths([path.join(root, 'none.txt')])) {
    expect('error' in result && result.error.message).toBe(
      `${path.join(root, 'none.txt')} cannot be read: there is nothing of that name. Check the path.`,
    );
  }
});
