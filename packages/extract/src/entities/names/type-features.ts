import { genderOfGivenName, knownPerson, undotted } from '../../gazetteer/index.js';
import {
  BODY_NOUNS,
  EVENT_NOUNS,
  FACILITY_NOUNS,
  GROUP_NOUNS,
  isRole,
  KIN,
  LAW_NOUNS,
  LOCATION_NOUNS,
  PERSON_NOUNS,
  PLACE_NOUNS,
  PRODUCT_NOUNS,
  SPEECH_VERBS,
  WORK_NOUNS,
} from '../../gazetteer/words.js';
import { at, isQuote, kids, lemmaAt, lowerAt, textAt } from '../../syntax/index.js';
import type { Draft, Workspace } from '../workspace.js';
import type { NameGroup } from './group.js';

/** Classes of nouns that tell what stands beside them. A noun may be in several. */
const CLASSES: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['kin', KIN],
  ['person', PERSON_NOUNS],
  ['body', BODY_NOUNS],
  ['facility', FACILITY_NOUNS],
  ['location', LOCATION_NOUNS],
  ['place', PLACE_NOUNS],
  ['event', EVENT_NOUNS],
  ['law', LAW_NOUNS],
  ['group', GROUP_NOUNS],
  ['product', PRODUCT_NOUNS],
  ['work', WORK_NOUNS],
];

const PREPOSITIONS = new Set(
  'in at on near from to of for by with against between around outside inside across under over within'.split(' '),
);
const PARTICLES = new Set('al el bin ibn de del van von der den la le abu ben dos du'.split(' '));
const OPENERS = new Set(
  'mount lake fort camp saint st. st san santa new north south east west port cape river gulf operation hurricane typhoon cyclone storm battle university church radio team project'.split(
    ' ',
  ),
);

/**
 * What speaks for the type of a name, over all its mentions, as names of features that are there or not. For the small classifier whose weights stand in
 * `type-weights.json`.
 */
export function typeFeatures(ws: Workspace, group: NameGroup, byHand: string | undefined): readonly string[] {
  const out = new Set<string>([`hand:${byHand ?? 'none'}`]);
  ofWords(group, out);
  if (group.mentions.some((mention) => mention.people === true)) out.add('people');
  const labels = new Map<string, number>();
  for (const mention of group.mentions) {
    labels.set(mention.type ?? 'none', (labels.get(mention.type ?? 'none') ?? 0) + 1);
    ofPlace(ws, mention, out);
    ofNeighbours(ws, mention, out);
  }
  for (const [label, count] of labels) {
    out.add(`label:${label}`);
    if (count === group.mentions.length) out.add(`only label:${label}`);
    else if (count > group.mentions.length / 2) out.add(`most:${label}`);
  }
  return [...out];
}

function ofWords({ words, text, key }: NameGroup, out: Set<string>): void {
  const surface = text.split(/\s+/u);
  const last = (key.split(/ (?:of|for) /u)[0] ?? '').split(/\s+/u).at(-1) ?? '';
  const first = (surface[0] ?? '').toLowerCase();
  out.add(`words:${Math.min(4, words.length)}`);
  for (const [name, nouns] of CLASSES) if (words.length > 1 && nouns.has(last)) out.add(`ends:${name}`);
  if (OPENERS.has(first) && words.length > 1) out.add(`opens:${first}`);
  const given = genderOfGivenName(text);
  if (given !== undefined && words.length > 1) out.add('given');
  if (given !== undefined && words.length > 1 && words.length < 4 && !CLASSES.some(([, nouns]) => nouns.has(last)))
    out.add('given+');
  if (given !== undefined && words.length === 1) out.add('given alone');
  if (knownPerson(key) !== undefined) out.add('known person');
  if (/ (?:of|for) /u.test(key)) out.add('of');
  if (/ (?:and|&) /u.test(key)) out.add('and');
  if (/^[A-Z]{2,6}$/u.test(undotted(text))) out.add('acronym');
  if (/\d/u.test(text)) out.add('digit');
  if (text.includes('-')) out.add('hyphen');
  if (/\p{Ll}\p{Lu}/u.test(text)) out.add('camel');
  if (/(?:^|\s)\p{Lu}\.(?:\s|$)/u.test(text)) out.add('initial');
  if (words.slice(0, -1).some((word) => PARTICLES.has(word))) out.add('particle');
  if (/\b(?:jr|sr)\.?$/u.test(key)) out.add('junior');
  if (surface.length > 2 && surface.slice(1, -1).some((word) => /^\p{Ll}/u.test(word))) out.add('small inside');
  if (last.length > 4) out.add(`end:${last.slice(-3)}`);
}

