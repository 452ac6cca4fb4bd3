/// <reference lib="dom" />
import { EnglishError } from '../errors.js';
import { KERNEL_BASE64 } from './bytes.js';

/** What kernel/*.ts exports; addresses and sizes are in bytes unless said otherwise. */
interface KernelFunctions {
  readonly memory: WebAssembly.Memory;
  readonly maxout: (x: number, xStep: number, k: number, rows: number, w: number, bias: number, out: number) => void;
  readonly linear: (x: number, k: number, rows: number, w: number, bias: number, panels: number, out: number) => void;
  readonly addProduct: (x: number, k: number, w: number, panelBytes: number, panels: number, out: number) => void;
  readonly maxPieces: (x: number, out: number) => void;
  readonly layerNorm: (x: number, rows: number, gain: number, shift: number, residual: number) => void;
  readonly scoreMoves: (
    table: number,
    tableStep: number,
    features: number,
    count: number,
    bias: number,
    hidden: number,
    upper: number,
    upperBias: number,
    panels: number,
    out: number,
  ) => void;
  readonly stringId: (bytes: number, length: number, out: number) => void;
  readonly addRow: (table: number, kind: number, scales: number, row: number, out: number) => void;
  readonly hashEmbed: (
    id: number,
    seed: number,
    table: number,
    kind: number,
    scales: number,
    rows: number,
    out: number,
  ) => void;
  readonly vectorRow: (id: number, starts: number, rest: number, rows: number) => number;
}

/** The kernel with its memory, handed out from the bottom up: first what lives as long as the pipeline, then what a parse needs. */
export interface Kernel {
  readonly run: KernelFunctions;
  /** Address of `bytes` fresh bytes, a multiple of 16. The contents are whatever was there before. */
  readonly allocate: (bytes: number) => number;
  readonly mark: () => number;
  /** Gives back everything allocated since the mark. */
  readonly release: (mark: number) => void;
  /** Views of the whole memory. They die when memory grows: take them anew after each `allocate`. */
  readonly floats: () => Float32Array;
  readonly ints: () => Int32Array;
  readonly bytes: () => Uint8Array;
}

const WASM_PAGE_BYTES = 65536;
const HEAP_START = 1024;

/** Compiles the kernel. Throws `wasm-unsupported` where WebAssembly or its SIMD instructions are missing. */
export async function createKernel(): Promise<Kernel> {
  if (typeof WebAssembly === 'undefined') {
    throw new EnglishError(
      'wasm-unsupported',
      'This environment has no WebAssembly; use Node 20 or a browser of 2023 or later.',
    );
  }
  const binary = atob(KERNEL_BASE64);
  const code = Uint8Array.from(binary, (c) => c.charCodeAt(0));
  let run: KernelFunctions;
  try {
    const { instance } = await WebAssembly.instantiate(code);
    run = instance.exports as unknown as KernelFunctions;
  } catch (cause) {
    throw new EnglishError(
      'wasm-unsupported',
      'WebAssembly with SIMD could not start here; use Node 20 or a browser of 2023 or later, and allow "wasm-unsafe-eval" in its content security policy.',
      { cause },
    );
  }
  return overMemory(run);
}

function overMemory(run: KernelFunctions): Kernel {
  let top = HEAP_START;
  let buffer = run.memory.buffer;
  let floats = new Float32Array(buffer);
  let ints = new Int32Array(buffer);
  let bytes = new Uint8Array(buffer);
  const refresh = (): void => {
    if (buffer === run.memory.buffer) return;
    buffer = run.memory.buffer;
    floats = new Float32Array(buffer);
    ints = new Int32Array(buffer);
    bytes = new Uint8Array(buffer);
  };
  return {
    run,
    allocate: (size) => {
      const start = top;
      top = (top + size + 15) & ~15;
      if (top > buffer.byteLength) {
        run.memory.grow(Math.ceil((top - buffer.byteLength) / WASM_PAGE_BYTES));
        refresh();
      }
      return start;
    },
    mark: () => top,
    release: (mark) => {
      top = mark;
    },
    floats: () => floats,
    ints: () => ints,
    bytes: () => bytes,
  };
}
