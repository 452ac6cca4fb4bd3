import type { Doc } from '../doc.js';
import { isSentential } from './sentential.js';
import { ancestors, at, lowerAt } from './tree.js';

const RELATIVE_TAGS: readonly string[] = ['WDT', 'WP', 'WP$'];
const THAT_ROLES: readonly string[] = ['nsubj', 'nsubjpass', 'dobj', 'pobj', 'attr'];

/** Is the token a word that can be a relative pronoun or a question word by its tag (which, who, whom, whose, what)? */
export function isWhWord(doc: Doc, i: number): boolean {
  return RELATIVE_TAGS.includes(at(doc, i).tag);
}

/**
 * The noun that a relative pronoun stands for: the one that its relative clause hangs on. Nothing for other words, and nothing for question
 * words, free relatives ("what he said") and a ", which" that may stand for the whole clause.
 */
export function antecedent(doc: Doc, i: number): number | undefined {
  const token = at(doc, i);
  const isThat = lowerAt(doc, i) === 'that' && THAT_ROLES.includes(token.dep);
  if (!isWhWord(doc, i) && !isThat) return undefined;
  for (const here of [i, ...ancestors(doc, i)]) {
    const { dep, head } = at(doc, here);
    if (dep === 'relcl') return head === here || isSentential(doc, i, here, head) ? undefined : head;
    if (['ccomp', 'advcl', 'csubj'].includes(dep) && token.tag !== 'WDT') return undefined;
  }
  return undefined;
}
