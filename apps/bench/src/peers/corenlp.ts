import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { NamedClaim } from '../facts-match.js';
import { parseCoreNlp } from './corenlp-json.js';

/** As in pom.xml. */
export const CORENLP = 'Stanford CoreNLP 4.5.10: OpenIE with coreference, and KBP';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const POM = join(ROOT, 'apps/bench/src/peers/pom.xml');
/** Kept between runs, outside of version control. */
const KEPT = join(ROOT, '.tripletail', 'corenlp-4.5.10');
const ANNOTATORS = 'tokenize,pos,lemma,ner,parse,coref,kbp,natlog,openie';

/**
 * Runs CoreNLP over texts in one process of its own and reads its triples as claims, one list for each text. The libraries (706 MB, GPL) are
 * fetched with Maven once; nothing of them is shipped.
 *
 * @throws if there is no Java or Maven, or if CoreNLP fails
 */
export function runCoreNlp(texts: readonly string[]): readonly (readonly NamedClaim[])[] {
  const libraries = fetchLibraries();
  const folder = mkdtempSync(join(tmpdir(), 'tripletail-corenlp-'));
  try {
    const files = texts.map((text, k) => {
      const file = join(folder, `${k}.txt`);
      writeFileSync(file, text);
      return file;
    });
    writeFileSync(join(folder, 'files'), files.join('\n'));
    call('java', [
      '-Xmx6g',
      '-cp',
      [join(libraries, '*')].join(delimiter),
      'edu.stanford.nlp.pipeline.StanfordCoreNLP',
      ...['-annotators', ANNOTATORS, '-openie.resolve_coref', 'true', '-encoding', 'utf8'],
      ...['-filelist', join(folder, 'files'), '-outputFormat', 'json', '-outputDirectory', folder],
    ]);
    return files.map((file) => parseCoreNlp(readFileSync(`${file}.json`, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Fetched into a folder aside and renamed when whole, so that an interrupted download is never taken for one. */
function fetchLibraries(): string {
  if (existsSync(KEPT)) return KEPT;
  const partial = `${KEPT}.partial-${process.pid}`;
  mkdirSync(join(ROOT, '.tripletail'), { recursive: true });
  call('mvn', ['-B', '-q', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${partial}`]);
  renameSync(partial, KEPT);
  return KEPT;
}

function call(program: string, args: readonly string[]): void {
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error) throw new Error(`The peer needs "${program}", which could not be started: ${error.message}`);
  if (status !== 0)
    throw new Error(`"${program}" failed (exit ${status}):\n${stderr.split('\n').slice(-20).join('\n')}`);
}
