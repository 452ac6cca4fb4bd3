import { ABOUT, count, duration, NUMBER, rule, SEVERAL, UNIT, unitOf } from './lexemes.js';
import { distant, move } from './move.js';
import { RELATIVE_DAYS } from './relative-days.js';
import { RELATIVE_UNITS } from './relative-units.js';
import type { TimeRule, TimeValue } from './value.js';

/** Lengths of time, and what they reach from the day of publication: "three days ago", "over the past two years", "within a week". */
const LENGTHS: readonly TimeRule[] = [
  {
    name: 'ago',
    pattern: rule(`(?:(${ABOUT}) )?(${NUMBER}) (${UNIT})s? (?:and a half )?ago`),
    read: (m, { anchor }) => {
      if (anchor === undefined) return undefined;
      return distant(anchor, unitOf(m[3]!), count(m[2]!), -1, m[1] !== undefined || m[0].includes('and a half'));
    },
  },
  {
    name: 'ago uncounted',
    pattern: rule('(days|weeks|months|years|decades) ago'),
    read: (m, { anchor }) => (anchor === undefined ? undefined : distant(anchor, unitOf(m[1]!), undefined, -1, true)),
  },
  {
    name: 'from now',
    pattern: rule(`(?:(${ABOUT}) )?(${NUMBER}) (${UNIT})s? from (?:now|today)`),
    read: (m, { anchor }) =>
      anchor === undefined ? undefined : distant(anchor, unitOf(m[3]!), count(m[2]!), 1, m[1] !== undefined),
  },
  {
    name: 'in a matter of',
    pattern: rule('(?:in |within )?a matter of (days|weeks|months|years)|(?:in|within) (days|weeks|months)'),
    read: (m, { anchor }) => {
      const unit = unitOf(m[1] ?? m[2]!);
      const value: TimeValue = { timex: duration(undefined, unit), granularity: 'range', certainty: 'approximate' };
      return anchor === undefined
        ? value
        : { ...value, interval: { from: anchor, to: move(anchor, unit, 2 * SEVERAL) } };
    },
  },
  {
    name: 'in so many units',
    pattern: rule(`(in|within) (?:(?:the next|${ABOUT}) )?(${NUMBER}) (${UNIT})s?(?:['’] time)?`),
    read: (m, { anchor, tense }) => {
      const unit = unitOf(m[3]!);
      const n = count(m[2]!);
      const value: TimeValue = { timex: duration(n, unit), granularity: 'range', certainty: 'approximate' };
      // "in three days" of what is past is how long it took.
      if (anchor === undefined || tense !== 'future') return value;
      return m[1]!.toLowerCase() === 'in'
        ? distant(anchor, unit, n, 1, false)
        : { ...value, interval: { from: anchor, to: move(anchor, unit, n ?? SEVERAL) } };
    },
  },
  {
    name: 'the past units',
    pattern: rule(
      `(?:(?:in|over|during|for|within) )?the (last|past|previous|next|coming) (?:(${NUMBER}) )?(day|week|month|year|decade)s`,
    ),
    read: (m, { anchor }) => {
      const unit = unitOf(m[3]!);
      const n = m[2] === undefined ? undefined : count(m[2]);
      const value: TimeValue = {
        timex: duration(n, unit),
        granularity: 'range',
        certainty: n === undefined ? 'approximate' : 'exact',
      };
      if (anchor === undefined) return value;
      const ahead = ['next', 'coming'].includes(m[1]!.toLowerCase());
      const far = move(anchor, unit, (ahead ? 1 : -1) * (n ?? SEVERAL));
      return { ...value, interval: ahead ? { from: anchor, to: far } : { from: far, to: anchor } };
    },
  },
  {
    name: 'recent units',
    pattern: rule('(?:in|over|during|for|of|within) (?:the )?(recent|coming) (days|weeks|months|years|decades)'),
    read: (m, { anchor }) => {
      const unit = unitOf(m[2]!);
      const value: TimeValue = { timex: duration(undefined, unit), granularity: 'range', certainty: 'approximate' };
      if (anchor === undefined) return value;
      const ahead = m[1]!.toLowerCase() === 'coming';
      const far = move(anchor, unit, (ahead ? 1 : -1) * SEVERAL);
      return { ...value, interval: ahead ? { from: anchor, to: far } : { from: far, to: anchor } };
    },
  },
  {
    name: 'after an event',
    pattern: rule(`(?:(${ABOUT}) )?(${NUMBER}) (${UNIT})s? (after|before|later|earlier|following)`),
    read: (m) => ({
      timex: duration(count(m[2]!), unitOf(m[3]!)),
      granularity: 'range',
      certainty: 'approximate',
      anchor: 'event',
    }),
  },
  {
    name: 'the same day',
    pattern: rule('(?:the )?(?:same|next|following|previous) day|(?:earlier|later) that day'),
    read: () => ({ timex: 'P1D', granularity: 'day', certainty: 'approximate', anchor: 'event' }),
  },
  {
    name: 'duration',
    pattern: rule(`(?:(${ABOUT}) )?(${NUMBER})[- ](${UNIT})s?(?!-old| old)`),
    read: (m) => ({
      timex: duration(count(m[2]!), unitOf(m[3]!)),
      granularity: 'range',
      certainty: m[1] === undefined ? 'exact' : 'approximate',
    }),
  },
];

/** Expressions that are counted from the day of publication. */
export const RELATIVE: readonly TimeRule[] = [...RELATIVE_DAYS, ...RELATIVE_UNITS, ...LENGTHS];

/** "since", "until", "by" before an expression with an interval. */
export function bounded(word: string, value: TimeValue, anchor: string | undefined): TimeValue {
  if (value.interval === undefined) return value;
  const { from, to } = value.interval;
  if (word === 'since' && anchor !== undefined && from <= anchor)
    return { ...value, interval: { from, to: anchor }, granularity: 'range' };
  if (['until', 'till', 'by', 'before'].includes(word) && anchor !== undefined && to >= anchor) {
    return { ...value, interval: { from: anchor, to }, granularity: 'range' };
  }
  return value;
}
