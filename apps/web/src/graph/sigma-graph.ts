import {
  loopReach,
  MARKS,
  nodeColour,
  type Palette,
  type Scene,
  type SceneLine,
  type SceneNode,
} from '@tripletail/draw';
import type { MultiDirectedGraph } from 'graphology';
import { Sigma } from 'sigma';

import { headName, heads, paths, rimLayer, SAID_CODE, saidLayer, SHAPE_NAME, shapes } from './marks.js';

/** What sigma knows of an actor. */
export interface NodeMarks {
  x: number;
  y: number;
  size: number;
  shape: string;
  color: string;
  rimColor: string;
  rimWidth: number;
  zIndex: number;
}

/** What sigma knows of a line. */
export interface LineMarks {
  size: number;
  color: string;
  opacity: number;
  saidCode: number;
  curvature: number;
  /** Of a line to itself, how far it reaches as a multiple of the actor's radius. */
  loopRadius: number;
  head: string;
  zIndex: number;
  depth: string;
}

export type SigmaGraph = MultiDirectedGraph<NodeMarks, LineMarks>;

/** Sigma's edge size per px of width (measured: a line of size 2 is one px wide at ratio 1). */
const EDGE_SCALE = 2;

/** The renderer: no labels of its own, they are placed and drawn over it so that none overlap. */
export function startSigma(graph: SigmaGraph, container: HTMLElement): SigmaView {
  const sigma = new Sigma(graph, container, {
    primitives: {
      nodes: {
        shapes: shapes(),
        layers: [rimLayer()],
        variables: { rimColor: { type: 'color', default: '#fff' }, rimWidth: { type: 'number', default: 1 } },
      },
      edges: {
        paths: paths(),
        extremities: heads(),
        layers: [saidLayer()],
        variables: {
          saidCode: { type: 'number', default: 0 },
          curvature: { type: 'number', default: 0 },
          loopRadius: { type: 'number', default: 4 },
        },
      },
    },
    styles: {
      nodes: {
        x: { attribute: 'x' },
        y: { attribute: 'y' },
        size: { attribute: 'size' },
        color: { attribute: 'color' },
        shape: { attribute: 'shape' },
        rimColor: { attribute: 'rimColor' },
        rimWidth: { attribute: 'rimWidth' },
        zIndex: { attribute: 'zIndex' },
        labelVisibility: 'hidden',
        backdropVisibility: 'hidden',
        cursor: 'pointer',
      },
      edges: {
        size: { attribute: 'size' },
        color: { attribute: 'color' },
        opacity: { attribute: 'opacity' },
        saidCode: { attribute: 'saidCode' },
        path: 'curved',
        selfLoopPath: 'loop',
        curvature: { attribute: 'curvature' },
        loopRadius: { attribute: 'loopRadius' },
        head: { attribute: 'head' },
        zIndex: { attribute: 'zIndex' },
        depth: { attribute: 'depth' },
        labelVisibility: 'hidden',
        cursor: 'pointer',
      },
    },
    settings: {
      renderLabels: false,
      renderEdgeLabels: false,
      enableEdgeEvents: true,
      edgePickingPadding: 7,
      nodePickingPadding: 4,
      minEdgeThickness: 1,
      stagePadding: 0,
      itemSizesReference: 'screen',
      zoomToSizeRatioFunction: () => 1,
      autoRescale: true,
      enableNodeDrag: true,
      enableCameraRotation: false,
      minCameraRatio: 0.15,
      maxCameraRatio: 4,
      zoomDuration: 200,
      doubleClickZoomingRatio: 1,
      inertiaDuration: 0,
    },
  });
  return sigma as unknown as SigmaView;
}

/** The running renderer, without the types of its styles. */
export type SigmaView = Sigma<NodeMarks, LineMarks>;

/** Makes the graph hold this scene and nothing else. Where an actor is new, `place` says where it begins. */
export function fillGraph(
  graph: SigmaGraph,
  scene: Scene,
  palette: Palette,
  place: (id: string) => readonly [number, number],
): void {
  const nodes = new Set<string>(scene.nodes.map((node) => node.id));
  const lines = new Set(scene.lines.map((line) => line.id));
  for (const id of graph.edges()) if (!lines.has(id)) graph.dropEdge(id);
  for (const id of graph.nodes()) if (!nodes.has(id)) graph.dropNode(id);
  for (const node of scene.nodes) {
    if (graph.hasNode(node.id)) {
      graph.mergeNodeAttributes(node.id, nodeMarks(node, palette));
      continue;
    }
    const [x, y] = place(node.id);
    graph.addNode(node.id, { x, y, ...nodeMarks(node, palette) });
  }
  const radii = new Map<string, number>(scene.nodes.map((node) => [node.id, node.radius]));
  for (const line of scene.lines) {
    const marks = lineMarks(line, radii.get(line.from) ?? 1, palette);
    if (graph.hasEdge(line.id)) graph.mergeEdgeAttributes(line.id, marks);
    else graph.addDirectedEdgeWithKey(line.id, line.from, line.to, marks);
  }
}

function nodeMarks(node: SceneNode, palette: Palette): Omit<NodeMarks, 'x' | 'y'> {
  const colour = nodeColour(node, palette);
  return {
    size: node.radius,
    shape: SHAPE_NAME[node.shape],
    color: node.hollow ? palette.canvas : colour,
    rimColor: node.hollow ? colour : palette.canvas,
    rimWidth: node.hollow ? MARKS.OUTLINE : MARKS.GAP,
    zIndex: node.focused ? 1 : 0,
  };
}

function lineMarks(line: SceneLine, radius: number, palette: Palette): LineMarks {
  return {
    size: line.width * EDGE_SCALE,
    color: palette.kind[line.kind],
    opacity: line.near ? 1 : MARKS.DIM,
    saidCode: SAID_CODE[line.said],
    curvature: line.bend,
    loopRadius: line.from === line.to ? loopReach(radius, line.bend) / radius : 0,
    head: line.arrow ? headName(line.width) : 'none',
    zIndex: line.near ? 1 : 0,
    depth: line.near ? 'topEdges' : 'edges',
  };
}
