import { SPEECH_VERBS } from '../../gazetteer/words.js';
import { at, hasKid, kids, lemmaAt, lowerAt } from '../../syntax/index.js';
import type { Workspace } from '../workspace.js';

const RAISING = new Set(['seem', 'appear', 'happen', 'turn']);
const COPULAS = new Set('be seem appear become take remain make happen turn prove get'.split(' '));
const STATES = new Set('time clear likely possible important difficult hard unclear late year day'.split(' '));
const CLAUSES = ['ccomp', 'xcomp', 'advcl', 'relcl', 'csubj'] as const;

/** "It is clear that …", "it seems", "it was X who …", "it rained": an "it" that refers to nothing. */
export function isPleonastic(ws: Workspace, i: number): boolean {
  const { doc } = ws;
  if (lowerAt(doc, i) !== 'it') return false;
  const { dep, head: verb } = at(doc, i);
  const lemma = lemmaAt(doc, verb);
  if (dep === 'expl' || (dep === 'nsubj' && (lemma === 'rain' || lemma === 'snow'))) return true;
  // "do it again", "make it this far": what was said, and nothing
  if (dep === 'dobj' && (lemma === 'do' || (lemma === 'make' && !hasKid(doc, verb, 'oprd', 'prep')))) return true;
  if (dep === 'nsubjpass') return SPEECH_VERBS.has(lemma) && hasKid(doc, verb, 'ccomp');
  if (dep !== 'nsubj' || !COPULAS.has(lemma)) return false;
  if (RAISING.has(lemma)) return true;
  return kids(doc, verb, 'acomp', 'attr', 'oprd').some((k) => {
    if (kids(doc, verb, ...CLAUSES).some((clause) => clause > k)) return true;
    const { dep: role, entityType } = at(doc, k);
    if (role === 'oprd') return false;
    return (
      STATES.has(lemmaAt(doc, k)) || ['DATE', 'TIME'].includes(entityType) || hasKid(doc, k, 'relcl', 'ccomp', 'xcomp')
    );
  });
}
