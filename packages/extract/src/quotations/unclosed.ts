import type { Doc } from '../doc.js';
import { SPEECH_VERBS } from '../gazetteer/words.js';
import { at, kids, leftEdge, lemmaAt, lowerAt, range, textAt } from '../syntax/index.js';

const SPOKEN = new Set(
  `i we my our me us you your yours myself ourselves ours mine n't n’t 'm ’m 're ’re 'll ’ll 've ’ve let's gonna yeah`.split(
    /\s+/u,
  ),
);

/**
 * Where a quotation ends that is never closed, as texts come out of converters: `"We will stay. Weber left the room.` It holds its first sentence,
 * and each next one as long as that is spoken: first or second person, short forms, a question.
 * @param first token behind the opening mark
 * @param goesOn does the next paragraph go on with the quotation? Then it holds all up to a sentence that reports for itself
 * @param limit token that it cannot go beyond: the next opening mark, the end of the paragraph
 */
export function endOfUnclosed(doc: Doc, first: number, limit: number, goesOn = false): number {
  if (first >= limit) return limit;
  let s = at(doc, first).sentence;
  let end = doc.sentences[s]?.endToken ?? limit;
  for (;;) {
    s += 1;
    const sentence = doc.sentences[s];
    if (sentence === undefined || sentence.firstToken >= limit) break;
    const { firstToken, endToken } = sentence;
    const speaks = goesOn
      ? !range(firstToken, endToken).some((k) => reports(doc, k))
      : isSpoken(doc, firstToken, endToken);
    if (!speaks) break;
    end = sentence.endToken;
  }
  return Math.min(tailOf(doc, end) ?? end, limit);
}

/** '"We will stay, said Weber.': the mark is missing in front of the report, which is no part of the quotation. The comma before the report. */
function tailOf(doc: Doc, end: number): number | undefined {
  const sentence = doc.sentences[at(doc, end - 1).sentence];
  if (sentence === undefined) return undefined;
  const verb = range(sentence.firstToken, sentence.endToken).find((k) => reports(doc, k) && at(doc, k).head === k);
  if (verb === undefined) return undefined;
  const first = Math.min(verb, ...kids(doc, verb, 'nsubj').map((k) => leftEdge(doc, k)));
  return textAt(doc, first - 1) === ',' ? first - 1 : undefined;
}

/** Does a sentence sound like somebody speaking, rather than the outlet telling? */
export function isSpoken(doc: Doc, first: number, end: number): boolean {
  const tokens = range(first, end);
  if (tokens.some((k) => reports(doc, k))) return false;
  if (tokens.some((k) => SPOKEN.has(lowerAt(doc, k)) && textAt(doc, k) !== 'US')) return true;
  if (tokens.some((k) => /^['’]s$/u.test(textAt(doc, k)) && ['AUX', 'VERB'].includes(at(doc, k).pos))) return true;
  return tokens.slice(-2).some((k) => /^[?!]/u.test(textAt(doc, k)));
}

/** "…, the minister said": a finite verb of speech with a third person for subject. */
function reports(doc: Doc, k: number): boolean {
  if (!['VBD', 'VBZ', 'VBP'].includes(at(doc, k).tag) || !SPEECH_VERBS.has(lemmaAt(doc, k))) return false;
  if (!['ROOT', 'parataxis', 'ccomp'].includes(at(doc, k).dep)) return false;
  return kids(doc, k, 'nsubj').some((s) => !['i', 'we', 'you', 'it', 'that', 'this'].includes(lowerAt(doc, s)));
}
