import { SPEECH_VERBS } from '../../gazetteer/words.js';
import { at, kids, lemmaAt } from '../../syntax/index.js';
import { genderOf, numberOf } from '../clusters.js';
import { addMention, type Cluster, type Draft, mentionsOfSentences, newCluster, type Workspace } from '../workspace.js';

/** In sentences. */
const REACH_OF_GUESS = 3;

/** Fills `ws.speakers` from the heads that the quotations stage found; a pronoun that is not resolved yet is guessed. */
export function settleSpeakers(ws: Workspace): void {
  ws.quotations.forEach(({ speaker }, q) => {
    const mention = speaker === undefined ? undefined : mentionOfToken(ws, speaker);
    const cluster = mention?.cluster ?? (mention === undefined ? undefined : guess(ws, mention));
    if (cluster === undefined) delete ws.speakers[q];
    else ws.speakers[q] = cluster;
  });
}

function mentionOfToken(ws: Workspace, token: number): Draft | undefined {
  let here = token;
  for (let depth = 0; depth < 4; depth++) {
    const mention = ws.at.get(here);
    if (mention !== undefined) return mention;
    const { dep, head } = at(ws.doc, here);
    if (!['compound', 'flat', 'nmod'].includes(dep)) break;
    here = head;
  }
  // "one of them, Jane Doe"; "head of mission Jane Doe", where the title was taken for the subject
  const beside = kids(ws.doc, token, 'appos').flatMap((k) => ws.at.get(k) ?? [])[0];
  return (
    beside ??
    namesOfSentences(ws, at(ws.doc, token).sentence - 1, at(ws.doc, token).sentence + 1).find(
      ({ first, end, title }) => Math.min(title?.firstToken ?? first, first) <= token && token < end,
    )
  );
}

function namesOfSentences(ws: Workspace, first: number, last: number): readonly Draft[] {
  return mentionsOfSentences(ws, first, last).filter(({ kind }) => kind === 'name' || kind === 'adjective');
}

/** "he said": the last person of that sex who spoke, in the three sentences before. */
function guess(ws: Workspace, pronoun: Draft): Cluster | undefined {
  if (pronoun.kind !== 'pronoun' || (pronoun.gender !== 'male' && pronoun.gender !== 'female')) return undefined;
  return namesOfSentences(ws, pronoun.sentence - REACH_OF_GUESS, pronoun.sentence).findLast((name) => {
    const { cluster } = name;
    if (cluster?.type !== 'Person' || name.head >= pronoun.head) return false;
    const gender = genderOf(cluster);
    const { dep, head } = at(ws.doc, name.head);
    const speaks = dep === 'nsubj' && SPEECH_VERBS.has(lemmaAt(ws.doc, head));
    return speaks && (gender === undefined || gender === pronoun.gender) && ws.quotationOf[name.head] === undefined;
  })?.cluster;
}

/** I, me, my inside a quotation are its speaker; we and our are a speaking body or group, of a person nobody knows who else. */
export function resolveFirstPerson(ws: Workspace): void {
  const weOf = new Map<Cluster, Cluster>();
  for (const pronoun of ws.pronouns) {
    const quotation = ws.quotationOf[pronoun.head];
    const speaker = quotation === undefined ? undefined : ws.speakers[quotation];
    if (pronoun.person !== 1 || pronoun.cluster !== undefined || speaker === undefined) continue;
    const single = speaker.type === undefined || speaker.type === 'Person';
    if (pronoun.number === 'one') {
      if (single && numberOf(speaker) !== 'many') addMention(speaker, pronoun, 'speaker');
    } else if (['Organization', 'Group', 'Country'].includes(speaker.type ?? '') || numberOf(speaker) === 'many') {
      addMention(speaker, pronoun, 'speaker');
    } else {
      const we = weOf.get(speaker) ?? newCluster(ws);
      we.weOf = speaker;
      weOf.set(speaker, we);
      addMention(we, pronoun, 'we-of-speaker');
    }
  }
}
