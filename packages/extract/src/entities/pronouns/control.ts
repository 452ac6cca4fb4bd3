import { antecedent, at, conjuncts, hasTo, isVerbal, kids, lemmaAt, subjects } from '../../syntax/index.js';
import type { Cluster, Workspace } from '../workspace.js';

/** Verbs whose own subject does what their infinitive says, although they have an object: "promised them to go". */
const SUBJECT_CONTROL = new Set('promise vow pledge threaten use take need have make spend want'.split(' '));

/**
 * Heads of who does what a verb says: its subject, also the one that it shares or is controlled by; of "urged Y to go" Y for "go", of
 * "X, who said …" X.
 */
export function doersOf({ doc }: Workspace, verb: number): readonly number[] {
  const { dep, head } = at(doc, verb);
  const bare = kids(doc, verb, 'nsubj', 'nsubjpass').length === 0;
  if (bare && ['xcomp', 'advcl', 'ccomp'].includes(dep) && hasTo(doc, verb) && isVerbal(doc, head)) {
    const object = kids(doc, head, 'dobj', 'dative')[0];
    const objectDoes = object !== undefined && dep !== 'advcl' && !SUBJECT_CONTROL.has(lemmaAt(doc, head));
    if (objectDoes) return conjuncts(doc, object);
  }
  return subjects(doc, verb).flatMap((subject) => {
    const before = antecedent(doc, subject.head);
    return before === undefined ? [subject.head] : [before, subject.head];
  });
}

/** The clusters of {@link doersOf}. */
export function doingClusters(ws: Workspace, verb: number): ReadonlySet<Cluster> {
  return new Set(doersOf(ws, verb).flatMap((head) => ws.at.get(head)?.cluster ?? []));
}
