import { compareStrings, sortedUnique } from '../compare.js';
import { claimDays, compareRank } from '../relations.js';
import type { Article, ArticleId, Claim, ClaimId, Entity, EntityId, Relation } from '../types.js';
import { endsOf, touchingAny } from './contradictions.js';
import { passes } from './filter.js';
import type { RelationFilter } from './types.js';
import type { GraphView } from './view.js';

/** At which end of an act somebody stands. */
export const ROLES = ['either', 'subject', 'object'] as const;

/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/** In which direction days run. */
export const DAY_ORDERS = ['oldest', 'newest'] as const;

/** One of {@link DAY_ORDERS}: what comes first. */
export type DayOrder = (typeof DAY_ORDERS)[number];

/**
 * Acts day by day: of all, or of some entities. A relation stands on each day on which its claims say that it began, so that what is done
 * twice is there twice. Lasting states (`static` predicates: an office, a membership) are left out unless the filter names them.
 */
export interface TimelineQuery {
  readonly kind: 'timeline';
  readonly entities?: readonly EntityId[];
  /** Where these stand; `either` by default. */
  readonly role?: Role;
  /** Its `from` and `to` are days of the entries. */
  readonly filter?: RelationFilter;
  /** `oldest` by default. */
  readonly order?: DayOrder;
  /** Most entries; 300 by default. */
  readonly limit?: number;
}

/** What is said of one day. */
export interface TimelineEntry {
  /** ISO: the first day of the claims' own time, else of their article's publication. */
  readonly day: string;
  /** The last day that any of these claims names; often the same. */
  readonly until: string;
  /** Id of the relation. */
  readonly relation: string;
  /** The claims of the relation that stand here, sorted. */
  readonly claims: readonly ClaimId[];
}

export interface TimelineAnswer {
  readonly kind: 'timeline';
  /** By day in the order asked for, on one day by rank of the relation. */
  readonly entries: readonly TimelineEntry[];
  /** Those that the entries name, by rank. */
  readonly relations: readonly Relation[];
  /** Ends and speakers. */
  readonly entities: readonly Entity[];
  /** How many entries there would be without the limit. */
  readonly total: number;
  /** Claims of these relations that have no day at all, and so stand nowhere. */
  readonly undated: number;
}

const DEFAULT_LIMIT = 300;

/** What {@link TimelineQuery} means. */
export function timeline(view: GraphView, query: TimelineQuery): TimelineAnswer {
  const { filter = {}, order = 'oldest', limit = DEFAULT_LIMIT } = query;
  const claims = new Map(view.graph.claims.map((claim) => [claim.id, claim]));
  const articles = new Map(view.graph.articles.map((article) => [article.id, article]));
  const found: { readonly entry: TimelineEntry; readonly relation: Relation }[] = [];
  let undated = 0;
  for (const relation of actsOf(view, query)) {
    const { entries, without } = entriesOf(relation, claims, articles, filter);
    undated += without;
    found.push(...entries.map((entry) => ({ entry, relation })));
  }
  const sign = order === 'oldest' ? 1 : -1;
  found.sort((a, b) => sign * compareStrings(a.entry.day, b.entry.day) || compareRank(a.relation, b.relation));
  const kept = found.slice(0, limit);
  const relations = [...new Set(kept.map(({ relation }) => relation))].sort(compareRank);
  return {
    kind: 'timeline',
    entries: kept.map(({ entry }) => entry),
    relations,
    entities: endsOf(view, relations),
    total: found.length,
    undated,
  };
}

function actsOf(view: GraphView, { entities, role = 'either', filter = {} }: TimelineQuery): readonly Relation[] {
  const wanted = new Set(entities);
  return touchingAny(view, entities).filter(
    (relation) =>
      (entities === undefined || role === 'either' || wanted.has(relation[role])) &&
      (filter.predicates !== undefined || view.predicates.get(relation.predicate)?.static !== true) &&
      passes(view, relation, filter),
  );
}

function entriesOf(
  relation: Relation,
  claims: ReadonlyMap<ClaimId, Claim>,
  articles: ReadonlyMap<ArticleId, Article>,
  { from, to }: RelationFilter,
): { readonly entries: readonly TimelineEntry[]; readonly without: number } {
  const days = new Map<string, { until: string; readonly claims: ClaimId[] }>();
  let without = 0;
  for (const id of relation.claims) {
    const claim = claims.get(id)!;
    const [day, ...more] = claimDays(claim, articles.get(claim.article));
    const last = more.at(-1) ?? day;
    if (day === undefined || last === undefined) {
      without++;
    } else if ((to === undefined || day <= to) && (from === undefined || last >= from)) {
      const there = days.get(day);
      if (there === undefined) days.set(day, { until: last, claims: [id] });
      else {
        if (last > there.until) there.until = last;
        there.claims.push(id);
      }
    }
  }
  const entries = [...days].map(([day, { until, claims }]) => ({
    day,
    until,
    relation: relation.id,
    claims: sortedUnique(claims),
  }));
  return { entries, without };
}
