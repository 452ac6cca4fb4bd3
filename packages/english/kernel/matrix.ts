// AssemblyScript. The matrix work: every sum runs in a fixed order with separate multiplications and additions (no relaxed SIMD, no fused
// multiply-add), so that all machines give the same bits.
//
// Weights come in panels of 12 outputs: panel g holds, for each input k in turn, 12 floats. A step works on 3 rows and one panel: 9 vector
// accumulators, 3 vectors of weights, one splat and one product just fit the 16 vector registers of x86-64. Measured (Node 20, AMD EPYC, one
// core): 22 billion multiplications a second with two k a round, 14 with one, 21 with four; 22 with 4 rows, 15 to 19 with 2.
// Rows come in threes: callers leave room for up to 2 rows of rubbish after the last one.

const PANEL: usize = 48; // bytes of one k in a panel

/**
 * out[r][c] = max over 3 pieces p of (bias + x[r] · w)[c, p], then a layer norm over the 96 channels.
 * `x` is read at rows of `xStep` bytes and `k` floats from there on (a window of three rows is one long row). Panel g holds channels
 * 4g..4g+3, pieces first: [p0 c0..c3, p1 c0..c3, p2 c0..c3]; so does the bias. `out` has rows of 96 floats.
 */
export function maxout(x: usize, xStep: usize, k: i32, rows: i32, w: usize, bias: usize, out: usize): void {
  const panelBytes = <usize>k * PANEL;
  for (let g: usize = 0; g < 24; g++) {
    const panel = w + g * panelBytes;
    const panelEnd = panel + panelBytes;
    const b0 = v128.load(bias + g * PANEL);
    const b1 = v128.load(bias + g * PANEL, 16);
    const b2 = v128.load(bias + g * PANEL, 32);
    let o = out + g * 16;
    let x0 = x;
    for (let r = 0; r < rows; r += 3) {
      let a00 = b0, a01 = b1, a02 = b2;
      let a10 = b0, a11 = b1, a12 = b2;
      let a20 = b0, a21 = b1, a22 = b2;
      let p = x0;
      let q = x0 + xStep;
      let s = q + xStep;
      for (let v = panel; v < panelEnd; v += 96) {
        let w0 = v128.load(v);
        let w1 = v128.load(v, 16);
        let w2 = v128.load(v, 32);
        let y = v128.load_splat<f32>(p);
        a00 = f32x4.add(a00, f32x4.mul(y, w0));
        a01 = f32x4.add(a01, f32x4.mul(y, w1));
        a02 = f32x4.add(a02, f32x4.mul(y, w2));
        y = v128.load_splat<f32>(q);
        a10 = f32x4.add(a10, f32x4.mul(y, w0));
        a11 = f32x4.add(a11, f32x4.mul(y, w1));
        a12 = f32x4.add(a12, f32x4.mul(y, w2));
        y = v128.load_splat<f32>(s);
        a20 = f32x4.add(a20, f32x4.mul(y, w0));
        a21 = f32x4.add(a21, f32x4.mul(y, w1));
        a22 = f32x4.add(a22, f32x4.mul(y, w2));
        w0 = v128.load(v, 48);
        w1 = v128.load(v, 64);
        w2 = v128.load(v, 80);
        y = v128.load_splat<f32>(p, 4);
        a00 = f32x4.add(a00, f32x4.mul(y, w0));
        a01 = f32x4.add(a01, f32x4.mul(y, w1));
        a02 = f32x4.add(a02, f32x4.mul(y, w2));
        y = v128.load_splat<f32>(q, 4);
        a10 = f32x4.add(a10, f32x4.mul(y, w0));
        a11 = f32x4.add(a11, f32x4.mul(y, w1));
        a12 = f32x4.add(a12, f32x4.mul(y, w2));
        y = v128.load_splat<f32>(s, 4);
        a20 = f32x4.add(a20, f32x4.mul(y, w0));
        a21 = f32x4.add(a21, f32x4.mul(y, w1));
        a22 = f32x4.add(a22, f32x4.mul(y, w2));
        p += 8;
        q += 8;
        s += 8;
      }
      v128.store(o, f32x4.pmax(f32x4.pmax(a00, a01), a02));
      v128.store(o, f32x4.pmax(f32x4.pmax(a10, a11), a12), 384);
      v128.store(o, f32x4.pmax(f32x4.pmax(a20, a21), a22), 768);
      o += 1152;
      x0 += 3 * xStep;
    }
  }
}

