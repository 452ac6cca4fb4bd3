import { createRequire } from 'node:module';

/** The version of the program, of which the server tells as well. */
export const VERSION = (createRequire(import.meta.url)('../package.json') as { readonly version: string }).version;
