import { weekday } from './days.js';
import { duration, rule, unitOf } from './lexemes.js';
import { move, unitAround } from './move.js';
import { approximately, exact, partValue, rangeValue, type TimeRule } from './value.js';

/** Weeks, months and years around the day of publication: "early next month", "by the end of the year". */
export const RELATIVE_UNITS: readonly TimeRule[] = [
  {
    name: 'last week',
    pattern: rule(
      '(?:(early|late|earlier|later|mid) )?(?:the )?(last|past|previous|this|next|coming|following|current) (week|weekend|month|year|quarter|decade)',
    ),
    read: (m, { anchor }) => {
      if (anchor === undefined) return undefined;
      const unit = unitOf(m[3]!);
      const word = m[2]!.toLowerCase();
      if (word === 'following')
        return { timex: duration(1, unit), granularity: 'range', certainty: 'approximate', anchor: 'event' };
      const step = ['last', 'past', 'previous'].includes(word) ? -1 : ['next', 'coming'].includes(word) ? 1 : 0;
      if (unit === 'weekend' && word === 'this' && weekday(anchor) <= 2) return unitAround(anchor, unit, -1);
      // "in the last year" is the twelve months before, "last year" the calendar's.
      if (/^the (?:last|past) /i.test(m[0]) && m[1] === undefined && unit !== 'weekend' && unit !== 'quarter') {
        return {
          ...exact(duration(1, unit), { from: move(anchor, unit, -1), to: anchor }, 'range'),
          certainty: 'approximate',
        };
      }
      const value = unitAround(anchor, unit, step);
      const part = m[1]?.toLowerCase();
      if (value?.interval === undefined || part === undefined) return value;
      if (part === 'earlier')
        return approximately({
          ...value,
          interval: { from: value.interval.from, to: step === 0 ? anchor : value.interval.to },
        });
      if (part === 'later')
        return approximately({
          ...value,
          interval: { from: step === 0 ? anchor : value.interval.from, to: value.interval.to },
        });
      return partValue(value, part);
    },
  },
  {
    name: 'end of the unit',
    pattern: rule(
      '(?:(by|before|until|at|toward|towards|near) )?the (end|beginning|start|middle) of (?:the|this|next|last) (week|month|year|decade)',
    ),
    read: (m, { anchor }) => {
      if (anchor === undefined) return undefined;
      const word = m[0].toLowerCase();
      const value = unitAround(anchor, unitOf(m[3]!), / next /.test(word) ? 1 : / last /.test(word) ? -1 : 0);
      if (value?.interval === undefined) return undefined;
      if (['by', 'before', 'until'].includes(m[1]?.toLowerCase() ?? '') && value.interval.to >= anchor)
        return rangeValue(anchor, value.interval.to);
      return partValue(value, { end: 'late', middle: 'mid' }[m[2]!.toLowerCase()] ?? 'early');
    },
  },
];
