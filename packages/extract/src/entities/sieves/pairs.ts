import { at, conjuncts, kids } from '../../syntax/index.js';
import { isNamed, namesOf } from '../clusters.js';
import {
  type Cluster,
  type Draft,
  type DraftType,
  isPlace,
  mentionsOfSentences,
  type Workspace,
} from '../workspace.js';

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));
const COUNTRIES = set('country nation state neighbor neighbour power government');
const PERSONS = set(
  'leader president minister man woman politician rival senator diplomat official lawmaker brother sister friend',
);
const SIDES = set('side group ally enemy');
const FIRMS = set('company firm');
const CITIES = set('city town');
/** In sentences. */
const REACH = 2;

type Test = (cluster: Cluster) => boolean;
/** What a mention stands for here. */
type Find = (cluster: Cluster) => Cluster | undefined;

/** "the two countries", "both leaders", "the two sides": the two that were spoken of; each of them does what the two do. */
export function joinPairs(ws: Workspace): void {
  const byCode = new Map<string, Cluster>();
  for (const cluster of ws.clusters) {
    const code = cluster.type === 'Country' ? cluster.listed?.country : undefined;
    if (code !== undefined) byCode.set(code, cluster);
  }
  for (const nominal of ws.nominals) {
    const { cluster } = nominal;
    if (cluster === undefined || cluster.members !== undefined || isNamed(cluster)) continue;
    const fits = fitOf(nominal);
    if (fits === undefined || !isPair(ws, nominal)) continue;
    const countries = COUNTRIES.has(nominal.key);
    const find = (one: Cluster): Cluster | undefined => (countries ? (countryOf(one, byCode) ?? one) : one);
    const members = coordinated(ws, nominal, fits, find) ?? (countries ? onlyTwo(ws, nominal, fits, find) : undefined);
    if (members === undefined) continue;
    cluster.members = members;
    nominal.why = 'pair';
  }
}

function fitOf({ key }: Draft): Test | undefined {
  const ofType =
    (...types: readonly DraftType[]): Test =>
    ({ type }) =>
      type !== undefined && types.includes(type);
  if (COUNTRIES.has(key)) return ofType('Country');
  if (PERSONS.has(key)) return ofType('Person');
  if (SIDES.has(key)) return ofType('Country', 'Organization', 'Group');
  if (FIRMS.has(key)) return ofType('Organization');
  if (CITIES.has(key)) return ({ type }) => isPlace(type) && type !== 'Country' && type !== 'Region';
  return undefined;
}

/** "Iraqi Prime Minister X and Turkish Prime Minister Y announced a deal between the two countries": the country of a person. */
function countryOf(cluster: Cluster, byCode: ReadonlyMap<string, Cluster>): Cluster | undefined {
  const [code] = cluster.type === 'Person' && cluster.countries.size === 1 ? [...cluster.countries.keys()] : [];
  return code === undefined ? undefined : byCode.get(code);
}

function isPair(ws: Workspace, nominal: Draft): boolean {
  const { determiner, modifiers, number } = nominal;
  if (number !== 'many' || nominal.restricted === true || nominal.of !== undefined || nominal.possessor !== undefined)
    return false;
  const words = [...(modifiers ?? [])].filter((word) => word !== 'two');
  if (words.length > 0 || kids(ws.doc, nominal.head, 'prep').length > 0) return false;
  if (determiner === 'both') return true;
  return ['the', 'these', 'those'].includes(determiner ?? '') && modifiers?.has('two') === true;
}

/** "China and Laos": the last coordination of two that fit, in this sentence or before. */
function coordinated(ws: Workspace, nominal: Draft, fits: Test, find: Find): readonly Cluster[] | undefined {
  for (let sentence = nominal.sentence; sentence >= Math.max(0, nominal.sentence - REACH); sentence--) {
    const found = mentionsOfSentences(ws, sentence, sentence)
      .filter((mention) => mention.head < nominal.head && at(ws.doc, mention.head).dep !== 'conj')
      .flatMap((mention) => {
        const members = conjuncts(ws.doc, mention.head)
          .filter((k) => k < nominal.head)
          .map((k) => {
            const one = ws.at.get(k)?.cluster;
            return one === undefined ? undefined : find(one);
          });
        const two = members.length === 2 && new Set(members).size === 2;
        return two && members.every((one) => one !== undefined && isOne(one) && fits(one))
          ? [members as Cluster[]]
          : [];
      })
      .at(-1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The two, and no more, that fit in the last sentences. */
function onlyTwo(ws: Workspace, nominal: Draft, fits: Test, find: Find): readonly Cluster[] | undefined {
  for (let reach = 1; reach <= REACH; reach++) {
    const near = mentionsOfSentences(ws, nominal.sentence - reach, nominal.sentence)
      .filter(({ head, kind, cluster }) => head < nominal.head && kind !== 'pronoun' && cluster !== undefined)
      .flatMap(({ cluster }) => find(cluster!) ?? [])
      .filter((one) => isOne(one) && fits(one));
    const members = [...new Set(near)];
    if (members.length > 2) return undefined;
    if (members.length === 2) return members;
  }
  return undefined;
}

function isOne(cluster: Cluster): boolean {
  return cluster.members === undefined && namesOf(cluster).length > 0;
}
