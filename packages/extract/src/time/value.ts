import type { Granularity } from '@tripletail/core';

import { type Interval, monthOf, parts, quarterOf, seasonOf, weekName, weekOf, yearOf } from './days.js';

/** Which way an expression without a year points: by the tense of its verb. `present` takes the nearest day. */
export type Tense = 'past' | 'present' | 'future';

/** What a rule may look at besides the words. */
export interface Reading {
  /** Day of publication, ISO; absent where it is unknown: then only absolute dates have an interval. */
  readonly anchor?: string;
  readonly tense: Tense;
}

/** What an expression means. Durations and expressions that hang on an event have no interval. */
export interface TimeValue {
  /** TIMEX3 value (ISO-TimeML): `2025-04-04`, `2025-W13`, `P3Y`, `PXW`. */
  readonly timex: string;
  readonly interval?: Interval;
  readonly granularity: Granularity;
  readonly certainty: 'exact' | 'approximate';
  /** `event`: counted from an event of the text that has no date here ("two days after the meeting"). */
  readonly anchor?: 'event';
}

/** One rule of the grammar. The pattern is tried anywhere in a sentence, ignoring nothing: it says itself where words end. */
export interface TimeRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, reading: Reading) => TimeValue | undefined;
}

export function exact(timex: string, interval: Interval, granularity: Granularity): TimeValue {
  return { timex, interval, granularity, certainty: 'exact' };
}

export function approximately(value: TimeValue | undefined): TimeValue | undefined {
  return value === undefined ? undefined : { ...value, certainty: 'approximate' };
}

export function dayValue(of: string): TimeValue {
  return exact(of, { from: of, to: of }, 'day');
}

export function weekValue(of: string): TimeValue {
  return exact(weekName(of), weekOf(of), 'week');
}

export function monthValue(year: number, month: number): TimeValue {
  return exact(`${year}-${String(month).padStart(2, '0')}`, monthOf(year, month), 'month');
}

export function quarterValue(year: number, quarter: number): TimeValue {
  return exact(`${year}-Q${quarter}`, quarterOf(year, quarter), 'quarter');
}

export function seasonValue(year: number, season: 'SP' | 'SU' | 'FA' | 'WI'): TimeValue {
  return exact(`${year}-${season}`, seasonOf(year, season), 'season');
}

export function yearValue(year: number): TimeValue {
  return exact(String(year).padStart(4, '0'), yearOf(year), 'year');
}

export function rangeValue(from: string, to: string): TimeValue | undefined {
  return from <= to ? exact(`${from}/${to}`, { from, to }, 'range') : undefined;
}

/** A part of an interval: "early", "mid", "late" take a third of it. */
export function partValue(value: TimeValue, part: string): TimeValue {
  if (value.interval === undefined) return value;
  const { from, to } = value.interval;
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  const third = Math.max(1, Math.round(days / 3));
  const at = (n: number): string => new Date(Date.parse(from) + n * 86_400_000).toISOString().slice(0, 10);
  const word = part.toLowerCase();
  const interval =
    word.startsWith('early') || word.startsWith('beginning') || word.startsWith('start')
      ? { from, to: at(third - 1) }
      : word.startsWith('mid')
        ? { from: at(third), to: at(days - third - 1) }
        : { from: at(days - third), to };
  return { ...value, interval: interval.from <= interval.to ? interval : value.interval, certainty: 'approximate' };
}

/** Of the dates in the years around, the one that the tense points to; the nearest for the present. */
export function nearest(
  anchor: string,
  tense: Tense,
  candidate: (year: number) => TimeValue | undefined,
): TimeValue | undefined {
  const { year } = parts(anchor);
  const all = [year - 1, year, year + 1]
    .flatMap((y) => candidate(y) ?? [])
    .filter((value) => value.interval !== undefined);
  const distance = (value: TimeValue): number => {
    const { from, to } = value.interval!;
    if (from <= anchor && anchor <= to) return 0;
    const days = from > anchor ? Date.parse(from) - Date.parse(anchor) : Date.parse(anchor) - Date.parse(to);
    return days / 86_400_000;
  };
  const onSide = all.filter((value) =>
    tense === 'past' ? value.interval!.from <= anchor : tense === 'future' ? value.interval!.to >= anchor : true,
  );
  return (onSide.length > 0 ? onSide : all).sort((a, b) => distance(a) - distance(b))[0];
}
