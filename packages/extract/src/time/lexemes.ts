/** Pieces of the grammar: source of regular expressions, and what their words mean. All patterns are used with the flags `giu`. */

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Month names; "May" and "March" only with a capital are checked by {@link isMonthName}. */
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
export const WEEKDAY =
  '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon\\.|Tues?\\.|Wed\\.|Thurs?\\.|Fri\\.|Sat\\.|Sun\\.)';
export const YEAR = '(?:1[89]\\d\\d|20\\d\\d)';
export const DATE = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';
export const UNIT = '(?:day|week|month|year|decade|quarter|weekend|hour|minute)';
export const PART = '(?:early|mid|late|the beginning of|the start of|the middle of|the end of)';
export const ABOUT =
  '(?:about|around|roughly|approximately|nearly|almost|just over|over|more than|at least|less than|just under|some|up to)';
export const NUMBER =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple of|a few|few|several|a dozen|dozens of|many|half an?)';
export const DAYTIME = '(?: (?:morning|afternoon|evening|night))?';

/** TIMEX3 part of the day at the end of an expression: `TNI` of "Tuesday night"; empty if there is none. */
export function daytimeOf(words: string): string {
  const part = /(morning|afternoon|evening|night)$/i.exec(words)?.[1]?.toLowerCase();
  return part === undefined ? '' : { morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI' }[part]!;
}

/** 1 to 12, or 0 for what is no month ("may" and "march" in lower case are verbs). */
export function monthNumber(word: string): number {
  if (/^(?:may|march|mar|sun|sat|dec|jan)$/.test(word)) return 0;
  return MONTHS.indexOf(word.toLowerCase().slice(0, 3)) + 1;
}

/** 1 (Monday) to 7. */
export function weekdayNumber(word: string): number {
  return ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].indexOf(word.toLowerCase().slice(0, 3)) + 1;
}

const COUNT: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  'a couple of': 2, 'a dozen': 12, 'half a': 0.5, 'half an': 0.5,
}; // prettier-ignore

/** The number, or `undefined` for "several" and its like. */
export function count(word: string): number | undefined {
  return /^\d+$/.test(word) ? Number(word) : COUNT[word.toLowerCase()];
}

/** How many an uncounted word stands for when an interval must be drawn: chosen by eye. */
export const SEVERAL = 3;

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'hour' | 'minute' | 'weekend';

export function unitOf(word: string): Unit {
  return word.toLowerCase().replace(/s$/, '') as Unit;
}

/** TIMEX3 duration: `P3Y`, `PXW`, `PT5H`. */
export function duration(n: number | undefined, unit: Unit): string {
  const amount =
    n === undefined ? 'X' : unit === 'decade' ? String(n * 10) : unit === 'quarter' ? String(n * 3) : String(n);
  if (unit === 'hour' || unit === 'minute') return `PT${amount}${unit[0]!.toUpperCase()}`;
  if (unit === 'weekend') return `P${amount}WE`;
  return `P${amount}${{ day: 'D', week: 'W', month: 'M', quarter: 'M', year: 'Y', decade: 'Y' }[unit]}`;
}

/** A pattern that begins and ends at word boundaries. */
export function rule(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu');
}
