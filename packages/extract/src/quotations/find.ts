import type { Doc } from '../doc.js';
import { at, range } from '../syntax/index.js';
import { indirectQuotations } from './indirect.js';
import { type QuotedRun, quotedRuns } from './marks.js';
import { speakersOf } from './speakers.js';
import type { Quotation } from './types.js';

/** Shorter quotations, and those without a clause of their own, are fragments of the outlet's clause, not sentences of a speaker. */
const SHORTEST_SPEECH = 4;

/** The quotations of an article in order of the text, direct and indirect. One direct quotation may hold others, and lie in an indirect one. */
export function findQuotations(doc: Doc): readonly Quotation[] {
  const runs = quotedRuns(doc);
  const speakers = speakersOf(doc, runs);
  const direct = runs.map((run, r): Quotation => {
    const { firstToken, endToken } = run;
    const speaker = speakers[r];
    return {
      kind: 'direct',
      span: { start: at(doc, firstToken).start, end: at(doc, endToken - 1).end },
      firstToken,
      endToken,
      ...speaker,
      ...(isFragment(doc, run) ? { fragment: true } : {}),
    };
  });
  // "…," X said: what stands between the marks is one quotation, not two
  const quoted = new Uint8Array(doc.tokens.length);
  for (const { firstToken, endToken } of runs) quoted.fill(1, firstToken, endToken);
  return [...direct, ...indirectQuotations(doc, (i) => quoted[i] === 1)].sort(
    (a, b) => a.firstToken - b.firstToken || b.endToken - a.endToken,
  );
}

/** The innermost quotation around a token, or none. */
export function quotationAt(quotations: readonly Quotation[], token: number): Quotation | undefined {
  let best: Quotation | undefined;
  for (const quotation of quotations) {
    if (quotation.firstToken > token || quotation.endToken <= token) continue;
    if (best === undefined || quotation.endToken - quotation.firstToken <= best.endToken - best.firstToken)
      best = quotation;
  }
  return best;
}

function isFragment(doc: Doc, { firstToken, endToken }: QuotedRun): boolean {
  const subject = range(firstToken, endToken).some((k) => ['nsubj', 'nsubjpass', 'expl'].includes(at(doc, k).dep));
  return endToken - firstToken < SHORTEST_SPEECH || !subject;
}
