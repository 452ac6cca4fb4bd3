import {
  type Box,
  focusOf,
  type Frame,
  frameOf,
  holds,
  overShapes,
  type Palette,
  type Point,
  type Scene,
  type SceneLine,
  type Side,
  taskOf,
  underShapes,
} from '@tripletail/draw';
import { MultiDirectedGraph } from 'graphology';
import { animateNodes } from 'sigma/utils';

import { layoutClient } from './layout-client.js';
import { paint } from './paint.js';
import { fillGraph, type LineMarks, type NodeMarks, startSigma } from './sigma-graph.js';
import { textMeter } from './text-meter.js';

/** What the reader does on the canvas. */
export interface GraphEvents {
  readonly onNode: (id: string) => void;
  readonly onExpand: (id: string) => void;
  readonly onLine: (line: SceneLine) => void;
  /** A click with Shift on an actor or a line. */
  readonly onPick: (id: string) => void;
  readonly onStage: () => void;
  /** A right click on an actor, in px of the canvas. */
  readonly onMenu: (id: string, at: Point) => void;
}

/** What the canvas shows besides the scene. */
export interface Shown {
  readonly selected?: string | undefined;
  readonly picked?: ReadonlySet<string> | undefined;
  readonly cursor?: string | undefined;
  /** Labels cut to ×n: a phone. */
  readonly compact: boolean;
  /** Parts of the canvas that something floats over, in px. */
  readonly covered: readonly Box[];
}

/** The canvas with everything on it; holds a worker and a WebGL context until it is closed. */
export interface GraphView {
  readonly show: (scene: Scene, shown: Shown, palette: Palette) => void;
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
  /** Where things stand now, in px of the canvas; for keys and for tests. */
  readonly frame: () => Frame;
  readonly close: () => void;
}

/** Places by id, kept while the page lives: what was there stays. */
export type Places = Map<string, readonly [number, number]>;

const CAMERA_MS = 320;
/** A click waits so long for a second one: a double click expands, and must not move the focus first. */
const DOUBLE_CLICK_MS = 200;
/** A small graph is not blown up. */
const LEAST_RATIO = 0.75;

