import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

import { refuse } from '../errors.js';

/** Refuses longer bodies while they arrive, with a sentence that names the limit. */
export function atMost(bytes: number): MiddlewareHandler {
  const size = bytes >= 1024 * 1024 ? `${bytes / 1024 / 1024} MiB` : `${bytes / 1024} KiB`;
  return bodyLimit({
    maxSize: bytes,
    onError: (c) => refuse(c, 'BODY_TOO_LARGE', `The body is larger than ${size}; send it in smaller parts.`),
  });
}
