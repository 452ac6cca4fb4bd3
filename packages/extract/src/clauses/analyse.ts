import type { Doc } from '../doc.js';
import {
  antecedent,
  ancestors,
  at,
  auxiliaries,
  hasKid,
  hasTo,
  isClause,
  isWhWord,
  kids,
  lemmaAt,
  lowerAt,
  nounPhrase,
  renamedBy,
  objects,
  range,
  type Subject,
  subjects,
  textAt,
  verbGroup,
} from '../syntax/index.js';
import { appositionFacts } from './apposition.js';
import { unfold } from './clause.js';
import { distributed } from './collective.js';
import { confidenceOf } from './confidence.js';
import { exampleFacts } from './examples.js';
import { expletiveFacts } from './existential.js';
import type { DraftFact, Fact } from './fact.js';
import { type ClauseOptions, DEFAULT_OPTIONS } from './options.js';
import { possessiveFacts } from './possessive.js';
import { parentheticalFacts } from './reported.js';
import type { Site, SiteSubject } from './site.js';
import { titleFacts } from './title.js';

/** A clause is unfolded at most so often, lower verbs included; reached only by broken parses. */
const CLAUSE_BUDGET = 400;
/** Verbs whose clause is said not to be so. */
const DENIALS: readonly string[] = ['deny', 'doubt', 'refute', 'dispute', 'reject', 'disprove'];
const HYPOTHETICAL: readonly string[] = ['if', 'unless', 'whether', 'lest'];

/**
 * All facts that a doc states, short and whole: one for each argument or adjunct, coordinations distributed. In order of the clauses, then of the
 * nouns; without duplicates.
 */
export function analyse(doc: Doc, options: Partial<ClauseOptions> = {}): readonly Fact[] {
  const all: ClauseOptions = { ...DEFAULT_OPTIONS, ...options };
  const tokens = range(0, doc.tokens.length);
  const drafts = [
    ...tokens.filter((v) => isClause(doc, v)).flatMap((v) => verbalFacts(doc, all, v)),
    ...(all.nominal ? tokens.flatMap((t) => nominalFacts(doc, all, t)) : []),
  ];
  const seen = new Set<string>();
  return drafts
    .filter((fact) => {
      const key = [fact.subject, fact.relation, fact.object].join('|');
      const fresh = !seen.has(key);
      seen.add(key);
      return fresh && isSound(fact);
    })
    .map((fact) => ({ ...fact, confidence: confidenceOf(doc, fact) }));
}

/** Subject, relation and object may not share words. */
function isSound(fact: DraftFact): boolean {
  const subject = new Set<number | string>(fact.subject);
  if (fact.relation.some((x) => subject.has(x))) return false;
  return fact.kind === 'reported' || !fact.object.some((x) => subject.has(x));
}

function verbalFacts(doc: Doc, options: ClauseOptions, v: number): readonly DraftFact[] {
  const budget = { left: CLAUSE_BUDGET };
  const site = (subject: SiteSubject): Site => ({ doc, options, subject, unfold, verb: v, depth: 0, budget });
  const [expletive] = kids(doc, v, 'expl');
  if (expletive !== undefined) {
    return mark(doc, v, expletiveFacts(site({ head: expletive, tokens: [expletive], how: 'expletive' }), v));
  }
  const policy = { own: options.subjectPp, relative: options.relativePp, participle: options.objectPp };
  const all = distributed(doc, subjects(doc, v, policy))
    .map((s) => ownedByAntecedent(doc, s))
    .flatMap((s) => described(doc, options, s))
    .filter(
      (s) =>
        s.tokens.length > 0 &&
        !isDeniedCleft(doc, s) &&
        (s.how !== 'relative' || !['ADV', 'ADP'].includes(at(doc, s.head).pos)),
    );
  return mark(doc, v, [
    ...all.flatMap((s) => parentheticalFacts(site(s), v)),
    ...all
      .filter((s) => isOwnClause(doc, v, s))
      .flatMap((s) => unfold.clause(site(s), verbGroup(doc, v, options.adverbs), v)),
  ]);
}

