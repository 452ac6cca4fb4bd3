import type { ClaimTime } from '@tripletail/core';

import type { ArticleDoc } from '../doc.js';
import { ancestors, at, isClause, isVerbal, kids, lemmaAt, lowerAt } from '../syntax/index.js';
import { anchorOf } from './anchor.js';
import { type TimeExpression, timeExpressions } from './expressions.js';
import { tenseAt } from './tense.js';

/** The times of an article: all its expressions, and which of them dates what a word states. */
export interface ArticleTimes {
  readonly expressions: readonly TimeExpression[];
  /** When what this token states holds; absent where the text does not tell, or tells only how long. */
  readonly of: (token: number) => ClaimTime | undefined;
}

interface Placed {
  readonly expression: TimeExpression;
  /** The word that the expression modifies: a verb, or a noun. */
  readonly governor: number;
  readonly first: number;
}

/** Reads every sentence against the day of publication (or the dateline's), and hangs each expression on the word that it modifies. */
export function timesOf(doc: ArticleDoc): ArticleTimes {
  const anchor = anchorOf(doc);
  const placed: Placed[] = [];
  for (const sentence of doc.sentences) {
    const text = doc.text.slice(sentence.start, sentence.end);
    const tokenAt = (offset: number): number => {
      for (let k = sentence.firstToken; k < sentence.endToken; k++)
        if (at(doc, k).end > sentence.start + offset) return k;
      return sentence.endToken - 1;
    };
    if (sentence.endToken <= sentence.firstToken) continue;
    for (const one of timeExpressions(text, anchor, (offset) => tenseAt(doc, tokenAt(offset)))) {
      const span = { start: one.span.start + sentence.start, end: one.span.end + sentence.start };
      const first = tokenAt(one.span.start);
      const last = tokenAt(one.span.end - 1);
      placed.push({ expression: { ...one, span }, first, governor: governorOf(doc, first, last) });
    }
  }
  return {
    expressions: placed.map((one) => one.expression),
    of: (token) => {
      const found = chosen(doc, placed, token);
      const { span, value } = found?.expression ?? {};
      if (span === undefined || value?.interval === undefined) return undefined;
      return {
        span,
        from: value.interval.from,
        to: value.interval.to,
        granularity: value.granularity,
        certainty: value.certainty,
        timex: value.timex,
      };
    },
  };
}

/** The first word outside the expression and its preposition on which it hangs. */
function governorOf(doc: ArticleDoc, first: number, last: number): number {
  let head = first;
  for (let k = first; k <= last; k++) {
    const above = at(doc, k).head;
    if (above < first || above > last || above === k) head = k;
  }
  let here = at(doc, head).head;
  for (
    let step = 0;
    step < 4 && ['ADP', 'SCONJ', 'ADV'].includes(at(doc, here).pos) && at(doc, here).head !== here;
    step++
  )
    here = at(doc, here).head;
  return here;
}

/** Nouns of deeds share the time of these verbs, of whose clause they are the core. */
const CARRYING: ReadonlySet<string> = new Set(
  'launch make carry conduct stage hold begin start order announce commit sign reach take give be have issue kill happen occur'.split(
    ' ',
  ),
);

function chosen(doc: ArticleDoc, placed: readonly Placed[], token: number): Placed | undefined {
  const sentence = at(doc, token).sentence;
  const here = placed.filter(
    (one) => at(doc, one.first).sentence === sentence && one.expression.value.interval !== undefined,
  );
  if (here.length === 0) return undefined;
  // Its own: on the word itself, or inside the noun phrase that it heads.
  const own = here.filter(
    (one) =>
      one.governor === token ||
      (!isVerbal(doc, token) && at(doc, one.governor).head === token && at(doc, one.governor).pos === 'NOUN'),
  );
  if (own.length > 0) return nearestTo(own, token);
  let clause = token;
  if (!isVerbal(doc, token)) {
    const above = at(doc, token).head;
    const carries =
      ['dobj', 'nsubjpass', 'nsubj', 'attr', 'acomp', 'oprd'].includes(at(doc, token).dep) &&
      isVerbal(doc, above) &&
      (CARRYING.has(lemmaAt(doc, above)) || at(doc, token).pos === 'ADJ');
    if (!carries) return undefined;
    clause = above;
  }
  for (const v of sharing(doc, clause)) {
    const dated = here.filter((one) => one.governor === v || objectOf(doc, one.governor) === v);
    if (dated.length > 0) return nearestTo(dated, token);
  }
  return undefined;
}

/** "rejected the proposal last month": the parser often hangs the time on the object, whose time it is not if the verb is a deed. */
function objectOf(doc: ArticleDoc, noun: number): number | undefined {
  const { dep, head, pos } = at(doc, noun);
  return pos !== 'VERB' && ['dobj', 'pobj', 'attr'].includes(dep)
    ? isVerbal(doc, head)
      ? head
      : isVerbal(doc, at(doc, head).head)
        ? at(doc, head).head
        : undefined
    : undefined;
}

/** The clause itself, then the verbs whose time it shares: the one that controls it, the first of those coordinated if the time is in front. */
function sharing(doc: ArticleDoc, v: number): readonly number[] {
  const found = [v];
  for (const above of ancestors(doc, v)) {
    const below = found.at(-1)!;
    const { dep } = at(doc, below);
    const reported = kids(doc, below, 'nsubj', 'nsubjpass').length > 0 && dep === 'ccomp';
    if (dep === 'conj' && kids(doc, below, 'nsubj', 'nsubjpass').length > 0) break;
    if (reported || !['xcomp', 'conj', 'pcomp', 'prep', 'advcl', 'auxpass'].includes(dep)) break;
    if (
      dep === 'advcl' &&
      kids(doc, below, 'mark', 'advmod').some((k) =>
        ['before', 'after', 'since', 'until', 'when', 'if', 'as'].includes(lowerAt(doc, k)),
      )
    )
      break;
    if (['before', 'after', 'since', 'until'].includes(lowerAt(doc, below))) break;
    found.push(above);
  }
  return found.filter((k) => isClause(doc, k) || k === v);
}

function nearestTo(of: readonly Placed[], token: number): Placed | undefined {
  return [...of].sort((a, b) => Math.abs(a.first - token) - Math.abs(b.first - token) || a.first - b.first)[0];
}
