import type { Source } from '../state/store.js';
import type { Places } from './graph-view.js';

/** The places of actors, one set for each graph: another graph has places of its own, more articles in the same one keep them. */
const SHELF = new Map<string, Places>();

/** Where the actors of a source stand, as far as they were ever on the canvas. */
export function placesFor(source: Source): Places {
  const key = source.kind === 'page' ? `page ${source.name}` : source.kind;
  const there = SHELF.get(key);
  if (there !== undefined) return there;
  const positions = source.kind === 'page' ? (source.positions ?? {}) : {};
  const made: Places = new Map(Object.entries(positions).map(([id, { x, y }]) => [id, [x, y] as const]));
  SHELF.set(key, made);
  return made;
}
