import type { Doc } from '../doc.js';
import { SPEECH_VERBS } from '../gazetteer/words.js';
import { ancestors, antecedent, at, isVerbal, kids, lemmaAt, lowerAt, range, textAt } from '../syntax/index.js';
import type { QuotedRun } from './marks.js';

/** Who says something, and by which verb. */
export interface Speaker {
  readonly speaker: number;
  readonly verb?: number;
  readonly addressee?: number;
  readonly why: string;
}

/** A speech verb is looked for so many tokens before and behind a quotation; chosen by eye on development news. */
const REACH_BEFORE = 40;
const REACH_BEHIND = 25;

/** The runs with their speakers, in order: by the verb that governs the quotation, the nearest verb of speech, the speaker of the one before. */
export function speakersOf(doc: Doc, runs: readonly QuotedRun[]): readonly (Speaker | undefined)[] {
  const inside = insideOf(doc, runs);
  const out: (Speaker | undefined)[] = [];
  runs.forEach((run, r) => {
    const found = byGoverningVerb(doc, run, inside) ?? byNearestVerb(doc, run, inside) ?? byAccording(doc, run);
    out.push(found ?? goesOn(doc, runs, out, r) ?? bySentenceBefore(doc, run, inside));
  });
  return out;
}

function insideOf(doc: Doc, runs: readonly QuotedRun[]): readonly boolean[] {
  const inside: boolean[] = doc.tokens.map(() => false);
  for (const { firstToken, endToken } of runs) inside.fill(true, firstToken, endToken);
  return inside;
}

const ISSUING = new Set(['issue', 'release', 'make', 'publish', 'give', 'deliver']);
const STATEMENTS = new Set(['statement', 'comment', 'remark', 'announcement', 'speech', 'declaration']);

/** Is it a verb of speech, or does it issue a statement? "said" as an adjective ("the said man") is not. */
export function isSpeechVerb(doc: Doc, i: number): boolean {
  if (!isVerbal(doc, i)) return false;
  if (SPEECH_VERBS.has(lemmaAt(doc, i))) return true;
  return ISSUING.has(lemmaAt(doc, i)) && kids(doc, i, 'dobj').some((k) => STATEMENTS.has(lemmaAt(doc, k)));
}

/**
 * The subject of a verb, also the one that it shares with the verb it hangs on ("X stood up, saying …"), outside of quotations; of a relative
 * clause the noun that it belongs to ("X, who said …"). `undefined` for "it" and "there".
 */
export function subjectOf(doc: Doc, verb: number, inside: readonly boolean[]): number | undefined {
  let here = verb;
  for (let depth = 0; depth < 4; depth++) {
    const subject = kids(doc, here, 'nsubj', 'nsubjpass').find((k) => inside[k] !== true);
    if (subject !== undefined) return antecedent(doc, subject) ?? subject;
    const { dep, head } = at(doc, here);
    if (dep === 'acl' && at(doc, here).tag === 'VBG') return head;
    if (!['conj', 'advcl', 'xcomp', 'pcomp'].includes(dep) || head === here) return undefined;
    here = dep === 'pcomp' ? at(doc, head).head : head;
    if (inside[here] === true && depth > 0) return undefined;
  }
  return undefined;
}

const NOBODY = new Set(['it', 'this', 'that', 'these', 'those', 'there', 'what', 'which']);

function speakerBy(doc: Doc, verb: number, inside: readonly boolean[], why: string): Speaker | undefined {
  // "was told that …": the subject is spoken to
  const passive = kids(doc, verb, 'auxpass').length > 0;
  const agent = kids(doc, verb, 'agent').flatMap((k) => kids(doc, k, 'pobj'))[0];
  const speaker = passive
    ? (agent ?? (lemmaAt(doc, verb) === 'quote' ? subjectOf(doc, verb, inside) : undefined))
    : subjectOf(doc, verb, inside);
  if (speaker === undefined || NOBODY.has(lowerAt(doc, speaker))) return undefined;
  const addressee = addresseeOf(doc, verb);
  return { speaker, verb, why, ...(addressee === undefined ? {} : { addressee }) };
}

/** "told *journalists*", "said to *reporters*"; not what is told. */
export function addresseeOf(doc: Doc, verb: number): number | undefined {
  const lemma = lemmaAt(doc, verb);
  const direct = ['tell', 'ask', 'urge', 'warn', 'remind', 'assure', 'inform', 'advise'].includes(lemma);
  const object = direct ? kids(doc, verb, 'dobj', 'dative')[0] : kids(doc, verb, 'dative')[0];
  if (object !== undefined && at(doc, object).pos !== 'ADP') return object;
  const to = kids(doc, verb, 'prep', 'dative').find((k) => lowerAt(doc, k) === 'to');
  return to === undefined ? undefined : kids(doc, to, 'pobj')[0];
}

