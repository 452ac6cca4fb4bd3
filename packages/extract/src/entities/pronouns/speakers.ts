import { SPEECH_VERBS } from '../../gazetteer/words.js';
import { ancestors, at, kids, lemmaAt, lowerAt } from '../../syntax/index.js';
import { genderOf, isPerson, numberOf } from '../clusters.js';
import { addMention, type Cluster, type Draft, mentionsOfSentences, newCluster, type Workspace } from '../workspace.js';

/** In sentences. */
const REACH_OF_GUESS = 3;

/**
 * Fills `ws.speakers` from the heads that the quotations stage found. "He added that …" is who spoke last, in this sentence or the two before, if
 * that fits; other pronouns that are not resolved yet are guessed.
 */
export function settleSpeakers(ws: Workspace): void {
  let last: Last | undefined;
  const order = ws.quotations
    .map((quotation, q) => ({ quotation, q, at: quotation.verb ?? quotation.speaker ?? quotation.firstToken }))
    .toSorted((a, b) => a.at - b.at);
  for (const { quotation, q } of order) {
    const { speaker } = quotation;
    const mention = speaker === undefined ? undefined : mentionOfToken(ws, speaker);
    if (mention !== undefined && last !== undefined) {
      const { cluster } = last;
      if (cluster !== undefined && speaksAgain(ws, mention, { ...last, cluster }))
        addMention(cluster, mention, 'same-speaker');
      else if (cluster === undefined && isSamePronoun(ws, mention, last)) mention.after = last.mention;
    }
    const cluster = mention?.cluster ?? (mention === undefined ? undefined : guess(ws, mention));
    if (cluster === undefined) delete ws.speakers[q];
    else ws.speakers[q] = cluster;
    const outside = speaker !== undefined && ws.quotationOf[speaker] === undefined;
    if (outside && mention !== undefined && SAYS.has(quotation.why ?? '')) {
      const sentence = Math.max(mention.sentence, at(ws.doc, quotation.endToken - 1).sentence);
      last = { mention, sentence, ...(cluster === undefined ? {} : { cluster }) };
    }
  }
}

/** Who spoke last, up to which sentence; the cluster is known only once the pronoun is resolved. */
interface Last {
  readonly mention: Draft;
  readonly cluster?: Cluster;
  readonly sentence: number;
}

/** "He said … He added …", where nobody knows yet who he is. */
function isSamePronoun(ws: Workspace, pronoun: Draft, last: Last): boolean {
  const { mention } = last;
  if (pronoun === mention || pronoun.kind !== 'pronoun' || mention.kind !== 'pronoun' || pronoun.cluster !== undefined)
    return false;
  if (pronoun.gender !== mention.gender || pronoun.number !== mention.number || pronoun.person !== 3) return false;
  if (ws.quotationOf[pronoun.head] !== undefined || at(ws.doc, pronoun.head).dep !== 'nsubj') return false;
  const near = pronoun.sentence >= last.sentence && pronoun.sentence - last.sentence <= REACH_OF_SPEAKER;
  return near && pronoun.head > mention.head && !someoneBetween(ws, pronoun, last);
}

/** Ways of finding a speaker that mean that somebody speaks, rather than wants, thinks or reproaches. */
const SAYS: ReadonlySet<string> = new Set([
  'governing-verb',
  'nearest-verb',
  'complement',
  'tail',
  'head',
  'sentence-before',
  'same-speaker',
]);
/** In sentences, from the last one of what was said before. */
const REACH_OF_SPEAKER = 3;

