import type { Doc } from '../doc.js';
import { ancestors, at, isQuote, kids, lowerAt, range, textAt } from '../syntax/index.js';
import type { QuotedRun } from './marks.js';
import { accordingTo, isSpeechVerb, type Speaker, speakerBy } from './speech.js';
import { asClause } from './tails.js';
import type { Quotation } from './types.js';

/** A speech verb is looked for so many tokens before and behind a quotation; chosen by eye on development news. */
const REACH_BEFORE = 40;
const REACH_BEHIND = 25;

/**
 * The runs with their speakers, in order: by the reported clause that the run is a part of ('said that France "must pay"'), the verb that governs
 * it, the nearest verb of speech, who spoke in the sentence before, the speaker of the run before.
 * @param inside is each token between quotation marks?
 * @param reported the innermost indirect quotation around each token
 */
export function speakersOf(
  doc: Doc,
  runs: readonly QuotedRun[],
  inside: readonly boolean[],
  reported: readonly (Quotation | undefined)[],
): readonly (Speaker | undefined)[] {
  const out: (Speaker | undefined)[] = [];
  runs.forEach((run, r) => {
    const found =
      byClauseAround(run, reported) ??
      byGoverningVerb(doc, run, inside) ??
      byNearestVerb(doc, run, inside) ??
      byAccording(doc, run);
    out.push(
      found ??
        bySentenceBefore(doc, run, inside) ??
        goesOn(doc, runs, out, r) ??
        byParagraphBefore(doc, run, inside, reported),
    );
  });
  return out.map((speaker, r) => speaker ?? fromNext(doc, runs, out, r));
}

/** 'said that France "must pay"': a run that begins in the middle of a reported clause. */
function byClauseAround(
  { firstToken, endToken }: QuotedRun,
  reported: readonly (Quotation | undefined)[],
): Speaker | undefined {
  const around = reported[firstToken];
  if (around?.speaker === undefined || around.firstToken >= firstToken - 1 || around.endToken < endToken)
    return undefined;
  return { speaker: around.speaker, why: 'clause-around', ...(around.verb === undefined ? {} : { verb: around.verb }) };
}

function byGoverningVerb(doc: Doc, run: QuotedRun, inside: readonly boolean[]): Speaker | undefined {
  const within = (k: number): boolean => k >= run.firstToken && k < run.endToken;
  const tops = range(run.firstToken, run.endToken).filter((k) => !within(at(doc, k).head));
  for (const top of tops.slice(0, 2)) {
    const verb = ancestors(doc, top).find((k) => inside[k] !== true && isSpeechVerb(doc, k));
    const speaker = verb === undefined ? undefined : speakerBy(doc, verb, 'governing-verb', inside);
    if (speaker !== undefined) return speaker;
  }
  return undefined;
}

function byNearestVerb(doc: Doc, run: QuotedRun, inside: readonly boolean[]): Speaker | undefined {
  const { firstToken, endToken } = run;
  const paragraph = doc.sentences[at(doc, firstToken).sentence]?.paragraph;
  // a run that ends with a full stop, or is never closed, has no reporter behind it
  const ends = textAt(doc, endToken - 1) === '.' || !isQuote(doc, endToken);
  const behind = ends ? endToken - 1 : Math.min(endToken, doc.tokens.length - 1);
  const sentences = new Set([at(doc, firstToken).sentence, at(doc, behind).sentence]);
  let best: { readonly rank: number; readonly found: Speaker } | undefined;
  const [from, to] = [Math.max(0, firstToken - REACH_BEFORE), Math.min(doc.tokens.length, endToken + REACH_BEHIND)];
  for (let i = from; i < to; i++) {
    if (inside[i] === true || !isSpeechVerb(doc, i)) continue;
    if (doc.sentences[at(doc, i).sentence]?.paragraph !== paragraph) continue;
    const near = sentences.has(at(doc, i).sentence) || (!ends && i > endToken && i < endToken + 6);
    const found = near ? speakerBy(doc, i, 'nearest-verb', inside) : undefined;
    if (found === undefined) continue;
    const rank = (i >= endToken ? 0 : 1000) + Math.min(Math.abs(i - firstToken), Math.abs(i - endToken));
    if (best === undefined || rank < best.rank) best = { rank, found };
  }
  return best?.found;
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

/** 'Weber said the road was closed.¶"It opens in May."': a quotation that opens a paragraph, behind one that ends with a report. */
function byParagraphBefore(
  doc: Doc,
  run: QuotedRun,
  inside: readonly boolean[],
  reported: readonly (Quotation | undefined)[],
): Speaker | undefined {
  const here = doc.sentences[at(doc, run.firstToken).sentence];
  const before = here === undefined ? undefined : doc.sentences[here.index - 1];
  if (here === undefined || before === undefined || here.paragraph - before.paragraph !== 1 || !opens(doc, run))
    return undefined;
  const root = range(before.firstToken, before.endToken).find((k) => at(doc, k).head === k);
  if (root === undefined || inside[root] === true) return undefined;
  const verb = isSpeechVerb(doc, root) ? root : reported[root]?.verb;
  return verb === undefined || !isSpeechVerb(doc, verb) ? undefined : speakerBy(doc, verb, 'paragraph-before', inside);
}

/** 'A quotation of two paragraphs.¶"The second one names the speaker," Weber said.' */
function fromNext(
  doc: Doc,
  runs: readonly QuotedRun[],
  done: readonly (Speaker | undefined)[],
  r: number,
): Speaker | undefined {
  const [run, next, speaker] = [runs[r]!, runs[r + 1], done[r + 1]];
  if (next === undefined || speaker === undefined || !opens(doc, run) || !opens(doc, next)) return undefined;
  const [here, there] = [run, next].map(({ firstToken }) => doc.sentences[at(doc, firstToken).sentence]!.paragraph);
  const last = doc.sentences.findLast((sentence) => sentence.paragraph === here);
  const whole = last !== undefined && run.endToken >= last.endToken - 1;
  if (there! - here! !== 1 || !whole || speaker.why === 'same-speaker') return undefined;
  return { ...speaker, why: 'next-paragraph' };
}

/** Does the run begin its paragraph? */
function opens(doc: Doc, { firstToken }: QuotedRun): boolean {
  const { index, firstToken: first, paragraph } = doc.sentences[at(doc, firstToken).sentence]!;
  const words = range(first, firstToken).some((k) => /[\p{L}\p{N}]/u.test(textAt(doc, k)));
  return !words && doc.sentences[index - 1]?.paragraph !== paragraph;
}

/** 'X spoke to the press. "…"', 'X said this: "…"': the subject of the sentence before. */
function bySentenceBefore(doc: Doc, run: QuotedRun, inside: readonly boolean[]): Speaker | undefined {
  const here = doc.sentences[at(doc, run.firstToken).sentence];
  const before = here === undefined ? undefined : doc.sentences[here.index - 1];
  if (here === undefined || before === undefined) return undefined;
  const colon = range(before.firstToken, before.endToken).findLast((k) => textAt(doc, k).trim() !== '');
  if (before.paragraph !== here.paragraph && (colon === undefined || textAt(doc, colon) !== ':')) return undefined;
  const root = range(before.firstToken, before.endToken).find((k) => at(doc, k).head === k);
  if (root === undefined || inside[root] === true) return undefined;
  if (isSpeechVerb(doc, root)) return speakerBy(doc, root, 'sentence-before', inside);
  // 'As X told Y, the army attacked. "…"'
  const as = kids(doc, root, 'advcl').map((k) => (inside[k] === true ? undefined : asClause(doc, k)));
  return as.find((speaker) => speaker !== undefined);
}
