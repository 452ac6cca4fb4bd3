import type { Cluster, Draft } from './workspace.js';

/**
 * What the mentions of a cluster add up to. It grows with each mention, since a cluster of a long article has hundreds, and the rules ask for its
 * gender once for each of them: counted anew each time, resolution took quadratic time.
 */
export interface Tally {
  /** How often each is told, in order of the first time. */
  readonly genders: Map<NonNullable<Draft['gender']>, number>;
  readonly numbers: Map<NonNullable<Draft['number']>, number>;
  /** What the first mention that knows says. */
  animate?: boolean;
  /** The mentions by name. */
  readonly names: Draft[];
  /** Of them, and of the adjectives, the first of each spelling. */
  readonly spellings: Map<string, Draft>;
  readonly adjectives: Map<string, Draft>;
  /** The first descriptions, one of each wording. */
  readonly descriptions: Map<string, Draft>;
  /** Heads of all mentions in order of the text, with their sentences at the same index. */
  readonly heads: number[];
  readonly sentences: number[];
}

/** More ways to call a thing tell nothing new. */
const MOST_DESCRIPTIONS = 12;

/** The tally of no mentions. */
export function emptyTally(): Tally {
  return {
    genders: new Map(),
    numbers: new Map(),
    names: [],
    spellings: new Map(),
    adjectives: new Map(),
    descriptions: new Map(),
    heads: [],
    sentences: [],
  };
}

/** Puts a mention into a cluster and its tally. From here on its gender, number and kind must not change. */
export function pushMention(cluster: Cluster, mention: Draft): void {
  const { tally } = cluster;
  const { kind, gender, number, animate } = mention;
  cluster.mentions.push(mention);
  if (gender !== undefined) tally.genders.set(gender, (tally.genders.get(gender) ?? 0) + 1);
  if (number !== undefined && kind !== 'adjective') tally.numbers.set(number, (tally.numbers.get(number) ?? 0) + 1);
  if (animate !== undefined) tally.animate ??= animate;
  if (kind === 'name') tally.names.push(mention);
  const spellings = kind === 'name' ? tally.spellings : kind === 'adjective' ? tally.adjectives : undefined;
  if (spellings?.has(mention.text) === false) spellings.set(mention.text, mention);
  if (kind === 'nominal' && tally.descriptions.size < MOST_DESCRIPTIONS) {
    if (!tally.descriptions.has(mention.text)) tally.descriptions.set(mention.text, mention);
  }
  const place = headsBefore(tally, mention.head);
  tally.heads.splice(place, 0, mention.head);
  tally.sentences.splice(place, 0, mention.sentence);
}

/** How many mentions have their head in front of this token. */
export function headsBefore({ heads }: Tally, token: number): number {
  let [low, high] = [0, heads.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (heads[middle]! < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The key with the greatest count; of several the one that came first. */
export function greatest<T>(counts: ReadonlyMap<T, number>): T | undefined {
  let best: T | undefined;
  for (const [value, count] of counts) if (best === undefined || count > counts.get(best)!) best = value;
  return best;
}
