const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `2025-04-04` → `4 Apr 2025`. Days are text, never `Date`: a time zone must not move them. */
export function showDay(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** `2025-04-04` → `4 Apr`. */
export function showDayShort(iso: string): string {
  return showDay(iso).replace(/ \d+$/, '');
}

/** `2025-04-04T18:20:00Z` → `4 Apr 2025, 18:20`; without a time only the day. */
export function showMoment(iso: string): string {
  const time = /T(\d\d:\d\d)/.exec(iso)?.[1];
  return time === undefined ? showDay(iso) : `${showDay(iso)}, ${time}`;
}

/** `24 Mar – 4 Apr 2025`, one day where both are one. */
export function showRange(from: string, to: string): string {
  if (from === to) return showDay(from);
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${showDayShort(from)} – ${showDay(to)}`
    : `${showDay(from)} – ${showDay(to)}`;
}

const DAY_MS = 86_400_000;

/** Every day of `[from, to]`, both included. */
export function daysBetween(from: string, to: string): readonly string[] {
  const days: string[] = [];
  const last = Date.parse(`${to}T00:00:00Z`);
  for (let at = Date.parse(`${from}T00:00:00Z`); at <= last; at += DAY_MS) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

/** Whole days from one to the other. */
export function dayDistance(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
