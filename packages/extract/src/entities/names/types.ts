import { genderOfGivenName, knownPerson, undotted } from '../../gazetteer/index.js';
import {
  AGREEMENT_NOUNS,
  AWARD_NOUNS,
  BODY_NOUNS,
  EVENT_NOUNS,
  FACILITY_NOUNS,
  LAW_NOUNS,
  LOCATION_NOUNS,
  PERSON_NOUNS,
  SPEECH_VERBS,
} from '../../gazetteer/words.js';
import { at, kids, lemmaAt, lowerAt, textAt } from '../../syntax/index.js';
import { mostFrequent } from '../clusters.js';
import type { Draft, DraftType, Workspace } from '../workspace.js';
import type { NameGroup } from './group.js';
import { typeFeatures } from './type-features.js';
import { isOpenType, likeliestType } from './type-model.js';

/** What the last word of a name of several words says, in order of asking, with its weight against the parser's label (1 to 1.5). */
const LAST_WORDS: readonly (readonly [ReadonlySet<string>, DraftType, number])[] = [
  [BODY_NOUNS, 'Organization', 2.2],
  [AWARD_NOUNS, 'Award', 2.2],
  [EVENT_NOUNS, 'Event', 1.6],
  [LAW_NOUNS, 'Law', 2.2],
  [AGREEMENT_NOUNS, 'Agreement', 2.2],
  [FACILITY_NOUNS, 'Facility', 1.6],
  [LOCATION_NOUNS, 'Location', 1.6],
];

/** What the first word of a name of several words says: "Hurricane Katrina", "Lake Victoria", "Operation Desert Storm". */
const FIRST_WORDS: readonly (readonly [ReadonlySet<string>, DraftType])[] = [
  [new Set('hurricane typhoon cyclone storm battle siege massacre operation'.split(' ')), 'Event'],
  [new Set('mount lake cape river gulf strait bay'.split(' ')), 'Location'],
  [new Set(['treaty']), 'Agreement'],
];

const UNDERTAKINGS = new Set(['initiative', 'plan', 'strategy', 'doctrine']);

/**
 * Decides the type of each name once for the article: the gazetteer, then what the places where it stands and its own words say together.
 * The weights were set on development news; a title in front (2) beats the parser's label of all mentions (1.5).
 */
export function typeGroups(ws: Workspace, groups: readonly NameGroup[]): void {
  for (const group of groups) {
    const byHand = typeByHand(ws, group);
    const people = group.mentions.every((mention) => mention.people === true) ? group.mentions[0]?.type : undefined;
    const type = group.listed?.type ?? people ?? byModel(ws, group, byHand) ?? byHand;
    if (type !== undefined) group.type = type;
  }
}

/** Persons, bodies, places and groups are told apart by what was learnt from news; what the rules say is one of its features. */
function byModel(ws: Workspace, group: NameGroup, byHand: DraftType | undefined): DraftType | undefined {
  const dateline = group.mentions.some((mention) => mention.dateline === true);
  if (dateline || (byHand !== undefined && (!isOpenType(byHand) || isSure(group.evidence)))) return undefined;
  const features = typeFeatures(ws, group, byHand);
  const type = features.includes('people') ? undefined : likeliestType(features, byHand);
  return type === 'Concept' ? undefined : type;
}

/** How far the first type must be in front of the second for the rules to be sure: more than the parser's label alone makes. */
const SURE = 1.8;

function isSure(evidence: ReadonlyMap<DraftType, number>): boolean {
  const [first = 0, second = 0] = [...evidence.values()].toSorted((a, b) => b - a);
  return first - Math.max(0, second) >= SURE;
}

/** What the rules alone say of a name that is in no list; sets its evidence. */
export function typeByHand(ws: Workspace, group: NameGroup): DraftType | undefined {
  const evidence = new Map<DraftType, number>();
  const add = (type: DraftType, weight: number): void => void evidence.set(type, (evidence.get(type) ?? 0) + weight);
  for (const mention of group.mentions) addContext(ws, mention, group.mentions.length, add);
  addOwnWords(group, add);
  group.evidence = evidence;
  return strongest(evidence);
}

type Add = (type: DraftType, weight: number) => void;

