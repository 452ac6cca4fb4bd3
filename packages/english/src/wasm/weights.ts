import type { ModelFile } from '../model-file.js';
import type { Kernel } from './kernel.js';

/** Outputs of one panel of weights; see kernel/matrix.ts. */
const PANEL = 12;

/** Copies floats into memory that lives as long as the pipeline; gives their address. */
export function placeFloats(kernel: Kernel, values: Float32Array): number {
  const address = kernel.allocate(values.byteLength);
  kernel.floats().set(values, address >> 2);
  return address;
}

/** Copies bytes as they are; gives their address. */
export function placeBytes(kernel: Kernel, values: Uint8Array): number {
  const address = kernel.allocate(values.length);
  kernel.bytes().set(values, address);
  return address;
}

export interface Matrix {
  readonly weights: number;
  readonly bias: number;
  /** Inputs. */
  readonly k: number;
  readonly panels: number;
}

/**
 * Packs a matrix (outputs × k, row by row) into panels. `slotOf(output)` says where an output lands among all panels' slots, so that
 * layers can put together what their kernel combines; slots without an output are zero.
 */
export function placeMatrix(
  kernel: Kernel,
  matrix: Float32Array,
  bias: Float32Array | undefined,
  outputs: number,
  slotOf: (output: number) => number = (output) => output,
): Matrix {
  const k = matrix.length / outputs;
  const panels = Math.ceil(outputs / PANEL);
  const packed = new Float32Array(panels * PANEL * k);
  const packedBias = new Float32Array(panels * PANEL);
  for (let output = 0; output < outputs; output++) {
    const slot = slotOf(output);
    const lane = slot % PANEL;
    let to = ((slot - lane) / PANEL) * PANEL * k + lane;
    const from = output * k;
    for (let i = 0; i < k; i++, to += PANEL) packed[to] = matrix[from + i]!;
    if (bias !== undefined) packedBias[slot] = bias[output]!;
  }
  return { weights: placeFloats(kernel, packed), bias: placeFloats(kernel, packedBias), k, panels };
}

/** Slot of maxout unit (channel, piece) for `maxout`: four channels a panel, piece by piece. thinc numbers them channel * 3 + piece. */
export function maxoutSlot(output: number): number {
  const channel = Math.floor(output / 3);
  const piece = output % 3;
  return Math.floor(channel / 4) * PANEL + piece * 4 + (channel % 4);
}

/** A table of which single rows are read, kept as stored. */
export interface RowTable {
  readonly table: number;
  /** 0: f32, 1: i16, 2: i8 (the kernel's `addRow`). */
  readonly kind: number;
  readonly scales: number;
  readonly rows: number;
}

export function placeRows(kernel: Kernel, model: ModelFile, name: string): RowTable {
  const { dtype, shape, bytes } = model.tensor(name);
  const kind = dtype === 'f32' ? 0 : dtype === 'i16' ? 1 : 2;
  const table = placeBytes(kernel, bytes);
  const scales = kind === 0 ? 0 : placeFloats(kernel, model.floats(`${name}.scale`));
  return { table, kind, scales, rows: shape[0] ?? 0 };
}