function byGoverningVerb(doc: Doc, run: QuotedRun, inside: readonly boolean[]): Speaker | undefined {
  const within = (k: number): boolean => k >= run.firstToken && k < run.endToken;
  const tops = range(run.firstToken, run.endToken).filter((k) => !within(at(doc, k).head));
  for (const top of tops.slice(0, 2)) {
    const verb = ancestors(doc, top).find((k) => inside[k] !== true && isSpeechVerb(doc, k));
    const speaker = verb === undefined ? undefined : speakerBy(doc, verb, inside, 'governing-verb');
    if (speaker !== undefined) return speaker;
  }
  return undefined;
}

function byNearestVerb(doc: Doc, run: QuotedRun, inside: readonly boolean[]): Speaker | undefined {
  const { firstToken, endToken } = run;
  const paragraph = doc.sentences[at(doc, firstToken).sentence]?.paragraph;
  const sentences = new Set([
    at(doc, firstToken).sentence,
    at(doc, Math.min(endToken, doc.tokens.length - 1)).sentence,
  ]);
  let best: { readonly rank: number; readonly found: Speaker } | undefined;
  const [from, to] = [Math.max(0, firstToken - REACH_BEFORE), Math.min(doc.tokens.length, endToken + REACH_BEHIND)];
  for (let i = from; i < to; i++) {
    if (inside[i] === true || !isSpeechVerb(doc, i)) continue;
    if (doc.sentences[at(doc, i).sentence]?.paragraph !== paragraph) continue;
    const near = sentences.has(at(doc, i).sentence) || (i > endToken && i < endToken + 6);
    const found = near ? (speakerBy(doc, i, inside, 'nearest-verb') ?? inverted(doc, i)) : undefined;
    if (found === undefined) continue;
    const rank = (i >= endToken ? 0 : 1000) + Math.min(Math.abs(i - firstToken), Math.abs(i - endToken));
    if (best === undefined || rank < best.rank) best = { rank, found };
  }
  return best?.found;
}

/** '"…," said X': the noun behind the verb, whatever the parse. */
function inverted(doc: Doc, verb: number): Speaker | undefined {
  const next = verb + 1;
  const nominal = ['PROPN', 'PRON'].includes(doc.tokens[next]?.pos ?? '');
  if (!nominal) return undefined;
  let head = next;
  while (at(doc, head).dep === 'compound' && at(doc, head).head > head) head = at(doc, head).head;
  return { speaker: head, verb, why: 'inverted' };
}

function byAccording(doc: Doc, run: QuotedRun): Speaker | undefined {
  const { sentence } = at(doc, run.firstToken);
  const according = range(Math.max(0, run.firstToken - 12), Math.min(doc.tokens.length, run.endToken + 8)).find(
    (k) => lowerAt(doc, k) === 'according' && at(doc, k).sentence === sentence,
  );
  const source = according === undefined ? undefined : accordingTo(doc, according);
  return according === undefined || source === undefined
    ? undefined
    : { speaker: source, verb: according, why: 'according-to' };
}

/** X of "according to X". */
export function accordingTo(doc: Doc, according: number): number | undefined {
  const to = kids(doc, according, 'prep', 'pcomp').find((k) => lowerAt(doc, k) === 'to') ?? according + 1;
  return textAt(doc, to).toLowerCase() === 'to' ? kids(doc, to, 'pobj')[0] : undefined;
}

/** The same speaker goes on: in the same paragraph, or at the beginning of the next one. */
function goesOn(
  doc: Doc,
  runs: readonly QuotedRun[],
  done: readonly (Speaker | undefined)[],
  r: number,
): Speaker | undefined {
  const before = done.findLastIndex((speaker) => speaker !== undefined);
  const speaker = done[before];
  if (speaker === undefined) return undefined;
  const [here, there] = [runs[r]!.firstToken, runs[before]!.firstToken].map((k) => doc.sentences[at(doc, k).sentence]!);
  const starts = range(here!.firstToken, runs[r]!.firstToken).every((k) => !/[\p{L}\p{N}]/u.test(textAt(doc, k)));
  const firstOfParagraph = doc.sentences[here!.index - 1]?.paragraph !== here!.paragraph;
  const next = here!.paragraph - there!.paragraph === 1 && starts && firstOfParagraph;
  if (here!.paragraph !== there!.paragraph && !next) return undefined;
  return {
    speaker: speaker.speaker,
    why: 'same-speaker',
    ...(speaker.verb === undefined ? {} : { verb: speaker.verb }),
  };
}

/** 'X spoke to the press. "…"', 'X said this: "…"': the subject of the sentence before. */
function bySentenceBefore(doc: Doc, run: QuotedRun, inside: readonly boolean[]): Speaker | undefined {
  const here = doc.sentences[at(doc, run.firstToken).sentence];
  const before = here === undefined ? undefined : doc.sentences[here.index - 1];
  if (here === undefined || before === undefined) return undefined;
  const colon = range(before.firstToken, before.endToken).findLast((k) => textAt(doc, k).trim() !== '');
  if (before.paragraph !== here.paragraph && (colon === undefined || textAt(doc, colon) !== ':')) return undefined;
  const root = range(before.firstToken, before.endToken).find((k) => at(doc, k).head === k);
  if (root === undefined || inside[root] === true || !isSpeechVerb(doc, root)) return undefined;
  return speakerBy(doc, root, inside, 'sentence-before');
}
