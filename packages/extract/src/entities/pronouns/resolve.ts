import { ancestors, at } from '../../syntax/index.js';
import { addMention, type Cluster, type Draft, mentionsOfSentences, newCluster, type Workspace } from '../workspace.js';
import { agrees } from './agreement.js';
import { isBound } from './binding.js';
import { pairBefore } from './pairs.js';
import { isPleonastic } from './pleonastic.js';
import { salience } from './salience.js';
import { isBareNumberNearer } from './bare-number.js';
import { type Site, siteOf } from './site.js';

/** he and she reach three sentences back, it and they two. */
const REACH_OF_PERSONS = 3;
const REACH_OF_THINGS = 2;
/** Least points of an antecedent. it and they are left alone rather than guessed: 8 points and 4 more than the second were chosen on development news. */
const LEAST_FOR_PERSONS = -62;
const LEAST_FOR_THINGS = 8;
const LEAD = 4;
/** Who is he? Between two who are as ready nobody is better than the wrong one. */
const LEAD_OF_PERSONS = 6;
/** Points of a subject that comes after the pronoun: "In his speech, X said". */
const FRONTED = 24;

interface Candidate {
  readonly points: number;
  readonly cluster: Cluster;
  /** Where it stands. */
  readonly head: number;
}

/** Resolves third-person pronouns, in order: outside of direct quotations, or inside, where the speaker is known by then. */
export function resolvePronouns(ws: Workspace, inQuotations: boolean): void {
  for (const pronoun of ws.pronouns) {
    const quoted = ws.quotationOf[pronoun.head] !== undefined;
    if (quoted !== inQuotations || pronoun.person === 1 || pronoun.cluster !== undefined) continue;
    if (!isPleonastic(ws, pronoun.head)) resolve(ws, pronoun);
  }
}

function resolve(ws: Workspace, pronoun: Draft): void {
  if (pronoun.after?.cluster !== undefined) {
    addMention(pronoun.after.cluster, pronoun, 'same-speaker');
    return;
  }
  const candidates = pronoun.pair === true ? [] : candidatesOf(ws, pronoun);
  const [best] = candidates;
  if (best !== undefined && isBareNumberNearer(ws, pronoun, best)) return;
  const pair = pronoun.number === 'many' ? pairBefore(ws, pronoun) : undefined;
  if (pair !== undefined && (best === undefined || best.points < pair.points)) {
    const cluster = newCluster(ws);
    cluster.members = pair.members;
    addMention(cluster, pronoun, 'pair');
    return;
  }
  if (best === undefined) return;
  const person = pronoun.gender === 'male' || pronoun.gender === 'female';
  if (best.points < (person ? LEAST_FOR_PERSONS : LEAST_FOR_THINGS)) return;
  const second = candidates.find((candidate) => candidate.cluster !== best.cluster);
  if (second !== undefined && best.points - second.points < (person ? LEAD_OF_PERSONS : LEAD)) return;
  addMention(best.cluster, pronoun, 'pronoun');
}

function candidatesOf(ws: Workspace, pronoun: Draft): readonly Candidate[] {
  const person = pronoun.gender === 'male' || pronoun.gender === 'female';
  const reach = person ? REACH_OF_PERSONS : REACH_OF_THINGS;
  const quotation = ws.quotationOf[pronoun.head];
  const speaker = quotation === undefined || isTorn(ws, quotation) ? undefined : ws.speakers[quotation];
  const site = siteOf(ws, pronoun);
  const out: Candidate[] = [];
  for (const mention of mentionsOfSentences(ws, pronoun.sentence - reach, pronoun.sentence)) {
    const { cluster } = mention;
    if (cluster === undefined || mention === pronoun) continue;
    if (!agrees(pronoun, mention)) continue;
    // "he" or "it" in what somebody says is somebody else
    if (speaker === cluster || speaksOf(ws, site, mention)) continue;
    if (mention.head >= pronoun.head) {
      if (isFrontedSubject(ws, pronoun, mention)) out.push({ points: FRONTED, cluster, head: mention.head });
      continue;
    }
    if (isBound(ws, pronoun, mention)) continue;
    out.push({ points: salience(ws, pronoun, mention, site), cluster, head: mention.head });
  }
  return out.sort((a, b) => b.points - a.points);
}

/** A quotation that names its own speaker ("…, Smith said") is not closed where it should be: what stands in it tells nothing. */
function isTorn(ws: Workspace, q: number): boolean {
  const speaker = ws.speakers[q];
  const { firstToken, endToken } = ws.quotations[q]!;
  if (speaker === undefined) return false;
  for (let i = firstToken; i < endToken; i++) {
    const mention = ws.at.get(i);
    if (mention?.kind === 'name' && mention.cluster === speaker) return true;
  }
  return false;
}

/** Is the mention named in what the pronoun itself says? */
function speaksOf(ws: Workspace, { speaks }: Site, mention: Draft): boolean {
  const quotation = ws.quotationOf[mention.head];
  return quotation !== undefined && speaks.has(ws.quotations[quotation]!);
}

/** "In his speech, X said …": the subject of the main clause behind a phrase in front of it. */
function isFrontedSubject(ws: Workspace, pronoun: Draft, mention: Draft): boolean {
  const { doc } = ws;
  const { dep, head: root, sentence } = at(doc, mention.head);
  // of descriptions only what is no newcomer: "Surrounded in their camp, the rebels gave up"
  const known = mention.kind === 'name' || (mention.kind === 'nominal' && mention.definite === true);
  if (!known || sentence !== pronoun.sentence || mention.head <= pronoun.head) return false;
  if (!['nsubj', 'nsubjpass'].includes(dep) || at(doc, root).dep !== 'ROOT') return false;
  return ancestors(doc, pronoun.head).some((k) => {
    const token = at(doc, k);
    return token.head === root && ['prep', 'advcl', 'npadvmod'].includes(token.dep) && k < root;
  });
}
