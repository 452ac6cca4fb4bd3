import type { Relation } from '@tripletail/core';

import { showDay, showRange } from '../encode/dates.js';
import { plural, show } from '../names.js';
import type { Caption } from './picture.js';

/** What the caption of a picture tells of. */
export interface Drawn {
  /** Whose relations they are: a name, or nothing for the strongest of all. */
  readonly focus?: string | undefined;
  readonly relations: readonly Relation[];
  /** How many there are to draw from. */
  readonly total: number;
  /** How many more filters hide: a picture says so, as the page does. */
  readonly hidden?: number | undefined;
  readonly actors: number;
  /** What the graph is called: `talks`. */
  readonly graph: string;
  readonly articles: number;
  /** When it is drawn, ISO 8601; its day is shown. */
  readonly made: string;
}

/** The words around a picture: what it shows, how much of it, on which days, and where it comes from. */
export function captionOf({ focus, relations, total, hidden = 0, actors, graph, articles, made }: Drawn): Caption {
  const shown = relations.length;
  const count =
    shown === total
      ? plural(total, 'relation', 'relations')
      : `${show(shown)} of ${plural(total, 'relation', 'relations')}`;
  const firsts = relations.flatMap(({ first }) => (first === undefined ? [] : [first])).sort();
  const lasts = relations.flatMap(({ last }) => (last === undefined ? [] : [last])).sort();
  const days = firsts[0] === undefined ? '' : ` · ${showRange(firsts[0], lasts.at(-1) ?? firsts[0])}`;
  return {
    title: focus ?? 'Strongest relations',
    note: `${count}, ${plural(actors, 'actor', 'actors')}${days}${hidden === 0 ? '' : ` · ${show(hidden)} hidden by filters`}`,
    source: `Tripletail, from “${graph}”, ${plural(articles, 'article', 'articles')} · drawn ${showDay(made)}`,
  };
}