/** out[r] = x[r] · w + bias for `panels` panels of 12 outputs; rows of `out` are panels * 12 floats, rows of `x` are k floats (k even). */
export function linear(x: usize, k: i32, rows: i32, w: usize, bias: usize, panels: i32, out: usize): void {
  const panelBytes = <usize>k * PANEL;
  const xStep = <usize>k * 4;
  const outStep = <usize>panels * PANEL;
  for (let g: usize = 0; g < <usize>panels; g++) {
    const panel = w + g * panelBytes;
    const panelEnd = panel + panelBytes;
    const b0 = v128.load(bias + g * PANEL);
    const b1 = v128.load(bias + g * PANEL, 16);
    const b2 = v128.load(bias + g * PANEL, 32);
    let o = out + g * PANEL;
    let x0 = x;
    for (let r = 0; r < rows; r += 3) {
      let a00 = b0, a01 = b1, a02 = b2;
      let a10 = b0, a11 = b1, a12 = b2;
      let a20 = b0, a21 = b1, a22 = b2;
      let p = x0;
      let q = x0 + xStep;
      let s = q + xStep;
      for (let v = panel; v < panelEnd; v += 96) {
        let w0 = v128.load(v);
        let w1 = v128.load(v, 16);
        let w2 = v128.load(v, 32);
        let y = v128.load_splat<f32>(p);
        a00 = f32x4.add(a00, f32x4.mul(y, w0));
        a01 = f32x4.add(a01, f32x4.mul(y, w1));
        a02 = f32x4.add(a02, f32x4.mul(y, w2));
        y = v128.load_splat<f32>(q);
        a10 = f32x4.add(a10, f32x4.mul(y, w0));
        a11 = f32x4.add(a11, f32x4.mul(y, w1));
        a12 = f32x4.add(a12, f32x4.mul(y, w2));
        y = v128.load_splat<f32>(s);
        a20 = f32x4.add(a20, f32x4.mul(y, w0));
        a21 = f32x4.add(a21, f32x4.mul(y, w1));
        a22 = f32x4.add(a22, f32x4.mul(y, w2));
        w0 = v128.load(v, 48);
        w1 = v128.load(v, 64);
        w2 = v128.load(v, 80);
        y = v128.load_splat<f32>(p, 4);
        a00 = f32x4.add(a00, f32x4.mul(y, w0));
        a01 = f32x4.add(a01, f32x4.mul(y, w1));
        a02 = f32x4.add(a02, f32x4.mul(y, w2));
        y = v128.load_splat<f32>(q, 4);
        a10 = f32x4.add(a10, f32x4.mul(y, w0));
        a11 = f32x4.add(a11, f32x4.mul(y, w1));
        a12 = f32x4.add(a12, f32x4.mul(y, w2));
        y = v128.load_splat<f32>(s, 4);
        a20 = f32x4.add(a20, f32x4.mul(y, w0));
        a21 = f32x4.add(a21, f32x4.mul(y, w1));
        a22 = f32x4.add(a22, f32x4.mul(y, w2));
        p += 8;
        q += 8;
        s += 8;
      }
      v128.store(o, a00);
      v128.store(o, a01, 16);
      v128.store(o, a02, 32);
      v128.store(o + outStep, a10);
      v128.store(o + outStep, a11, 16);
      v128.store(o + outStep, a12, 32);
      v128.store(o + 2 * outStep, a20);
      v128.store(o + 2 * outStep, a21, 16);
      v128.store(o + 2 * outStep, a22, 32);
      o += 3 * outStep;
      x0 += 3 * xStep;
    }
  }
}

/**
 * out += x · w for one row: `panels` panels of which `k` inputs starting at `w` count; a whole panel has `panelBytes`. Two panels at a time,
 * as each sum has to wait for the one before it.
 */