/** "X is a footballer who plays for Y", "X, a company based in Y": the clause on the description is said of X. */
function described(doc: Doc, options: ClauseOptions, subject: Subject): readonly Subject[] {
  if (!['relative', 'participle'].includes(subject.how)) return [subject];
  const names = renamedBy(doc, subject.head);
  if (names.length === 0) return [subject];
  return names.map((head) => ({ ...subject, head, tokens: nounPhrase(doc, head, options.subjectPp) }));
}

/** "It was not Iran that fired": Iran did not. */
function isDeniedCleft(doc: Doc, { head, how }: Subject): boolean {
  const { dep, head: be } = at(doc, head);
  if (how !== 'relative' || dep !== 'attr' || !hasKid(doc, be, 'neg')) return false;
  return kids(doc, be, 'nsubj').some((k) => lowerAt(doc, k) === 'it');
}

/** "the firm whose owner fled": the firm's owner. The antecedent goes before "whose", which is written as "'s". */
function ownedByAntecedent(doc: Doc, subject: Subject): Subject {
  const whose = subject.tokens.find((k) => at(doc, k).tag === 'WP$');
  const noun = whose === undefined ? undefined : antecedent(doc, whose);
  if (noun === undefined || whose !== subject.tokens[0]) return subject;
  return { ...subject, tokens: [...nounPhrase(doc, noun, 'of'), ...subject.tokens] };
}

/** Does `v` make a clause of its own? Infinitives and gerunds were unfolded as serial verbs of the verb above them. */
function isOwnClause(doc: Doc, v: number, { how }: Subject): boolean {
  const { dep, tag } = at(doc, v);
  // "killing 20 people and wounding 30"
  const role = dep === 'conj' && at(doc, at(doc, v).head).tag === tag ? at(doc, at(doc, v).head).dep : dep;
  if (how === 'control' && (role !== 'advcl' || hasTo(doc, v) || !['VBG', 'VBN'].includes(tag))) return false;
  if (dep === 'conj' && auxiliaries(doc, v).some((k) => lowerAt(doc, k) === 'to')) return false;
  return !(dep === 'ccomp' && hasTo(doc, v));
}

function mark(doc: Doc, v: number, facts: readonly DraftFact[]): readonly DraftFact[] {
  const hypothetical = isHypothetical(doc, v);
  const open = objects(doc, v).some((o) => isWhWord(doc, o) && antecedent(doc, o) === undefined);
  return facts.map((fact) => ({
    ...fact,
    hypothetical,
    gap: open && !['object', 'zero-relative'].includes(fact.kind),
  }));
}

/** Under "if" or "whether", in a question, or what someone denies or does not say: the sentence does not state it. */
function isHypothetical(doc: Doc, v: number): boolean {
  if (hasTo(doc, v)) return true; // a call for the UN to begin airdrops
  const path = [v, ...ancestors(doc, v)];
  if (kids(doc, path.at(-1)!).some((c) => textAt(doc, c) === '?')) return true;
  return path.some((a) => {
    const { dep, head } = at(doc, a);
    const conditional = kids(doc, a, 'mark').some((m) => HYPOTHETICAL.includes(lowerAt(doc, m)));
    if (conditional && ['advcl', 'ccomp', 'pcomp'].includes(dep)) return true;
    return dep === 'ccomp' && (DENIALS.includes(lemmaAt(doc, head)) || hasKid(doc, head, 'neg'));
  });
}

function nominalFacts(doc: Doc, options: ClauseOptions, t: number): readonly DraftFact[] {
  return [
    ...appositionFacts(doc, options, t),
    ...possessiveFacts(doc, options, t),
    ...titleFacts(doc, options, t),
    ...exampleFacts(doc, options, t),
  ];
}
