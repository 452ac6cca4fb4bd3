import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadEnglish } from '@tripletail/english';
import { expect, test } from 'vitest';
import { openFrames, openTriples } from '../openie/index.js';

/**
 * Golden files: lines that begin with "#" are comments, then sentences, each followed by the facts that are found in it, one a line, indented.
 * `frames.txt` holds n-ary frames. UPDATE_GOLDEN=1 rewrites them; read the diff.
 */
const FOLDER = fileURLToPath(new URL('golden/', import.meta.url));
const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.txt')).sort();
const english = await loadEnglish();

function factsOf(file: string, sentence: string): readonly string[] {
  if (file === 'frames.txt') {
    return openFrames(english, sentence, { minimum: 0 }).map((f) =>
      [f.subject, f.relation, f.object, ...f.adjuncts].join(' | '),
    );
  }
  return openTriples(english, sentence, { minimum: 0 }).map((t) => [t.subject, t.relation, t.object].join(' | '));
}

test.each(files)('%s says what its sentences say', async (file) => {
  const before = await readFile(FOLDER + file, 'utf8');
  const lines = before.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('  '));
  const after = lines
    .map((line) => (line.startsWith('#') ? line : [line, ...factsOf(file, line).map((fact) => `  ${fact}`)].join('\n')))
    .join('\n\n')
    .concat('\n')
    .replaceAll(/^(#.*)\n\n(?=#)/gmu, '$1\n');
  const rewrite = process.env['UPDATE_GOLDEN'] === '1';
  if (rewrite) await writeFile(FOLDER + file, after);
  expect(after).toBe(rewrite ? after : before);
});
