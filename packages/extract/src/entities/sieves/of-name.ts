import { at, kids, lemmaAt, lowerAt, subtree } from '../../syntax/index.js';
import { merge } from '../clusters.js';
import { type Draft, isPlace, type Workspace } from '../workspace.js';

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));
const OF_NOUNS =
  set(`city town village state island province republic region district country kingdom capital port municipality peninsula county suburb month
  emirate nation`);
const BODY_BEHIND =
  set(`group agency party organization organisation newspaper magazine website movement network company firm program programme club channel
  lottery service band platform`);
const PLACE_BEHIND = set(
  'town city village island province region district camp suburb neighborhood neighbourhood post crossing prison state county oblast prefecture',
);
const FIGHTERS_BEHIND = set('militant fighter extremist insurgent jihadist gunman');
const BETWEEN = new Set(['news', 'terrorist', 'terror', 'militant', 'rebel', 'political', 'border']);

/** "the city of X", "the X group", "X militants": a generic noun beside the name that it is said of. */
export function joinNounsOfNames(ws: Workspace): void {
  const byEnd = new Map(ws.names.map((name) => [name.end, name]));
  for (const nominal of ws.nominals) {
    const of = nominal.of === undefined ? undefined : ws.at.get(nominal.of);
    if (of !== undefined && isOfName(nominal, of)) merge(ws, of.cluster, nominal.cluster, 'of-name', { anyType: true });
    const near = nominal.possessor === undefined || nominal.possessor < nominal.head - 3;
    const beside =
      byEnd.get(nominal.head) ??
      (BETWEEN.has(lowerAt(ws.doc, nominal.head - 1)) ? byEnd.get(nominal.head - 1) : undefined);
    const name = near ? beside : undefined;
    if (name !== undefined && name.kind === 'name' && name.first >= nominal.first && isSaidOf(nominal, name)) {
      merge(ws, name.cluster, nominal.cluster, 'noun-of-name', { anyType: true });
    }
  }
}

function isOfName(nominal: Draft, of: Draft): boolean {
  if (of.kind !== 'name' || nominal.number !== 'one' || !OF_NOUNS.has(nominal.key) || of.first - nominal.head >= 4)
    return false;
  if (!isPlace(of.type) && !['Location', 'Event', 'Facility'].includes(of.type ?? '')) return false;
  return !(nominal.key === 'capital' && of.listed?.kind === 'country');
}

function isSaidOf(nominal: Draft, name: Draft): boolean {
  const { type } = name;
  const one = nominal.number !== 'many';
  const body = type === undefined || ['Organization', 'Group', 'Work', 'Product', 'Event'].includes(type);
  if (body && one && BODY_BEHIND.has(nominal.key)) return true;
  const place =
    isPlace(type) ||
    type === undefined ||
    ['Location', 'Facility', 'Organization'].includes(type) ||
    (type === 'Person' && name.words.length === 1);
  if (place && one && PLACE_BEHIND.has(nominal.key) && name.listed?.kind !== 'country') return true;
  const fighters = type === undefined || type === 'Organization' || type === 'Group';
  return fighters && !one && FIGHTERS_BEHIND.has(nominal.key) && ['', 'the'].includes(nominal.determiner ?? '');
}

/** "a group called the X", "X, known as Y": even two names are one then. */
export function joinCalled(ws: Workspace): void {
  const { doc } = ws;
  for (const mention of [...ws.all]) {
    if (mention.kind !== 'nominal' && mention.kind !== 'name') continue;
    for (const verb of kids(doc, mention.head, 'acl')) {
      if (!['call', 'name', 'know', 'dub'].includes(lemmaAt(doc, verb))) continue;
      if (lemmaAt(doc, verb) === 'know' && !kids(doc, verb).some((k) => lowerAt(doc, k) === 'as')) continue;
      const called = subtree(doc, verb)
        .filter((k) => k > verb && ['pobj', 'oprd', 'attr', 'dobj', 'xcomp'].includes(at(doc, k).dep))
        .flatMap((k) => ws.at.get(k) ?? [])
        .find((other) => other.kind === 'name' || other.kind === 'nominal');
      if (called === undefined || called.phraseFirst - verb > 3) continue;
      if (mention.kind === 'nominal' && called.kind === 'nominal') continue;
      merge(ws, mention.cluster, called.cluster, 'called', { names: true });
    }
  }
}
