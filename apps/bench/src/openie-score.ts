/**
 * A strict fact-level scorer for open triples against n-ary gold tuples.
 *
 * A triple is right only if its subject equals the gold's and relation + object equal the gold's in one of its readings: r a2; r ak; r a2 ak;
 * r a2 … ak. Determiners, auxiliaries and quotation marks are dropped on both sides. `soft` asks for overlap instead: Jaccard of the bags of
 * words at least .5 (subject) and .7 (relation + object). Precision is over triples, recall over gold tuples.
 */

/** (subject, relation, object). */
export type Triple = readonly [subject: string, relation: string, object: string];

/** A gold tuple: relation and arguments, the subject first. */
export interface GoldTuple {
  readonly relation: string;
  readonly args: readonly string[];
}

/** Precision, recall and F1, 0 to 1, and the number of triples. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly triples: number;
}

const DROPPED = new Set([
  'a',
  'an',
  'the',
  'this',
  'that',
  'these',
  'those',
  '``',
  "''",
  '"',
  "'",
  ',',
  ';',
  ':',
  '.',
  '-',
  '--',
  'such',
]);
const AUXILIARIES = new Set(
  "is are was were be been being has have had having do does did will 's 're would".split(' '),
);
const BE = new Set(['is', 'are', 'was', 'were', "'s", "'re"]);
const SOFT_SUBJECT = 0.5;
const SOFT_PREDICATE = 0.7;

interface Reading {
  readonly subject: readonly string[];
  readonly predicate: readonly string[];
}

function words(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replaceAll(/[’‘]/gu, "'")
    .split(/\s+/u)
    .filter((w) => w !== '');
}

function content(text: string): readonly string[] {
  return words(text).filter((w) => !DROPPED.has(w));
}

/** Relation and object as one bag in order; a form of "be" that is the relation itself is kept as BE. */
function predicate(relation: string, object: string): readonly string[] {
  const all = words(relation);
  const rest = all.filter((w) => !AUXILIARIES.has(w));
  const [first] = all;
  let kept: readonly string[] = rest;
  if (first !== undefined && rest.length === 0) kept = [BE.has(first) ? 'BE' : first];
  else if (first !== undefined && BE.has(first) && !first.startsWith("'") && !rest.some((w) => /(?:ed|en)$/u.test(w))) {
    kept = ['BE', ...rest];
  }
  return [...kept.filter((w) => !DROPPED.has(w)), ...content(object)];
}

function readings({ relation, args }: GoldTuple): readonly Reading[] {
  const [subject = '', ...rest] = args;
  const others = rest.filter((a) => a !== '').map((a) => a.replace(/^[TCL] ?: ?/u, ''));
  const objects = others.flatMap((a, k) =>
    k === 0 ? [a] : [a, `${others[0]} ${a}`, others.slice(0, k + 1).join(' ')],
  );
  return (objects.length === 0 ? [''] : objects).map((o) => ({
    subject: content(subject),
    predicate: predicate(relation, o),
  }));
}

function jaccard(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const w of a) left.set(w, (left.get(w) ?? 0) + 1);
  let shared = 0;
  for (const w of b) {
    const n = left.get(w) ?? 0;
    if (n > 0) {
      shared++;
      left.set(w, n - 1);
    }
  }
  const union = a.length + b.length - shared;
  return union === 0 ? 0 : shared / union;
}

function matches(ours: Reading, gold: Reading, soft: boolean): boolean {
  if (ours.subject.join(' ') === gold.subject.join(' ') && ours.predicate.join(' ') === gold.predicate.join(' '))
    return true;
  return (
    soft &&
    jaccard(ours.subject, gold.subject) >= SOFT_SUBJECT &&
    jaccard(ours.predicate, gold.predicate) >= SOFT_PREDICATE
  );
}

/** Is each triple of a sentence right? */
export function judge(gold: readonly GoldTuple[], triples: readonly Triple[], soft: boolean): readonly boolean[] {
  const all = gold.flatMap(readings);
  return triples.map(([s, r, o]) =>
    all.some((g) => matches({ subject: content(s), predicate: predicate(r, o) }, g, soft)),
  );
}

/** Scores the triples of all sentences; `triplesOf` gives those of one. */
export function score(
  gold: ReadonlyMap<string, readonly GoldTuple[]>,
  triplesOf: (sentence: string) => readonly Triple[],
  soft: boolean,
): Score {
  let right = 0;
  let count = 0;
  let found = 0;
  let total = 0;
  for (const [sentence, tuples] of gold) {
    const ours = triplesOf(sentence).map(([s, r, o]): Reading => ({ subject: content(s), predicate: predicate(r, o) }));
    const wanted = tuples.map(readings);
    count += ours.length;
    total += wanted.length;
    right += ours.filter((t) => wanted.some((g) => g.some((reading) => matches(t, reading, soft)))).length;
    found += wanted.filter((g) => ours.some((t) => g.some((reading) => matches(t, reading, soft)))).length;
  }
  const precision = right / Math.max(1, count);
  const recall = found / Math.max(1, total);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall), triples: count };
}

/** Reads tab-separated gold: sentence, relation, subject, further arguments. */
export function readGold(tsv: string): ReadonlyMap<string, readonly GoldTuple[]> {
  const out = new Map<string, GoldTuple[]>();
  for (const line of tsv.split('\n')) {
    const [sentence, relation, ...args] = line.replace(/\r$/u, '').split('\t');
    if (sentence === undefined || relation === undefined) continue;
    const list = out.get(sentence);
    if (list === undefined) out.set(sentence, [{ relation, args }]);
    else list.push({ relation, args });
  }
  return out;
}
