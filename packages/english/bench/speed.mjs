// Speed and memory beside Python's spaCy, in one run, one thread each:
//
//   TRIPLETAIL_DATA=<folder with dev-news and train-news> SPACY_PYTHON=<python with spacy 3.8> SPACY_MODEL=<unpacked model folder> \
//     node bench/speed.mjs [--report]
//
// Both parse the same paragraphs one by one, in passes: the first with empty caches, the last warm; spaCy also in batches. --report writes
// reports/speed.md.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PASSES = 3;
const here = dirname(fileURLToPath(import.meta.url));
const { TRIPLETAIL_DATA: data, SPACY_PYTHON: python, SPACY_MODEL: model } = process.env;
if (!data || !python || !model) {
  console.error('Set TRIPLETAIL_DATA, SPACY_PYTHON and SPACY_MODEL; see the head of bench/speed.mjs.');
  process.exit(2);
}

const texts = ['dev-news', 'train-news'].flatMap((folder) =>
  readdirSync(join(data, folder))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFileSync(join(data, folder, file), 'utf8').split('\n'))
    .filter((line) => line.trim() !== ''),
);

const { loadEnglish } = await import('../dist/index.js');
const beforeLoad = performance.now();
const english = await loadEnglish();
const load = (performance.now() - beforeLoad) / 1000;
const ours = Array.from({ length: PASSES }, () => {
  const cpu = process.cpuUsage();
  const wall = performance.now();
  let tokens = 0;
  for (const text of texts) tokens += english.parse(text).tokens.length;
  const used = process.cpuUsage(cpu);
  return { tokens, cpu: (used.user + used.system) / 1e6, wall: (performance.now() - wall) / 1000 };
});
const maxRss = process.resourceUsage().maxRSS / 1024;

// One thread, and the kernels that its linear algebra picks for this processor.
const env = { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', BLIS_NUM_THREADS: '1' };
delete env.OPENBLAS_CORETYPE;
delete env.OPENBLAS_L2_SIZE;
const run = spawnSync(python, [join(here, 'spacy_speed.py')], {
  env,
  input: JSON.stringify({ model, passes: PASSES, texts }),
  maxBuffer: 1 << 26,
});
if (run.status !== 0) {
  console.error(run.stderr.toString());
  process.exit(1);
}
const spacy = JSON.parse(run.stdout.toString().trim().split('\n').at(-1));

const speed = (rows, pick) => Math.round(rows.at(pick).tokens / rows.at(pick).cpu).toLocaleString('en');
const wallSpeed = (rows) => Math.round(rows.at(-1).tokens / rows.at(-1).wall).toLocaleString('en');
const row = (name, rows, loading, memory) =>
  `| ${name} | ${speed(rows, 0)} | ${speed(rows, -1)} | ${wallSpeed(rows)} | ${loading} | ${memory} |`;
const report = `| | tokens per CPU-second, first pass | last pass | tokens per second of wall time, last pass | loading, s | most memory, MB |
|---|---|---|---|---|---|
${row('@tripletail/english, paragraph by paragraph', ours, load.toFixed(2), maxRss.toFixed(0))}
${row(`spaCy ${spacy.version}, paragraph by paragraph`, spacy.single, `${spacy.load.toFixed(2)} (+ ${spacy.import.toFixed(2)} import)`, spacy.maxRssMB.toFixed(0))}
${row(`spaCy ${spacy.version}, nlp.pipe in batches of 64`, spacy.pipe, '', '')}
`;
const best = (rows) => Math.max(...rows.map(({ tokens, cpu }) => tokens / cpu));
const ratio = best(ours) / best([...spacy.single, ...spacy.pipe]);
const summary = `${texts.length} paragraphs, ${ours[0].tokens} tokens here and ${spacy.single[0].tokens} in spaCy; ${PASSES} passes. Per CPU-second, each at its best, this package does ${ratio.toFixed(2)} times what spaCy does.`;
console.log(`${summary}\n\n${report}`);
if (process.argv.includes('--report')) {
  const head = `# Speed beside spaCy

Written by bench/speed.mjs on ${new Date().toISOString().slice(0, 10)}; Node ${process.version}, ${cpus()[0].model}, one thread each, the same
model (en_core_web_md 3.8.0: here with 16-bit weights in the file and 32-bit arithmetic). Data: all articles of dev-news and train-news
(Voice of America and Wikinews). Where tokens per second of wall time are fewer than per CPU-second, other programs were running.

`;
  writeFileSync(join(here, '../reports/speed.md'), `${head}${summary}\n\n${report}`);
}
