/**
 * Dates as pages and bylines write them. Refused: `Date.parse`, which reads a date without zone in the zone of the machine, and differs
 * between engines on everything but ISO 8601; and a general parser of times in text, which finds a date in any sentence.
 */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const TIME = '(?:[,T]?\\s*(?:at\\s+)?(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?\\s*([ap]\\.?m\\.?)?)?';
const ZONE = '\\s*(Z|UTC|GMT|EST|EDT|CST|CDT|MST|MDT|PST|PDT|CET|CEST|BST|[+-]\\d{2}:?\\d{2})?';

const ISO = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})${TIME}${ZONE}$`, 'i');
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/i;
/** `2025/04/04`: a year in front is always followed by the month. */
const SLASHED = new RegExp(`^(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})${TIME}${ZONE}$`, 'i');
/** `Fri, 4 Apr 2025 09:30:00 +0200` (RFC 5322), `4 April 2025`. */
const DAY_FIRST = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${MONTH},?[\\s-]+(\\d{4})${TIME}${ZONE}$`,
  'i',
);
/** `April 4, 2025 9:30 a.m.`. */
const MONTH_FIRST = new RegExp(`^${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${TIME}${ZONE}$`, 'i');
/** `9:30 AM EDT, Fri April 4, 2025`: agencies put the time in front. */
const TIME_FIRST = /^(\d{1,2}:\d{2}(?:\s*[ap]\.?m\.?)?)(?:\s*\(?([A-Z]{2,4})\)?)?,?\s+(?:on\s+)?(.+)$/i;

const OFFSETS: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

/**
 * A date as people and pages write it, as ISO 8601: `2025-04-04`, or with its time `2025-04-04T09:30:00+02:00`. The offset is kept, so
 * that the first ten characters are the day on which it was published where it was published.
 * @returns undefined if it is no date, or one that may be read two ways (`04/05/2025`)
 */
export function isoDate(text: string): string | undefined {
  const plain = text
    .slice(0, 100)
    .trim()
    .replace(/^(?:published|updated|posted|on|date|first published)\b:?\s*(?:on\s+)?/i, '')
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i, '')
    .trim();
  const iso = ISO.exec(plain) ?? SLASHED.exec(plain);
  if (iso !== null) return compose(iso[1], iso[2], iso[3], iso.slice(4));
  const compact = COMPACT.exec(plain);
  if (compact !== null) {
    const [, year, month, day, hour, minute, second, zone] = compact;
    return compose(year, month, day, [hour, minute, second, undefined, zone]);
  }
  const dayFirst = DAY_FIRST.exec(plain);
  if (dayFirst !== null) return compose(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1], dayFirst.slice(4));
  const monthFirst = MONTH_FIRST.exec(plain);
  if (monthFirst !== null) return compose(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2], monthFirst.slice(4));
  const timeFirst = TIME_FIRST.exec(plain);
  if (timeFirst === null || /^\d{1,2}:\d{2}/.test(timeFirst[3]!)) return undefined;
  const day = isoDate(timeFirst[3]!);
  return day?.length === 10 ? isoDate(`${day} ${timeFirst[1]!} ${timeFirst[2] ?? ''}`) : day;
}

function monthOf(name: string | undefined): string {
  return String(MONTHS.indexOf(name!.toLowerCase().slice(0, 3)) + 1);
}

type Part = string | undefined;

/** @param rest hour, minute, second, am or pm, zone */
function compose(
  year: Part,
  month: Part,
  day: Part,
  [hour, minute, second, half, zone]: readonly Part[],
): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  // Day 0 of the next month is the last of this one.
  const days = new Date(Date.UTC(y, m, 0)).getUTCDate();
  if (y < 1600 || m < 1 || m > 12 || d < 1 || d > days) return undefined;
  const date = `${year}-${two(m)}-${two(d)}`;
  if (hour === undefined) return date;
  const h = half === undefined ? Number(hour) : (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0);
  if (h > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return date;
  return `${date}T${two(h)}:${minute}:${second ?? '00'}${offset(zone)}`;
}

function offset(zone: Part): string {
  if (zone === undefined) return '';
  const named = OFFSETS[zone.toUpperCase()];
  if (named !== undefined) return named;
  const signed = `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  return signed === '+00:00' || signed === '-00:00' ? 'Z' : signed;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
