import type { Doc } from '../doc.js';
import { ancestors, at, lemmaAt, lowerAt, textAt } from './tree.js';

const RELATIVE_TAGS: readonly string[] = ['WDT', 'WP', 'WP$'];
const THAT_ROLES: readonly string[] = ['nsubj', 'nsubjpass', 'dobj', 'pobj', 'attr'];

/** Is the token a word that can be a relative pronoun or a question word by its tag (which, who, whom, whose, what)? */
export function isWhWord(doc: Doc, i: number): boolean {
  return RELATIVE_TAGS.includes(at(doc, i).tag);
}

/**
 * The noun that a relative pronoun stands for: the one that its relative clause hangs on. Nothing for other words, and nothing for question
 * words and free relatives ("what he said").
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

/** Verbs whose object is a statement, and nouns that are one. */
const OF_STATEMENTS: readonly string[] = 'deny dispute refute confirm admit contradict'.split(' ');
const STATEMENTS: readonly string[] =
  'charge allegation claim accusation report suggestion involvement rumor rumour story responsibility role link'.split(
    ' ',
  );

/** "accused Seoul of spying on the ship, which it denies": what is denied is not the ship. */
function isSentential(doc: Doc, wh: number, v: number, noun: number): boolean {
  const { dep } = at(doc, wh);
  return (
    dep === 'dobj' &&
    lowerAt(doc, wh) === 'which' &&
    textAt(doc, wh - 1) === ',' &&
    OF_STATEMENTS.includes(lemmaAt(doc, v)) &&
    !STATEMENTS.includes(lemmaAt(doc, noun))
  );
}
