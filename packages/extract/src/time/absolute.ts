import { day } from './days.js';
import { DATE, MONTH, monthNumber, PART, rule, YEAR } from './lexemes.js';
import {
  dayValue,
  exact,
  monthValue,
  nearest,
  partValue,
  quarterValue,
  rangeValue,
  seasonValue,
  type TimeRule,
  type TimeValue,
  yearValue,
} from './value.js';

const number = (word: string | undefined): number => Number.parseInt(word ?? '', 10);

function dateIn(year: number, month: number, date: number): TimeValue | undefined {
  const of = month === 0 ? undefined : day(year, month, date);
  return of === undefined ? undefined : dayValue(of);
}

function withPart(value: TimeValue | undefined, part: string | undefined): TimeValue | undefined {
  if (value === undefined || part === undefined || part.trim() === '') return value;
  return partValue(
    value,
    part
      .trim()
      .replace(/^the (?:beginning|start) of/i, 'early')
      .replace(/^the middle of/i, 'mid')
      .replace(/^the end of/i, 'late')
      .replace(/-$/, ''),
  );
}

const SEASONS: Readonly<Record<string, 'SP' | 'SU' | 'FA' | 'WI'>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};

/** Dates that need no day of publication, and dates without a year, which do. */
export const ABSOLUTE: readonly TimeRule[] = [
  {
    name: 'iso date',
    pattern: rule('(\\d{4})-(\\d\\d)-(\\d\\d)'),
    read: (m) => dateIn(number(m[1]), number(m[2]), number(m[3])),
  },
  {
    name: 'month date year',
    pattern: rule(`(${MONTH}) (${DATE}),? (${YEAR})`),
    read: (m) => dateIn(number(m[3]), monthNumber(m[1]!), number(m[2])),
  },
  {
    name: 'date month year',
    pattern: rule(`(?:the )?(${DATE})(?: of)? (${MONTH}),? (${YEAR})`),
    read: (m) => dateIn(number(m[3]), monthNumber(m[2]!), number(m[1])),
  },
  {
    name: 'month date to date',
    pattern: rule(`(${MONTH}) (${DATE})(?: ?[-–] ?| to | and | through )(${DATE})(?:,? (${YEAR}))?`),
    read: (m, { anchor, tense }) => {
      const between = (year: number): TimeValue | undefined => {
        const from = dateIn(year, monthNumber(m[1]!), number(m[2]))?.timex;
        const to = dateIn(year, monthNumber(m[1]!), number(m[3]))?.timex;
        return from === undefined || to === undefined ? undefined : rangeValue(from, to);
      };
      if (m[4] !== undefined) return between(number(m[4]));
      return anchor === undefined ? undefined : nearest(anchor, tense, between);
    },
  },
  {
    name: 'month date',
    pattern: rule(`(${MONTH}) (${DATE})`),
    read: (m, { anchor, tense }) =>
      anchor === undefined
        ? undefined
        : nearest(anchor, tense, (year) => dateIn(year, monthNumber(m[1]!), number(m[2]))),
  },
  {
    name: 'date month',
    pattern: rule(`(?:the )?(${DATE})(?: of)? (${MONTH})`),
    read: (m, { anchor, tense }) =>
      anchor === undefined
        ? undefined
        : nearest(anchor, tense, (year) => dateIn(year, monthNumber(m[2]!), number(m[1]))),
  },
  {
    name: 'month year',
    pattern: rule(`(?:(${PART})[ -])?(${MONTH}),?(?: of)? (${YEAR})`),
    read: (m) => (monthNumber(m[2]!) === 0 ? undefined : withPart(monthValue(number(m[3]), monthNumber(m[2]!)), m[1])),
  },
  {
    name: 'month',
    pattern: rule(
      `(?:(${PART})[ -]|(?:in|since|until|till|by|from|of|during|for|through|between|last|next|this|and|to) )(${MONTH})`,
    ),
    read: (m, { anchor, tense }) => {
      const month = monthNumber(m[2]!);
      if (month === 0 || anchor === undefined) return undefined;
      const word = m[0].toLowerCase();
      const way = word.startsWith('last') ? 'past' : word.startsWith('next') ? 'future' : tense;
      return withPart(
        nearest(anchor, way, (year) => monthValue(year, month)),
        m[1],
      );
    },
  },
  {
    name: 'year',
    pattern: rule(
      `(?:(${PART})[ -]|(?:in|since|until|till|by|from|of|during|for|through|before|after|between|and|to|year|the) )(${YEAR})(?! ?(?:people|percent|per|dollars|miles|troops|soldiers|killed|km|meters))`,
    ),
    read: (m) => withPart(yearValue(number(m[2])), m[1]),
  },
  {
    name: 'decade',
    pattern: rule(`(?:(${PART})[ -](?:the )?)?(?:the )?(1[89]\\d|20\\d)0['’]?s`),
    read: (m) => {
      const first = number(m[2]) * 10;
      // "the mid-1990s": 1994 to 1996.
      const part = m[1]?.toLowerCase() ?? '';
      const [from, to] =
        part === 'early' ? [0, 3] : part.startsWith('mid') ? [4, 6] : part === 'late' ? [7, 9] : [0, 9];
      const value = exact(`${m[2]!}X`, { from: day(first + from!, 1, 1)!, to: day(first + to!, 12, 31)! }, 'decade');
      return part === '' ? value : { ...value, certainty: 'approximate' };
    },
  },
  {
    name: 'quarter',
    pattern: rule(
      `(?:the )?(first|second|third|fourth|1st|2nd|3rd|4th) quarter(?: of| in)? (${YEAR})|Q([1-4]) (${YEAR})`,
    ),
    read: (m) =>
      m[3] === undefined
        ? quarterValue(number(m[2]), ORDINALS[m[1]!.toLowerCase()]!)
        : quarterValue(number(m[4]), number(m[3])),
  },
  {
    name: 'half year',
    pattern: rule(`(?:the )?(first|second) half of (${YEAR})`),
    read: (m) => {
      const year = number(m[2]);
      return m[1]!.toLowerCase() === 'first'
        ? rangeValue(`${year}-01-01`, `${year}-06-30`)
        : rangeValue(`${year}-07-01`, `${year}-12-31`);
    },
  },
  {
    name: 'season year',
    pattern: rule(`(?:(${PART})[ -])?(?:the )?(spring|summer|autumn|fall|winter)(?: of)? (${YEAR})`),
    read: (m) => withPart(seasonValue(number(m[3]), SEASONS[m[2]!.toLowerCase()]!), m[1]),
  },
  {
    name: 'season',
    pattern: rule('(last|this|next) (spring|summer|autumn|fall|winter)'),
    read: (m, { anchor }) => {
      if (anchor === undefined) return undefined;
      const season = SEASONS[m[2]!.toLowerCase()]!;
      const word = m[1]!.toLowerCase();
      const year = Number(anchor.slice(0, 4));
      const all = [year - 2, year - 1, year, year + 1, year + 2].map((y) => seasonValue(y, season));
      if (word === 'last') return all.findLast((value) => value.interval!.to < anchor);
      return all.find((value) => (word === 'next' ? value.interval!.from > anchor : value.interval!.to >= anchor));
    },
  },
  {
    name: 'years',
    pattern: rule(`(?:from |between )?(${YEAR})(?: ?[-–] ?| to | and | until | through )(${YEAR})`),
    read: (m) => rangeValue(`${m[1]!}-01-01`, `${m[2]!}-12-31`),
  },
  {
    name: 'months',
    pattern: rule(`(?:from |between )?(${MONTH})(?: (${YEAR}))? (?:to|and|until|through|till) (${MONTH}),? (${YEAR})`),
    read: (m) => {
      const [first, last] = [monthNumber(m[1]!), monthNumber(m[3]!)];
      if (first === 0 || last === 0) return undefined;
      const to = monthValue(number(m[4]), last);
      const from = monthValue(m[2] === undefined ? number(m[4]) : number(m[2]), first);
      if (from.interval!.from > to.interval!.to) return undefined;
      return exact(`${from.timex}/${to.timex}`, { from: from.interval!.from, to: to.interval!.to }, 'range');
    },
  },
  {
    name: 'years short',
    pattern: rule(`(?:from |between )?(1[89]\\d\\d|20\\d\\d)(?: ?[-–] ?| to )['’‘]?(\\d\\d)`),
    read: (m) => {
      const to = number(m[1]!.slice(0, 2) + m[2]!);
      return to > number(m[1]) ? rangeValue(`${m[1]!}-01-01`, `${to}-12-31`) : undefined;
    },
  },
  {
    name: 'past month',
    pattern: rule(`this past (${MONTH})`),
    read: (m, { anchor }) => {
      const month = monthNumber(m[1]!);
      if (month === 0 || anchor === undefined) return undefined;
      return nearest(anchor, 'past', (year) => monthValue(year, month));
    },
  },
  {
    name: 'dates',
    pattern: rule(
      `(?:from |between )(${MONTH}) (${DATE})(?: to | and | until | through )(${MONTH}) (${DATE})(?:,? (${YEAR}))?`,
    ),
    read: (m, { anchor, tense }) => {
      const between = (year: number): TimeValue | undefined => {
        const from = dateIn(year, monthNumber(m[1]!), number(m[2]))?.timex;
        const to = dateIn(year, monthNumber(m[3]!), number(m[4]))?.timex;
        return from === undefined || to === undefined ? undefined : rangeValue(from, to);
      };
      if (m[5] !== undefined) return between(number(m[5]));
      return anchor === undefined ? undefined : nearest(anchor, tense, between);
    },
  },
];
