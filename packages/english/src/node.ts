import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { EnglishError } from './errors.js';
import { loadWith, type LoadOptions } from './load.js';
import { MODEL_FILE } from './model-pin.js';
import type { English } from './types.js';

/**
 * Loads the pipeline. Without options it reads the model that lies in this package. Throws `EnglishError`: `model-not-found`, `model-hash`
 * when the file is not the expected one, `model-format`, `wasm-unsupported`.
 */
export function loadEnglish(options: LoadOptions = {}): Promise<English> {
  return loadWith(options, readOwnModel);
}

async function readOwnModel(): Promise<Uint8Array> {
  const path = fileURLToPath(new URL(`../model/${MODEL_FILE}`, import.meta.url));
  try {
    return await readFile(path);
  } catch (cause) {
    throw new EnglishError(
      'model-not-found',
      `The model is not at ${path}; install the package anew or pass it in "bytes".`,
      {
        cause,
      },
    );
  }
}
