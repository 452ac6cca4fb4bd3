import { at, kids } from '../../syntax/index.js';
import { isNamed, merge } from '../clusters.js';
import { addRole } from '../roles.js';
import { type Draft, mentionsOfSentences, type Workspace } from '../workspace.js';

/** The name comes so many sentences later at most. */
const REACH = 2;
/** Who is quoted without a name is seldom who is named next: these must be in the role of the person as well. */
const SOURCES = new Set(
  `official officer source spokesman spokeswoman spokesperson diplomat aide adviser advisor analyst expert lawmaker minister judge prosecutor
  commander witness resident reporter journalist researcher lawyer activist`.split(/\s+/u),
);
const SUBJECTS = ['nsubj', 'nsubjpass'];

/**
 * "A U.S. Marine is appealing his conviction. … Lance Corporal Peter Holm was found guilty": news often tells first what somebody is, and then who.
 * Only for the subject of the first sentence, if that names no person, and for the next sentence's subject, if it is named there for the first time.
 */
export function joinLede(ws: Workspace): void {
  const first = ws.doc.sentences.find(({ kind }) => kind === 'body')?.index;
  if (first === undefined) return;
  const opening = mentionsOfSentences(ws, first, first);
  if (opening.some((mention) => mention.kind === 'name' && mention.cluster?.type === 'Person')) return;
  const nominal = opening.find((mention) => mention.kind === 'nominal' && isSubjectOfAll(ws, mention));
  if (nominal?.animate !== true || nominal.number !== 'one' || nominal.possessor !== undefined) return;
  if (
    nominal.cluster === undefined ||
    isNamed(nominal.cluster) ||
    !['a', 'an', 'the', ''].includes(nominal.determiner ?? '')
  )
    return;
  for (let sentence = first + 1; sentence <= first + REACH; sentence++) {
    const mentions = mentionsOfSentences(ws, sentence, sentence);
    const persons = mentions.filter(({ kind, cluster }) => kind === 'name' && cluster?.type === 'Person');
    const [name] = persons;
    if (name === undefined) continue;
    const alone = new Set(persons.map(({ cluster }) => cluster)).size === 1;
    const introduced = name.cluster!.tally.heads[0] === name.head && name.words.length > 1;
    const roles = [...name.cluster!.roles]
      .join(' ')
      .toLowerCase()
      .split(/[\s-]+/u);
    if (SOURCES.has(nominal.key) && !roles.includes(nominal.key)) return;
    if (alone && introduced && isSubjectOfAll(ws, name) && merge(ws, name.cluster, nominal.cluster, 'lede'))
      addRole(ws, name.cluster!, nominal);
    return;
  }
}

/** Is it the subject of the main clause, and alone? */
function isSubjectOfAll({ doc }: Workspace, mention: Draft): boolean {
  const { dep, head } = at(doc, mention.head);
  const verb = at(doc, head);
  // "…, his lawyer said"
  const reported = verb.dep === 'ccomp' && at(doc, verb.head).dep === 'ROOT' && verb.head > head;
  return SUBJECTS.includes(dep) && (verb.dep === 'ROOT' || reported) && kids(doc, mention.head, 'conj').length === 0;
}
