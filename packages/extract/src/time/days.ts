/**
 * Days of the proleptic Gregorian calendar as ISO strings `YYYY-MM-DD`, without time of day or zone: what a newspaper means by a day. Weeks are
 * ISO 8601 weeks (Monday to Sunday).
 */

const DAY_MS = 86_400_000;

/** First and last day, inclusive. */
export interface Interval {
  readonly from: string;
  readonly to: string;
}

/** The day, or nothing if there is none (30 February). `month` is 1 to 12. */
export function day(year: number, month: number, date: number): string | undefined {
  const time = Date.UTC(year, month - 1, date);
  const made = new Date(time);
  made.setUTCFullYear(year);
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === date ? iso(made) : undefined;
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function time(of: string): number {
  return Date.parse(`${of}T00:00:00Z`);
}

export function addDays(of: string, days: number): string {
  return iso(new Date(time(of) + days * DAY_MS));
}

/** The same date so many months later; the last day of the month where it has no such date. */
export function addMonths(of: string, months: number): string {
  const { year, month, date } = parts(of);
  const index = year * 12 + (month - 1) + months;
  const last = lastOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1);
  return `${last.slice(0, 8)}${String(Math.min(date, Number(last.slice(8)))).padStart(2, '0')}`;
}

/** Year, month (1–12) and date of a day. */
export function parts(of: string): { readonly year: number; readonly month: number; readonly date: number } {
  const [year, month, date] = of.split('-').map(Number);
  return { year: year!, month: month!, date: date! };
}

/** Monday is 1, Sunday 7. */
export function weekday(of: string): number {
  return ((new Date(time(of)).getUTCDay() + 6) % 7) + 1;
}

function lastOf(year: number, month: number): string {
  return addDays(month === 12 ? day(year + 1, 1, 1)! : day(year, month + 1, 1)!, -1);
}

export function monthOf(year: number, month: number): Interval {
  return { from: day(year, month, 1)!, to: lastOf(year, month) };
}

export function yearOf(year: number): Interval {
  return { from: day(year, 1, 1)!, to: day(year, 12, 31)! };
}

/** Quarter 1 to 4. */
export function quarterOf(year: number, quarter: number): Interval {
  return { from: day(year, quarter * 3 - 2, 1)!, to: lastOf(year, quarter * 3) };
}

/** The ISO week that holds a day. */
export function weekOf(of: string): Interval {
  const from = addDays(of, 1 - weekday(of));
  return { from, to: addDays(from, 6) };
}

/** `2025-W14`. */
export function weekName(of: string): string {
  const thursday = addDays(of, 4 - weekday(of));
  const { year } = parts(thursday);
  const week = Math.floor((time(thursday) - time(day(year, 1, 1)!)) / (7 * DAY_MS)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** Meteorological seasons of the north: what newspapers in English mean. Winter is named by the year in which it begins. */
export function seasonOf(year: number, season: 'SP' | 'SU' | 'FA' | 'WI'): Interval {
  const first = { SP: 3, SU: 6, FA: 9, WI: 12 }[season];
  return { from: day(year, first, 1)!, to: addDays(addMonths(day(year, first, 1)!, 3), -1) };
}
