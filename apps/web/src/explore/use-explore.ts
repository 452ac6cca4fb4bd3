import type { Entity, EntityId, GraphReader, Relation } from '@tripletail/core';
import { kindOf, type Scene, sceneOf, withinSteps } from '@tripletail/draw';
import { useMemo } from 'react';

import { type Asked, useAsk } from '../data/use-ask.js';
import { type Counts, countsOf } from '../rail/counts.js';
import { FILTER_PARTS, type FilterPart, passesAll, passesPart, storeFilter } from '../rail/filter.js';
import type { View } from '../state/view.js';

/** The rail counts the strongest relations up to this many, and says so when there are more. */
export const MOST_COUNTED = 5000;
/** Relations around a focus that are asked for at once. */
const MOST_AROUND = 2000;
const NONE: readonly Relation[] = [];
const NOTHING: Scene = { nodes: [], lines: [] };

/** A filter part that hides something of what is asked for now. */
export interface HiddenBy {
  readonly part: FilterPart;
  readonly count: number;
}

/** Everything that the explore page shows, worked out of the answers and the view. */
export interface Explored {
  readonly entities: ReadonlyMap<EntityId, Entity>;
  /** All relations of the graph, unfiltered, as far as they were asked for. */
  readonly all: readonly Relation[];
  readonly allTotal: number;
  readonly counts: Counts;
  /** Within the steps and the filter, by distance and rank. */
  readonly found: readonly Relation[];
  /** The part of `found` that is drawn and listed. */
  readonly drawn: readonly Relation[];
  readonly scene: Scene;
  /** Relations around the focus before any filter. */
  readonly unfiltered: number;
  readonly hiddenBy: readonly HiddenBy[];
  /** What was looked through, where the store had more of it than is asked for at once. */
  readonly cut: { readonly counted: number; readonly total: number } | undefined;
  readonly waiting: boolean;
  readonly error: string | undefined;
  readonly again: () => void;
}

/**
 * Next to the focus first, then by independent outlets, then acts before facts: who holds which office is known, what happened is news.
 * Otherwise the order of the store is kept.
 */
function actsFirst(relations: readonly Relation[], focus: readonly EntityId[]): readonly Relation[] {
  const focused = new Set(focus);
  const far = ({ subject, object }: Relation): number => (focused.has(subject) || focused.has(object) ? 0 : 1);
  const fact = (relation: Relation): number => (kindOf(relation) === 'fact' ? 1 : 0);
  return relations.toSorted((a, b) => far(a) - far(b) || b.outlets.length - a.outlets.length || fact(a) - fact(b));
}

export function useExplore(reader: GraphReader | undefined, view: View, most: number): Explored {
  const { focus, expanded, hidden, steps, filters, fanned, relation } = view;
  const whole = useAsk(reader, { kind: 'relations', limit: MOST_COUNTED } as const);
  const seeds = [...new Set([...focus, ...expanded])];
  const around = focus.length === 0 ? undefined : { entities: seeds, depth: steps };
  const near = useAsk(
    reader,
    around === undefined ? undefined : ({ kind: 'relations', around, limit: MOST_AROUND } as const),
  );
  const cut = near.answer !== undefined && near.answer.total > near.answer.relations.length;
  // Only where the neighbourhood was cut does the store have to filter: otherwise what is hidden can be counted here.
  const filtered = useAsk(
    reader,
    around !== undefined && cut
      ? ({ kind: 'relations', around, filter: storeFilter(filters), limit: MOST_AROUND } as const)
      : undefined,
  );
  const answer = focus.length === 0 ? whole.answer : cut ? (filtered.answer ?? near.answer) : near.answer;

  const entities = useMemo(() => {
    const byId = new Map<EntityId, Entity>();
    for (const one of [whole.answer, answer]) for (const entity of one?.entities ?? []) byId.set(entity.id, entity);
    return byId as ReadonlyMap<EntityId, Entity>;
  }, [whole.answer, answer]);
  const all = whole.answer?.relations ?? NONE;
  const counts = useMemo(() => countsOf(all, entities), [all, entities]);
  const asked = answer?.relations ?? NONE;

  const reach = useMemo(() => {
    const hiddenSet = new Set(hidden);
    const shown = asked.filter((one) => !hiddenSet.has(one.subject) && !hiddenSet.has(one.object));
    return (relations: readonly Relation[]): readonly Relation[] => {
      const those = new Set([
        ...withinSteps(relations, focus, steps),
        ...(expanded.length === 0 ? [] : withinSteps(relations, expanded, 1)),
      ]);
      return shown.filter((one) => those.has(one));
    };
  }, [asked, hidden, focus, expanded, steps]);

  const { found, unfiltered, hiddenBy } = useMemo(() => {
    const before = reach(asked);
    const passing = asked.filter((one) => passesAll(filters, one, entities));
    const after = actsFirst(reach(passing), focus);
    const without = (part: FilterPart): number => {
      const others = FILTER_PARTS.filter((other) => other !== part);
      const lifted = asked.filter((one) => others.every((other) => passesPart(other, filters, one, entities)));
      return reach(lifted).length - after.length;
    };
    return {
      found: after,
      unfiltered: before.length,
      hiddenBy: FILTER_PARTS.map((part) => ({ part, count: without(part) })).filter(({ count }) => count > 0),
    };
  }, [asked, filters, entities, reach, focus]);

  const drawn = useMemo(() => {
    const first = found.slice(0, most);
    // What is read is on the canvas, wherever it ranks.
    const read =
      relation === undefined
        ? undefined
        : (found.find((one) => one.id === relation) ?? all.find((one) => one.id === relation));
    return read === undefined || first.includes(read) ? first : [...first, read];
  }, [found, most, relation, all]);
  const answered = answer !== undefined && whole.answer !== undefined;
  const scene = useMemo(
    // Before the answer is there the focus would stand alone for a moment, and be laid out alone.
    () => (answered ? sceneOf(drawn, entities, focus, fanned, relation) : NOTHING),
    [answered, drawn, entities, focus, fanned, relation],
  );
  const state: Asked<unknown> = focus.length === 0 ? whole : near;
  return {
    entities,
    all,
    allTotal: whole.answer?.total ?? 0,
    counts,
    found,
    drawn,
    scene,
    unfiltered,
    hiddenBy,
    cut:
      answer !== undefined && answer.total > asked.length ? { counted: asked.length, total: answer.total } : undefined,
    waiting: state.waiting && answer === undefined,
    error: state.error ?? whole.error,
    again: () => {
      whole.again();
      near.again();
    },
  };
}
