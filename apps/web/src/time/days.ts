import { type DayCount, type Relation, sortedUnique } from '@tripletail/core';
import { dayDistance, daysBetween, kindOf } from '@tripletail/draw';

/** Bars of the histogram: one a day, or one a week or month where days would be too thin. */
export interface Bar {
  readonly from: string;
  readonly to: string;
  readonly cooperation: number;
  readonly conflict: number;
}

/** More bars than this are thinner than 6 px on a laptop. */
const MOST_BARS = 130;

/** Acts a day, of these relations, by their first day. */
export function dayCountsOf(relations: readonly Relation[]): readonly DayCount[] {
  const days = new Map<string, { conflict: number; cooperation: number; fact: number }>();
  for (const relation of relations) {
    if (relation.first === undefined) continue;
    const day = days.get(relation.first) ?? { conflict: 0, cooperation: 0, fact: 0 };
    day[kindOf(relation)]++;
    days.set(relation.first, day);
  }
  return sortedUnique(days.keys()).map((day) => ({ day, ...days.get(day)! }));
}

/** The days that are drawn: a treaty of 1977 among the news of a month must not press that month into one bar. */
const DRAWN_SHARE = 0.9;

/** The latest days that hold most of the acts, where the days before them would take most of the room; else all. */
function withoutOutliers(acts: readonly DayCount[]): readonly DayCount[] {
  const [first] = acts;
  const last = acts.at(-1);
  if (first === undefined || last === undefined || dayDistance(first.day, last.day) < MOST_BARS) return acts;
  const total = acts.reduce((sum, day) => sum + day.conflict + day.cooperation, 0);
  let low = 0;
  let high = acts.length - 1;
  for (let from = 0; from < acts.length; from++) {
    let held = 0;
    for (let to = from; to < acts.length; to++) {
      held += acts[to]!.conflict + acts[to]!.cooperation;
      if (held < total * DRAWN_SHARE) continue;
      if (lengthOf(acts, from, to) < lengthOf(acts, low, high) / 2) [low, high] = [from, to];
      break;
    }
  }
  // What lies close by belongs to it: only what would stretch the bars by half is left out.
  const room = Math.max(14, lengthOf(acts, low, high) / 2);
  while (low > 0 && dayDistance(acts[low - 1]!.day, acts[low]!.day) <= room) low--;
  while (high < acts.length - 1 && dayDistance(acts[high]!.day, acts[high + 1]!.day) <= room) high++;
  return acts.slice(low, high + 1);
}

function lengthOf(acts: readonly DayCount[], from: number, to: number): number {
  return dayDistance(acts[from]!.day, acts[to]!.day);
}

/** How many acts lie outside the bars, before and after them: said in words, never cut in silence. */
export function outsideOf(days: readonly DayCount[], bars: readonly Bar[]): number {
  const all = days.reduce((sum, day) => sum + day.conflict + day.cooperation, 0);
  return all - bars.reduce((sum, bar) => sum + bar.conflict + bar.cooperation, 0);
}

/** The bars from the first to the last day, empty ones included; facts are counted in words, not drawn. */
export function barsOf(days: readonly DayCount[]): readonly Bar[] {
  const acts = withoutOutliers(days.filter((day) => day.conflict + day.cooperation > 0));
  const [first] = acts;
  const last = acts.at(-1);
  if (first === undefined || last === undefined) return [];
  const all = dayDistance(first.day, last.day) + 1;
  const width = all <= MOST_BARS ? 1 : all <= MOST_BARS * 7 ? 7 : Math.ceil(all / MOST_BARS);
  const counts = new Map(acts.map((day) => [day.day, day]));
  const list = daysBetween(first.day, last.day);
  const bars: Bar[] = [];
  for (let at = 0; at < list.length; at += width) {
    const group = list.slice(at, at + width);
    const sum = (kind: 'conflict' | 'cooperation'): number =>
      group.reduce((total, day) => total + (counts.get(day)?.[kind] ?? 0), 0);
    bars.push({ from: group[0]!, to: group.at(-1)!, cooperation: sum('cooperation'), conflict: sum('conflict') });
  }
  return bars;
}

/** Bars under which a day is written: the first, the last, and every so many between, never closer than `least` bars. */
export function ticksOf(bars: readonly Bar[], least: number): readonly number[] {
  if (bars.length === 0) return [];
  const step = Math.max(least, bars.length > 14 ? 7 : 1);
  const ticks: number[] = [];
  for (let at = 0; at < bars.length - least; at += step) ticks.push(at);
  return [...ticks, bars.length - 1];
}
