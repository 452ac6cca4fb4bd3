/**
 * Scores of coreference over clusters of mentions, as the CoNLL-2012 shared task counts them: MUC (Vilain et al. 1995), B³ (Bagga & Baldwin 1998),
 * CEAFe (Luo 2005); and LEA (Moosavi & Strube 2016). A mention is a number; a cluster is a set of them.
 */
export type Clusters = readonly ReadonlySet<number>[];

/** Precision, recall and their harmonic mean, each 0 to 1. */
export interface Prf {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Fractions that are summed over documents before they are divided. */
export interface Counts {
  readonly precisionOf: number;
  readonly precisionBy: number;
  readonly recallOf: number;
  readonly recallBy: number;
}

/** The metrics that are counted. */
export const COREF_METRICS = ['muc', 'b3', 'ceafe', 'lea'] as const;
/** One of {@link COREF_METRICS}. */
export type CorefMetric = (typeof COREF_METRICS)[number];
/** Counts of each metric for some documents. */
export type CorefCounts = Readonly<Record<CorefMetric, Counts>>;

/** Precision, recall and F1 of counts; 0 where nothing was counted. */
export function prf({ precisionOf, precisionBy, recallOf, recallBy }: Counts): Prf {
  const precision = precisionBy === 0 ? 0 : precisionOf / precisionBy;
  const recall = recallBy === 0 ? 0 : recallOf / recallBy;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Counts one document. */
export function countCoref(gold: Clusters, system: Clusters): CorefCounts {
  const similarity = bestAlignment(gold, system);
  const both = (part: (a: Clusters, b: Clusters) => Fraction): Counts => {
    const [recall, precision] = [part(gold, system), part(system, gold)];
    return { precisionOf: precision.of, precisionBy: precision.by, recallOf: recall.of, recallBy: recall.by };
  };
  return {
    muc: both(muc),
    b3: both(b3),
    ceafe: { precisionOf: similarity, precisionBy: system.length, recallOf: similarity, recallBy: gold.length },
    lea: both(lea),
  };
}

/** Adds the counts of documents up; of none all are 0. */
export function sumCoref(all: readonly CorefCounts[]): CorefCounts {
  const sum = (metric: CorefMetric): Counts => ({
    precisionOf: all.reduce((n, counts) => n + counts[metric].precisionOf, 0),
    precisionBy: all.reduce((n, counts) => n + counts[metric].precisionBy, 0),
    recallOf: all.reduce((n, counts) => n + counts[metric].recallOf, 0),
    recallBy: all.reduce((n, counts) => n + counts[metric].recallBy, 0),
  });
  return { muc: sum('muc'), b3: sum('b3'), ceafe: sum('ceafe'), lea: sum('lea') };
}

/** The CoNLL average: mean of the F1 of MUC, B³ and CEAFe, 0 to 1. */
export function conllAverage(counts: CorefCounts): number {
  return (prf(counts.muc).f1 + prf(counts.b3).f1 + prf(counts.ceafe).f1) / 3;
}

interface Fraction {
  readonly of: number;
  readonly by: number;
}

function clusterOfEach(clusters: Clusters): ReadonlyMap<number, number> {
  return new Map(clusters.flatMap((cluster, c) => [...cluster].map((mention): [number, number] => [mention, c])));
}

/** Links that are kept when each of `keys` is cut by the other clusters: size minus number of parts, over size minus one. */
function muc(keys: Clusters, others: Clusters): Fraction {
  const of = clusterOfEach(others);
  let [kept, all] = [0, 0];
  for (const cluster of keys) {
    const parts = new Set([...cluster].map((mention) => of.get(mention) ?? `alone ${mention}`));
    kept += cluster.size - parts.size;
    all += cluster.size - 1;
  }
  return { of: kept, by: all };
}

/** For each mention the share of its cluster that stands together with it in the other clustering. */
function b3(keys: Clusters, others: Clusters): Fraction {
  const of = clusterOfEach(others);
  let [right, all] = [0, 0];
  for (const cluster of keys) {
    all += cluster.size;
    for (const mention of cluster) {
      const c = of.get(mention);
      if (c !== undefined) right += overlap(cluster, others[c]!) / cluster.size;
    }
  }
  return { of: right, by: all };
}

/** Resolved links of each cluster, weighted by its size; a singleton is its own link. */
function lea(keys: Clusters, others: Clusters): Fraction {
  const of = clusterOfEach(others);
  let [right, all] = [0, 0];
  for (const cluster of keys) {
    all += cluster.size;
    const counts = new Map<number, number>();
    for (const mention of cluster) {
      const c = of.get(mention);
      if (c !== undefined) counts.set(c, (counts.get(c) ?? 0) + 1);
    }
    if (cluster.size === 1) {
      const [c] = counts.keys();
      if (c !== undefined && others[c]!.size === 1) right += 1;
      continue;
    }
    const links = [...counts.values()].reduce((n, count) => n + (count * (count - 1)) / 2, 0);
    right += (cluster.size * links) / ((cluster.size * (cluster.size - 1)) / 2);
  }
  return { of: right, by: all };
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const mention of a) if (b.has(mention)) count++;
  return count;
}

/** CEAFe's numerator: the greatest sum of 2|a∩b|/(|a|+|b|) over one-to-one alignments of clusters. */
function bestAlignment(gold: Clusters, system: Clusters): number {
  if (gold.length === 0 || system.length === 0) return 0;
  const [rows, columns] = gold.length <= system.length ? [gold, system] : [system, gold];
  const costs = rows.map((a) => columns.map((b) => (-2 * overlap(a, b)) / (a.size + b.size)));
  return -leastCost(costs);
}

/** The Hungarian method (Kuhn 1955, in the O(n²m) form with potentials) for a matrix with no more rows than columns. */
export function leastCost(costs: readonly (readonly number[])[]): number {
  const rows = costs.length;
  const columns = costs[0]?.length ?? 0;
  const potentialOfRow = new Float64Array(rows + 1);
  const potentialOfColumn = new Float64Array(columns + 1);
  const rowOfColumn = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    const least = new Float64Array(columns + 1).fill(Infinity);
    const used = new Uint8Array(columns + 1);
    const cameFrom = new Int32Array(columns + 1);
    rowOfColumn[0] = row;
    let column = 0;
    do {
      used[column] = 1;
      const r = rowOfColumn[column]!;
      let [delta, next] = [Infinity, 0];
      for (let c = 1; c <= columns; c++) {
        if (used[c] === 1) continue;
        const reduced = costs[r - 1]![c - 1]! - potentialOfRow[r]! - potentialOfColumn[c]!;
        if (reduced < least[c]!) [least[c], cameFrom[c]] = [reduced, column];
        if (least[c]! < delta) [delta, next] = [least[c]!, c];
      }
      for (let c = 0; c <= columns; c++) {
        if (used[c] === 1) {
          potentialOfRow[rowOfColumn[c]!] = potentialOfRow[rowOfColumn[c]!]! + delta;
          potentialOfColumn[c] = potentialOfColumn[c]! - delta;
        } else least[c] = least[c]! - delta;
      }
      column = next;
    } while (rowOfColumn[column] !== 0);
    while (column !== 0) {
      const before = cameFrom[column]!;
      rowOfColumn[column] = rowOfColumn[before]!;
      column = before;
    }
  }
  let sum = 0;
  for (let c = 1; c <= columns; c++) if (rowOfColumn[c] !== 0) sum += costs[rowOfColumn[c]! - 1]![c - 1]!;
  return sum;
}