function ofPlace(ws: Workspace, mention: Draft, out: Set<string>): void {
  const { doc } = ws;
  const { dep, head, tag } = at(doc, mention.head);
  if (mention.title !== undefined) out.add(/^\p{Lu}/u.test(textAt(doc, mention.first - 1)) ? 'Title' : 'title');
  if (mention.honorific === true) out.add('honorific');
  if (tag === 'NNPS') out.add('plural');
  const before = lowerAt(doc, mention.first - 1);
  if (mention.title === undefined && ['the', 'a', 'an'].includes(before)) out.add(`behind ${before}`);
  if (isQuote(doc, mention.first - 1) && isQuote(doc, mention.end)) out.add('quoted');
  const lemma = lemmaAt(doc, head);
  if (['nsubj', 'dobj', 'nsubjpass'].includes(dep)) out.add(`${dep} of ${lemma}`);
  if (dep === 'nsubj') {
    out.add(SPEECH_VERBS.has(lemma) ? 'speaks' : 'acts');
    if (lemma === 'be') out.add('is');
  } else if (['nsubjpass', 'dobj', 'dative', 'poss', 'appos', 'conj', 'npadvmod', 'attr', 'oprd'].includes(dep))
    out.add(`dep:${dep}`);
  if (dep === 'pobj' && PREPOSITIONS.has(lowerAt(doc, head))) {
    out.add(`prep:${lowerAt(doc, head)}`);
    const above = at(doc, head).head;
    if (lowerAt(doc, head) === 'of') classify(doc, above, 'of', out);
    if (at(doc, head).dep === 'agent') out.add('agent');
  }
  if (['compound', 'nmod', 'amod'].includes(dep) && head >= mention.end) {
    out.add('modifies');
    classify(doc, head, 'modifies', out);
  }
  if (dep === 'poss') classify(doc, head, 'owns', out);
  if (dep === 'appos' && head < mention.first) classify(doc, head, 'renames', out);
}

function ofNeighbours(ws: Workspace, mention: Draft, out: Set<string>): void {
  const { doc } = ws;
  if (textAt(doc, mention.end) === ',' && /^[1-9]\d$/u.test(textAt(doc, mention.end + 1))) out.add('age');
  if (textAt(doc, mention.end) === '(') out.add('bracket behind');
  for (const k of kids(doc, mention.head, 'appos')) if (k >= mention.end) classify(doc, k, 'renamed', out);
  const { dep, head } = at(doc, mention.head);
  if (dep === 'nsubj' && lemmaAt(doc, head) === 'be') {
    for (const k of kids(doc, head, 'attr')) if (k > mention.end) classify(doc, k, 'is', out);
  }
  for (const verb of kids(doc, mention.head, 'relcl')) {
    const relative = kids(doc, verb, 'nsubj', 'nsubjpass', 'advmod').map((k) => lowerAt(doc, k));
    for (const word of ['who', 'which', 'where']) if (relative.includes(word)) out.add(`rel:${word}`);
  }
  // "the group Boko Haram", "the town of Kidal": the common noun in front
  for (const k of kids(doc, mention.head, 'compound', 'nmod', 'amod')) {
    if (k < mention.first && at(doc, k).pos === 'NOUN' && k === mention.first - 1) classify(doc, k, 'front', out);
  }
  if (isRole(textAt(doc, mention.first - 1)) && mention.title === undefined) out.add('role in front');
  pronounBehind(ws, mention, out);
  const next = lowerAt(doc, mention.end);
  if (mention.dateline !== true && next === ',' && /^\p{Lu}/u.test(textAt(doc, mention.end + 1)))
    out.add('comma capital');
}

/** How far behind a name a pronoun tells of it, in tokens of the sentence. */
const NEAR = 12;

function pronounBehind(ws: Workspace, mention: Draft, out: Set<string>): void {
  const { doc } = ws;
  const sentence = doc.sentences[mention.sentence];
  if (sentence === undefined) return;
  const near = Math.min(mention.end + NEAR, sentence.endToken);
  const words = new Set<string>();
  for (let k = mention.end; k < near; k++) words.add(lowerAt(doc, k));
  // the name stands first in its sentence, and the next one goes on with a pronoun
  if (at(doc, mention.head).dep === 'nsubj') words.add(`then ${lowerAt(doc, sentence.endToken)}`);
  if (['he', 'she', 'his', 'her', 'him', 'then he', 'then she', 'then his', 'then her'].some((word) => words.has(word)))
    out.add('he behind');
  if (['its', 'then it', 'then its'].some((word) => words.has(word))) out.add('its behind');
}

function classify(doc: Workspace['doc'], token: number, what: string, out: Set<string>): void {
  if (!['NOUN', 'PROPN'].includes(at(doc, token).pos)) return;
  const lemma = lemmaAt(doc, token).toLowerCase();
  for (const [name, nouns] of CLASSES) if (nouns.has(lemma)) out.add(`${what}:${name}`);
}