function speaksAgain(ws: Workspace, pronoun: Draft, last: Last & { readonly cluster: Cluster }): boolean {
  if (isText(ws, pronoun))
    return (
      ['Organization', 'Country', 'Person', 'Group'].includes(last.cluster.type ?? '') &&
      pronoun.sentence - last.sentence <= REACH_OF_SPEAKER
    );
  if (pronoun.kind !== 'pronoun' || pronoun.cluster !== undefined || pronoun.person !== 3 || pronoun.pair === true)
    return false;
  if (ws.quotationOf[pronoun.head] !== undefined || !['nsubj'].includes(at(ws.doc, pronoun.head).dep)) return false;
  if (pronoun.sentence - last.sentence > REACH_OF_SPEAKER || pronoun.sentence < last.sentence) return false;
  if (isBelowAnother(ws, pronoun, last.cluster)) return false;
  if (pronoun.number === 'many') return numberOf(last.cluster) === 'many' || last.cluster.type === 'Group';
  if (pronoun.gender === 'thing') return ['Organization', 'Country', 'Work'].includes(last.cluster.type ?? '');
  if (numberOf(last.cluster) === 'many' || isPerson(last.cluster) !== true) return false;
  const gender = genderOf(last.cluster);
  if (gender !== undefined && gender !== pronoun.gender) return false;
  return !someoneBetween(ws, pronoun, last);
}

/** Is somebody else the subject in between: "Weber said. Smith left. He said"? */
function someoneBetween(ws: Workspace, pronoun: Draft, last: Last): boolean {
  return namesOfSentences(ws, last.sentence + 1, pronoun.sentence).some(
    (name) =>
      name.head < pronoun.head &&
      name.cluster !== last.cluster &&
      (name.cluster?.type === undefined || name.cluster.type === 'Person') &&
      ws.quotationOf[name.head] === undefined &&
      at(ws.doc, name.head).dep === 'nsubj',
  );
}

/** "Peter was arrested after he found out", "Officials say …, and they call for …": somebody else is the subject of the clause around. */
function isBelowAnother(ws: Workspace, pronoun: Draft, cluster: Cluster): boolean {
  const { doc } = ws;
  return ancestors(doc, pronoun.head).some((verb) =>
    kids(doc, verb, 'nsubj', 'nsubjpass').some((k) => {
      const subject = ws.at.get(k);
      const outside = ws.quotationOf[k] === undefined && k < pronoun.head;
      return outside && subject !== undefined && subject !== pronoun && subject.cluster !== cluster;
    }),
  );
}

function mentionOfToken(ws: Workspace, token: number): Draft | undefined {
  let here = token;
  // "the commander, General Jane Doe, said"; "the head of the committee, Jane Doe, said", whatever noun the parser hung the name on
  const named = kids(ws.doc, token, 'appos')
    .map((k) => ws.at.get(k))
    .find((mention) => mention?.kind === 'name');
  if (named !== undefined && ws.at.get(token)?.kind !== 'name') return named;
  const beforeVerb = at(ws.doc, token).dep === 'nsubj' ? nameBefore(ws, token, at(ws.doc, token).head) : undefined;
  if (beforeVerb !== undefined) return beforeVerb;
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

/** A person's name between two commas, the second one right before the verb, the first behind the subject's phrase. */
function nameBefore(ws: Workspace, subject: number, verb: number): Draft | undefined {
  const { doc } = ws;
  if (at(doc, verb - 1).text !== ',' || verb - subject > 20 || ['PROPN', 'PRON'].includes(at(doc, subject).pos))
    return undefined;
  const name = namesOfSentences(ws, at(doc, verb).sentence, at(doc, verb).sentence).find(({ end }) => end === verb - 1);
  if (name === undefined || name.head < subject || name.cluster?.type !== 'Person') return undefined;
  const first = Math.min(name.title?.firstToken ?? name.first, name.first);
  return at(doc, first - 1).text === ',' ? name : undefined;
}

/** "the statement said", after what somebody said in a statement. */
function isText(ws: Workspace, mention: Draft): boolean {
  const det = kids(ws.doc, mention.head, 'det')[0];
  return (
    mention.kind === 'nominal' &&
    mention.cluster === undefined &&
    ['statement', 'letter', 'message', 'tweet', 'post', 'memo'].includes(lemmaAt(ws.doc, mention.head)) &&
    det !== undefined &&
    lowerAt(ws.doc, det) === 'the' &&
    kids(ws.doc, mention.head).length === 1
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
