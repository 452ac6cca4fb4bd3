import { EnglishError } from './errors.js';
import { sha256 } from './hash.js';
import { readModelFile } from './model-file.js';
import { MODEL_FILE, MODEL_SHA256 } from './model-pin.js';
import { parseText } from './parse.js';
import { createPipeline } from './pipeline.js';
import type { English } from './types.js';
import { createKernel } from './wasm/kernel.js';

/** Where the model comes from: at most one of `bytes`, `fetchModel` and `modelUrl`. In Node all may be left out. */
export interface LoadOptions {
  /** The model file itself. */
  readonly bytes?: Uint8Array | ArrayBuffer;
  /** Gives the model file, from a cache or a store of your own. */
  readonly fetchModel?: () => Promise<Uint8Array | ArrayBuffer>;
  /** Where to fetch the model file; it lies in this package as `@tripletail/english/model/english-md.bin`. */
  readonly modelUrl?: string | URL;
  /** SHA-256 (hex) the file must have; by default that of the model which belongs to this version. Only for models converted by yourself. */
  readonly sha256?: string;
}

/** Reads the model, checks its hash and builds the pipeline. `readDefault` serves when the options name no source. */
export async function loadWith(
  options: LoadOptions,
  readDefault: () => Promise<Uint8Array | ArrayBuffer>,
): Promise<English> {
  const { bytes, fetchModel, modelUrl } = options;
  const given =
    bytes ?? (await (fetchModel ? fetchModel() : modelUrl === undefined ? readDefault() : fetchFrom(modelUrl)));
  const file = alignedBytes(given);
  const expected = (options.sha256 ?? MODEL_SHA256).toLowerCase();
  const found = await sha256(file);
  if (found !== expected) {
    throw new EnglishError(
      'model-hash',
      `The model file (${file.length} bytes) has SHA-256 ${found}, expected ${expected}: it is damaged or of another version; take ${MODEL_FILE} from this package.`,
    );
  }
  const model = readModelFile(file);
  const pipeline = createPipeline(await createKernel(), model);
  const { name, version } = model.header;
  return { parse: (text) => parseText(pipeline, text), model: { name, version, sha256: found } };
}

async function fetchFrom(url: string | URL): Promise<ArrayBuffer> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch (cause) {
    throw new EnglishError(
      'model-not-found',
      `The model could not be fetched from ${url}; check the address and the network.`,
      {
        cause,
      },
    );
  }
  if (!response.ok) {
    throw new EnglishError(
      'model-not-found',
      `The model could not be fetched from ${url} (HTTP ${response.status}); serve ${MODEL_FILE} of this package there.`,
    );
  }
  return response.arrayBuffer();
}

/** A plain Uint8Array (slices of Node's Buffer would be views) whose typed arrays may begin anywhere that the format aligns them. */
function alignedBytes(given: Uint8Array | ArrayBuffer): Uint8Array<ArrayBuffer> {
  if (given instanceof ArrayBuffer) return new Uint8Array(given);
  const { buffer, byteOffset, byteLength } = given;
  if (buffer instanceof ArrayBuffer && byteOffset % 16 === 0) return new Uint8Array(buffer, byteOffset, byteLength);
  return new Uint8Array(given);
}
