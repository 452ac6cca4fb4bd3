import { addDays, day, weekday } from './days.js';
import { DAYTIME, daytimeOf, rule, WEEKDAY, weekdayNumber } from './lexemes.js';
import { unitAround } from './move.js';
import { dayValue, exact, nearest, type TimeRule, type TimeValue } from './value.js';

const WORDS = {
  today: 0,
  tonight: 0,
  yesterday: -1,
  tomorrow: 1,
} as const;

/** "Tuesday night": the day, with the part of it in the TIMEX value. */
function atTime(value: TimeValue, words: string): TimeValue {
  return { ...value, timex: `${value.timex}${daytimeOf(words)}` };
}

/** Holidays on a fixed date: month and date. */
const HOLIDAYS: Readonly<Record<string, readonly [number, number]>> = {
  'christmas eve': [12, 24],
  'christmas day': [12, 25],
  'new year’s eve': [12, 31],
  'new year’s day': [1, 1],
  'valentine’s day': [2, 14],
  'may day': [5, 1],
  halloween: [10, 31],
  'boxing day': [12, 26],
  'bastille day': [7, 14],
};

/** Days that are counted from the day of publication: "yesterday", "on Tuesday night", "overnight"; and holidays. */
export const RELATIVE_DAYS: readonly TimeRule[] = [
  {
    name: 'today',
    pattern: rule(`(today|tonight|yesterday|tomorrow)${DAYTIME}`),
    read: (m, { anchor }) =>
      anchor === undefined
        ? undefined
        : atTime(dayValue(addDays(anchor, WORDS[m[1]!.toLowerCase() as keyof typeof WORDS])), m[0]),
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
    name: 'weekday',
    pattern: rule(`(?:(last|this past|past|next|this|this coming|coming) )?(${WEEKDAY})${DAYTIME}`),
    read: (m, { anchor, tense }) => {
      const wanted = weekdayNumber(m[2]!);
      if (anchor === undefined || wanted === 0) return undefined;
      const back = (weekday(anchor) - wanted + 7) % 7;
      const word = m[1]?.toLowerCase() ?? '';
      const at = (of: string): TimeValue => atTime(dayValue(of), m[0]);
      if (word === 'last' || word.endsWith('past')) return at(addDays(anchor, -(back === 0 ? 7 : back)));
      if (word === 'next' || word.endsWith('coming')) return at(addDays(anchor, 7 - back));
      if (tense === 'future') return at(addDays(anchor, back === 0 ? 0 : 7 - back));
      return at(addDays(anchor, -back));
    },
  },
  {
    name: 'holiday',
    pattern: rule(
      "(Christmas (?:Eve|Day)|New Year[’']s (?:Eve|Day)|Valentine[’']s Day|May Day|Halloween|Boxing Day|Bastille Day)(?:,? (?:in )?((?:19|20)\\d\\d))?",
    ),
    read: (m, { anchor, tense }) => {
      const date = HOLIDAYS[m[1]!.toLowerCase().replaceAll("'", '’')];
      if (date === undefined) return undefined;
      const of = (year: number): TimeValue | undefined => {
        const found = day(year, date[0], date[1]);
        return found === undefined ? undefined : dayValue(found);
      };
      if (m[2] !== undefined) return of(Number(m[2]));
      return anchor === undefined ? undefined : nearest(anchor, tense, of);
    },
  },
  {
    name: 'the weekend',
    pattern: rule('(?:over|during|at|on) the weekend'),
    read: (_, { anchor, tense }) => {
      if (anchor === undefined) return undefined;
      // On a Saturday or Sunday the weekend is this one.
      const today = weekday(anchor);
      const step = tense === 'future' || today >= 6 ? 0 : -1;
      return unitAround(anchor, 'weekend', step);
    },
  },
];
