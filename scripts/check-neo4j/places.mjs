import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The command as people start it. */
export const CLI = join(ROOT, 'apps', 'cli', 'bin', 'tripletail.js');
/** Keeps what is extracted and fetched between runs. */
export const FOLDER = process.env.CHECK_DIR ?? join(tmpdir(), 'tripletail-check-neo4j');
