import { statSync } from 'node:fs';
import { basename } from 'node:path';

import { serveStatic } from '@hono/node-server/serve-static';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { etag } from 'hono/etag';

/** The ending that a bundler gives to a name made from the content: `index-BfkX3a9q.js`, `model.4f2a91c0.bin`. */
const HASHED = /[-.][A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;
/** Bundlers put what they have named by its content into a folder of this name; elsewhere a match of {@link HASHED} may be an accident. */
const HASHED_FOLDER = /[\\/]assets[\\/]/;

/**
 * Serves the built explorer: right MIME types, byte ranges, `.br` and `.gz` beside a file if the build made them. Files whose names hold their content's hash may be
 * kept for a year; all others are asked for again, and answered with 304 while they are the same (size and time as ETag: hashing 12 MB of
 * weights for each request would cost more than it saves).
 */
export function serveSite(app: OpenAPIHono, folder: string): void {
  app.use('*', etag());
  app.use(
    '*',
    serveStatic({
      root: folder,
      precompressed: true,
      onFound: (path, c) => {
        const name = basename(path).replace(/\.(br|gz|zst)$/, '');
        const immutable = HASHED_FOLDER.test(path) && HASHED.test(name);
        c.header('Cache-Control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
        const { size, mtimeMs } = statSync(path);
        c.header('ETag', `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`);
      },
    }),
  );
}
