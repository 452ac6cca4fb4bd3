import type { Doc } from '../doc.js';
import { at, range, union } from '../syntax/index.js';
import { analyse } from './analyse.js';
import type { Fact, FactKind, FrameKey, Word } from './fact.js';
import type { ClauseOptions } from './options.js';
import { sameTokens } from './site.js';

/** One clause for one subject: verb group, main argument, and the other arguments and adjuncts with their prepositions. */
export interface Frame {
  readonly subject: readonly number[];
  readonly relation: readonly Word[];
  readonly object: readonly number[];
  readonly adjuncts: readonly (readonly number[])[];
  readonly confidence: number;
}

/** Frames keep whole noun phrases: what a short fact chains on stays in the object. One without argument is a frame too ("The talks failed"). */
const FRAME_OPTIONS: Partial<ClauseOptions> = { objectPp: 'all', subjectPp: 'all', chainOf: false, bare: true };
const MAIN: readonly FactKind[] = [
  'object',
  'attribute',
  'adjective',
  'predicative',
  'reported',
  'zero-relative',
  'dative',
  'infinitive',
  'gerund',
  'bare',
];
const ADJUNCT: readonly FactKind[] = ['fronted', 'preposition', 'time', 'adverb'];

interface Group {
  readonly subject: readonly number[];
  readonly key: FrameKey;
  readonly facts: readonly Fact[];
  /** Facts of the verb above: their adjuncts come last. */
  readonly upper: readonly Fact[];
}

/** The same analysis as {@link analyse}, as one n-ary frame per clause and subject. Nominal facts stay binary. */
export function frames(doc: Doc, options: Partial<ClauseOptions> = {}): readonly Frame[] {
  const facts = analyse(doc, { ...FRAME_OPTIONS, ...options });
  const binary = facts.filter((f) => f.frame === undefined || f.kind === 'existential');
  return [
    ...binary.map(({ subject, relation, object, confidence }) => ({
      subject,
      relation,
      object,
      confidence,
      adjuncts: [],
    })),
    ...joinSerial(doc, group(facts)).flatMap((g) => framesOf(doc, g)),
  ];
}

function group(facts: readonly Fact[]): readonly Group[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.frame === undefined || ['existential', 'chain'].includes(fact.kind)) continue;
    const key = [fact.subject, fact.frame.relation, fact.frame.head].join('|');
    const list = groups.get(key);
    if (list === undefined) groups.set(key, [fact]);
    else list.push(fact);
  }
  return [...groups.values()].map((list) => ({
    subject: list[0]!.subject,
    key: list[0]!.frame!,
    facts: list,
    upper: [],
  }));
}

/** Adjuncts of an upper serial verb join the frame of the lower verb. */
function joinSerial(doc: Doc, groups: readonly Group[]): readonly Group[] {
  const out = [...groups];
  for (const g of groups) {
    if (!g.facts.every((f) => ADJUNCT.includes(f.kind))) continue;
    const low = out.findIndex(
      (k) =>
        sameTokens(k.subject, g.subject) &&
        k.key.relation.length > g.key.relation.length &&
        g.key.relation.every((x) => k.key.relation.includes(x)) &&
        at(doc, k.key.head).dep === 'xcomp' &&
        at(doc, k.key.head).head === g.key.head,
    );
    if (low < 0) continue;
    const own = out.find((k) => k.key === g.key)!;
    out[low] = { ...out[low]!, upper: [...out[low]!.upper, ...own.facts, ...own.upper] };
    out.splice(out.indexOf(own), 1);
  }
  return out;
}

function framesOf(doc: Doc, g: Group): readonly Frame[] {
  const all = [...g.facts, ...g.upper];
  const hasObject = all.some((f) => f.kind === 'object');
  const second = all.filter((f) => f.kind === 'predicative' && hasObject); // elected him | president
  let main = all.filter((f) => MAIN.includes(f.kind) && !second.includes(f));
  let rest = all.filter((f) => !MAIN.includes(f.kind) && !second.includes(f));
  let relation: readonly Word[] = g.key.relation;
  if (main.length === 0 && rest.length > 0) {
    // No object: the first adjunct after the verb that is no date takes its place.
    const added = (f: Fact): string => f.relation.filter((x) => !g.key.relation.includes(x as number)).join();
    const [first] = [...rest].sort((a, b) => rank(doc, g, a) - rank(doc, g, b) || a.object[0]! - b.object[0]!);
    main = rest.filter((f) => f.kind === first!.kind && added(f) === added(first!));
    rest = rest.filter((f) => !main.includes(f));
    relation = first!.relation;
  }
  const [head] = main;
  if (head === undefined) return [];
  const adjuncts = adjunctsOf(doc, g, head, [...second, ...rest]);
  const confidence = Math.max(...all.map((f) => f.confidence));
  return main.map((m) => ({
    subject: g.subject,
    relation: m.kind === 'reported' ? m.relation : relation,
    object: m.object,
    adjuncts,
    confidence,
  }));
}

function rank(doc: Doc, g: Group, f: Fact): number {
  const isDate = ['DATE', 'TIME'].includes(at(doc, f.object.at(-1)!).entityType);
  return (g.upper.includes(f) ? 4 : 0) + (f.kind === 'fronted' ? 2 : 0) + (isDate ? 1 : 0);
}

function adjunctsOf(doc: Doc, g: Group, main: Fact, facts: readonly Fact[]): readonly (readonly number[])[] {
  const end = Math.max(...g.key.relation);
  const out: number[][] = [];
  const byPreposition = new Map<string, number[]>();
  for (const f of [...facts].sort((a, b) => a.object[0]! - b.object[0]!)) {
    const words = f.relation.filter(
      (x): x is number =>
        typeof x === 'number' && x > end && ['ADP', 'SCONJ'].includes(at(doc, x).pos) && !main.object.includes(x),
    );
    const preposition = f.kind === 'preposition' ? words : [];
    const tokens = union(preposition, f.object);
    const key = (preposition.length > 0 ? preposition : tokens).join();
    const earlier = byPreposition.get(key);
    if (earlier !== undefined && preposition.length > 0) {
      // A further conjunct of the same preposition: in A and B.
      earlier.push(...range(Math.max(...earlier) + 1, tokens.at(-1)! + 1));
      continue;
    }
    const list = [...tokens];
    byPreposition.set(key, list);
    out.push(list);
  }
  return out;
}
