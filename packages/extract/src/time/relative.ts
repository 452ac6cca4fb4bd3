import { addDays, addMonths, parts, weekday, weekOf } from './days.js';
import {
  ABOUT,
  count,
  DAYTIME,
  duration,
  NUMBER,
  rule,
  SEVERAL,
  UNIT,
  type Unit,
  unitOf,
  WEEKDAY,
  weekdayNumber,
} from './lexemes.js';
import {
  approximately,
  dayValue,
  exact,
  monthValue,
  partValue,
  quarterValue,
  rangeValue,
  type TimeRule,
  type TimeValue,
  weekValue,
  yearValue,
} from './value.js';

/** The unit that holds a day, moved by `n` units: "last week" is -1. */
function unitAround(anchor: string, unit: Unit, n: number): TimeValue | undefined {
  const { year, month } = parts(anchor);
  switch (unit) {
    case 'day':
      return dayValue(addDays(anchor, n));
    case 'week':
      return weekValue(addDays(anchor, 7 * n));
    case 'weekend': {
      const saturday = addDays(weekOf(addDays(anchor, 7 * n)).from, 5);
      return { ...exact(`${weekValue(saturday).timex}-WE`, { from: saturday, to: addDays(saturday, 1) }, 'range') };
    }
    case 'month': {
      const index = year * 12 + month - 1 + n;
      return monthValue(Math.floor(index / 12), (index % 12) + 1);
    }
    case 'quarter': {
      const index = year * 4 + Math.floor((month - 1) / 3) + n;
      return quarterValue(Math.floor(index / 4), (index % 4) + 1);
    }
    case 'year':
      return yearValue(year + n);
    case 'decade': {
      const first = (Math.floor(year / 10) + n) * 10;
      return exact(`${first / 10}X`, { from: `${first}-01-01`, to: `${first + 9}-12-31` }, 'decade');
    }
    default:
      return undefined;
  }
}

/** A day moved by so many units. */
function move(anchor: string, unit: Unit, n: number): string {
  switch (unit) {
    case 'day':
      return addDays(anchor, Math.round(n));
    case 'week':
      return addDays(anchor, Math.round(7 * n));
    case 'month':
      return addMonths(anchor, Math.round(n));
    case 'quarter':
      return addMonths(anchor, Math.round(3 * n));
    case 'year':
      return addMonths(anchor, Math.round(12 * n));
    case 'decade':
      return addMonths(anchor, Math.round(120 * n));
    default:
      return anchor;
  }
}

/** "two weeks ago" is known as well as its unit says: a day for days, a month for months. */
function distant(
  anchor: string,
  unit: Unit,
  n: number | undefined,
  direction: 1 | -1,
  about: boolean,
): TimeValue | undefined {
  const at = move(anchor, unit, direction * (n ?? SEVERAL));
  const whole = n !== undefined && !Number.isInteger(n);
  const value =
    whole || unit === 'decade' ? unitAround(at, unit === 'decade' ? 'year' : 'month', 0) : unitAround(at, unit, 0);
  const rough = unit === 'hour' || unit === 'minute' ? dayValue(anchor) : value;
  return about || n === undefined || unit === 'decade' ? approximately(rough) : rough;
}

const WORDS = {
  today: 0,
  tonight: 0,
  yesterday: -1,
  tomorrow: 1,
} as const;

/** Expressions that are counted from the day of publication. */
export const RELATIVE: readonly TimeRule[] = [
  {
    name: 'today',
    pattern: rule(`(today|tonight|yesterday|tomorrow)${DAYTIME}`),
    read: (m, { anchor }) =>
      anchor === undefined ? undefined : dayValue(addDays(anchor, WORDS[m[1]!.toLowerCase() as keyof typeof WORDS])),
  },
  {
    name: 'the day before yesterday',
    pattern: rule('the day (before yesterday|after tomorrow)'),
    read: (m, { anchor }) =>
      anchor === undefined ? undefined : dayValue(addDays(anchor, m[1]!.startsWith('before') ? -2 : 2)),
  },
  {
    name: 'this morning',
    pattern: rule('this (?:morning|afternoon|evening)'),
    read: (_, { anchor }) => (anchor === undefined ? undefined : dayValue(anchor)),
  },
  {
    name: 'last night',
    pattern: rule('last night|overnight'),
    read: (m, { anchor }) => {
      if (anchor === undefined) return undefined;
      const before = addDays(anchor, -1);
      return m[0].toLowerCase() === 'overnight'
        ? exact(`${before}TNI`, { from: before, to: anchor }, 'range')
        : dayValue(before);
    },
  },
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
    name: 'weekday',
    pattern: rule(`(?:(last|this past|past|next|this|this coming|coming) )?(${WEEKDAY})${DAYTIME}`),
    read: (m, { anchor, tense }) => {
      const wanted = weekdayNumber(m[2]!);
      if (anchor === undefined || wanted === 0) return undefined;
      const back = (weekday(anchor) - wanted + 7) % 7;
      const word = m[1]?.toLowerCase() ?? '';
      if (word === 'last' || word.endsWith('past')) return dayValue(addDays(anchor, -(back === 0 ? 7 : back)));
      if (word === 'next' || word.endsWith('coming')) return dayValue(addDays(anchor, 7 - back));
      if (tense === 'future') return dayValue(addDays(anchor, back === 0 ? 0 : 7 - back));
      return dayValue(addDays(anchor, -back));
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
    pattern: rule('(?:the )?(?:same|next|following|previous) day'),
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
