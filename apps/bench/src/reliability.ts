/** A claim that somebody has judged. */
export interface JudgedClaim {
  readonly confidence: number;
  readonly right: boolean;
}

/** Claims of one band of confidence: how many, what they say of themselves on average, and how many of them are right. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly claims: number;
  readonly confidence: number;
  readonly right: number;
}

/** How far a confidence can be believed. */
export interface Reliability {
  readonly claims: number;
  readonly right: number;
  /** Bands without claims are left out. */
  readonly bands: readonly Band[];
  /** Expected calibration error over ten equal bands (Naeini et al. 2015): how far off a band is, on average over claims. */
  readonly calibrationError: number;
  /** Probability that a right claim is more confident than a wrong one; ties count half. */
  readonly auc: number;
}

const EDGES: readonly number[] = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9];
const TENTHS: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((k) => k / 10);

/** Compares what claims say of themselves with what they are. */
export function reliability(claims: readonly JudgedClaim[], edges: readonly number[] = EDGES): Reliability {
  const off = bandsOf(claims, TENTHS).map((band) => band.claims * Math.abs(band.confidence - band.right));
  return {
    claims: claims.length,
    right: share(claims),
    bands: bandsOf(claims, edges),
    calibrationError: off.reduce((sum, one) => sum + one, 0) / Math.max(1, claims.length),
    auc: areaUnderCurve(claims),
  };
}

const PLOT = 50;

/** A bar as long as the share that is right, from 0 to 1, and a mark where it should end: at what the claims say. */
function plotted({ right, confidence }: Band): string {
  const [end, mark] = [Math.round(right * PLOT), Math.min(PLOT - 1, Math.round(confidence * PLOT))];
  return Array.from({ length: PLOT }, (_, k) => (k === mark ? '│' : k < end ? '█' : '·')).join('');
}

/** The table to read, and the reliability plot. */
export function formatReliability({ claims, right, bands, calibrationError, auc }: Reliability): string {
  return [
    `  ${claims} claims, ${right.toFixed(3)} right; AUC ${auc.toFixed(3)}, expected calibration error ${calibrationError.toFixed(3)}`,
    ...bands.map(
      (band) =>
        `    ${band.from.toFixed(2)} to ${band.to.toFixed(2)} ${plotted(band)} says ${band.confidence.toFixed(2)}, is ${band.right.toFixed(2)} (${band.claims} claims)`,
    ),
  ].join('\n');
}

function bandsOf(claims: readonly JudgedClaim[], edges: readonly number[]): readonly Band[] {
  return edges.flatMap((from, k) => {
    const to = edges[k + 1] ?? 1;
    const inside = claims.filter(({ confidence }) => confidence >= from && (confidence < to || k === edges.length - 1));
    if (inside.length === 0) return [];
    const sum = inside.reduce((so, { confidence }) => so + confidence, 0);
    return [{ from, to, claims: inside.length, confidence: sum / inside.length, right: share(inside) }];
  });
}

function share(claims: readonly JudgedClaim[]): number {
  return claims.filter(({ right }) => right).length / Math.max(1, claims.length);
}

function areaUnderCurve(claims: readonly JudgedClaim[]): number {
  const order = [...claims].sort((a, b) => a.confidence - b.confidence);
  let ranks = 0;
  let right = 0;
  for (let k = 0; k < order.length;) {
    let end = k;
    while (end < order.length && order[end]!.confidence === order[k]!.confidence) end += 1;
    const good = order.slice(k, end).filter((one) => one.right).length;
    ranks += good * ((k + 1 + end) / 2);
    right += good;
    k = end;
  }
  const wrong = order.length - right;
  return right === 0 || wrong === 0 ? 0.5 : (ranks - (right * (right + 1)) / 2) / (right * wrong);
}
