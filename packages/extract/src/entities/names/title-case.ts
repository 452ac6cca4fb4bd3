import { range, textAt } from '../../syntax/index.js';
import type { Workspace } from '../workspace.js';

/** Shorter lines are not judged. */
const SHORTEST = 5;

/** Are These Tokens Written Like a Headline, so that a capital says nothing? */
export function isTitleCase(ws: Workspace, first: number, end: number): boolean {
  const words = range(first, end).filter((k) => /^\p{L}+$/u.test(textAt(ws.doc, k)));
  const capitals = words.filter((k) => /^\p{Lu}/u.test(textAt(ws.doc, k)));
  return end - first >= SHORTEST && capitals.length > 0.7 * Math.max(1, words.length);
}
