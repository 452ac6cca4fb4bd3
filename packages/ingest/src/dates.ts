/**
 * A date as people and pages write it, as ISO 8601: `2025-04-04`, or with its time `2025-04-04T09:30:00+02:00`. The offset is kept, so
 * that the first ten characters are the day on which it was published where it was published.
 * @returns undefined if it is no date, or one that may be read two ways (`04/05/2025`)
 */
export function isoDate(_text: string): string | undefined {
  return undefined;
}
