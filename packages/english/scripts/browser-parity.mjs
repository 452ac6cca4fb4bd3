// Parses the parity texts in Chromium, in a worker, and compares the SHA-256 over all parses with the committed one, which the unit tests
// check in Node. Also reports how long loading and parsing took there.
//
//   CHROMIUM=/usr/bin/chromium node scripts/browser-parity.mjs        (after tsc -b)
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

import { readReference } from './compare-parity.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const noble = dirname(createRequire(import.meta.url).resolve('@noble/hashes/sha2.js'));
const expected = readFileSync(join(root, 'src/fixtures/parity.sha256'), 'utf8').trim();
const texts = readReference(join(root, 'src/fixtures/parity.json.gz')).docs.map((doc) => doc.text);

// Workers do not see import maps: the one bare name is written out as it is served.
const WORKER = `
import { loadEnglish } from '/dist/index.browser.js';
const texts = await (await fetch('/texts')).json();
const started = performance.now();
const english = await loadEnglish({ modelUrl: '/model/english-md.bin' });
const loaded = performance.now();
const parses = texts.map((text) => JSON.stringify(english.parse(text)) + '\\n');
const parsed = performance.now();
const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(parses.join('')));
const sha256 = Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, '0')).join('');
await fetch('/result', { method: 'POST', body: JSON.stringify({ sha256, load: loaded - started, parse: parsed - loaded, agent: navigator.userAgent }) });
`;
const PAGE = `<!doctype html><script type="module">new Worker('/worker.js', { type: 'module' }).onerror = (e) =>
  fetch('/result', { method: 'POST', body: JSON.stringify({ error: e.message }) });</script>`;
const TYPES = { '.js': 'text/javascript', '.bin': 'application/octet-stream' };

const result = await new Promise((resolve, reject) => {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url, 'http://localhost').pathname);
    const send = (type, body) => response.writeHead(200, { 'content-type': type }).end(body);
    if (path === '/result') {
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        send('text/plain', '');
        clearTimeout(timer);
        browser.kill();
        browser.once('exit', () => {
          server.close();
          rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
          resolve(JSON.parse(body));
        });
      });
    } else if (path === '/') send('text/html', PAGE);
    else if (path === '/worker.js') send(TYPES['.js'], WORKER);
    else if (path === '/texts') send('application/json', JSON.stringify(texts));
    else {
      try {
        const file = path.startsWith('/noble/') ? join(noble, path.slice('/noble/'.length)) : join(root, path);
        const body = readFileSync(file);
        send(
          TYPES[extname(file)] ?? 'text/plain',
          extname(file) === '.js' ? String(body).replaceAll(`'@noble/hashes/`, `'/noble/`) : body,
        );
      } catch {
        response.writeHead(404).end();
      }
    }
  });
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'));
  let browser;
  let timer;
  server.listen(0, '127.0.0.1', () => {
    const url = `http://127.0.0.1:${server.address().port}/`;
    const flags = [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      `--user-data-dir=${profile}`,
      url,
    ];
    browser = spawn(process.env.CHROMIUM ?? 'chromium', flags, { stdio: 'ignore' });
    browser.on('error', reject);
    timer = setTimeout(() => {
      browser.kill();
      server.close();
      reject(new Error('Chromium gave no result within 60 s'));
    }, 60_000);
  });
});
console.log(result);
if (result.sha256 !== expected) {
  console.error(`expected ${expected}: the browser parses differently from Node`);
  process.exit(1);
}
console.log('the same bytes as in Node');
