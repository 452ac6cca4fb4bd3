// AssemblyScript. String ids, and the rows of the hashed embedding tables: 64-bit arithmetic, which JavaScript has only as slow BigInt.

const M: u64 = 0xc6a4a7935bd1e995;

/** spaCy's string id: MurmurHash64A (Austin Appleby, public domain) of `length` bytes of UTF-8 with seed 1; stored at `out`. */
export function stringId(bytes: usize, length: i32, out: usize): void {
  let h: u64 = 1 ^ (<u64>length * M);
  let p = bytes;
  const end = bytes + <usize>(length & ~7);
  for (; p < end; p += 8) {
    let k = load<u64>(p) * M;
    k ^= k >> 47;
    h = (h ^ (k * M)) * M;
  }
  const rest = length & 7;
  if (rest) {
    let tail: u64 = 0;
    for (let i = rest - 1; i >= 0; i--) tail = (tail << 8) | <u64>load<u8>(p + <usize>i);
    h = (h ^ tail) * M;
  }
  h ^= h >> 47;
  h *= M;
  h ^= h >> 47;
  store<u64>(out, h);
}

@inline
function mix(key: u64): u64 {
  let k = (key ^ (key >> 33)) * 0xff51afd7ed558ccd;
  k = (k ^ (k >> 33)) * 0xc4ceb9fe1a85ec53;
  return k ^ (k >> 33);
}

/** Adds row `row` of a table (96 wide) to `out`; kind 0: f32, 1: i16 with a scale a row, 2: i8 with a scale a row. */
export function addRow(table: usize, kind: i32, scales: usize, row: u32, out: usize): void {
  const r = <usize>row;
  if (kind == 0) {
    for (let i: usize = 0; i < 384; i += 16) v128.store(out + i, f32x4.add(v128.load(out + i), v128.load(table + r * 384 + i)));
    return;
  }
  const scale = v128.load_splat<f32>(scales + (r << 2));
  for (let i: usize = 0; i < 24; i++) {
    const wide = kind == 1
      ? v128.load_ext<i16>(table + r * 192 + i * 8)
      : i32x4.extend_low_i16x8_s(i16x8.extend_low_i8x16_s(v128.load_zero<i32>(table + r * 96 + i * 4)));
    const o = out + (i << 4);
    v128.store(o, f32x4.add(v128.load(o), f32x4.mul(f32x4.convert_i32x4_s(wide), scale)));
  }
}

/**
 * thinc's HashEmbed: the id at `id` is hashed with MurmurHash3_x64_128 (Austin Appleby, public domain) under the column's seed; each of the
 * four 32-bit parts picks a row of the table, and `out` becomes the sum of the four.
 */
export function hashEmbed(id: usize, seed: u32, table: usize, kind: i32, scales: usize, rows: u32, out: usize): void {
  let h1 = load<u64>(id) * 0x87c37b91114253d5;
  h1 = rotl<u64>(h1, 31) * 0x4cf5ad432745937f;
  h1 ^= <u64>seed;
  h1 ^= 8;
  let h2: u64 = <u64>seed ^ 8;
  h1 += h2;
  h2 += h1;
  h1 = mix(h1);
  h2 = mix(h2);
  h1 += h2;
  h2 += h1;
  memory.fill(out, 0, 384);
  addRow(table, kind, scales, <u32>h1 % rows, out);
  addRow(table, kind, scales, <u32>(h1 >> 32) % rows, out);
  addRow(table, kind, scales, <u32>h2 % rows, out);
  addRow(table, kind, scales, <u32>(h2 >> 32) % rows, out);
}

/** Row of a word vector, or -1: `counts` words of each of 65,536 groups (by the low 16 bits of the id) start at `starts`. */
export function vectorRow(id: usize, starts: usize, rest: usize, rows: usize): i32 {
  const key = load<u64>(id);
  const group = <usize>(key & 0xffff);
  const wanted = <u32>(key >> 16);
  const end = load<u32>(starts + (group << 2), 4);
  for (let i = load<u32>(starts + (group << 2)); i < end; i++) {
    const found = load<u32>(rest + (<usize>i << 2));
    if (found == wanted) return load<u16>(rows + (<usize>i << 1));
  }
  return -1;
}
