import type { Doc } from '../doc.js';
import { at, hasKid, hasTo, kids, lemmaAt, lowerAt } from '../syntax/index.js';
import { isDeniedThere, isNegated } from './negation.js';
import type { Effect } from './state.js';
import type { Step } from './step.js';
import * as words from './words.js';

/** Quoted or plain speech that stands before its verb without "that" is a sentence of its own only if the verb does not report. */
export function isRunOn(doc: Doc, v: number, head: number): boolean {
  const verb = lemmaAt(doc, head);
  return v < head && !words.SAYING.has(verb) && !words.BELIEVING.has(verb) && !words.ALLEGING.has(verb);
}

/**
 * What the verb above does to a that-clause: "denied that", "doubts that", "nobody said that", "lied that", "pledged that", "it seems that". Plain
 * verbs of speech leave it as it is: whose word it is, is told by the speaker.
 */
export function thatStep(doc: Doc, v: number, head: number): Step {
  const verb = lemmaAt(doc, head);
  const on = (...effects: Effect[]): Step => ({ effects: effects.map((effect) => [effect, verb] as const) });
  const negated = isDeniedThere(doc, head);
  if (words.SUBJUNCTIVE.has(verb) && at(doc, v).tag === 'VB' && !hasKid(doc, v, 'aux'))
    return negated ? on('denied', 'demanded') : on('demanded');
  // "demanding the troops leave": the parser takes a plural's subjunctive for a present.
  if (words.DEMANDED_THAT.has(verb) && ['VB', 'VBP'].includes(at(doc, v).tag) && !hasKid(doc, v, 'aux', 'auxpass'))
    return negated ? on('denied', 'demanded') : on('demanded');
  if (words.SECURING.has(verb) && isDemanded(doc, head)) return on('demanded');
  if (words.CONTRADICTING.has(verb)) return on(negated ? 'alleged' : 'denied');
  if (verb === 'doubt') return negated ? { effects: [] } : on('denied', 'possible');
  if (words.BELIEVING.has(verb)) {
    if (negated) return { effects: [['denied', `not ${verb}`]] };
    return v > head ? on('alleged') : { effects: [] };
  }
  if (words.ALLEGING.has(verb)) return on(negated ? 'possible' : 'alleged');
  if (words.IMAGINING.has(verb)) return on('possible');
  if (words.FORETELLING.has(verb)) return on('planned');
  if (words.THREATENING.has(verb)) return on('threatened');
  if (words.SAYING.has(verb)) {
    const unknown = negated && !['know', 'realize', 'acknowledge', 'admit', 'mention'].includes(verb);
    return { effects: unknown ? [['possible', `not ${verb}`]] : conditionOf(doc, head) };
  }
  if (words.SEEMING.has(verb)) return negated ? on('denied') : on('possible');
  // "it is possible that", "there is no evidence that", "this means that"
  return predicateStep(doc, head);
}

/** "asked Germany to ensure", "a call to guarantee": of what is asked for, all is only asked for. */
function isDemanded(doc: Doc, v: number): boolean {
  const { dep, head } = at(doc, v);
  if (!hasTo(doc, v)) return false;
  if (dep === 'acl') return words.NOUN_EFFECT.get(lemmaAt(doc, head)) === 'demanded';
  return (dep === 'xcomp' || dep === 'ccomp' || dep === 'advcl') && words.DEMANDING.has(lemmaAt(doc, head));
}

/** A report in an if-clause reports nothing. */
function conditionOf(doc: Doc, v: number): readonly (readonly [Effect, string])[] {
  return kids(doc, v, 'mark').some((k) => ['if', 'unless', 'whether'].includes(lowerAt(doc, k)))
    ? [['conditional', 'if']]
    : [];
}

/** The clause is the subject or complement of a judgement: "that X … is unlikely", "it is not true that", "it was a lie that". */
export function predicateStep(doc: Doc, head: number): Step {
  const judged = kids(doc, head, 'acomp', 'attr').map((k) => lowerAt(doc, k));
  const own = at(doc, head).pos === 'ADJ' ? [lowerAt(doc, head)] : [];
  const negated = isNegated(doc, head);
  for (const word of [...judged, ...own]) {
    if (words.FALSE.has(word)) return { effects: negated ? [] : [['denied', word]] };
    if (words.TRUE.has(word) && negated) return { effects: [['denied', `not ${word}`]] };
    if (words.CLEAR.has(word) && negated) return { effects: [['possible', `not ${word}`]] };
    if (words.ENABLING.has(word) || words.DOUBTFUL.has(word) || words.WORRIED.has(word))
      return { effects: [['possible', word]] };
    if (words.NECESSARY.has(word)) return { effects: [['demanded', word]] };
  }
  return { effects: [], up: head };
}
