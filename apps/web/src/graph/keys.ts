import type { DrawnNode, SceneLine } from '@tripletail/draw';

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest actor in the direction of an arrow key, from where the reader is; undefined for other keys, or when there is none. */
export function nodeTowards(key: string, from: string | undefined, nodes: readonly DrawnNode[]): string | undefined {
  const way = WAYS[key];
  if (way === undefined) return undefined;
  const here = nodes.find(({ node }) => node.id === from);
  if (here === undefined) return nodes[0]?.node.id;
  let best: { readonly id: string; readonly cost: number } | undefined;
  for (const { node, at } of nodes) {
    if (node.id === from) continue;
    const dx = at.x - here.at.x;
    const dy = at.y - here.at.y;
    const along = dx * way[0] + dy * way[1];
    const aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
    // What lies straight ahead is nearer than what lies aside; nothing behind counts.
    if (along <= 0) continue;
    const cost = along + aside * 2;
    if (best === undefined || cost < best.cost) best = { id: node.id, cost };
  }
  return best?.id;
}

/** The next line of an actor after this one; undefined after the last. */
export function nextLine(lines: readonly SceneLine[], node: string, after: string | undefined): SceneLine | undefined {
  const own = lines.filter((line) => line.from === node || line.to === node);
  return own[own.findIndex((line) => line.id === after) + 1];
}
