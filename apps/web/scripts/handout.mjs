/**
 * Builds `dist/site/handout.html`: the explorer as one page without other files, into which a graph is put when it is handed over
 * (`writeHandout` in @tripletail/formats). Scripts, styles, fonts and the layout's worker stand in the page, and its policy names each script and style by its hash:
 * nothing else runs, and nothing is fetched from anywhere.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import react from '@vitejs/plugin-react';
import { build } from 'vite';

const WEB = fileURLToPath(new URL('..', import.meta.url));
const SRC = join(WEB, 'src');
const HANDOUT = join(SRC, 'handout');
/** What such a file does without, or does otherwise. */
const INSTEAD = new Map([
  [join(SRC, 'articles/start-extraction'), join(HANDOUT, 'no-extraction.ts')],
  [join(SRC, 'graph/start-layout'), '\0layout'],
  [join(SRC, 'data/formats'), join(HANDOUT, 'formats.ts')],
  [join(SRC, 'export/handout'), join(HANDOUT, 'no-handout.ts')],
]);
/** The layout starts from the page itself, as a file has no other files beside it. */
const LAYOUT = `import Layout from ${JSON.stringify(`${join(SRC, 'graph/layout.worker.ts')}?worker&inline`)};
export const startLayout = () => new Layout();`;
/** Parts that need a server: where the page would fetch one of them, there is nothing. */
const NOT_HERE = [join(SRC, 'cypher')];

const parts = {
  name: 'handout',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (importer === undefined || !source.startsWith('.')) return undefined;
    const path = resolve(importer, '..', source).replace(/\.[jt]sx?(\?.*)?$/, '');
    return INSTEAD.get(path);
  },
  async load(id) {
    if (id === '\0layout') return LAYOUT;
    if (!NOT_HERE.some((folder) => id.startsWith(folder)) || !/\.tsx?$/.test(id)) return undefined;
    const names = [...readFileSync(id, 'utf8').matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)].map(
      ([, name]) => name,
    );
    return names.map((name) => `export const ${name} = () => null;`).join('\n');
  },
};

const { output } = [
  await build({
    root: WEB,
    configFile: false,
    logLevel: 'warn',
    plugins: [parts, react()],
    publicDir: false,
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      cssCodeSplit: false,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: { input: join(HANDOUT, 'main.tsx'), output: { codeSplitting: false } },
    },
    worker: { format: 'iife' },
  }),
].flat()[0];

const scripts = output.filter(({ type }) => type === 'chunk');
const styles = output.filter(({ type, fileName }) => type === 'asset' && fileName.endsWith('.css'));
const others = output.filter((one) => !scripts.includes(one) && !styles.includes(one));
if (scripts.length !== 1 || styles.length !== 1 || others.length > 0) {
  throw new Error(
    `One script and one style sheet are needed, there are: ${output.map(({ fileName }) => fileName).join(', ')}`,
  );
}
// Neither may end its element, nor hold what a browser changes as it reads HTML (NUL, CR): in strings and patterns both are the same with a backslash.
const script = scripts[0].code
  .replace(/<(?=\/script|!--)/gi, '\\x3c')
  .replaceAll('\0', '\\x00')
  .replaceAll('\r', '\\r')
  .trim();
const style = String(styles[0].source)
  .replace(/<(?=\/style)/gi, '\\3c ')
  .trim();
const theme = readFileSync(join(WEB, 'public/theme.js'), 'utf8').trim();
const icon = readFileSync(join(WEB, 'public/icon.svg')).toString('base64');
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = [
  "default-src 'none'",
  `script-src ${hash(theme)} ${hash(script)}`,
  `style-src ${hash(style)}`,
  'font-src data:',
  'img-src data: blob:',
  'worker-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Tripletail">
<meta name="description" content="A graph of who did what to whom with its explorer, in one file; every line opens the sentence that says it.">
<link rel="icon" href="data:image/svg+xml;base64,${icon}">
<title>tripletail:title</title>
<script>${theme}</script>
<style>${style}</style>
</head>
<body>
<div id="app"></div>
<noscript>This file holds a graph of who did what to whom and the explorer that shows it. The explorer needs JavaScript, which is switched off here.</noscript>
<!--tripletail:data--><script type="module">${script}</script>
</body>
</html>
`;
const out = join(WEB, 'dist/site/handout.html');
writeFileSync(out, page);
const kB = (bytes) => Math.round(bytes / 1000);
console.log(
  `${basename(out)}: ${kB(page.length)} kB (script ${kB(script.length)}, style with fonts ${kB(style.length)}), gzipped ${kB(gzipSync(page).length)} kB`,
);
