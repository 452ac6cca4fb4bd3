// Compares this package with spaCy's own output on the parity texts, before and after quantising, and writes reports/parity.md.
//
//   python scripts/convert.py md <wheel> /tmp/md-f32.bin --f32      (unquantised weights; not committed, 34 MB)
//   node scripts/parity.mjs /tmp/md-f32.bin                         (after tsc -b)
//
// spaCy's output is made anew with scripts/parity_reference.py.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { loadEnglish } from '../dist/index.js';
import { compareParity, readReference } from './compare-parity.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const reference = readReference(join(root, 'src/fixtures/parity.json.gz'));

async function compare(path) {
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const english = await loadEnglish({ bytes, sha256 });
  return { sha256, megabytes: (bytes.length / 1e6).toFixed(1), ...compareParity(reference, english.parse) };
}

if (!process.argv[2]) {
  console.error('Name the unquantised model; see the head of scripts/parity.mjs.');
  process.exit(2);
}
const before = await compare(process.argv[2]);
const after = await compare(join(root, 'model/english-md.bin'));
const rows = Object.keys(before.counts).map((name) => `| ${name} | ${before.counts[name]} | ${after.counts[name]} |`);
const kinds = Object.entries(before.tokensByKind).map(([kind, tokens]) => `${kind} ${tokens.toLocaleString('en')}`);
const examples = after.examples.map((example) => `- \`${example.replaceAll('`', "'").replaceAll('\n', '\\n')}\``);
const report = `# Parity with spaCy

Written by scripts/parity.mjs on ${new Date().toISOString().slice(0, 10)}; Node ${process.version}, Unicode ${process.versions.unicode};
spaCy ${reference.spacy}, ${reference.model}, Python 3.11.

Texts: ${reference.docs.length}, ${reference.tokens.toLocaleString('en')} tokens (${kinds.join(', ')}), ${before.entities.toLocaleString('en')} entities; what they are is said in
src/fixtures/README.md and scripts/parity_texts.py: news, quotations, URLs, emoji, other scripts, code, empty and blank texts, lines of 3,000 tokens.

Tokens (for "entity": entities) that differ from spaCy's output:

| | unquantised, ${before.megabytes} MB | committed, 16 bits, ${after.megabytes} MB |
|---|---|---|
${rows.join('\n')}

Unquantised model: SHA-256 \`${before.sha256}\`; committed model: \`${after.sha256}\`.

Differences after quantising:

${examples.join('\n') || 'none'}
`;
writeFileSync(join(root, 'reports/parity.md'), report);
console.log(report);
if (Object.values(before.counts).some((count) => count > 0)) process.exit(1);
