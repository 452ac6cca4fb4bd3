import type { Lexeme } from './lexicon.js';
import type { ModelFile } from './model-file.js';
import type { StringIds } from './string-ids.js';
import { firstCharacter, lastThreeCharacters, wordShape } from './unicode.js';
import type { Kernel } from './wasm/kernel.js';
import { maxoutSlot, placeFloats, placeMatrix, placeRows, type Matrix, type RowTable } from './wasm/weights.js';

/** Width of a token's vector. */
export const WIDTH = 96;
const ROW_BYTES = WIDTH * 4;
const PIECES_BYTES = 3 * ROW_BYTES;
const PANEL_BYTES = 48;
/** Matrix kernels work on three rows at a time and may write two rows too many. */
const SLACK_ROWS = 2;
/** Cached outputs of the first layer, 6.3 MB an encoder. The cache is a ring: the oldest gives way. */
const CACHED_TOKENS = 16_384;
/** Cached partial products of the first layer, at most 4.7 MB an encoder. */
const CACHED_PARTS = 4_096;

/** Embeds tokens and mixes in their neighbours, four on each side: thinc's MultiHashEmbed and MaxoutWindowEncoder. */
export interface Encoder {
  /** Address of one row of 96 floats a token, in memory the caller releases. `spaced[i]` is 1 when a space follows token i. */
  readonly encode: (lexemes: readonly Lexeme[], spaced: Uint8Array) => number;
}

/** Finds the rows of static word vectors; without it a model has none. */
export interface VectorIndex {
  /** The row of the word whose id was last written, or -1. */
  readonly rowOfId: () => number;
}

interface Layer extends Matrix {
  readonly gain: number;
  readonly shift: number;
}

/** Columns of the embedding in the model's order: what each looks at. The last two exist in one encoder only. */
const COLUMNS: readonly ((lexeme: Lexeme, spaced: number) => string | number)[] = [
  (lexeme) => lexeme.norm,
  (lexeme) => firstCharacter(lexeme.text),
  (lexeme) => lastThreeCharacters(lexeme.text),
  (lexeme) => wordShape(lexeme.text),
  (_, spaced) => spaced,
  (lexeme) => Number(lexeme.isSpace),
];

/** An encoder's weights in kernel memory. */
export interface EncoderWeights {
  /** Seeds and tables of the hashed embedding, column by column. */
  readonly seeds: readonly number[];
  readonly tables: readonly RowTable[];
  readonly vectors: RowTable | undefined;
  /** Mixes the columns of one token. */
  readonly mix: Layer;
  /** Each mixes a token with its two neighbours. */
  readonly windows: readonly Layer[];
}

/** A function apart from `createEncoder`, so that no closure keeps the model file in memory. */
export function placeEncoder(kernel: Kernel, model: ModelFile, name: 'syntax' | 'entities'): EncoderWeights {
  const seeds = model.header.seeds[name];
  const layers: Layer[] = [];
  while (model.has(`${name}.layer${layers.length}.weight`)) {
    const prefix = `${name}.layer${layers.length}`;
    const weight = model.floats(`${prefix}.weight`);
    layers.push({
      ...placeMatrix(kernel, weight, model.floats(`${prefix}.bias`), 3 * WIDTH, maxoutSlot),
      gain: placeFloats(kernel, model.floats(`${prefix}.gain`)),
      shift: placeFloats(kernel, model.floats(`${prefix}.shift`)),
    });
  }
  const [mix, ...windows] = layers as [Layer, ...Layer[]];
  return {
    seeds,
    tables: seeds.map((_, column) => placeRows(kernel, model, `${name}.embed${column}`)),
    vectors: model.has(`${name}.vectors`) ? placeRows(kernel, model, `${name}.vectors`) : undefined,
    mix,
    windows,
  };
}

/**
 * The first layer looks at one token only, so its output is kept by lexeme (and by following space, where the model looks at it); what a
 * prefix, suffix, shape or flag adds to it is kept by that feature. Both caches hold what would be computed anyway: they change no bit.
 * `ticketBase` is the first of the lexeme's two tickets that belong to this encoder.
 */