export function graphView(container: HTMLElement, places: Places, events: GraphEvents, still: boolean): GraphView {
  const graph = new MultiDirectedGraph<NodeMarks, LineMarks>();
  const width = container.clientWidth || 1;
  const height = container.clientHeight || 1;
  const sigma = startSigma(graph, container);
  // One unit of the graph is one px at ratio 1, whatever the extent of the nodes: sizes, places and labels share one measure.
  sigma.setCustomBBox({ x: [-width / 2, width / 2], y: [-height / 2, height / 2] });
  const under = sigma.createCanvas('under', { beforeLayer: 'stage', style: { pointerEvents: 'none' } });
  const over = sigma.createCanvas('over', { afterLayer: 'stage', style: { pointerEvents: 'none' } });
  const worker = layoutClient();
  const measure = textMeter(() => palette?.font ?? 'sans-serif');
  const sides = new Map<string, Side>();
  let scene: Scene = { nodes: [], lines: [] };
  let shown: Shown = { compact: false, covered: [] };
  let palette: Palette | undefined;
  let hovered: string | undefined;
  let frame: Frame = {
    nodes: [],
    lines: [],
    labels: { names: [], acts: [] },
    selected: undefined,
    hovered: undefined,
    cursor: undefined,
    picked: new Set(),
  };
  let closed = false;
  let layoutKey = '';
  let focusBefore = '';
  let visible: ReadonlySet<string> = new Set();

  const draw = (): void => {
    if (palette === undefined || closed) return;
    const size = sigma.getDimensions();
    frame = frameOf(scene, shown, hovered, {
      at: (id) => (graph.hasNode(id) ? sigma.graphToViewport(graph.getNodeAttributes(id)) : { x: 0, y: 0 }),
      size,
      measure,
      sides,
    });
    for (const [canvas, shapes] of [
      [under, underShapes(frame, palette)],
      [over, overShapes(frame, palette)],
    ] as const) {
      const context = clear(canvas, size.width, size.height);
      if (context !== null) paint(context, shapes, palette.font);
    }
  };
  sigma.on('afterRender', draw);

  const fit = (quick = false): void => {
    const ids = graph.nodes();
    if (ids.length === 0) return;
    const { width: w, height: h } = sigma.getDimensions();
    let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const id of ids) {
      const { x, y } = placeOf(id);
      const room = 46;
      left = Math.min(left, x - room - 20);
      right = Math.max(right, x + room + 20);
      bottom = Math.min(bottom, y - room);
      top = Math.max(top, y + room);
    }
    // The bar of buttons lies over the upper edge, the zoom over the lower one.
    const free = shown.compact ? { top: 44, bottom: 14 } : { top: 52, bottom: 34 };
    const ratio = Math.max(LEAST_RATIO, (right - left) / w, (top - bottom) / Math.max(80, h - free.top - free.bottom));
    const middle = sigma.graphToFramedGraph({
      x: (left + right) / 2,
      y: (top + bottom) / 2 + ((free.top - free.bottom) / 2) * ratio,
    });
    const state = { x: middle.x, y: middle.y, ratio, angle: 0 };
    if (quick || still) sigma.getCamera().setState(state);
    else void sigma.getCamera().animate(state, { duration: CAMERA_MS });
  };
  const placeOf = (id: string): Point => {
    const there = places.get(id);
    return there === undefined ? graph.getNodeAttributes(id) : { x: there[0], y: there[1] };
  };

  const settle = async (): Promise<void> => {
    const task = taskOf(scene, places, visible, measure, sigma.getDimensions(), shown.compact, focusBefore);
    focusBefore = focusOf(scene);
    const firstLook = visible.size === 0;
    visible = new Set(scene.nodes.map((node) => node.id));
    container.dataset['busy'] = 'true';
    const positions = await worker.layOut(task);
    if (closed) return;
    delete container.dataset['busy'];
    const targets: Record<string, { x: number; y: number }> = {};
    for (const [id, [x, y]] of Object.entries(positions)) {
      places.set(id, [x, y]);
      if (graph.hasNode(id)) targets[id] = { x, y };
    }
    if (firstLook || still) {
      for (const [id, at] of Object.entries(targets)) graph.mergeNodeAttributes(id, at);
    } else {
      animateNodes(graph, targets, { duration: CAMERA_MS, easing: 'cubicOut' });
    }
    fit(firstLook);
    container.dataset['settled'] = String(Number(container.dataset['settled'] ?? 0) + 1);
  };

  const hit = (point: Point): SceneLine | undefined => {
    const act = frame.labels.acts.find(({ box }) => holds(box, point));
    return act === undefined ? undefined : scene.lines.find((line) => line.id === act.id);
  };
  const hitName = (point: Point): string | undefined => frame.labels.names.find(({ box }) => holds(box, point))?.id;
  const hover = (id: string | undefined): void => {
    if (id === hovered) return;
    hovered = id;
    draw();
  };
  const open = (id: string): void => {
    const line = scene.lines.find((one) => one.id === id);
    if (line !== undefined) events.onLine(line);
  };
  let click: ReturnType<typeof setTimeout> | undefined;
  const clickNode = (id: string): void => {
    clearTimeout(click);
    click = setTimeout(() => events.onNode(id), DOUBLE_CLICK_MS);
  };
  /** With Shift, what lies under the pointer is picked; true if so. */
  const picks = (event: Point & { readonly original: MouseEvent | TouchEvent }, under?: string): boolean => {
    if (!event.original.shiftKey) return false;
    const id = hit(event)?.id ?? under ?? hitName(event);
    if (id !== undefined) events.onPick(id);
    return true;
  };
  sigma.on('clickNode', ({ node, event }) => {
    const line = hit(event);
    if (picks(event, node)) return;
    if (line === undefined) clickNode(node);
    else events.onLine(line);
  });
  sigma.on('clickEdge', ({ edge, event }) => {
    if (!picks(event, edge)) open(hit(event)?.id ?? edge);
  });
  sigma.on('clickStage', ({ event }) => {
    if (picks(event)) return;
    const line = hit(event);
    const name = hitName(event);
    if (line !== undefined) events.onLine(line);
    else if (name !== undefined) clickNode(name);
    else events.onStage();
  });
  sigma.on('doubleClickNode', ({ node, event, preventSigmaDefault }) => {
    preventSigmaDefault();
    clearTimeout(click);
    // Two quick picks of two actors are a double click to the renderer.
    if (!picks(event, node)) events.onExpand(node);
  });
  sigma.on('doubleClickEdge', ({ edge, event, preventSigmaDefault }) => {
    preventSigmaDefault();
    picks(event, edge);
  });
  sigma.on('doubleClickStage', ({ event, preventSigmaDefault }) => {
    preventSigmaDefault();
    picks(event);
  });
  sigma.on('rightClickNode', ({ node, event, preventSigmaDefault }) => {
    preventSigmaDefault();
    event.original.preventDefault();
    events.onMenu(node, { x: event.x, y: event.y });
  });
  sigma.on('enterNode', ({ node }) => hover(node));
  sigma.on('leaveNode', () => hover(undefined));
  sigma.on('enterEdge', ({ edge }) => hover(edge));
  sigma.on('leaveEdge', () => hover(undefined));
  sigma.on('moveBody', ({ event }) => {
    const line = hit(event);
    if (line !== undefined) hover(line.id);
    container.dataset['over'] = line !== undefined || hitName(event) !== undefined ? 'label' : '';
  });
  sigma.on('nodeDragEnd', ({ allDraggedNodes }) => {
    for (const id of allDraggedNodes) {
      const { x, y } = graph.getNodeAttributes(id);
      places.set(id, [x, y]);
    }
  });

  return {
    show: (nextScene, nextShown, nextPalette) => {
      scene = nextScene;
      shown = nextShown;
      palette = nextPalette;
      const beginAt = (id: string): readonly [number, number] => {
        const there = places.get(id);
        if (there !== undefined) return there;
        const line = scene.lines.find(
          (one) => (one.from === id && places.has(one.to)) || (one.to === id && places.has(one.from)),
        );
        return (line === undefined ? undefined : (places.get(line.from) ?? places.get(line.to))) ?? [0, 0];
      };
      fillGraph(graph, scene, palette, beginAt);
      const key = [
        scene.nodes
          .map((node) => node.id)
          .sort()
          .join(' '),
        scene.lines
          .map((line) => line.pair)
          .sort()
          .join(' '),
      ].join('\n');
      if (key !== layoutKey && scene.nodes.length > 0) {
        layoutKey = key;
        void settle();
      }
      sigma.scheduleRender();
    },
    zoom: (factor) => {
      const camera = sigma.getCamera();
      const ratio = camera.getState().ratio * factor;
      if (still) camera.setState({ ratio });
      else void camera.animate({ ratio }, { duration: CAMERA_MS });
    },
    fit: () => fit(),
    frame: () => frame,
    close: () => {
      closed = true;
      clearTimeout(click);
      worker.close();
      sigma.kill();
    },
  };
}

function clear(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const ratio = globalThis.devicePixelRatio || 1;
  const context = canvas.getContext('2d');
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}
