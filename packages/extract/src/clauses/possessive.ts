import type { Doc } from '../doc.js';
import { ancestors, at, insideOneName, isVerbal, kids, nounPhrase, subtree, without } from '../syntax/index.js';
import type { DraftFact } from './fact.js';
import { nominalFact } from './nominal.js';
import type { ClauseOptions } from './options.js';

/** Germany's economy: (Germany, has, economy). Not inside a name ("Queen's Bench"). In the tense of the clause around it: what was lost is had no more. */
export function possessiveFacts(doc: Doc, options: ClauseOptions, t: number): readonly DraftFact[] {
  const { dep, head, tag, entityType } = at(doc, t);
  if (dep !== 'poss' || !['NOUN', 'PROPN'].includes(at(doc, head).pos) || tag === 'WP$' || tag === 'PRP$') return [];
  if (entityType !== '' && insideOneName(doc, t + 1, head)) return [];
  if (at(doc, head).entityType === 'PERSON') return []; // France's Macron
  return nominalFact(doc, options, {
    subject: without(nounPhrase(doc, t, 'of'), kids(doc, t, 'case')),
    head: t,
    how: 'possessor',
    relation: [have(doc, t)],
    object: without(nounPhrase(doc, head, 'of'), subtree(doc, t)),
    kind: 'possessive',
  });
}

/** The form of "have" for the possessor `t`. */
function have(doc: Doc, t: number): string {
  const verb = ancestors(doc, t).find((v) => isVerbal(doc, v));
  const finite = verb === undefined ? [] : [verb, ...kids(doc, verb, 'aux', 'auxpass')].map((k) => at(doc, k).tag);
  if (finite.includes('VBD')) return 'had';
  return ['NNS', 'NNPS'].includes(at(doc, t).tag) ? 'have' : 'has';
}