function addContext(ws: Workspace, mention: Draft, count: number, add: Add): void {
  const { doc } = ws;
  if (mention.type !== undefined) add(mention.type, (ws.kindOf[mention.head] === 'body' ? 1.5 : 0.7) / count);
  if (mention.title !== undefined || mention.honorific === true) add('Person', 2);
  const { dep, head } = at(doc, mention.head);
  const speaks = dep === 'nsubj' && SPEECH_VERBS.has(lemmaAt(doc, head));
  if (speaks) {
    add('Person', mention.type === undefined ? 1.3 : 0.3);
    add('Organization', 0.2);
  }
  const described = count < 3 ? 3.5 : 2;
  if (describedAsPerson(ws, mention)) add('Person', described);
  if (describedAsBody(ws, mention)) add('Organization', described);
  // "the Oath Keepers", "the HDP": persons have no article, unless a title stands between
  if (mention.title === undefined && lowerAt(doc, mention.first - 1) === 'the') add('Person', -1 / count);
  const before = lemmaAt(doc, mention.first - 2);
  if (
    lowerAt(doc, mention.first - 1) === 'of' &&
    ['city', 'town', 'village', 'province', 'municipality'].includes(before)
  ) {
    add('Place', 3);
  }
  if (mention.preposition === 'in' && mention.type === undefined) add('Place', 1);
  if (mention.dateline === true) add('Place', 5);
}

/** "X, 19, …", "X, an Australian woman", "X, who …". */
function describedAsPerson(ws: Workspace, mention: Draft): boolean {
  const { doc } = ws;
  const age =
    textAt(doc, mention.end) === ',' &&
    /^[1-9]\d$/u.test(textAt(doc, mention.end + 1)) &&
    textAt(doc, mention.end + 2) === ',';
  if (age) return true;
  if (kids(doc, mention.head, 'appos').some((k) => k >= mention.end && PERSON_NOUNS.has(lemmaAt(doc, k)))) return true;
  return kids(doc, mention.head, 'relcl').some((verb) =>
    kids(doc, verb, 'nsubj', 'nsubjpass').some((k) => lowerAt(doc, k) === 'who'),
  );
}

/** "X, a company based in …", "X is a party that …". */
function describedAsBody(ws: Workspace, mention: Draft): boolean {
  const { doc } = ws;
  const { dep, head } = at(doc, mention.head);
  const renamed = kids(doc, mention.head, 'appos');
  const predicates = dep === 'nsubj' && lemmaAt(doc, head) === 'be' ? kids(doc, head, 'attr') : [];
  return [...renamed, ...predicates].some((k) => k >= mention.end && BODY_NOUNS.has(lemmaAt(doc, k)));
}

function addOwnWords(group: NameGroup, add: Add): void {
  const { words, text } = group;
  // "Biden's critics": newspapers call somebody by this one word
  if (words.length === 1 && knownPerson(group.key) !== undefined) add('Person', 2);
  const last = (group.key.split(/ (?:of|for) /u)[0] ?? '').split(/\s+/u).at(-1) ?? '';
  const first = text.split(/\s+/u)[0] ?? '';
  if (words.length > 1) {
    const opener = FIRST_WORDS.find(([list]) => list.has(first.toLowerCase()));
    if (opener !== undefined) add(opener[1], 2.2);
    // "Brown v. Board of Education"
    if (/ (?:v|vs|versus)\.? /u.test(group.key)) add('Event', 3);
    const givenName = genderOfGivenName(text) !== undefined && first.slice(1) === first.slice(1).toLowerCase();
    const land = LOCATION_NOUNS.has(last) || FACILITY_NOUNS.has(last);
    if (givenName && !BODY_NOUNS.has(last) && !land && !/ of /u.test(group.key)) add('Person', 1.2);
    if (/^\p{Lu}/u.test(text.split(/\s+/u).at(-1) ?? '')) {
      for (const [list, type, weight] of LAST_WORDS) if (list.has(last)) add(type, weight);
      // what is called an initiative is run by a body of the same name, if the parser takes it for one
      if (UNDERTAKINGS.has(last)) {
        add('Policy', 1.6);
        add('Organization', 0.2);
      }
    }
  }
  if (/^[A-Z]{2,6}$/u.test(undotted(text)) && !group.mentions.some((m) => m.dateline === true)) {
    add('Organization', 0.8);
    add('Person', -1);
  }
}

function strongest(evidence: ReadonlyMap<DraftType, number>): DraftType | undefined {
  let best: DraftType | undefined;
  for (const [type, weight] of evidence) if (best === undefined || weight > evidence.get(best)!) best = type;
  return best;
}

/** Told once for each group: a name that stands ten thousand times would be counted ten thousand times. */
const genders = new WeakMap<NameGroup, { readonly gender: Draft['gender'] }>();

/** The gender that the mentions of a group tell, or its given name. */
export function genderOfGroup(group: NameGroup): Draft['gender'] {
  const known = genders.get(group);
  if (known !== undefined) return known.gender;
  const told = mostFrequent(group.mentions.flatMap((m) => (m.gender === undefined ? [] : [m.gender])));
  const gender = told ?? (group.words.length > 1 ? genderOfGivenName(group.text) : undefined);
  genders.set(group, { gender });
  return gender;
}
