/**
 * Order of strings by UTF-16 code unit: the same on every machine. `localeCompare` is not, and ids must never depend on where they
 * were sorted.
 */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A sorted copy without repetitions. */
export function sortedUnique<T extends string>(values: Iterable<T>): T[] {
  return [...new Set(values)].sort(compareStrings);
}
