import {
  type AnswerTo,
  applyQuery,
  type ArticleId,
  type ArticleSummary,
  type Claim,
  compareStrings,
  type GraphQuery,
  type GraphView,
  type KnowledgeGraph,
  merge,
  viewOf,
  type Vocabulary,
} from '@tripletail/core';

import { claimHeld, collectParts } from './parts.js';
import type { SaveReport } from './types.js';

/** The graphs of articles, one beside the other, with their merge ready to be asked. The heart of the stores that need no database. */
export interface Shelf {
  /** As {@link TripleStore.save}. */
  readonly put: (...graphs: readonly KnowledgeGraph[]) => SaveReport;
  readonly remove: (article: ArticleId) => boolean;
  /** What each article says, sorted by its id. */
  readonly parts: () => readonly KnowledgeGraph[];
  readonly graph: () => KnowledgeGraph;
  readonly ask: <Q extends GraphQuery>(query: Q) => AnswerTo<Q>;
  readonly summaries: () => readonly ArticleSummary[];
}

/** An empty shelf. Merging is put off until somebody asks, so that loading a folder merges once. */
export function createShelf(vocabulary: Vocabulary): Shelf {
  const parts = new Map<ArticleId, KnowledgeGraph>();
  const holder = new Map<string, ArticleId>();
  let view: GraphView | undefined;

  const sorted = (): KnowledgeGraph[] => [...parts].sort(([a], [b]) => compareStrings(a, b)).map(([, graph]) => graph);
  const current = (): GraphView => (view ??= viewOf(merge(...sorted()), vocabulary));
  const drop = (id: ArticleId): void => {
    for (const claim of parts.get(id)?.claims ?? []) holder.delete(claim.id);
    parts.delete(id);
    view = undefined;
  };

  const put = (...graphs: readonly KnowledgeGraph[]): SaveReport => {
    const incoming = collectParts(graphs);
    for (const claim of [...incoming.values()].flatMap(({ claims }) => claims)) {
      const other = holder.get(claim.id);
      if (other !== undefined && other !== claim.article) throw claimHeld(claim, other);
    }
    const report = emptyReport();
    for (const [id, part] of incoming) {
      const before = parts.get(id);
      if (before !== undefined && JSON.stringify(before) === JSON.stringify(part)) {
        report.unchanged.push(id);
        continue;
      }
      (before === undefined ? report.added : report.replaced).push(id);
      countClaims(report, before?.claims ?? [], part.claims);
      drop(id);
      parts.set(id, part);
      for (const claim of part.claims) holder.set(claim.id, id);
    }
    return report;
  };

  return {
    put,
    remove: (id) => {
      const there = parts.has(id);
      if (there) drop(id);
      return there;
    },
    parts: sorted,
    graph: () => current().graph,
    ask: (query) => applyQuery(current(), query),
    summaries: () => applyQuery(current(), { kind: 'overview', limit: 0 }).articles,
  };
}

/** A report to be filled in. */
export interface OpenReport {
  readonly added: ArticleId[];
  readonly replaced: ArticleId[];
  readonly unchanged: ArticleId[];
  readonly claims: { added: number; removed: number; changed: number };
}

/** The report of a save that did nothing yet. */
export function emptyReport(): OpenReport {
  return { added: [], replaced: [], unchanged: [], claims: { added: 0, removed: 0, changed: 0 } };
}

/** Counts what became of an article's claims. */
export function countClaims(report: OpenReport, before: readonly Claim[], after: readonly Claim[]): void {
  const old = new Map(before.map((claim) => [claim.id, JSON.stringify(claim)]));
  for (const claim of after) {
    const there = old.get(claim.id);
    old.delete(claim.id);
    if (there === undefined) report.claims.added++;
    else if (there !== JSON.stringify(claim)) report.claims.changed++;
  }
  report.claims.removed += old.size;
}
