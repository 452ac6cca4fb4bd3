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
  const renamed = dep === 'appos' ? renamedNoun(doc, noun) : undefined;
  if (renamed !== undefined && ['NOUN', 'PROPN'].includes(at(doc, renamed).pos)) return [renamed];
  if (dep !== 'attr' || lemmaAt(doc, head) !== 'be' || hasKid(doc, head, 'expl') || negations(doc, head).length > 0)
    return [];
  const subject = kids(doc, head, 'nsubj').findLast((k) => k < head);
  if (subject === undefined || ['it', 'this', 'that', 'there', 'what', 'which', 'who'].includes(lowerAt(doc, subject)))
    return [];
  return conjuncts(doc, subject);
}

/**
 * The noun that the apposition `t` renames; it stands before it. In "between Oslo and Bergen, the port city" that is Bergen, though the parser
 * hangs the apposition on the first of the coordinated nouns.
 */
export function renamedNoun(doc: Doc, t: number): number | undefined {
  const { dep, head, tag } = at(doc, t);
  if (dep !== 'appos' || head >= t) return undefined;
  const isPlural = tag === 'NNS' || tag === 'NNPS';
  return (isPlural ? undefined : kids(doc, head, 'conj').findLast((c) => c > head && c < t)) ?? head;
}

/** Heads of the nouns that stand in apposition after `noun` ("X, the chairman of Y"), conjuncts unfolded. */
export function appositions(doc: Doc, noun: number): readonly number[] {
  const { dep, head } = at(doc, noun);
  const near = [...kids(doc, noun, 'appos'), ...(dep === 'conj' ? kids(doc, head, 'appos') : [])];
  return near.filter((t) => renamedNoun(doc, t) === noun).flatMap((t) => conjuncts(doc, t));
}
