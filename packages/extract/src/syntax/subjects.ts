import type { Doc } from '../doc.js';
import { nounPhrase, nounPhrases, type PpPolicy } from './nouns.js';
import { antecedent, isWhWord } from './relative.js';
import { at, hasKid, hasTo, isVerbal, kids, leftEdge, rightEdge, textAt } from './tree.js';
import { isClause } from './verbs.js';

/** How a subject was found: its own; antecedent of "who"; of the first of coordinated verbs; the noun a participle hangs on; controlled. */
export const SUBJECT_SOURCES = ['own', 'relative', 'shared', 'participle', 'control'] as const;
/** One of {@link SUBJECT_SOURCES}. */
export type SubjectSource = (typeof SUBJECT_SOURCES)[number];

/** A subject of a clause: one conjunct. */
export interface Subject {
  readonly head: number;
  readonly tokens: readonly number[];
  readonly how: SubjectSource;
}

/** Which prepositional phrases stay in the three kinds of subject phrase. */
export interface SubjectPolicy {
  readonly own: PpPolicy;
  readonly relative: PpPolicy;
  readonly participle: PpPolicy;
}

const DEFAULT_POLICY: SubjectPolicy = { own: 'close', relative: 'of', participle: 'of' };
const CONTROLLED: readonly string[] = ['xcomp', 'ccomp', 'advcl', 'pcomp', 'parataxis', 'dep', 'oprd'];
/** Chains of coordination and control are followed so far up. */
const MAX_CLIMB = 6;

/**
 * Grammatical subjects of a verb, one for each conjunct; of a passive verb this is the patient. Looks for its own subject, the antecedent of a
 * relative pronoun, the subject shared with a coordinated verb, the noun that a participle hangs on, and the subject of the verb above
 * (control). Empty for questions ("who came?"), free relatives and expletives.
 */
export function subjects(doc: Doc, v: number, policy: SubjectPolicy = DEFAULT_POLICY): readonly Subject[] {
  return climb(doc, v, policy, 0);
}

function climb(doc: Doc, v: number, policy: SubjectPolicy, depth: number): readonly Subject[] {
  if (depth > MAX_CLIMB) return [];
  const own = kids(doc, v, 'nsubj', 'nsubjpass', 'csubj', 'csubjpass');
  if (own.length > 0) return ownSubjects(doc, v, own, policy);
  const { dep, head, tag } = at(doc, v);
  if (hasKid(doc, v, 'expl') || dep === 'relcl') return [];
  if (dep === 'conj') {
    const first = coordinatedWith(doc, v);
    if (!isClause(doc, first) || first === v) return [];
    return climb(doc, first, policy, depth + 1).map((s) => (s.how === 'own' ? { ...s, how: 'shared' } : s));
  }
  if (dep === 'acl') {
    if (!['VBN', 'VBG', 'VBD'].includes(tag) || hasTo(doc, v)) return [];
    return [{ head, tokens: nounPhrase(doc, head, policy.participle), how: 'participle' }];
  }
  const upper = CONTROLLED.includes(dep) ? controller(doc, v) : undefined;
  return upper === undefined ? [] : climb(doc, upper, policy, depth + 1).map((s) => ({ ...s, how: 'control' }));
}

/**
 * The verb that `v` is coordinated with. A finite verb that the parser hung on an infinitive ("promised to have … and even threatened") goes with
 * the verb above; so does one in the past on a reported clause in the present ("said prices are falling and praised the bank").
 */
export function coordinatedWith(doc: Doc, v: number): number {
  const { head, tag } = at(doc, v);
  const upper = at(doc, head).head;
  if (!isVerbal(doc, upper) || !['VBD', 'VBZ', 'VBP'].includes(tag)) return head;
  const { dep } = at(doc, head);
  if (dep === 'xcomp' && hasTo(doc, head)) return upper;
  const past = at(doc, upper).tag === 'VBD' && tag === 'VBD' && !hasKid(doc, v, 'aux', 'auxpass');
  return dep === 'ccomp' && past && PRESENT.includes(finiteTag(doc, head)) ? upper : head;
}

const PRESENT: readonly string[] = ['VBZ', 'VBP', 'MD'];

/** Tag of the word that carries the tense of a clause. */
function finiteTag(doc: Doc, v: number): string {
  const [first] = kids(doc, v, 'aux', 'auxpass');
  return at(doc, first ?? v).tag;
}

function ownSubjects(doc: Doc, v: number, own: readonly number[], policy: SubjectPolicy): readonly Subject[] {
  const before = own.filter((k) => k < v);
  const subject = (before.length > 0 ? before : own).at(-1)!;
  const isRelative = antecedent(doc, subject) !== undefined;
  if (isWhWord(doc, subject) && !isRelative) return [];
  const how = isRelative ? 'relative' : 'own';
  return [...listedBefore(doc, before, subject), subject]
    .flatMap((s) => nounPhrases(doc, s, policy[how]))
    .map((phrase) => ({ ...phrase, how }));
}

/** "The port, the mill and the school": the parser may hang the first ones up as subjects of their own. */
function listedBefore(doc: Doc, subjects: readonly number[], last: number): readonly number[] {
  const out: number[] = [];
  let next = last;
  if (!hasKid(doc, last, 'conj')) return out;
  for (const s of subjects.filter((k) => k < last).reverse()) {
    const comma = leftEdge(doc, next) - 1;
    const nouns = [s, next].every((k) => ['NOUN', 'PROPN'].includes(at(doc, k).pos));
    const touches = textAt(doc, comma) === ',' && [comma, comma - 1].includes(rightEdge(doc, s));
    if (!nouns || !touches) break;
    out.unshift(s);
    next = s;
  }
  return out;
}

/** The verb above whose subject a verb without one takes. */
function controller(doc: Doc, v: number): number | undefined {
  const { dep } = at(doc, v);
  let here = at(doc, v).head;
  if (dep === 'pcomp') while (climbs(doc, here, ['prep', 'agent', 'pcomp'])) here = at(doc, here).head;
  if (dep !== 'advcl') {
    while (climbs(doc, here, ['acomp', 'attr', 'prep', 'dobj', 'oprd']) && !isVerbal(doc, here))
      here = at(doc, here).head;
  }
  return isVerbal(doc, here) && here !== v ? here : undefined;
}

function climbs(doc: Doc, i: number, roles: readonly string[]): boolean {
  return roles.includes(at(doc, i).dep) && at(doc, i).head !== i;
}
