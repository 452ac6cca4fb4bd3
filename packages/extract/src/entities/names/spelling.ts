/** Levenshtein distance; 9 for words whose lengths differ by more than 2, which is more than any caller accepts. */
export function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 9;
  let row = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let k = 1; k <= b.length; k++) {
      const change = row[k - 1]! + (a[i - 1] === b[k - 1] ? 0 : 1);
      next.push(Math.min(row[k]! + 1, next[k - 1]! + 1, change));
    }
    row = next;
  }
  return row[b.length]!;
}

/** Is their Levenshtein distance 1? Asked of every pair of names of an article, hence without a table. */
export function differByOne(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || short === long) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  return short.slice(same + (long.length === short.length ? 1 : 0)) === long.slice(same + 1);
}

/** Do they differ by two neighbouring letters that changed places? "Untied", "United". */
export function differBySwap(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let k = 0;
  while (a[k] === b[k]) k++;
  return a[k] === b[k + 1] && a[k + 1] === b[k] && a.slice(k + 2) === b.slice(k + 2);
}

const NICKNAMES = new Map(
  `mike/michael bill/william bob/robert joe/joseph tom/thomas jim/james dick/richard dave/david dan/daniel steve/stephen tony/anthony ted/edward
  ben/benjamin nick/nicholas matt/matthew ron/ronald don/donald ed/edward jeff/jeffrey ken/kenneth pete/peter rick/richard tim/timothy
  chris/christopher liz/elizabeth kate/katherine alex/alexander sasha/alexander greg/gregory andy/andrew will/william sam/samuel jake/jacob
  jack/john bibi/benjamin binyamin/benjamin hank/henry larry/lawrence`
    .split(/\s+/u)
    .map((pair) => pair.split('/') as [string, string]),
);

/** The full form of an English short given name, or the name itself. */
export function fullGivenName(name: string): string {
  return NICKNAMES.get(name) ?? name;
}
