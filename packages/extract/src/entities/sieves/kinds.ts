import { fold } from '../../gazetteer/index.js';
import { spellingsOf } from '../clusters.js';
import type { Cluster, Draft } from '../workspace.js';

/** What sort of body it is: what decides which descriptions may mean it. */
export const BODY_KINDS = [
  'armed',
  'aid',
  'firm',
  'party',
  'court',
  'media',
  'church',
  'team',
  'school',
  'bloc',
  'power',
  'agency',
  'forces',
] as const;
/** One of {@link BODY_KINDS}. `power`: governments, parliaments and their ministries; `forces`: police and armies; `bloc`: unions of countries. */
export type BodyKind = (typeof BODY_KINDS)[number];

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));
const table = (rows: Readonly<Record<string, BodyKind>>): ReadonlyMap<string, BodyKind> =>
  new Map(
    Object.entries(rows).flatMap(([nouns, kind]) => nouns.split(' ').map((noun): [string, BodyKind] => [noun, kind])),
  );

/** Words in front of "group" and the like that say what sort it is. */
const ADJECTIVES = table({
  'militant rebel terrorist terror extremist jihadist jihadi insurgent separatist armed guerrilla paramilitary radical islamist':
    'armed',
  'aid relief humanitarian charity medical rights advocacy watchdog monitoring activist environmental': 'aid',
  'news media broadcasting publishing': 'media',
  'tech technology oil energy insurance investment pharmaceutical mining telecom car': 'firm',
});

/** Heads of descriptions for one sort of body. */
const HEADS = table({
  'firm company corporation automaker carmaker airline manufacturer retailer employer startup conglomerate producer operator':
    'firm',
  'newspaper paper daily magazine broadcaster channel outlet tabloid weekly': 'media',
  'court tribunal': 'court',
  'charity ngo watchdog nonprofit': 'aid',
  'militia insurgency': 'armed',
  party: 'party',
  'church diocese': 'church',
  'university college school institute': 'school',
  'team club squad': 'team',
  'bloc alliance union coalition': 'bloc',
  'ministry parliament senate congress': 'power',
});

/** Plurals for those who fight for an armed body. "Rebels" and "separatists" are only those whom the article calls so. */
export const FIGHTERS = set('militant extremist jihadist insurgent terrorist jihadi islamist');
/** Heads that any of several sorts of body may have. */
export const GENERIC: ReadonlyMap<string, ReadonlySet<BodyKind>> = new Map([
  ['group', new Set<BodyKind>(['armed', 'aid', 'firm', 'media'])],
  ['organization', new Set<BodyKind>(['armed', 'aid', 'bloc', 'agency'])],
  ['organisation', new Set<BodyKind>(['armed', 'aid', 'bloc', 'agency'])],
  ['movement', new Set<BodyKind>(['armed', 'party'])],
  ['network', new Set<BodyKind>(['armed', 'media'])],
  ['faction', new Set<BodyKind>(['armed', 'party'])],
  ['agency', new Set<BodyKind>(['agency', 'media', 'aid'])],
]);

/** Last words of names. */
const LAST_WORDS = table({
  'inc corp corporation co ltd llc plc company holdings motors industries airlines airways technologies systems bank contracting enterprises partners':
    'firm',
  'news times post journal press tribune gazette herald tv television radio media magazine broadcasting monitor telegraph observer':
    'media',
  'court tribunal': 'court',
  'party likud akp fatah': 'party',
  'church diocese': 'church',
  'university college school institute academy': 'school',
  'ministry department government parliament senate congress cabinet assembly knesset bundestag duma administration council presidency treasury':
    'power',
  'police army navy force forces military guard guards corps marines mukhabarat': 'forces',
  'agency commission observatory': 'agency',
  'mujahideen brigade brigades militia jihad front insurgents rebels militants': 'armed',
  'charity foundation fund': 'aid',
});

