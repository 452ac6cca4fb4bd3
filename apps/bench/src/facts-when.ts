/** Days, both inclusive, ISO `YYYY-MM-DD`; an open end is the least or greatest date. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** How the time of a claim stands to the gold's: inside it or the same, only touching it, or apart from it. */
export type WhenVerdict = 'right' | 'touching' | 'apart';

/** Days of a gold `when`: `2014-12-24`, `2014-12`, `2013-W39`, `2016-Q4`, `2014`, `A/B`, `../B`. `undefined` for anything else. */
export function daysOf(when: string): Days | undefined {
  const [first = '', last] = when.split('/');
  const from = first === '..' ? { from: '0001-01-01', to: '0001-01-01' } : single(first);
  const to = last === undefined ? from : last === '..' ? { from: '9999-12-31', to: '9999-12-31' } : single(last);
  return from === undefined || to === undefined ? undefined : { from: from.from, to: to.to };
}

/** Compares the time of a claim with the gold's. A claim may say the day where the gold says the month, but not the other way round. */
export function judgeWhen(gold: Days, claim: Days): WhenVerdict {
  if (claim.from >= gold.from && claim.to <= gold.to) return 'right';
  return claim.from <= gold.to && gold.from <= claim.to ? 'touching' : 'apart';
}

function single(text: string): Days | undefined {
  const [, year, rest] = /^(\d{4})(?:-(.+))?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (rest === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (/^\d\d-\d\d$/.test(rest)) return { from: text, to: text };
  if (/^\d\d$/.test(rest)) return months(Number(year), Number(rest), 1);
  if (/^Q[1-4]$/.test(rest)) return months(Number(year), 3 * Number(rest[1]) - 2, 3);
  if (/^W\d\d$/.test(rest)) return week(Number(year), Number(rest.slice(1)));
  return undefined;
}

function months(year: number, first: number, count: number): Days {
  return { from: iso(Date.UTC(year, first - 1, 1)), to: iso(Date.UTC(year, first - 1 + count, 0)) };
}

/** ISO 8601: week 1 is the one with 4 January in it; weeks begin on Monday. */
function week(year: number, number: number): Days {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = Date.UTC(year, 0, 4 - ((fourth.getUTCDay() + 6) % 7) + 7 * (number - 1));
  return { from: iso(monday), to: iso(monday + 6 * 86_400_000) };
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
