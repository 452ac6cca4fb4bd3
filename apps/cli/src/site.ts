import { fileURLToPath } from 'node:url';

/** Where the build puts the explorer, seen from `dist`. */
export const SITE = fileURLToPath(new URL('../../web/dist/site', import.meta.url));
