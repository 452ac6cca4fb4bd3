import { GROUP_NOUNS, PERSON_NOUNS, SPEECH_VERBS, WEAK_NOUNS } from '../../gazetteer/words.js';
import { at, isPunct, kids, lemmaAt, lowerAt, range, rightEdge, textAt } from '../../syntax/index.js';
import { isNamed, merge } from '../clusters.js';
import { addRole } from '../roles.js';
import { type Cluster, type Draft, isPlace, type Workspace } from '../workspace.js';
import { typeOfNominal } from './described-type.js';

const HAPPENINGS = new Set<string>(['Event', 'Agreement', 'Law', 'Award']);
const THINGS = new Set<string>(['Product', 'Work', 'Facility', 'Location']);
const SOLID = new Set<string>(['Person', 'Country', 'City', 'Region', 'Place', 'Location', 'Facility', 'Organization']);

/** "X, the leader of Y": a name and its description in apposition are one, by the parse. */
export function joinAppositions(ws: Workspace): void {
  for (const mention of [...ws.all]) {
    const token = at(ws.doc, mention.head);
    const other = token.dep === 'appos' ? ws.at.get(token.head) : undefined;
    if (other === undefined || other.kind === 'pronoun' || mention.kind === 'pronoun') continue;
    const [low, high] = [Math.min(mention.end, other.end) - 1, Math.max(mention.first, other.first)];
    if (range(low, high + 1).some((k) => textAt(ws.doc, k) === ':')) continue;
    const [nominal, name] = mention.kind === 'nominal' ? [mention, other] : [other, mention];
    if (nominal.kind !== 'nominal' || !agree(ws, nominal, name)) continue;
    const joined = merge(ws, name.cluster, nominal.cluster, 'apposition');
    if (joined && name.type === 'Person' && name.cluster !== undefined) addRole(ws, name.cluster, nominal);
    else if (joined && name.kind === 'name' && name.cluster !== undefined) settleType(name.cluster, nominal);
  }
}

/** "Bentiu, the state capital": what the description is, the name is, where the parser had no idea or took a place for a body. */
function settleType(cluster: Cluster, nominal: Draft): void {
  const type = typeOfNominal(nominal);
  const doubtful = cluster.type === undefined || (cluster.type === 'Organization' && isPlace(type));
  if (type !== undefined && doubtful && cluster.listed === undefined) cluster.type = type;
}

function agree(ws: Workspace, nominal: Draft, name: Draft): boolean {
  const { doc } = ws;
  // "its people, its fields": a list, whatever the parse says
  if (name.kind === 'nominal' && nominal.possessor !== undefined && name.possessor !== undefined) return false;
  if (nominal.number !== undefined && nominal.number !== name.number && name.number !== undefined) return false;
  if (nominal.number === 'many' && name.kind === 'name' && name.number === undefined && name.type === 'Person')
    return false;
  if (WEAK_NOUNS.has(nominal.key)) return false;
  // "two officials, X and Y": the description is of both
  if (
    nominal.number !== 'one' &&
    (kids(doc, name.head, 'conj').length > 0 || kids(doc, nominal.head, 'conj').length > 0)
  )
    return false;
  const placeOfPronoun = (isPlace(name.type) || name.type === 'Location') && nominal.possessor !== undefined;
  if (placeOfPronoun && at(doc, nominal.possessor!).pos === 'PRON') return false;
  if (name.kind === 'name' && name.type !== 'Person' && nominal.animate === true) return false;
  // "the center at X, the first mission": what happens is no person, place or body, wherever the parser hangs it
  const described = typeOfNominal(nominal);
  if (THINGS.has(described ?? '') && ['Person', 'Group'].includes(name.type ?? '')) return false;
  if (HAPPENINGS.has(described ?? '') && SOLID.has(name.type ?? '')) return false;
  return !(name.type === 'Person' && nominal.animate === false && !GROUP_NOUNS.has(nominal.key));
}

/** "X, commander of the Y, …" whatever the parse made of it: a person's name, a comma, a description up to the next comma or verb of speech. */
export function joinCommaAppositions(ws: Workspace): void {
  const { doc } = ws;
  const byFirst = new Map(ws.nominals.toReversed().map((nominal) => [nominal.first, nominal]));
  for (const name of ws.names) {
    if (name.kind !== 'name' || name.cluster?.type !== 'Person' || textAt(doc, name.end) !== ',') continue;
    const nominal = byFirst.get(name.end + 1);
    if (nominal === undefined || nominal.animate !== true || nominal.number !== 'one' || nominal.cluster === undefined)
      continue;
    if (nominal.cluster === name.cluster || isNamed(nominal.cluster)) continue;
    if (['nsubj', 'nsubjpass', 'conj'].includes(at(doc, nominal.head).dep)) continue;
    const behind = rightEdge(doc, nominal.head) + 1;
    const closed = behind >= doc.tokens.length || isPunct(doc, behind) || SPEECH_VERBS.has(lemmaAt(doc, behind));
    if (!closed && nominal.of === undefined) continue;
    if (merge(ws, name.cluster, nominal.cluster, 'comma-apposition')) addRole(ws, name.cluster, nominal);
  }
}

/** "his wife Maria", "activist Jane Doe", "the Trump administration" (a president): nouns directly in front of or behind a person's name. */
export function joinNounsBesideNames(ws: Workspace): void {
  const { doc } = ws;
  for (const name of ws.names) {
    if (name.kind !== 'name' || name.cluster?.type !== 'Person') continue;
    if (lowerAt(doc, name.end) === 'administration') name.cluster.roles.add('president');
    const before = name.first - 1;
    const noun = doc.tokens[before];
    if (
      name.title === undefined &&
      noun?.pos === 'NOUN' &&
      PERSON_NOUNS.has(lemmaAt(doc, before)) &&
      noun.head === name.head
    ) {
      name.cluster.roles.add(noun.text);
    }
  }
  const persons = new Map(ws.names.flatMap((name) => (name.type === 'Person' ? [[name.first, name] as const] : [])));
  for (const nominal of ws.nominals) {
    const name = persons.get(nominal.head + 1);
    if (name?.cluster === undefined || nominal.animate !== true || nominal.number !== 'one') continue;
    const { title } = name;
    const inTitle = title !== undefined && title.firstToken <= nominal.head && nominal.head < title.endToken;
    const placed = ['appos', 'nsubj', 'dobj', 'pobj', 'ROOT'].includes(at(doc, name.head).dep);
    if (inTitle || placed) merge(ws, name.cluster, nominal.cluster, 'apposition');
  }
}
