import { isIP } from 'node:net';

import type { MiddlewareHandler } from 'hono';

import { refuse } from './errors.js';

/** The name in a `Host` header, without port and brackets, lower case; `undefined` if it is none. */
export function hostName(header: string | undefined): string | undefined {
  if (header === undefined || !/^[a-z0-9.\-_[\]:]+$/i.test(header)) return undefined;
  try {
    return new URL(`http://${header}`).hostname.replace(/^\[|\]$/g, '').toLowerCase();
  } catch {
    return undefined;
  }
}

/**
 * May this name be in a `Host` header? A page of a stranger can make its own name point to this machine (DNS rebinding) and would then
 * be same-origin with us; it cannot make an IP address or `localhost` point anywhere. So: those, and names that the user has listed.
 */
export function hostAllowed(name: string, allowed: ReadonlySet<string>): boolean {
  return name === 'localhost' || name.endsWith('.localhost') || isIP(name) !== 0 || allowed.has(name);
}

/**
 * Refuses what a stranger's web page may have sent: a foreign `Host` (rebinding), and on the API a foreign `Origin` or a foreign
 * `Sec-Fetch-Site` (forged requests; also of GET, so that no page can even count our answers' bytes). Programs send neither and pass.
 */
export function guard(allowedHosts: readonly string[]): MiddlewareHandler {
  const allowed = new Set(allowedHosts.map((name) => name.toLowerCase()));
  return async (c, next) => {
    const header = c.req.header('host');
    const name = hostName(header);
    if (name === undefined || !hostAllowed(name, allowed)) {
      return refuse(
        c,
        'ORIGIN_REFUSED',
        'This server answers to localhost and to IP addresses only. To reach it by another name start it with --allow-host NAME.',
      );
    }
    if (c.req.path.startsWith('/api')) {
      const origin = c.req.header('origin');
      const site = c.req.header('sec-fetch-site');
      const foreign =
        origin === undefined
          ? site !== undefined && site !== 'same-origin' && site !== 'none'
          : !sameOrigin(origin, header!);
      if (foreign) return refuse(c, 'ORIGIN_REFUSED', 'Pages of other sites may not use this server.');
    }
    return await next();
  };
}

function sameOrigin(origin: string, host: string): boolean {
  try {
    return new URL(origin).host.toLowerCase() === new URL(`${new URL(origin).protocol}//${host}`).host.toLowerCase();
  } catch {
    return false;
  }
}
