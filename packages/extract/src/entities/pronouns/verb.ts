import { at, isVerbal } from '../../syntax/index.js';
import type { Workspace } from '../workspace.js';

/** No sensible sentence is deeper; a broken parse must not hang the reader. */
const DEEPEST = 100;

/** The verb that governs a token: the token itself if it is one. */
export function clauseVerb(ws: Workspace, i: number): number {
  let here = i;
  for (let steps = 0; steps < DEEPEST && !isVerbal(ws.doc, here); steps++) here = at(ws.doc, here).head;
  return here;
}
