import type { Doc } from '../doc.js';
import { conjuncts } from './conjuncts.js';
import { at, hasKid, kids, lemmaAt, lowerAt } from './tree.js';
import { negations } from './verbs.js';

/**
 * Heads of the nouns that a description belongs to: in "X is a footballer who plays for Y" and "X, a footballer who plays for Y" that of X for
 * "footballer". Empty where the description is no renaming: a name, negated, a question, or of an empty subject ("it was X who …", "there is").
 */
export function renamedBy(doc: Doc, noun: number): readonly number[] {
  const { dep, head, entityType } = at(doc, noun);
  if (entityType !== '') return [];
  if (dep === 'appos' && head < noun && ['NOUN', 'PROPN'].includes(at(doc, head).pos)) return [head];
  if (dep !== 'attr' || lemmaAt(doc, head) !== 'be' || hasKid(doc, head, 'expl') || negations(doc, head).length > 0)
    return [];
  const subject = kids(doc, head, 'nsubj').findLast((k) => k < head);
  if (subject === undefined || ['it', 'this', 'that', 'there', 'what', 'which', 'who'].includes(lowerAt(doc, subject)))
    return [];
  return conjuncts(doc, subject);
}
