/**
 * Serves the built explorer for the browser tests, twice: without a server behind it (4721, or BROWSER_TEST_PORT), and one port on with
 * `POST /api/ask` over the fixture, by core's own `applyQuery`. The policy is stricter than the real server's: no inline style either.
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

import { applyQuery, viewOf } from '../../packages/core/dist/index.js';
import { DEFAULT_VOCABULARY } from '../../packages/core/dist/default-vocabulary.js';

const HERE = fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '');
const WEB = fileURLToPath(new URL('../../apps/web/', import.meta.url));
const SITE = join(WEB, 'dist', 'site');
const FIXTURES = join(WEB, 'fixtures');
const ENGLISH = fileURLToPath(new URL('../../packages/english/', import.meta.url));
/** The built library beside the site, for the test that it parses the same in the page. */
const LIBRARY = [
  ['/library/english/', join(ENGLISH, 'dist')],
  ['/library/model/', join(ENGLISH, 'model')],
  ['/library/noble/', dirname(createRequire(join(ENGLISH, 'package.json')).resolve('@noble/hashes/sha2.js'))],
];
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; worker-src 'self'; " +
  "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

if (!existsSync(join(SITE, 'index.html'))) {
  process.stderr.write('The explorer is not built: run `npm run build` first.\n');
  process.exit(1);
}
const fixture = JSON.parse(readFileSync(join(FIXTURES, 'talks.graph.json'), 'utf8'));
const view = viewOf(fixture.graph, DEFAULT_VOCABULARY);

function start(port, withApi) {
  createServer((request, response) => {
    response.setHeader('content-security-policy', POLICY);
    response.setHeader('x-content-type-options', 'nosniff');
    const { pathname } = new URL(request.url, 'http://localhost');
    if (pathname.startsWith('/api/')) {
      if (withApi) answer(request, response, pathname);
      else response.writeHead(404).end();
      return;
    }
    const [root, name] = placeOf(pathname);
    const path = normalize(join(root, decodeURIComponent(name === '/' ? '/index.html' : name)));
    if (!path.startsWith(root + sep) || !existsSync(path) || !statSync(path).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
    // Workers do not see import maps: the one bare name of the library is written out as it is served.
    if (pathname.startsWith('/library/') && extname(path) === '.js')
      response.end(readFileSync(path, 'utf8').replaceAll(`'@noble/hashes/`, `'/library/noble/`));
    else createReadStream(path).pipe(response);
  }).listen(port, '127.0.0.1');
}

function placeOf(pathname) {
  if (pathname === '/library/parity-worker.js') return [HERE, '/parity-worker.mjs'];
  if (pathname.startsWith('/fixtures/')) return [FIXTURES, pathname.slice('/fixtures'.length)];
  const library = LIBRARY.find(([prefix]) => pathname.startsWith(prefix));
  return library === undefined ? [SITE, pathname] : [library[1], pathname.slice(library[0].length - 1)];
}

function answer(request, response, pathname) {
  response.setHeader('content-type', 'application/json');
  if (pathname === '/api/health') {
    response.end(JSON.stringify({ ok: true }));
    return;
  }
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => response.end(JSON.stringify(applyQuery(view, JSON.parse(body)))));
}

const port = Number(process.env.BROWSER_TEST_PORT ?? 4721);
start(port, false);
start(port + 1, true);
