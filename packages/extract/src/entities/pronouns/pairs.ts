import { at, kids } from '../../syntax/index.js';
import { isNamed, isPerson } from '../clusters.js';
import { type Cluster, type Draft, mentionsOfSentences, type Workspace } from '../workspace.js';

/** A coordination that "both" or "they" may stand for, with its points (those of `salience` without frequency). */
export interface Pair {
  readonly points: number;
  readonly members: readonly Cluster[];
}

const REACH = 3;

/** "Chad and Sudan … both": the last coordination of two things of one kind in this sentence or the two before. */
export function pairBefore(ws: Workspace, pronoun: Draft): Pair | undefined {
  for (let sentence = pronoun.sentence; sentence > pronoun.sentence - REACH && sentence >= 0; sentence--) {
    let best: Pair | undefined;
    for (const mention of mentionsOfSentences(ws, sentence, sentence)) {
      if (mention.head >= pronoun.head) continue;
      const pair = pairAt(ws, pronoun, mention);
      if (pair !== undefined && (best === undefined || pair.points > best.points)) best = pair;
    }
    if (best !== undefined) return best;
  }
  return undefined;
}

function pairAt(ws: Workspace, pronoun: Draft, mention: Draft): Pair | undefined {
  const { dep } = at(ws.doc, mention.head);
  if (mention.kind === 'pronoun' || mention.kind === 'adjective' || mention.cluster === undefined || dep === 'conj')
    return undefined;
  const others = conjunctHeads(ws, mention.head).flatMap((k) =>
    k < pronoun.head ? (ws.at.get(k)?.cluster ?? []) : [],
  );
  const members = [mention.cluster, ...others];
  if (members.length < 2 || new Set(members).size !== members.length) return undefined;
  const persons = members.filter((member) => isPerson(member) === true).length;
  if (persons !== 0 && persons !== members.length) return undefined;
  if (pronoun.pair === true && members.length !== 2) return undefined;
  // "people and a warship" are no "they"
  const named = members.filter((member) => isNamed(member)).length;
  if (named !== members.length && persons === 0) return undefined;
  return { points: -22 * (pronoun.sentence - mention.sentence) + (dep.startsWith('nsubj') ? 20 : 4) + 6, members };
}

function conjunctHeads(ws: Workspace, i: number): readonly number[] {
  return kids(ws.doc, i, 'conj').flatMap((k) =>
    k > i && ['PROPN', 'NOUN'].includes(at(ws.doc, k).pos) ? [k, ...conjunctHeads(ws, k)] : [],
  );
}
