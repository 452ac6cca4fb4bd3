import { ancestors, at, hasKid, lowerAt, subtree } from '../../syntax/index.js';
import type { Draft, Workspace } from '../workspace.js';
import { doingClusters } from './control.js';
import { clauseVerb } from './verb.js';

const ARGUMENTS = new Set(['nsubj', 'nsubjpass', 'dobj', 'dative']);
const TOWARDS = new Set(['at', 'to', 'on', 'against', 'for', 'from', 'by', 'with', 'of', 'about']);

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
  if (/(?:self|selves)$/u.test(lowerAt(doc, pronoun.head))) return !doingClusters(ws, verb).has(mention.cluster!);
  // "a regime that they want": of the clause of a noun the noun is a participant already
  if (at(doc, verb).dep === 'relcl' && at(doc, verb).head === mention.head && token.head === verb) return true;
  if (verb !== other || mention.head === pronoun.head) return doesIt(ws, pronoun, mention);
  let top = at(doc, mention.head);
  while (top.dep === 'conj' && top.head < top.i) top = at(doc, top.head);
  const direct = token.head === verb || at(doc, token.head).head === verb;
  if (ARGUMENTS.has(top.dep) && top.head === verb && direct) return true;
  if (top.dep === 'pobj' && ['nsubj', 'dobj'].includes(token.dep) && mention.head > pronoun.head) return true;
  return doesIt(ws, pronoun, mention);
}

/** Does the mention do what the pronoun's clause says, as in "Dahl …, shouting at him"? Only for pronouns that are objects. */
function doesIt(ws: Workspace, pronoun: Draft, mention: Draft): boolean {
  const { doc } = ws;
  const { dep, head, tag } = at(doc, pronoun.head);
  const verb = clauseVerb(ws, pronoun.head);
  // "discipline helped it win": the subject of a bare infinitive is the object of the verb above
  const small =
    dep === 'nsubj' &&
    head === verb &&
    at(doc, verb).dep === 'ccomp' &&
    at(doc, verb).tag === 'VB' &&
    !hasKid(doc, verb, 'aux', 'mark');
  if (small) {
    const above = clauseVerb(ws, at(doc, verb).head);
    return mention.cluster !== undefined && above !== verb && doingClusters(ws, above).has(mention.cluster);
  }
  const object =
    (head === verb && ['dobj', 'dative'].includes(dep)) ||
    (dep === 'pobj' && at(doc, head).head === verb && TOWARDS.has(lowerAt(doc, head)));
  if (!object || tag === 'PRP$' || /(?:self|selves)$/u.test(lowerAt(doc, pronoun.head))) return false;
  return mention.cluster !== undefined && doingClusters(ws, verb).has(mention.cluster);
}
