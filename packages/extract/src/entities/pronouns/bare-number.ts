import { at, isVerbal, kids, lowerAt } from '../../syntax/index.js';
import type { Draft, Workspace } from '../workspace.js';

const NO_PEOPLE = new Set(['DATE', 'TIME', 'MONEY', 'PERCENT', 'QUANTITY', 'ORDINAL']);
const PATIENTS = new Set(['dobj', 'nsubjpass', 'pobj', 'conj']);

/**
 * "Fishermen saved 200 more after *they* were found": a number without its noun between the antecedent and the pronoun may be who is meant. No
 * mention stands for it, so the pronoun is left alone rather than given to who acted on them.
 */
export function isBareNumberNearer(ws: Workspace, pronoun: Draft, best: { readonly head: number }): boolean {
  if (pronoun.number !== 'many' || best.head >= pronoun.head) return false;
  const { firstToken } = ws.doc.sentences[pronoun.sentence]!;
  for (let i = Math.max(best.head + 1, firstToken); i < pronoun.head; i++) if (isBareNumber(ws, i)) return true;
  return false;
}

/** "200", "another 200", "200 more", "thousands" as what is acted on. */
function isBareNumber({ doc }: Workspace, i: number): boolean {
  const { pos, dep, entityType, head } = at(doc, i);
  if (NO_PEOPLE.has(entityType)) return false;
  // "saved 200 more": the parser takes "more" for an adverb
  if (lowerAt(doc, i) === 'more' && dep === 'advmod' && isVerbal(doc, head)) return kids(doc, i, 'nummod').length > 0;
  if (!PATIENTS.has(dep)) return false;
  // "born in 2011", "at 5", "by 3"
  if (dep === 'pobj' && !['of', 'for', 'with'].includes(lowerAt(doc, head))) return false;
  if (kids(doc, i, 'prep').some((k) => lowerAt(doc, k) === 'of')) return false;
  if (lowerAt(doc, i) === 'more') return kids(doc, i, 'nummod').length > 0;
  if (['dozens', 'hundreds', 'thousands', 'scores'].includes(lowerAt(doc, i))) return true;
  return pos === 'NUM' && lowerAt(doc, i) !== 'one' && /^(?:\d[\d,.]*|\p{L}+)$/u.test(lowerAt(doc, i));
}
