import { EnglishError } from './errors.js';

/*
 * The model file, version 1. All numbers are little-endian.
 *
 *   offset  size  what
 *   0       8     "TTENGLSH"
 *   8       4     1, the version
 *   12      4     n, the length of the header in bytes, a multiple of 16
 *   16      n     the header: JSON in UTF-8 (`ModelHeader`), padded with spaces
 *   16 + n        tensors, each at a multiple of 16 from here; the header's `offset` counts from 16 + n
 *
 * A tensor of dtype i8 or i16 is a matrix quantised by rows: its value is integer * scale[row], and `<name>.scale` is a tensor of f32.
 * Written by scripts/convert.py. What of the package is lost: the sentence recogniser (off by default in spaCy too), word vectors but for
 * their two projections (the only use that the pipeline makes of them), and the upper 16 bits of the words' ids in their index.
 */
const MAGIC = 'TTENGLSH';
const VERSION = 1;

export type DType = 'f32' | 'i8' | 'i16' | 'u8' | 'u16' | 'u32';

export interface TensorEntry {
  readonly dtype: DType;
  readonly shape: readonly number[];
  readonly offset: number;
}

/** What a pattern of the attribute ruler demands of one attribute. */
export type AttributeTest =
  | string
  | boolean
  | { readonly IN?: readonly string[]; readonly NOT_IN?: readonly string[]; readonly REGEX?: string };

export interface RulerPattern {
  readonly patterns: readonly (readonly Readonly<Record<string, AttributeTest>>[])[];
  readonly attrs: Readonly<Record<string, string>>;
  readonly index: number;
}

export interface TokenizerTables {
  /** Sources of regular expressions for the flag `u`. */
  readonly prefix: string;
  readonly suffix: string;
  readonly infix: string;
  readonly url: string;
  /** Chunks with a fixed tokenisation: [text] or [text, norm] for each token. */
  readonly rules: Readonly<Record<string, readonly (readonly [string, string?])[]>>;
}

export interface NormTables {
  /** Low 53 bits of a word's string id, and its norm. */
  readonly byId: readonly (readonly [number, string])[];
  readonly byText: Readonly<Record<string, string>>;
}

export interface LemmaTables {
  readonly rules: Readonly<Record<string, readonly (readonly [string, string])[]>>;
  readonly exceptions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Known base forms, joined by "\n". */
  readonly index: Readonly<Record<string, string>>;
}

export interface ModelHeader {
  readonly name: string;
  readonly version: string;
  /** Seeds of the hashed embedding tables, column by column. */
  readonly seeds: { readonly syntax: readonly number[]; readonly entities: readonly number[] };
  readonly tags: readonly string[];
  readonly moves: { readonly parser: readonly string[]; readonly ner: readonly string[] };
  /** Strings whose ids are reserved small numbers. */
  readonly symbols: Readonly<Record<string, number>>;
  readonly tokenizer: TokenizerTables;
  readonly norms: NormTables;
  readonly attributeRuler: readonly RulerPattern[];
  readonly lemmas: LemmaTables;
  readonly tensors: Readonly<Record<string, TensorEntry>>;
}

export interface Tensor extends TensorEntry {
  /** A view into the file. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface ModelFile {
  readonly header: ModelHeader;
  readonly has: (name: string) => boolean;
  readonly tensor: (name: string) => Tensor;
  /** A matrix or vector as floats, dequantised; a view into the file where it is not quantised. */
  readonly floats: (name: string) => Float32Array;
}

const BYTES: Readonly<Record<DType, number>> = { f32: 4, i8: 1, i16: 2, u8: 1, u16: 2, u32: 4 };

/**
 * Opens a model file, which must begin at a multiple of 16 bytes of its buffer. Throws `model-format` when it is not one; its hash has been
 * checked before.
 */
export function readModelFile(file: Uint8Array<ArrayBuffer>): ModelFile {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const magic = file.length < 16 ? '' : String.fromCharCode(...file.subarray(0, 8));
  if (magic !== MAGIC || view.getUint32(8, true) !== VERSION) {
    throw new EnglishError(
      'model-format',
      `This is no model file of version ${VERSION}; convert it anew with scripts/convert.py.`,
    );
  }
  const body = 16 + view.getUint32(12, true);
  const header = JSON.parse(new TextDecoder().decode(file.subarray(16, body))) as ModelHeader;

  const tensor = (name: string): Tensor => {
    const entry = header.tensors[name];
    const size = entry === undefined ? 0 : entry.shape.reduce((a, b) => a * b, 1) * BYTES[entry.dtype];
    if (entry === undefined || body + entry.offset + size > file.length) {
      throw new EnglishError(
        'model-format',
        `The model file has no complete tensor "${name}"; convert it anew with scripts/convert.py.`,
      );
    }
    return { ...entry, bytes: file.subarray(body + entry.offset, body + entry.offset + size) };
  };
  const floats = (name: string): Float32Array => {
    const { dtype, shape, bytes } = tensor(name);
    const { buffer, byteOffset } = bytes;
    const length = shape.reduce((a, b) => a * b, 1);
    if (dtype === 'f32') return new Float32Array(buffer, byteOffset, length);
    const integers = new (dtype === 'i16' ? Int16Array : Int8Array)(buffer, byteOffset, length);
    const scales = floats(`${name}.scale`);
    const width = shape[1] ?? 1;
    const out = new Float32Array(integers.length);
    for (let row = 0, i = 0; i < out.length; row++) {
      for (const end = i + width; i < end; i++) out[i] = integers[i]! * scales[row]!;
    }
    return out;
  };
  return { header, has: (name) => header.tensors[name] !== undefined, tensor, floats };
}
