// Compiles kernel/*.ts (AssemblyScript) and writes src/wasm/bytes.ts. The compiler is pinned, so the same sources give the same bytes;
// `node scripts/build-kernel.mjs --check` fails when the committed bytes are not those of the committed sources.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'src/wasm/bytes.ts');
const compiler = join(dirname(createRequire(import.meta.url).resolve('assemblyscript/package.json')), 'bin/asc.js');
const temp = mkdtempSync(join(tmpdir(), 'kernel-'));
const out = join(temp, 'kernel.wasm');
const options = [
  '--runtime',
  'stub',
  '--enable',
  'simd',
  '-O3',
  '--noAssert',
  '--initialMemory',
  '1',
  '--use',
  'abort=',
];
execFileSync(process.execPath, [compiler, 'kernel/index.ts', '--outFile', out, ...options], {
  cwd: root,
  stdio: 'inherit',
});
const base64 = readFileSync(out).toString('base64');
rmSync(temp, { recursive: true });
const lines = base64.match(/.{1,110}/g).map((line) => `  '${line}',`);
const text = `/** The compiled kernel, base64. Made from kernel/*.ts by scripts/build-kernel.mjs; do not edit. */
export const KERNEL_BASE64 = [
${lines.join('\n')}
].join('');
`;
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('src/wasm/bytes.ts is not what kernel/*.ts compiles to: run node scripts/build-kernel.mjs');
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
}
