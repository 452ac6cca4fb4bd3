import type { Kernel } from './wasm/kernel.js';

/** Computes spaCy's 64-bit string ids and leaves them in kernel memory, where the embedding tables read them. */
export interface StringIds {
  /** Where `write…` puts the id: low 32 bits, then high 32 bits. */
  readonly address: number;
  readonly writeText: (text: string) => void;
  readonly writeNumber: (value: number) => void;
  /** The low 53 bits of the id last written. */
  readonly low53: () => number;
}

const SCRATCH_BYTES = 4096;
const MAX_UTF8_BYTES_PER_UNIT = 3;

/**
 * `symbols` have reserved ids, the empty text has 0, all else is hashed as UTF-8 (lone surrogates as U+FFFD, as Python has no id for them).
 */
export function createStringIds(kernel: Kernel, symbols: Readonly<Record<string, number>>): StringIds {
  const reserved = new Map(Object.entries(symbols));
  const address = kernel.allocate(8);
  const scratch = kernel.allocate(SCRATCH_BYTES);
  const encoder = new TextEncoder();

  const writeNumber = (value: number): void => {
    const ints = kernel.ints();
    ints[address >> 2] = value;
    ints[(address >> 2) + 1] = 0;
  };
  const hash = (text: string, at: number, room: number): void => {
    const { written } = encoder.encodeInto(text, kernel.bytes().subarray(at, at + room));
    kernel.run.stringId(at, written, address);
  };
  return {
    address,
    writeNumber,
    writeText: (text) => {
      const known = text === '' ? 0 : reserved.get(text);
      const room = text.length * MAX_UTF8_BYTES_PER_UNIT;
      if (known !== undefined) writeNumber(known);
      else if (room <= SCRATCH_BYTES) hash(text, scratch, SCRATCH_BYTES);
      else {
        const mark = kernel.mark();
        hash(text, kernel.allocate(room), room);
        kernel.release(mark);
      }
    },
    low53: () => {
      const ints = kernel.ints();
      return (ints[address >> 2]! >>> 0) + (ints[(address >> 2) + 1]! & 0x1fffff) * 2 ** 32;
    },
  };
}
