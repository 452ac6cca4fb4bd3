import type { Doc } from '../doc.js';
import { at, range } from '../syntax/index.js';
import { speakersOf } from './direct.js';
import { indirectQuotations } from './indirect.js';
import { type QuotedRun, quotedRuns } from './marks.js';
import type { Quotation } from './types.js';

/** Shorter quotations, and those without a clause of their own, are fragments of the outlet's clause, not sentences of a speaker. */
const SHORTEST_SPEECH = 4;

/** The quotations of an article in order of the text, direct and indirect. One direct quotation may hold others, and lie in an indirect one. */
export function findQuotations(doc: Doc): readonly Quotation[] {
  const runs = quotedRuns(doc);
  const quoted: boolean[] = doc.tokens.map(() => false);
  for (const { firstToken, endToken } of runs) quoted.fill(true, firstToken, endToken);
  // "…," X said: what stands between the marks is one quotation, not two
  const indirect = indirectQuotations(doc, (i) => quoted[i] === true);
  const speakers = speakersOf(doc, runs, quoted, innermost(doc.tokens.length, indirect));
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
  return [...direct, ...indirect].sort((a, b) => a.firstToken - b.firstToken || b.endToken - a.endToken);
}

/** The innermost quotation around each token, asides left out. Of two as long as each other the later one. */
export function innermost(tokens: number, quotations: readonly Quotation[]): readonly (Quotation | undefined)[] {
  const out: (Quotation | undefined)[] = Array.from({ length: tokens });
  const length = ({ firstToken, endToken }: Quotation): number => endToken - firstToken;
  for (const quotation of quotations.toSorted((a, b) => length(b) - length(a))) {
    const { firstToken, endToken, asides = [] } = quotation;
    if (asides.length === 0) out.fill(quotation, firstToken, endToken);
    else {
      for (let i = firstToken; i < endToken; i++) {
        if (!asides.some(([from, to]) => i >= from && i < to)) out[i] = quotation;
      }
    }
  }
  return out;
}

type Index = readonly (Quotation | undefined)[];

const indices = new WeakMap<readonly Quotation[], { readonly all: Index; readonly spoken: Index }>();

function indexOf(quotations: readonly Quotation[]): { readonly all: Index; readonly spoken: Index } {
  const known = indices.get(quotations);
  if (known !== undefined) return known;
  const end = quotations.reduce((last, { endToken }) => Math.max(last, endToken), 0);
  const spoken = quotations.filter(({ kind }) => kind === 'direct');
  const index = { all: innermost(end, quotations), spoken: innermost(end, spoken) };
  indices.set(quotations, index);
  return index;
}

/** The innermost quotation around a token, or none. */
export function quotationAt(quotations: readonly Quotation[], token: number): Quotation | undefined {
  return indexOf(quotations).all[token];
}

/** The innermost direct quotation around a token, or none. */
export function spokenAt(quotations: readonly Quotation[], token: number): Quotation | undefined {
  return indexOf(quotations).spoken[token];
}

/** All quotations around a token, the innermost first. */
export function quotationsAround(quotations: readonly Quotation[], token: number): readonly Quotation[] {
  return quotations
    .filter(
      ({ firstToken, endToken, asides = [] }) =>
        firstToken <= token && token < endToken && !asides.some(([from, to]) => from <= token && token < to),
    )
    .toSorted((a, b) => a.endToken - a.firstToken - (b.endToken - b.firstToken));
}

function isFragment(doc: Doc, { firstToken, endToken }: QuotedRun): boolean {
  const subject = range(firstToken, endToken).some((k) => ['nsubj', 'nsubjpass', 'expl'].includes(at(doc, k).dep));
  return endToken - firstToken < SHORTEST_SPEECH || !subject;
}
