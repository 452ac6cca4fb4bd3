import { WIDTH } from './encoder.js';
import type { ModelFile } from './model-file.js';
import type { Kernel } from './wasm/kernel.js';
import { placeMatrix } from './wasm/weights.js';

/** Picks for each of `count` encoded tokens the tag with the highest score (the first of equals). */
export type Tagger = (encoded: number, count: number) => readonly string[];

export function createTagger(kernel: Kernel, model: ModelFile): Tagger {
  const { tags } = model.header;
  const matrix = placeMatrix(kernel, model.floats('tagger.weight'), model.floats('tagger.bias'), tags.length);
  const step = matrix.panels * 12;
  return (encoded, count) => {
    const mark = kernel.mark();
    const scores = kernel.allocate((count + 2) * step * 4);
    kernel.run.linear(encoded, WIDTH, count, matrix.weights, matrix.bias, matrix.panels, scores);
    const floats = kernel.floats();
    const out: string[] = [];
    for (let i = 0, at = scores >> 2; i < count; i++, at += step) {
      let best = 0;
      for (let tag = 1; tag < tags.length; tag++) if (floats[at + tag]! > floats[at + best]!) best = tag;
      out.push(tags[best]!);
    }
    kernel.release(mark);
    return out;
  };
}
