import { EnglishError } from './errors.js';
import { loadWith, type LoadOptions } from './load.js';
import type { English } from './types.js';

/**
 * Loads the pipeline in a page or a worker. One of `modelUrl`, `fetchModel` and `bytes` must say where the model is. Throws `EnglishError`:
 * `model-not-found`, `model-hash` when the file is not the expected one, `model-format`, `wasm-unsupported`.
 */
export function loadEnglish(options: LoadOptions = {}): Promise<English> {
  return loadWith(options, () => {
    throw new EnglishError('model-not-found', 'In a browser loadEnglish needs "modelUrl", "fetchModel" or "bytes".');
  });
}