/** Bodies that everybody knows; by folded name. */
const KNOWN = table({
  'taliban isis isil daesh hezbollah hamas farc houthis al-qaida al-qaeda al-shabab al-shabaab al-nusra ypg pkk':
    'armed',
  'oxfam unicef unhcr unrwa greenpeace usaid': 'aid',
  'google apple facebook twitter microsoft boeing airbus gazprom rosneft huawei samsung tesla youtube openai tiktok meta alibaba volkswagen siemens bp':
    'firm',
  'reuters cnn bbc npr pbs msnbc bloomberg politico axios economist guardian haaretz bild tass xinhua interfax kyodo yonhap kcna irna sana dpa voa':
    'media',
  'nato asean ecowas igad opec oas g7 g8 g20 brics oecd osce mercosur': 'bloc',
  'kremlin pentagon': 'power',
  'cia fbi nsa nasa mossad interpol frontex mi5 mi6 sbu kgb gru': 'agency',
});
const KNOWN_PHRASES: ReadonlyMap<string, BodyKind> = new Map([
  ...'islamic state,boko haram,haqqani network,islamic jihad,hizbul mujahideen,free syrian army,syrian democratic forces,wagner group,quds force,jabhat al-nusra,nusra front,al shabab,abu sayyaf,tamil tigers,lashkar-e-taiba,ahrar al-sham'
    .split(',')
    .map((name): [string, BodyKind] => [name, 'armed']),
  ...'doctors without borders,red cross,red crescent,amnesty international,human rights watch,save the children,reporters without borders,international committee of the red cross,world food program,transparency international,freedom house,international rescue committee,norwegian refugee council,mercy corps,world vision'
    .split(',')
    .map((name): [string, BodyKind] => [name, 'aid']),
  ...'european union,african union,arab league,united nations,organization of american states,gulf cooperation council,commonwealth of independent states'
    .split(',')
    .map((name): [string, BodyKind] => [name, 'bloc']),
  ...'associated press,agence france-presse,new york times,washington post,wall street journal,financial times,al jazeera,al arabiya,radio free asia,deutsche welle,le monde,der spiegel'
    .split(',')
    .map((name): [string, BodyKind] => [name, 'media']),
  ...'white house,state duma,downing street'.split(',').map((name): [string, BodyKind] => [name, 'power']),
]);

/** The sorts of body that a description may mean; `undefined` if its head is none for bodies. `sure`: it says which. */
export function kindsOfDescription(
  nominal: Draft,
): { readonly kinds: ReadonlySet<BodyKind>; readonly sure: boolean } | undefined {
  const { key, modifiers } = nominal;
  const said = [...(modifiers ?? [])].flatMap((word) => ADJECTIVES.get(word) ?? []);
  const generic = GENERIC.get(key);
  if (nominal.number === 'many') {
    return FIGHTERS.has(key) || (key === 'fighter' && said.includes('armed'))
      ? { kinds: new Set(['armed']), sure: true }
      : undefined;
  }
  if (generic !== undefined)
    return said.length > 0 ? { kinds: new Set(said), sure: true } : { kinds: generic, sure: false };
  const own = HEADS.get(key);
  return own === undefined ? undefined : { kinds: new Set([own]), sure: true };
}

/** Is the word of a description only the sort of body that it is? */
export function saysKind(word: string): boolean {
  return ADJECTIVES.has(word) || FIGHTERS.has(word);
}

/** The sorts of body that the names of a thing, and what the article has called it so far, tell; empty if nothing does. */
export function kindsOfCluster(cluster: Cluster): ReadonlySet<BodyKind> {
  const kinds = new Set<BodyKind>();
  for (const text of [...spellingsOf(cluster).map((name) => name.text), cluster.canonical ?? '']) {
    const name = fold(text)
      .replace(/^the /u, '')
      .replace(/['’]s$/u, '');
    const last = (name.split(/ (?:of|for) /u)[0] ?? '').split(' ').at(-1) ?? '';
    for (const kind of [KNOWN_PHRASES.get(name), KNOWN.get(name), LAST_WORDS.get(last)])
      if (kind !== undefined) kinds.add(kind);
  }
  for (const nominal of cluster.tally.descriptions.values()) {
    const told = kindsOfDescription(nominal);
    if (told?.sure === true) for (const kind of told.kinds) kinds.add(kind);
  }
  return kinds;
}
