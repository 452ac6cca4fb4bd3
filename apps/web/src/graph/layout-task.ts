import { nameFont, NAME_LINE } from './overlay.js';
import type { LayoutTask } from './layout.js';
import type { Palette } from './palette.js';
import type { Scene, SceneNode } from './scene.js';
import { wrapName } from './text.js';

/**
 * The task of laying out a scene. What is on the screen stays; what was there before takes its old place, unless somebody stands there now.
 */
export function taskOf(
  scene: Scene,
  places: ReadonlyMap<string, readonly [number, number]>,
  visible: ReadonlySet<string>,
  measure: (text: string, font: string) => number,
  palette: Palette,
  size: { readonly width: number; readonly height: number },
): LayoutTask {
  const kept: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[] = [];
  // With nothing of the last screen on this one there is nothing to keep: the focus goes to the middle.
  const anchored = scene.nodes.some((node) => visible.has(node.id));
  const known = (node: SceneNode): boolean => anchored && places.has(node.id);
  const ordered = scene.nodes.toSorted((a, b) => Number(visible.has(b.id)) - Number(visible.has(a.id)));
  const nodes = ordered.map((node) => {
    const { width, height } = nodeBox(node, measure, palette);
    const at = known(node) ? places.get(node.id)! : undefined;
    const crowded =
      at !== undefined &&
      kept.some(
        (one) => Math.abs(one.x - at[0]) < (one.width + width) / 2 && Math.abs(one.y - at[1]) < (one.height + height) / 2,
      );
    const fixed = at !== undefined && (visible.has(node.id) || !crowded);
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
    links: scene.lines.map((line) => [line.from, line.to, line.width] as const),
    width: size.width,
    height: size.height,
  };
}

/** px of an actor with its name below it. */
function nodeBox(
  node: SceneNode,
  measure: (text: string, font: string) => number,
  palette: Palette,
): { readonly width: number; readonly height: number } {
  const lines = wrapName(node.name);
  const font = nameFont(palette, node);
  const text = Math.max(...lines.map((line) => measure(line, font)));
  return { width: Math.max(node.radius * 2, text) + 4, height: node.radius * 2 + lines.length * NAME_LINE + 4 };
}
