import { type Entity, entityId, type EntityType, sortedUnique } from '@tripletail/core';

import { countryName, countryOfDemonym } from '../gazetteer/index.js';
import { isPersonNoun } from '../gazetteer/person-nouns.js';
import { at, kids, lemmaAt, textAt } from '../syntax/index.js';
import { countryOfNominal } from './roles.js';
import { descriptionTokens, holdsName, spelled } from './describe.js';
import { typeOfNominal } from './sieves/described-type.js';
import type { Cluster, Draft, DraftType, Workspace } from './workspace.js';

/** What happens again and again: "the US attack" of another article is another one, although it bears a country's name. */
const RECURRING = new Set(
  `meeting talk talks attack visit call interview vote strike strikes rally summit session speech conference protest ceremony blast explosion raid
  shooting statement report letter airstrike airstrikes hearing gathering election decision arrest killing killings clash clashes bombing phone`.split(
    /\s+/u,
  ),
);
/** Persons who are the voice of a body, whoever they are. */
const VOICES = new Set(['spokesman', 'spokeswoman', 'spokesperson', 'government', 'authorities']);
/** Left out of the name of a group: "senior US officials" of one article are the "US officials" of another. */
const RANK = new Set([
  'top',
  'senior',
  'several',
  'many',
  'some',
  'various',
  'other',
  'most',
  'high',
  'ranking',
  'high-ranking',
  'key',
  'leading',
]);

/** Where they are and what they are for is said of these in passing: "journalists in Brussels" are journalists. */
const NARROW = new Set<DraftType>(['Group', 'Person', 'Organization', 'Place', 'Country', 'City', 'Region', 'Product']);

/** Bodies of which there is one in every town. */
const PLACED = new Set(['embassy', 'consulate', 'office', 'branch', 'school']);

/** What a described thing is called, and whether the name says enough to be the same thing in other articles. */
export interface Description {
  readonly name: string;
  readonly type: EntityType;
  readonly shared: boolean;
  readonly country?: string;
}

/** Describes the thing of a noun phrase, of which the mention may be known. `type` is what coreference found out. */
export function describe(ws: Workspace, head: number, mention: Draft | undefined, type?: DraftType): Description {
  const found = type ?? typeOfNominal(mention ?? looseNominal(ws, head));
  const wide = found === undefined || !NARROW.has(found) || PLACED.has(lemmaAt(ws.doc, head));
  const tokens = descriptionTokens(ws, head, wide);
  const country = mention === undefined ? undefined : countryOfNominal(ws, mention);
  const final = graphType(found, lemmaAt(ws.doc, head));
  const name = final === 'Group' ? groupName(ws, tokens, head) : withOwner(ws, tokens, head);
  const lemma = lemmaAt(ws.doc, head);
  const named = holdsName(ws, tokens, head) || name !== spelled(ws, tokens);
  const shared = named && !RECURRING.has(lemma) && (final !== 'Person' || VOICES.has(lemma));
  return { name, type: final, shared, ...(country === undefined ? {} : { country }) };
}

function looseNominal(ws: Workspace, head: number): Pick<Draft, 'key' | 'number' | 'animate'> {
  const plural = ['NNS', 'NNPS'].includes(at(ws.doc, head).tag);
  const key = lemmaAt(ws.doc, head);
  return { key, number: plural ? 'many' : 'one', ...(isPersonNoun(key) ? { animate: true } : {}) };
}

function graphType(type: DraftType | undefined, noun: string): EntityType {
  if (type === 'Place') return noun === 'country' || noun === 'nation' ? 'Country' : 'City';
  return type ?? 'Concept';
}

/** "Europe's top diplomats", "top European diplomats" → "European diplomats": one name for one kind of people. */
function groupName(ws: Workspace, tokens: readonly number[], head: number): string {
  const { doc } = ws;
  const possessor = kids(doc, head, 'poss').find((k) => k < head);
  const owner = possessor === undefined ? undefined : ws.at.get(possessor);
  // "several Danes" are not the Danes
  if (at(doc, head).pos === 'PROPN' && possessor === undefined) return spelled(ws, tokens);
  const kept = tokens.filter((k) => k > head || !RANK.has(textAt(doc, k).toLowerCase()) || at(doc, k).head !== head);
  const region = owner?.kind === 'name' ? adjectiveOf(owner.cluster) : undefined;
  const counted = kept.some((k) => k < head && at(doc, k).pos === 'NUM');
  if (possessor === undefined || region === undefined || counted) return withOwner(ws, kept, head);
  const rest = kept.filter((k) => k > possessor && !/^(?:'s|’s|'|’)$/u.test(textAt(doc, k)));
  return `${region} ${spelled(ws, rest)}`;
}

function adjectiveOf(cluster: Cluster | undefined): string | undefined {
  if (cluster?.canonical === 'Europe') return 'European';
  if (cluster?.canonical === 'Africa') return 'African';
  if (cluster?.canonical === 'Asia') return 'Asian';
  if (cluster?.type !== 'Country') return undefined;
  const code = cluster.listed?.country;
  return [...cluster.tally.adjectives.keys()].find((text) => countryOfDemonym(text) === code);
}

/** "his stance on X" → "Trump's stance on X", "the alliance's stance" → "NATO's stance", once it is known who is meant. */
function withOwner(ws: Workspace, tokens: readonly number[], head: number): string {
  const { doc } = ws;
  const possessor = kids(doc, head, 'poss').find((k) => k < head);
  const mention = possessor === undefined ? undefined : ws.at.get(possessor);
  const owner = mention?.cluster;
  const name = owner?.tally.names.find((m) => m.nested !== true);
  if (
    possessor === undefined ||
    mention === undefined ||
    mention.kind === 'name' ||
    owner?.members !== undefined ||
    name === undefined
  ) {
    return spelled(ws, tokens);
  }
  const mark = kids(doc, possessor, 'case')[0] ?? possessor;
  const short = owner?.type === 'Person' ? (name.text.split(' ').at(-1) ?? name.text) : ownName(owner!, name);
  const rest = spelled(
    ws,
    tokens.filter((k) => k > mark && k !== possessor),
  );
  return `${short}${short.endsWith('s') ? "'" : "'s"} ${rest}`;
}

function ownName(owner: Cluster, name: Draft): string {
  const code = owner.listed?.country;
  return owner.type === 'Country' && code !== undefined ? countryName(code) : (owner.canonical ?? name.text);
}

/** The graph's entity for a description. `ordinal` tells apart things of one article with one name ("a man", "another man"), and `by` medals by their winners. */
export function describedEntity(
  ws: Workspace,
  description: Description,
  names: readonly string[],
  ordinal = 1,
  by?: string,
): Entity {
  const { name, type, shared, country } = description;
  const scope = shared ? undefined : ws.doc.article.id;
  const key = ordinal > 1 ? `${name} ${ordinal}` : by === undefined ? name : `${name} won by ${by}`;
  return {
    id: entityId(type, key, scope),
    type,
    name,
    names: sortedUnique([name, ...names]),
    named: false,
    ...(country === undefined ? {} : { country }),
  };
}
