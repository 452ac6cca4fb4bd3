import { MultiGraph } from 'graphology';
import forceAtlas2, { type ForceAtlas2SynchronousLayoutParameters } from 'graphology-layout-forceatlas2';

import { type Movable, pushApart } from './push-apart.js';

/** Its types are those of an ES module, but it is a CommonJS one: Node gives the function itself as the default. */
const { assign } = forceAtlas2 as unknown as {
  readonly assign: (graph: MultiGraph, parameters: ForceAtlas2SynchronousLayoutParameters) => void;
};

/** What a layout is made of; plain numbers and strings, so that it goes to a worker. */
export interface LayoutTask {
  readonly nodes: readonly {
    readonly id: string;
    /** px; box of the actor with its name. */
    readonly width: number;
    readonly height: number;
    readonly radius: number;
    readonly at?: readonly [number, number];
    /** Stays where it is. */
    readonly fixed: boolean;
    readonly focused: boolean;
  }[];
  /** One for each pair that is joined, with the least length in px that its labels ask for. */
  readonly links: readonly (readonly [string, string, number])[];
  /** Where the focus stands when nothing else is kept: the new layout grows around it. */
  readonly origin: readonly [number, number];
  /** px of the canvas. */
  readonly width: number;
  readonly height: number;
}

/** Where everything stands, in px around the middle of the canvas, y upwards. */
export type Positions = Readonly<Record<string, readonly [number, number]>>;

/** Measured on 60 actors and 120 relations: fewest crossings and overlaps (strong gravity, then a round that knows the sizes). */
const FIRST_ROUNDS = 600;
const SIZED_ROUNDS = 150;
const LATER_ROUNDS = 120;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** Free px around an actor with its name. */
const AIR = 18;
/** Share of free room that boxes need to be parted without piling up. */
const LOOSE = 2;
/** A layout is stretched by at most so much to fill the canvas. */
const MOST_STRETCH = 1.6;

/**
 * Lays out a graph. What is fixed keeps its place; new actors start beside their neighbours. The same task gives the same places.
 */
export function layOut(task: LayoutTask): Positions {
  const graph = new MultiGraph();
  const fresh = task.nodes.every((node) => !node.fixed);
  const [originX, originY] = fresh ? task.origin : [0, 0];
  for (const [i, node] of task.nodes.entries()) {
    const middle = fresh && node.focused;
    const [x, y] = middle
      ? [originX, originY]
      : (node.at ?? shifted(startOf(i, task.nodes.length, task), originX, originY));
    graph.addNode(node.id, { x: x - originX, y: y - originY, size: node.radius + AIR, fixed: node.fixed || middle });
  }
  for (const [from, to] of task.links) graph.addEdge(from, to);
  if (!fresh) startBesideNeighbours(graph, task);
  if (graph.order > 1 && task.nodes.some((node) => !node.fixed)) settle(graph, fresh);
  if (fresh) fill(graph, task);
  const boxes = task.nodes.map((node): Movable => ({
    x: graph.getNodeAttribute(node.id, 'x') as number,
    y: graph.getNodeAttribute(node.id, 'y') as number,
    halfWidth: (node.width + AIR) / 2,
    halfHeight: (node.height + AIR) / 2,
    fixed: node.fixed,
  }));
  const order = new Map(task.nodes.map((node, i) => [node.id, i]));
  pushApart(
    boxes,
    task.links.map(([from, to, least]) => [order.get(from)!, order.get(to)!, least] as const),
  );
  return Object.fromEntries(
    task.nodes.map((node, i) => [node.id, [boxes[i]!.x + originX, boxes[i]!.y + originY] as const]),
  );
}

function shifted([x, y]: readonly [number, number], dx: number, dy: number): readonly [number, number] {
  return [x + dx, y + dy];
}

/** A sunflower: no two starts coincide, and none is on a line with others. */
function startOf(i: number, count: number, { width, height }: LayoutTask): readonly [number, number] {
  const radius = (Math.min(width, height) / 2) * Math.sqrt((i + 1) / (count + 1));
  return [Math.cos(i * GOLDEN_ANGLE) * radius, Math.sin(i * GOLDEN_ANGLE) * radius];
}

function startBesideNeighbours(graph: MultiGraph, task: LayoutTask): void {
  const placed = new Set(task.nodes.filter((node) => node.at !== undefined).map((node) => node.id));
  const NEAR = 110;
  let nth = 0;
  for (const node of task.nodes) {
    if (placed.has(node.id)) continue;
    const beside = graph.neighbors(node.id).find((other) => placed.has(other));
    if (beside === undefined) continue;
    const x = graph.getNodeAttribute(beside, 'x') as number;
    const y = graph.getNodeAttribute(beside, 'y') as number;
    // Outwards from the middle, fanned out, so that new ones grow out of the one that was expanded and not over the old ones.
    const out = Math.hypot(x, y) < 1 ? 0 : Math.atan2(y, x);
    const angle = out + ((nth % 2 === 0 ? 1 : -1) * Math.ceil(nth / 2) * Math.PI) / 7;
    graph.mergeNodeAttributes(node.id, { x: x + Math.cos(angle) * NEAR, y: y + Math.sin(angle) * NEAR });
    nth++;
  }
}

function settle(graph: MultiGraph, fresh: boolean): void {
  const settings = {
    gravity: 0.05,
    scalingRatio: 10,
    strongGravityMode: true,
    slowDown: 4,
    barnesHutOptimize: graph.order > 2000,
  };
  if (fresh) {
    assign(graph, { iterations: FIRST_ROUNDS, settings });
    assign(graph, {
      iterations: SIZED_ROUNDS,
      settings: { ...settings, adjustSizes: true },
    });
  } else {
    assign(graph, {
      iterations: LATER_ROUNDS,
      settings: { ...settings, scalingRatio: 40, adjustSizes: true },
    });
  }
}

/** Scales the first layout to the canvas, each axis by its own measure but never out of shape. */
function fill(graph: MultiGraph, { width, height, nodes }: LayoutTask): void {
  const spread = (axis: 'x' | 'y'): number =>
    Math.max(1e-6, ...graph.mapNodes((_, attributes) => Math.abs(attributes[axis] as number)));
  // A name stands beside or under the outermost actors; a phone has no room to spare.
  const marginX = Math.min(90, width * 0.16);
  const marginY = Math.min(70, height * 0.16);
  // Where the boxes would not fit side by side the layout is made larger than the canvas, and the camera steps back.
  const area = nodes.reduce((sum, node) => sum + (node.width + AIR) * (node.height + AIR), 0);
  const larger = Math.max(1, Math.sqrt((area * LOOSE) / (width * height)));
  const roomX = (width / 2 - marginX) * larger;
  const roomY = (height / 2 - marginY) * larger;
  if (nodes.length < 2) return;
  // The longer side of the cloud lies along the longer side of the canvas.
  if (spread('y') > spread('x') !== roomY > roomX) {
    graph.updateEachNodeAttributes((_, a) => ({ ...a, x: a['y'] as number, y: -(a['x'] as number) }));
  }
  const byX = roomX / spread('x');
  const byY = roomY / spread('y');
  const least = Math.min(byX, byY);
  const scaleX = Math.min(byX, least * MOST_STRETCH);
  const scaleY = Math.min(byY, least * MOST_STRETCH);
  graph.updateEachNodeAttributes((_, a) => ({ ...a, x: (a['x'] as number) * scaleX, y: (a['y'] as number) * scaleY }));
}
