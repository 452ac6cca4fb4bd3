/** A dependency tree over a text of one or several sentences; a root is its own head. */
export interface Tree {
  readonly heads: Int32Array;
  readonly labels: string[];
}

/** For each token the leftmost and the rightmost token below it, and the tokens that begin a sentence: the left edges of the roots. */
export interface Edges {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly sentenceStarts: Uint8Array;
}

/** As in spaCy: a tree with crossing arcs may take several passes, and after this many it is left as it is. */
const MAX_PASSES = 12;

export function findEdges({ heads }: Tree): Edges {
  const count = heads.length;
  const left = Int32Array.from(heads, (_, i) => i);
  const right = Int32Array.from(heads, (_, i) => i);
  const sentenceStarts = new Uint8Array(count);
  const widen = (i: number): void => {
    const head = heads[i]!;
    if (left[i]! < left[head]!) left[head] = left[i]!;
    if (right[i]! > right[head]!) right[head] = right[i]!;
  };
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    for (let i = 0; i < count; i++) widen(i);
    for (let i = count - 1; i >= 0; i--) widen(i);
    sentenceStarts.fill(0);
    for (let i = 0; i < count; i++) if (heads[i] === i) sentenceStarts[left[i]!] = 1;
    if (headsStayInside(heads, sentenceStarts)) break;
  }
  return { left, right, sentenceStarts };
}

function headsStayInside(heads: Int32Array, sentenceStarts: Uint8Array): boolean {
  let start = 0;
  for (let i = 0; i < heads.length; i++) {
    if (!((i > 0 && sentenceStarts[i] === 1) || i === heads.length - 1)) continue;
    // A head may be the token at i itself; that is spaCy's test.
    for (let j = start; j < i; j++) if (heads[j]! < start || heads[j]! > i) return false;
    start = i;
  }
  return true;
}

const LIFTED = '||';

/**
 * Undoes the lifting of crossing arcs (Nivre & Nilsson 2005, scheme HEAD): a label X||Y means that the head is the nearest token labelled Y
 * below the present head, searched level by level from left to right. Changes the tree.
 */
export function unlift(tree: Tree, edges: Edges, isSpace: (token: number) => boolean): void {
  const { heads, labels } = tree;
  for (let token = 0; token < heads.length; token++) {
    const label = labels[token]!;
    const cut = label.indexOf(LIFTED);
    if (cut < 0) continue;
    heads[token] = findHead(tree, edges, token, label.slice(cut + LIFTED.length), isSpace);
    labels[token] = label.slice(0, cut);
  }
}

function findHead(
  { heads, labels }: Tree,
  edges: Edges,
  token: number,
  wanted: string,
  isSpace: (token: number) => boolean,
): number {
  const present = heads[token]!;
  let level = [present];
  while (level.length > 0) {
    const below: number[] = [];
    for (const parent of level) {
      for (let child = edges.left[parent]!; child <= edges.right[parent]!; child++) {
        if (heads[child] !== parent || child === parent || child === token || isSpace(child)) continue;
        if (labels[child] === wanted) return child;
        below.push(child);
      }
    }
    level = below;
  }
  return present;
}