export function addProduct(x: usize, k: i32, w: usize, panelBytes: i32, panels: i32, out: usize): void {
  const end = x + <usize>k * 4;
  let g: i32 = 0;
  for (; g + 1 < panels; g += 2) {
    let v = w + <usize>g * <usize>panelBytes;
    let u = v + <usize>panelBytes;
    const o = out + <usize>g * PANEL;
    let a0 = v128.load(o);
    let a1 = v128.load(o, 16);
    let a2 = v128.load(o, 32);
    let c0 = v128.load(o, 48);
    let c1 = v128.load(o, 64);
    let c2 = v128.load(o, 80);
    for (let p = x; p < end; p += 4) {
      const y = v128.load_splat<f32>(p);
      a0 = f32x4.add(a0, f32x4.mul(y, v128.load(v)));
      a1 = f32x4.add(a1, f32x4.mul(y, v128.load(v, 16)));
      a2 = f32x4.add(a2, f32x4.mul(y, v128.load(v, 32)));
      c0 = f32x4.add(c0, f32x4.mul(y, v128.load(u)));
      c1 = f32x4.add(c1, f32x4.mul(y, v128.load(u, 16)));
      c2 = f32x4.add(c2, f32x4.mul(y, v128.load(u, 32)));
      v += PANEL;
      u += PANEL;
    }
    v128.store(o, a0);
    v128.store(o, a1, 16);
    v128.store(o, a2, 32);
    v128.store(o, c0, 48);
    v128.store(o, c1, 64);
    v128.store(o, c2, 80);
  }
  if (g < panels) {
    let v = w + <usize>g * <usize>panelBytes;
    const o = out + <usize>g * PANEL;
    let a0 = v128.load(o);
    let a1 = v128.load(o, 16);
    let a2 = v128.load(o, 32);
    for (let p = x; p < end; p += 4) {
      const y = v128.load_splat<f32>(p);
      a0 = f32x4.add(a0, f32x4.mul(y, v128.load(v)));
      a1 = f32x4.add(a1, f32x4.mul(y, v128.load(v, 16)));
      a2 = f32x4.add(a2, f32x4.mul(y, v128.load(v, 32)));
      v += PANEL;
    }
    v128.store(o, a0);
    v128.store(o, a1, 16);
    v128.store(o, a2, 32);
  }
}

/** out = max over the 3 pieces of 24 groups laid out as in `maxout`. */
export function maxPieces(x: usize, out: usize): void {
  for (let g: usize = 0; g < 24; g++) {
    const v = x + g * PANEL;
    v128.store(out + g * 16, f32x4.pmax(f32x4.pmax(v128.load(v), v128.load(v, 16)), v128.load(v, 32)));
  }
}

@inline
function sumOfLanes(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}

/** Normalises rows of 96 floats in place, (x - mean) / sqrt(variance + 1e-8) * gain + shift, and adds `residual` unless that is 0. */
export function layerNorm(x: usize, rows: i32, gain: usize, shift: usize, residual: usize): void {
  let row = x;
  for (let r = 0; r < rows; r++) {
    let sum = f32x4.splat(0);
    for (let i: usize = 0; i < 384; i += 16) sum = f32x4.add(sum, v128.load(row + i));
    const mean = f32x4.splat(sumOfLanes(sum) / 96);
    let squares = f32x4.splat(0);
    for (let i: usize = 0; i < 384; i += 16) {
      const d = f32x4.sub(v128.load(row + i), mean);
      squares = f32x4.add(squares, f32x4.mul(d, d));
    }
    const inverse = f32x4.splat(<f32>1 / sqrt<f32>(sumOfLanes(squares) / 96 + <f32>1e-8));
    for (let i: usize = 0; i < 384; i += 16) {
      const d = f32x4.mul(f32x4.sub(v128.load(row + i), mean), inverse);
      let y = f32x4.add(f32x4.mul(d, v128.load(gain + i)), v128.load(shift + i));
      if (residual) y = f32x4.add(y, v128.load(residual + <usize>r * 384 + i));
      v128.store(row + i, y);
    }
    row += 384;
  }
}

/**
 * The scores of a transition system's moves in one state. `features` are row numbers into `table` (row 0 is the pad row, as a missing
 * feature is -1 and 1 is added here); row r holds per feature 2 pieces of 64; hidden = max of the pieces of (bias + sum over features).
 */
export function scoreMoves(
  table: usize, tableStep: i32, features: usize, count: i32, bias: usize, hidden: usize,
  upper: usize, upperBias: usize, panels: i32, out: usize,
): void {
  for (let j: usize = 0; j < 256; j += 32) {
    let a0 = v128.load(bias + j);
    let a1 = v128.load(bias + j, 16);
    let c0 = v128.load(bias + j, 256);
    let c1 = v128.load(bias + j, 272);
    for (let f: i32 = 0; f < count; f++) {
      const p = table + <usize>(load<i32>(features + (<usize>f << 2)) + 1) * <usize>tableStep + (<usize>f << 9) + j;
      a0 = f32x4.add(a0, v128.load(p));
      a1 = f32x4.add(a1, v128.load(p, 16));
      c0 = f32x4.add(c0, v128.load(p, 256));
      c1 = f32x4.add(c1, v128.load(p, 272));
    }
    v128.store(hidden + j, f32x4.pmax(a0, c0));
    v128.store(hidden + j, f32x4.pmax(a1, c1), 16);
  }
  memory.copy(out, upperBias, <usize>panels * PANEL);
  addProduct(hidden, 64, upper, 64 * 48, panels, out);
}
