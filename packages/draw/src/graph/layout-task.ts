import { groupBy } from '../encode/group-by.js';
import type { Measure } from '../drawing/shapes.js';
import type { LayoutTask } from './layout.js';
import { actFont, NAME_LINE, nameFont } from './labels.js';
import type { Scene, SceneNode } from './scene.js';
import { cutLabel, wrapName } from './text.js';

/**
 * The task of laying out a scene. While the focus is the same, or most of it is on the screen already, what is there stays, and what was there
 * before takes its old place unless somebody stands there now. A new question gets a new layout around its focus, which stays where it was
 * found; the others begin where they were and travel.
 * @param before the focus of the scene before, as focusOf gives it
 */
export function taskOf(
  scene: Scene,
  places: ReadonlyMap<string, readonly [number, number]>,
  visible: ReadonlySet<string>,
  measure: Measure,
  size: { readonly width: number; readonly height: number },
  compact: boolean,
  before: string,
): LayoutTask {
  const kept: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[] = [];
  const known = (node: SceneNode): boolean => places.has(node.id);
  const focus = focusOf(scene);
  const common = scene.nodes.filter((node) => visible.has(node.id)).length;
  const keep = common > 0 && (focus === before || common >= scene.nodes.length * KEPT_SHARE);
  const ordered = scene.nodes.toSorted((a, b) => Number(visible.has(b.id)) - Number(visible.has(a.id)));
  const nodes = ordered.map((node) => {
    const { width, height } = nodeBox(node, measure);
    const at = known(node) ? places.get(node.id)! : undefined;
    const crowded =
      at !== undefined &&
      kept.some(
        (one) =>
          Math.abs(one.x - at[0]) < (one.width + width) / 2 && Math.abs(one.y - at[1]) < (one.height + height) / 2,
      );
    const fixed = keep && at !== undefined && (visible.has(node.id) || !crowded);
    if (fixed) kept.push({ x: at[0], y: at[1], width, height });
    return {
      id: node.id,
      width,
      height,
      radius: node.radius,
      fixed,
      focused: node.focused,
      ...(at === undefined ? {} : { at }),
    };
  });
  return {
    nodes,
    links: linksOf(scene, (text, font) => (compact ? 20 : measure(text, font))),
    origin: scene.nodes.flatMap((node) => (node.focused ? [places.get(node.id)] : []))[0] ?? [0, 0],
    width: size.width,
    height: size.height,
  };
}

/** Share of a new scene that must be on the screen already to be kept under another focus. */
const KEPT_SHARE = 0.6;

/** The focus of a scene, to be compared. */
export function focusOf(scene: Scene): string {
  return scene.nodes
    .filter((node) => node.focused)
    .map((node) => node.id)
    .sort()
    .join(' ');
}

/** px of an actor with its name below it. */
function nodeBox(node: SceneNode, measure: Measure): { readonly width: number; readonly height: number } {
  const lines = wrapName(node.name);
  const font = nameFont(node);
  const text = Math.max(...lines.map((line) => measure(line, font)));
  return { width: Math.max(node.radius * 2, text) + 4, height: node.radius * 2 + lines.length * NAME_LINE + 4 };
}

/** Room at both ends of a label, for the line and its arrow. */
const STUBS = 56;
/** No line is made longer than this for its label alone. */
const MOST_LENGTH = 190;

function linksOf(scene: Scene, measure: Measure): LayoutTask['links'] {
  const radii = new Map<string, number>(scene.nodes.map((node) => [node.id, node.radius]));
  const pairs = groupBy(
    scene.lines.filter((line) => line.from !== line.to),
    (line) => line.pair,
  );
  return [...pairs.values()].map((lines) => {
    const { from, to } = lines[0]!;
    const label = Math.max(...lines.map((line) => measure(cutLabel(line.label), actFont(line.bundle))));
    const discs = (radii.get(from) ?? 0) + (radii.get(to) ?? 0);
    return [from, to, Math.min(MOST_LENGTH, label + STUBS) + discs] as const;
  });
}
