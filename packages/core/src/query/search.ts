import { compareRanked } from './overview.js';
import type { RankedEntity, SearchAnswer, SearchQuery } from './types.js';
import type { GraphView } from './view.js';

const DEFAULT_LIMIT = 20;

/** Case and accents do not matter to somebody who types a name: "zelensky" finds "Zelenskyy", "barro" finds "Barrot". */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/**
 * What {@link SearchQuery} means: an entity is found when every word asked for begins a word of one of its names. Names that begin with
 * the whole text come first, then entities with more relations. An empty text finds nothing.
 */
export function search(view: GraphView, { text, limit = DEFAULT_LIMIT }: SearchQuery): SearchAnswer {
  const wanted = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (wanted.length === 0) return { kind: 'search', hits: [] };
  const whole = wanted.join(' ');
  const hits: { readonly hit: RankedEntity; readonly starts: number }[] = [];
  for (const entity of view.graph.entities) {
    const names = entity.names.map((name) => (foldText(name).match(/[\p{L}\p{N}]+/gu) ?? []).join(' '));
    if (!names.some((name) => wanted.every((word) => ` ${name}`.includes(` ${word}`)))) continue;
    hits.push({
      hit: { entity, relations: view.touching.get(entity.id)?.length ?? 0 },
      starts: names.some((name) => name.startsWith(whole)) ? 0 : 1,
    });
  }
  hits.sort((a, b) => a.starts - b.starts || compareRanked(a.hit, b.hit));
  return { kind: 'search', hits: hits.slice(0, limit).map(({ hit }) => hit) };
}
