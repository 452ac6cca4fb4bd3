import { WEAK_NOUNS } from '../../gazetteer/words.js';
import { at, kids, lemmaAt, lowerAt } from '../../syntax/index.js';
import { genderOf, isNamed, isPerson, merge, numberOf } from '../clusters.js';
import { addRole } from '../roles.js';
import type { Draft, Workspace } from '../workspace.js';

const UNCERTAIN = new Set(['would', 'could', 'might', 'may', 'should', 'if', 'will', 'must', "'ll", "'d"]);
const COPULAS = new Set(['be', 'become', 'remain', 'call', 'name']);

/** "X is the leader of Y": subject and predicate are one, unless it is denied or only possible. */
export function joinPredicates(ws: Workspace): void {
  const { doc } = ws;
  for (const mention of [...ws.all]) {
    const { dep, head: verb } = at(doc, mention.head);
    if (
      !['attr', 'oprd'].includes(dep) ||
      !COPULAS.has(lemmaAt(doc, verb)) ||
      mention.kind === 'pronoun' ||
      hedged(ws, verb)
    )
      continue;
    // "X was named Y" tells who X is, "X called Y" does not
    if (['call', 'name'].includes(lemmaAt(doc, verb)) && kids(doc, verb, 'nsubjpass').length === 0) continue;
    const subject = subjectOf(ws, verb);
    if (subject === undefined || subject.kind === 'pronoun') continue;
    const [nominal, other] = mention.kind === 'nominal' ? [mention, subject] : [subject, mention];
    if (nominal.kind !== 'nominal' || WEAK_NOUNS.has(nominal.key)) continue;
    if (nominal.number !== undefined && nominal.number !== (other.number ?? 'one')) continue;
    if (['no', 'any'].includes(nominal.determiner ?? '')) continue;
    if (other.kind === 'name' && (other.type === 'Person') !== (nominal.animate === true)) continue;
    if (other.kind === 'nominal' && (other.animate !== nominal.animate || nominal.definite !== true)) continue;
    const joined = merge(ws, other.cluster, nominal.cluster, 'predicate');
    if (joined && other.type === 'Person' && other.cluster !== undefined) addRole(ws, other.cluster, nominal);
  }
}

/** "She is a doctor", once it is known who she is. */
export function joinPredicatesOfPronouns(ws: Workspace): void {
  const { doc } = ws;
  for (const nominal of ws.nominals) {
    const { dep, head: verb } = at(doc, nominal.head);
    const { cluster } = nominal;
    if (dep !== 'attr' || lemmaAt(doc, verb) !== 'be' || nominal.animate !== true || nominal.number !== 'one') continue;
    if (cluster === undefined || isNamed(cluster) || cluster.mentions.length > 1 || hedged(ws, verb)) continue;
    const person = subjectOf(ws, verb);
    if (person?.kind !== 'pronoun' || person.cluster === undefined) continue;
    if (isPerson(person.cluster) !== true || numberOf(person.cluster) === 'many') continue;
    const gender = genderOf(person.cluster);
    if (nominal.gender !== undefined && gender !== undefined && nominal.gender !== gender) continue;
    const target = person.cluster;
    if (merge(ws, target, cluster, 'predicate')) addRole(ws, target, nominal);
  }
}

function hedged(ws: Workspace, verb: number): boolean {
  return kids(ws.doc, verb).some((k) => {
    const { dep, tag } = at(ws.doc, k);
    return dep === 'neg' || tag === 'WRB' || UNCERTAIN.has(lowerAt(ws.doc, k));
  });
}

function subjectOf(ws: Workspace, verb: number): Draft | undefined {
  const subject = kids(ws.doc, verb, 'nsubj', 'nsubjpass')[0];
  return subject === undefined ? undefined : ws.at.get(subject);
}
