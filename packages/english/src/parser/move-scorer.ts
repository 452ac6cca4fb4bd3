import { WIDTH } from '../encoder.js';
import type { ModelFile } from '../model-file.js';
import type { Kernel } from '../wasm/kernel.js';
import { placeFloats, placeMatrix } from '../wasm/weights.js';

/** Hidden units and pieces of the state layer, of both the parser and the entity recogniser. */
const HIDDEN = 64;
const PIECES = 2;
const BLOCK = HIDDEN * PIECES;

/** A move of a transition system: its letter and its label ("" for none). */
export interface Move {
  readonly action: string;
  readonly label: string;
}

/** Scores moves in the states over one text. */
export interface StateScorer {
  /** Token indices of the state's features, to be filled before `score`; -1 for a missing one. */
  readonly features: Int32Array;
  /** The scores of all moves, valid until the next call. */
  readonly score: () => Float32Array;
}

export interface MoveScorer {
  readonly moves: readonly Move[];
  /** Prepares `count` encoded tokens: what each adds to the hidden layer as each feature. Kernel memory is released by the caller. */
  readonly prepare: (encoded: number, count: number) => StateScorer;
}

/**
 * thinc's transition model: a linear layer, the "precomputable affine" (each token in each role once, not once a state), maxout of two
 * pieces, and the upper layer that scores the moves.
 */
export function createMoveScorer(kernel: Kernel, model: ModelFile, name: 'parser' | 'ner'): MoveScorer {
  const moves = model.header.moves[name].map(parseMove);
  const linear = placeMatrix(
    kernel,
    model.floats(`${name}.linear.weight`),
    model.floats(`${name}.linear.bias`),
    HIDDEN,
  );
  const lowerWeight = model.floats(`${name}.lower.weight`);
  const roles = lowerWeight.length / (BLOCK * HIDDEN);
  const lower = placeMatrix(kernel, narrow(lowerWeight), undefined, roles * BLOCK, pieceFirst);
  const pad = reorder(model.floats(`${name}.lower.pad`));
  const bias = placeFloats(kernel, reorder(model.floats(`${name}.lower.bias`)));
  const upper = placeMatrix(
    kernel,
    model.floats(`${name}.upper.weight`),
    model.floats(`${name}.upper.bias`),
    moves.length,
  );
  const hidden = kernel.allocate(HIDDEN * 4);
  const scores = kernel.allocate(upper.panels * 12 * 4);
  const featuresAt = kernel.allocate(roles * 4);
  // The linear layer's output is padded to whole panels; `lower` must read it with the same step.
  const step = linear.panels * 12;

  function narrow(weight: Float32Array): Float32Array {
    const width = Math.ceil(HIDDEN / 12) * 12;
    const outputs = weight.length / HIDDEN;
    const wide = new Float32Array(outputs * width);
    for (let o = 0; o < outputs; o++) wide.set(weight.subarray(o * HIDDEN, (o + 1) * HIDDEN), o * width);
    return wide;
  }
  return {
    moves,
    prepare: (encoded, count) => {
      const table = kernel.allocate((count + 1 + 2) * lower.panels * 48);
      const mark = kernel.mark();
      const projected = kernel.allocate((count + 2) * step * 4);
      kernel.run.linear(encoded, WIDTH, count, linear.weights, linear.bias, linear.panels, projected);
      const tableStep = lower.panels * 48;
      kernel.run.linear(projected, step, count, lower.weights, lower.bias, lower.panels, table + tableStep);
      kernel.release(mark);
      kernel.floats().set(pad, table >> 2);
      const features = kernel.ints().subarray(featuresAt >> 2, (featuresAt >> 2) + roles);
      const out = kernel.floats().subarray(scores >> 2, (scores >> 2) + moves.length);
      return {
        features,
        score: () => {
          kernel.run.scoreMoves(
            table,
            tableStep,
            featuresAt,
            roles,
            bias,
            hidden,
            upper.weights,
            upper.bias,
            upper.panels,
            scores,
          );
          return out;
        },
      };
    },
  };
}

function parseMove(name: string): Move {
  const dash = name.indexOf('-');
  return dash < 0 ? { action: name, label: '' } : { action: name.slice(0, dash), label: name.slice(dash + 1) };
}

/** thinc stores unit * 2 + piece; the kernel wants the 64 units of one piece together. */
function pieceFirst(output: number): number {
  const block = output - (output % BLOCK);
  return block + (output % PIECES) * HIDDEN + Math.floor((output % BLOCK) / PIECES);
}

function reorder(values: Float32Array): Float32Array {
  const out = new Float32Array(values.length);
  for (let i = 0; i < values.length; i++) out[pieceFirst(i)] = values[i]!;
  return out;
}
