import { addDays, addMonths, parts, weekOf } from './days.js';
import { SEVERAL, type Unit } from './lexemes.js';
import {
  approximately,
  dayValue,
  exact,
  monthValue,
  quarterValue,
  type TimeValue,
  weekValue,
  yearValue,
} from './value.js';

/** The unit that holds a day, moved by `n` units: "last week" is -1. */
export function unitAround(anchor: string, unit: Unit, n: number): TimeValue | undefined {
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
export function move(anchor: string, unit: Unit, n: number): string {
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
export function distant(
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
