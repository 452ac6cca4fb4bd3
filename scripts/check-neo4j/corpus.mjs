/** The articles that are loaded: those of `samples/`, each also as outlets print it that cut it, so that near-copies are among them. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { CLI, ROOT } from './places.mjs';

const run = promisify(execFile);
/** Each article as it is, and without every n-th of its paragraphs for these n. */
const CUTS = [2, 3, 4, 5, 6, 7, 8];

/**
 * GraphDocuments, one an article, extracted once and kept in the folder.
 * @param {string} folder
 * @returns {Promise<readonly string[]>} the files, sorted
 */
export async function corpus(folder) {
  const done = join(folder, 'documents');
  if (!existsSync(done)) {
    const partial = join(folder, 'documents.partial');
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { recursive: true });
    for (const [name, text] of await texts()) {
      const article = join(partial, `${name}.md`);
      await writeFile(article, text);
      await run('node', [
        CLI,
        'extract',
        article,
        '--cache',
        join(folder, 'cache'),
        '-o',
        join(partial, `${name}.json`),
      ]);
      await rm(article);
    }
    await rename(partial, done);
  }
  return (await readdir(done)).sort().map((name) => join(done, name));
}

/** Name and text of each article; a cut one has an address and an outlet of its own. */
async function texts() {
  const samples = join(ROOT, 'samples');
  const found = [];
  for (const name of (await readdir(samples)).filter((one) => one.endsWith('.md')).sort()) {
    const whole = await readFile(join(samples, name), 'utf8');
    const bare = name.replace(/\.md$/, '');
    found.push([bare, whole]);
    for (const n of CUTS) found.push([`${bare}-cut-${n}`, cut(whole, n)]);
  }
  return found;
}

function cut(whole, n) {
  const [, front = '', body = whole] = /^(---\n[\s\S]*?\n---\n)?([\s\S]*)$/.exec(whole);
  const head = front
    .replace(/^(url: .*)$/m, `$1?cut=${n}`)
    .replace(
      /^outlet: .*$/m,
      `outlet: The ${['Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth'][n - 2]} Courier`,
    );
  const paragraphs = body.split(/\n{2,}/);
  return `${head}${paragraphs.filter((_, at) => at === 0 || at % n !== n - 1).join('\n\n')}`;
}
