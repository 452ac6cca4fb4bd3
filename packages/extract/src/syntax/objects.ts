import type { Doc } from '../doc.js';
import { conjuncts } from './conjuncts.js';
import { preposition } from './prepositions.js';
import { antecedent, isWhWord } from './relative.js';
import { at, hasKid, isVerbal, kids, lowerAt, subtree } from './tree.js';
import { isClause, isPassive } from './verbs.js';

/**
 * Heads of the direct objects of a verb as they stand (conjuncts not unfolded), also an object shared by coordinated verbs ("established and
 * maintained its rules", "the system which he patented and sold to X").
 */
export function objects(doc: Doc, v: number): readonly number[] {
  const own = kids(doc, v, 'dobj');
  if (own.length > 0 || !isVerbal(doc, v)) return own;
  const later = laterObject(doc, v);
  return later.length > 0 ? later : earlierObject(doc, v);
}

/** The object stands after the last of the verbs: they must touch, and be of one form. */
function laterObject(doc: Doc, v: number): readonly number[] {
  if (isPassive(doc, v)) return [];
  const complete = kids(doc, v, 'prep', 'ccomp', 'xcomp', 'attr', 'acomp', 'prt', 'agent', 'advmod').some((k) => k > v);
  if (complete) return [];
  const sharing = kids(doc, v, 'conj').filter(
    (c) => isClause(doc, c) && at(doc, c).tag === at(doc, v).tag && c - v <= 3 && !hasKid(doc, c, 'nsubj', 'nsubjpass'),
  );
  return sharing.map((c) => kids(doc, c, 'dobj')).findLast((o) => o.length > 0) ?? [];
}

/** The object stands before or between the verbs. */
function earlierObject(doc: Doc, v: number): readonly number[] {
  const { dep, head } = at(doc, v);
  if (dep !== 'conj' || !isClause(doc, head)) return [];
  if (hasKid(doc, v, 'nsubj', 'nsubjpass', 'attr', 'acomp', 'ccomp', 'xcomp', 'agent')) return [];
  const shared = kids(doc, head, 'dobj').findLast(
    (k) => (k > v && !hasKid(doc, v, 'prep')) || (antecedent(doc, k) !== undefined && !isPassive(doc, v)),
  );
  return shared === undefined ? [] : [shared];
}

/** The noun that fills the object's place of a relative clause without pronoun: "the man (that) she met". */
export function zeroRelative(doc: Doc, v: number): number | undefined {
  const { dep, tag, head } = at(doc, v);
  if (dep !== 'relcl' || tag === 'VBG' || !hasKid(doc, v, 'nsubj', 'nsubjpass')) return undefined;
  if (hasKid(doc, v, 'attr', 'acomp', 'ccomp') || objects(doc, v).length > 0) return undefined;
  const wh = subtree(doc, v).some((x) => x <= v && (isWhWord(doc, x) || at(doc, x).tag === 'WRB'));
  const that = kids(doc, v).some(
    (x) => x < v && lowerAt(doc, x) === 'that' && !['det', 'mark'].includes(at(doc, x).dep),
  );
  return wh || that ? undefined : head;
}

/**
 * Heads of who did it, in a passive clause: objects of "by", conjuncts unfolded. Coordinated passives share one that stands after the last ("was
 * attacked and looted by rebels").
 */
export function agents(doc: Doc, v: number): readonly number[] {
  return agentPhrases(doc, v)
    .flatMap((p) => preposition(doc, p).objects)
    .flatMap((o) => conjuncts(doc, o));
}

/** The prepositions of {@link agents}: "by". */
export function agentPhrases(doc: Doc, v: number): readonly number[] {
  const own = kids(doc, v, 'agent');
  if (own.length > 0 || !isPassive(doc, v)) return own;
  for (const c of kids(doc, v, 'conj')) {
    if (
      isClause(doc, c) &&
      isPassive(doc, c) &&
      !hasKid(doc, c, 'nsubj', 'nsubjpass') &&
      !hasKid(doc, v, 'prep', 'dobj')
    ) {
      return kids(doc, c, 'agent');
    }
  }
  return [];
}
