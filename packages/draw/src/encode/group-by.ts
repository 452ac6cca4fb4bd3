/** The items by key, keys in the order in which they come. (`Map.groupBy` is not in Node 20.) */
export function groupBy<T, K>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const k = key(item);
    const there = groups.get(k);
    if (there === undefined) groups.set(k, [item]);
    else there.push(item);
  }
  return groups;
}
