import type { Doc } from '../doc.js';
import { at, insideOneName, kids, nounPhrase, subtree, without } from '../syntax/index.js';
import type { DraftFact } from './fact.js';
import { nominalFact } from './nominal.js';
import type { ClauseOptions } from './options.js';

/** Germany's economy: (Germany, has, economy). Not inside a name ("Queen's Bench"). */
export function possessiveFacts(doc: Doc, options: ClauseOptions, t: number): readonly DraftFact[] {
  const { dep, head, tag, entityType } = at(doc, t);
  if (dep !== 'poss' || !['NOUN', 'PROPN'].includes(at(doc, head).pos) || tag === 'WP$' || tag === 'PRP$') return [];
  if (entityType !== '' && insideOneName(doc, t + 1, head)) return [];
  return nominalFact(doc, options, {
    subject: without(nounPhrase(doc, t, 'of'), kids(doc, t, 'case')),
    head: t,
    how: 'possessor',
    relation: ['has'],
    object: without(nounPhrase(doc, head, 'of'), subtree(doc, t)),
    kind: 'possessive',
  });
}
