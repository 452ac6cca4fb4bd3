import { ancestors, at, kids, lowerAt, subtree } from '../../syntax/index.js';
import type { Draft, Workspace } from '../workspace.js';
import { clauseVerb } from './salience.js';

const ARGUMENTS = new Set(['nsubj', 'nsubjpass', 'dobj', 'dative']);
const TOWARDS = new Set(['at', 'to', 'on', 'against', 'for', 'from', 'by', 'with', 'of', 'about']);
const SUBJECTLESS = new Set(['advcl', 'xcomp', 'conj', 'pcomp']);

/** Does grammar forbid that the two are one? A plain pronoun is no argument of the clause of its antecedent, nor part of its phrase. */
export function isBound(ws: Workspace, pronoun: Draft, mention: Draft): boolean {
  const { doc } = ws;
  const token = at(doc, pronoun.head);
  const verb = clauseVerb(ws, pronoun.head);
  const inPhrase = mention.phraseFirst <= pronoun.head && pronoun.head < mention.phraseEnd;
  if (inPhrase && mention.kind !== 'pronoun') return true;
  const possessive = token.tag === 'PRP$';
  // "the leader of his party": the phrase holds the pronoun, and no clause of its own does
  const above = ancestors(doc, pronoun.head).includes(mention.head);
  if (mention.kind === 'nominal' && possessive && above && !subtree(doc, mention.head).includes(verb)) return true;
  if (possessive) return false;
  const other = clauseVerb(ws, mention.head);
  if (/(?:self|selves)$/u.test(lowerAt(doc, pronoun.head))) return verb !== other;
  if (verb !== other || mention.head === pronoun.head) return understoodSubject(ws, pronoun) === mention.cluster;
  let top = at(doc, mention.head);
  while (top.dep === 'conj' && top.head < top.i) top = at(doc, top.head);
  const direct = token.head === verb || at(doc, token.head).head === verb;
  if (ARGUMENTS.has(top.dep) && top.head === verb && direct) return true;
  if (top.dep === 'pobj' && ['nsubj', 'dobj'].includes(token.dep) && mention.head > pronoun.head) return true;
  return understoodSubject(ws, pronoun) === mention.cluster;
}

/** The subject of the pronoun's clause, also the one that it shares: of "Dahl …, shouting at him" Dahl. Only for pronouns that are objects. */
function understoodSubject(ws: Workspace, pronoun: Draft): Draft['cluster'] | null {
  const { doc } = ws;
  const { dep, head, tag } = at(doc, pronoun.head);
  let verb = clauseVerb(ws, pronoun.head);
  const object =
    (head === verb && ['dobj', 'dative'].includes(dep)) ||
    (dep === 'pobj' && at(doc, head).head === verb && TOWARDS.has(lowerAt(doc, head)));
  if (!object || tag === 'PRP$' || /(?:self|selves)$/u.test(lowerAt(doc, pronoun.head))) return null;
  for (let depth = 0; depth < 5; depth++) {
    const subject = kids(doc, verb, 'nsubj', 'nsubjpass')[0];
    if (subject !== undefined) return subject === pronoun.head ? null : (ws.at.get(subject)?.cluster ?? null);
    const { dep: role, head: above } = at(doc, verb);
    if (!SUBJECTLESS.has(role) || above === verb) return null;
    verb = clauseVerb(ws, above);
  }
  return null;
}
