import { BODY_NOUNS, EVENT_NOUNS, GROUP_NOUNS, PRODUCT_NOUNS, WORK_NOUNS } from '../../gazetteer/words.js';
import { at } from '../../syntax/index.js';
import { genderOf } from '../clusters.js';
import { headsBefore } from '../tally.js';
import { type Draft, isPlace, type Workspace } from '../workspace.js';
import type { Site } from './site.js';
import { clauseVerb } from './verb.js';

/**
 * How ready a mention is to be meant by a pronoun: after Lappin & Leass (1994), with weights set by hand on development news. Sentences back
 * cost most, then comes the role in the sentence, then how often the thing was mentioned.
 */
const PER_SENTENCE = 22;
const BY_ROLE: Readonly<Record<string, number>> = {
  nsubj: 20,
  nsubjpass: 18,
  dobj: 9,
  attr: 4,
  poss: 8,
  pobj: 4,
  dative: 8,
  agent: 6,
  ROOT: 8,
  appos: 2,
  compound: -12,
};
const OTHER_ROLE = 2;

/** The points of a mention as antecedent of a pronoun. */
export function salience(ws: Workspace, pronoun: Draft, mention: Draft, site: Site): number {
  const { doc } = ws;
  const gap = pronoun.sentence - mention.sentence;
  let top = at(doc, mention.head);
  const conjunct = top.dep === 'conj';
  while (top.dep === 'conj' && top.head < top.i) top = at(doc, top.head);
  const subject = top.dep === 'nsubj' || top.dep === 'nsubjpass';
  const verb = clauseVerb(ws, top.i);
  const { dep, tag } = at(doc, pronoun.head);
  let points = -PER_SENTENCE * gap + (BY_ROLE[top.dep] ?? OTHER_ROLE);
  if (conjunct) points -= 4;
  if (subject && at(doc, verb).dep === 'ROOT') points += 6;
  if (subject && (dep === 'nsubj' || dep === 'nsubjpass')) points += 6;
  points += Math.min(headsBefore(mention.cluster!.tally, pronoun.head), 6) * 2.5;
  points += byKind(pronoun, mention) + bySite(ws, pronoun, mention, site);
  if (ws.kindOf[mention.head] === 'caption') points -= 25;
  const [voice, other] = [ws.quotationOf[pronoun.head], ws.quotationOf[mention.head]];
  if ((voice === undefined) !== (other === undefined)) points -= 8;
  else if (voice !== undefined && voice === other) points += 4;
  if (gap === 0) points -= (pronoun.head - mention.head) * 0.25;
  if (tag === 'PRP$' && gap === 0 && clauseVerb(ws, pronoun.head) === verb) points += 6;
  if (ws.paragraphOf[mention.head] !== ws.paragraphOf[pronoun.head]) points -= 4;
  return points;
}

/** What the clauses around the pronoun say, by points; negative for whom they speak against. */
function bySite(ws: Workspace, pronoun: Draft, mention: Draft, site: Site): number {
  const { doc } = ws;
  const person = pronoun.gender === 'male' || pronoun.gender === 'female';
  let points = 0;
  if (site.lastSpeaker === mention.cluster) points += 14;
  if (site.possessive && site.doers.has(mention.head)) points += 10;
  if (site.acts && !mayAct(mention)) points -= 15;
  if (site.owners.has(mention.head)) points += 15;
  if (site.reporters.has(mention.head)) points -= pronoun.gender === 'thing' ? 24 : site.object ? 16 : person ? 0 : 8;
  // "the president and his allies"
  const owned = at(doc, at(doc, pronoun.head).head);
  if (site.possessive && owned.dep === 'conj' && owned.head === mention.head) points += 15;
  const sameSentence = mention.sentence === pronoun.sentence;
  if (site.object && sameSentence && at(doc, mention.head).dep === 'dobj') points += 6;
  if (person) {
    const gender = genderOf(mention.cluster!);
    points += gender === undefined ? -4 : 4;
  }
  return points;
}

/** May it say or want something? Persons, bodies and countries; of descriptions those of persons, groups, bodies and reports. */
function mayAct({ kind, key, animate, cluster }: Draft): boolean {
  const type = cluster?.type;
  if (type !== undefined) return isPlace(type) || ['Person', 'Group', 'Organization', 'Work'].includes(type);
  if (kind !== 'nominal') return true;
  return animate === true || GROUP_NOUNS.has(key) || BODY_NOUNS.has(key) || WORK_NOUNS.has(key);
}

const POWERS = new Set(
  'government administration regime parliament congress court ministry council company firm state'.split(' '),
);

function byKind(pronoun: Draft, mention: Draft): number {
  const { kind, key } = mention;
  let points = 0;
  if (kind === 'name') {
    points += 5;
    if ((isPlace(mention.type) || mention.type === 'Location') && mention.locative === true) points -= 10;
    if (pronoun.number === 'many' && mention.number !== 'many') points -= 12;
  }
  if (kind === 'pronoun' && mention.gender === pronoun.gender) points += 7;
  if (kind === 'nominal') {
    if (mention.definite !== true) points -= 3;
    const concrete = BODY_NOUNS.has(key) || PRODUCT_NOUNS.has(key) || EVENT_NOUNS.has(key) || mention.definite === true;
    if (pronoun.gender === 'thing' && !concrete) points -= 4;
    // "they are serious": people rather than answers
    const people = mention.animate === true || GROUP_NOUNS.has(key) || BODY_NOUNS.has(key);
    if (pronoun.number === 'many' && !people) points -= 8;
    // "the government … rebels … they": rather many than one power
    if (pronoun.number === 'many' && mention.number !== 'many' && POWERS.has(key)) points -= 24;
  }
  return points;
}
