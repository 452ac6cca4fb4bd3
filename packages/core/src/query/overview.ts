import { compareStrings, sortedUnique } from '../compare.js';
import { independentSources } from '../near-copies.js';
import { compareRank, contradicts } from '../relations.js';
import type { Relation } from '../types.js';
import type { ArticleSummary, DayCount, OverviewAnswer, OverviewQuery, RankedEntity } from './types.js';
import { type GraphView, entitiesOf } from './view.js';

const DEFAULT_LIMIT = 12;

/** Entities by number of relations, most first, then by name and id. */
export function compareRanked(a: RankedEntity, b: RankedEntity): number {
  return (
    b.relations - a.relations ||
    compareStrings(a.entity.name, b.entity.name) ||
    compareStrings(a.entity.id, b.entity.id)
  );
}

/** What {@link OverviewQuery} means. */
export function overview(view: GraphView, { limit = DEFAULT_LIMIT }: OverviewQuery): OverviewAnswer {
  const actors = view.graph.entities
    .filter((entity) => entity.named && view.touching.has(entity.id))
    .map((entity): RankedEntity => ({ entity, relations: view.touching.get(entity.id)!.length }))
    .sort(compareRanked)
    .slice(0, limit);
  const newest = view.relations
    .filter((relation) => relation.last !== undefined && view.kindOf(relation) !== 'fact')
    .sort((a, b) => compareStrings(b.last!, a.last!) || compareRank(a, b))
    .slice(0, limit);
  const contested = contestedPairs(view).slice(0, limit).flat();
  return {
    kind: 'overview',
    counts: {
      articles: view.graph.articles.length,
      entities: view.graph.entities.length,
      claims: view.graph.claims.length,
      relations: view.relations.length,
      outlets: new Set(independentSources(view.graph.articles).values()).size,
    },
    actors,
    newest,
    contested,
    days: dayCounts(view),
    entities: entitiesOf(
      view,
      [...newest, ...contested].flatMap((relation) => [
        relation.subject,
        relation.object,
        ...(relation.speaker === undefined ? [] : [relation.speaker]),
      ]),
    ),
    articles: summaries(view),
  };
}

function contestedPairs(view: GraphView): readonly (readonly Relation[])[] {
  return view.relations
    .filter((relation) => relation.polarity === 'affirmed')
    .sort(compareRank)
    .flatMap((relation) => {
      const against = view.touching.get(relation.subject)!.filter((other) => contradicts(relation, other));
      return against.length === 0 ? [] : [[relation, ...against.sort(compareRank)]];
    });
}

function dayCounts(view: GraphView): readonly DayCount[] {
  const days = new Map<string, { conflict: number; cooperation: number; fact: number }>();
  for (const relation of view.relations) {
    if (relation.first === undefined) continue;
    const day = days.get(relation.first) ?? { conflict: 0, cooperation: 0, fact: 0 };
    day[view.kindOf(relation)]++;
    days.set(relation.first, day);
  }
  return sortedUnique(days.keys()).map((day) => ({ day, ...days.get(day)! }));
}

function summaries(view: GraphView): readonly ArticleSummary[] {
  const claims = new Map<string, number>();
  for (const claim of view.graph.claims) claims.set(claim.article, (claims.get(claim.article) ?? 0) + 1);
  return view.graph.articles.map(({ id, title, outlet, publishedAt, url }) => ({
    id,
    ...(title === undefined ? {} : { title }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(url === undefined ? {} : { url }),
    claims: claims.get(id) ?? 0,
  }));
}