export function createEncoder(
  kernel: Kernel,
  { seeds, tables, vectors: vectorTable, mix, windows }: EncoderWeights,
  ids: StringIds,
  vectors: VectorIndex | undefined,
  ticketBase: number,
): Encoder {
  const seesSpacing = seeds.length > 4;

  const tokens = kernel.allocate(CACHED_TOKENS * ROW_BYTES);
  const embedding = kernel.allocate(ROW_BYTES);
  const sum = kernel.allocate(PIECES_BYTES);
  const partsCache = kernel.allocate(CACHED_PARTS * PIECES_BYTES);
  const parts = seeds.map(() => new Map<string | number, number>());
  let partsUsed = 0;
  let nextTicket = 0;

  const addPart = (column: number, out: number): void => {
    const panelBytes = mix.k * PANEL_BYTES;
    const weights = mix.weights + column * WIDTH * PANEL_BYTES;
    kernel.run.addProduct(embedding, WIDTH, weights, panelBytes, mix.panels, out);
  };
  const embed = (column: number, key: string | number): void => {
    if (typeof key === 'number') ids.writeNumber(key);
    else ids.writeText(key);
    const { table, kind, scales, rows } = tables[column]!;
    kernel.run.hashEmbed(ids.address, seeds[column]!, table, kind, scales, rows, embedding);
  };
  const partOf = (column: number, key: string | number): number => {
    const cache = parts[column]!;
    const found = cache.get(key);
    if (found !== undefined) return found;
    if (partsUsed === CACHED_PARTS) {
      for (const map of parts) map.clear();
      partsUsed = 0;
    }
    const part = partsCache + partsUsed++ * PIECES_BYTES;
    kernel.bytes().fill(0, part, part + PIECES_BYTES);
    embed(column, key);
    addPart(column, part);
    cache.set(key, part);
    return part;
  };

  const addToSum = (part: number): void => {
    const floats = kernel.floats();
    const [at, from] = [sum >> 2, part >> 2];
    for (let i = 0; i < 3 * WIDTH; i++) floats[at + i] = floats[at + i]! + floats[from + i]!;
  };
  const firstLayer = (lexeme: Lexeme, spaced: number, out: number): void => {
    kernel.bytes().copyWithin(sum, mix.bias, mix.bias + PIECES_BYTES);
    for (let column = 1; column < seeds.length; column++) addToSum(partOf(column, COLUMNS[column]!(lexeme, spaced)));
    embed(0, lexeme.norm);
    addPart(0, sum);
    if (vectors && vectorTable) {
      ids.writeText(lexeme.text);
      const row = vectors.rowOfId();
      if (row >= 0) {
        kernel.bytes().fill(0, embedding, embedding + ROW_BYTES);
        kernel.run.addRow(vectorTable.table, vectorTable.kind, vectorTable.scales, row, embedding);
        addPart(seeds.length, sum);
      }
    }
    kernel.run.maxPieces(sum, out);
    kernel.run.layerNorm(out, 1, mix.gain, mix.shift, 0);
  };
  const firstLayerOf = (lexeme: Lexeme, spaced: number): number => {
    const slot = ticketBase + (seesSpacing ? spaced : 0);
    let ticket = lexeme.tickets[slot]!;
    if (nextTicket > ticket + CACHED_TOKENS) {
      ticket = nextTicket++;
      lexeme.tickets[slot] = ticket;
      firstLayer(lexeme, spaced, tokens + (ticket % CACHED_TOKENS) * ROW_BYTES);
    }
    return tokens + (ticket % CACHED_TOKENS) * ROW_BYTES;
  };

  return {
    encode: (lexemes, spaced) => {
      const n = lexemes.length;
      const border = windows.length;
      const rows = n + 2 * border;
      const size = (rows + SLACK_ROWS) * ROW_BYTES;
      let input = kernel.allocate(size);
      let output = kernel.allocate(size);
      // Rows that only stand in for missing ones are zero too: arithmetic on rubbish can be a hundred times slower.
      kernel
        .bytes()
        .fill(0, input, input + size)
        .fill(0, output, output + size);
      for (let i = 0; i < n; i++) {
        const from = firstLayerOf(lexemes[i]!, spaced[i]!);
        kernel.bytes().copyWithin(input + (border + i) * ROW_BYTES, from, from + ROW_BYTES);
      }
      // The model pads with `border` rows of zeros, and its layers change them too. A row depends on its two neighbours in the layer below,
      // so what is needed of each layer ends one row earlier on both sides.
      windows.forEach((layer, depth) => {
        const window = input + depth * ROW_BYTES;
        const out = output + (depth + 1) * ROW_BYTES;
        const count = rows - 2 * (depth + 1);
        kernel.run.maxout(window, ROW_BYTES, layer.k, count, layer.weights, layer.bias, out);
        kernel.run.layerNorm(out, count, layer.gain, layer.shift, window + ROW_BYTES);
        [input, output] = [output, input];
      });
      return input + border * ROW_BYTES;
    },
  };
}
