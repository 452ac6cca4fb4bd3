import type { VectorIndex } from './encoder.js';
import type { ModelFile } from './model-file.js';
import type { StringIds } from './string-ids.js';
import type { Kernel } from './wasm/kernel.js';
import { placeBytes } from './wasm/weights.js';

/** Places the index from words to rows of vectors; undefined when the model has no vectors. */
export function createVectorIndex(kernel: Kernel, model: ModelFile, ids: StringIds): VectorIndex | undefined {
  if (!model.has('vectorKeys.counts')) return undefined;
  const counts = model.tensor('vectorKeys.counts').bytes;
  const starts = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = starts[i]! + counts[i]!;
  const startsAt = placeBytes(kernel, new Uint8Array(starts.buffer));
  const rest = placeBytes(kernel, model.tensor('vectorKeys.rest').bytes);
  const rows = placeBytes(kernel, model.tensor('vectorKeys.rows').bytes);
  return { rowOfId: () => kernel.run.vectorRow(ids.address, startsAt, rest, rows) };
}
