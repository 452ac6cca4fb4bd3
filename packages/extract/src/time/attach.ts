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
  return eventBefore(doc, here, first) ?? here;
}

/** "her trip to Cuba next month angered Italy": between an event and its verb the words date the event, whatever the parser says. */
function eventBefore(doc: ArticleDoc, verb: number, first: number): number | undefined {
  if (!isVerbal(doc, verb) || first > verb) return undefined;
  return kids(doc, verb, 'nsubj', 'nsubjpass').find(
    (subject) =>
      subject < first &&
      EVENTS.has(lemmaAt(doc, subject)) &&
      kids(doc, verb, 'aux', 'auxpass', 'advmod').every((k) => k > first || k < subject) &&
      kids(doc, verb, 'punct').every((k) => k < subject || k > first),
  );
}

/** Nouns of deeds share the time of these verbs, of whose clause they are the core. */
const CARRYING: ReadonlySet<string> = new Set(
  'launch make carry conduct stage hold begin start order announce commit sign reach take give be have issue kill happen occur'.split(
    ' ',
  ),
);

/** The expression that dates what `token` states, and how it was found: its own, that of its clause, or a neighbour's. */
function chosen(doc: ArticleDoc, placed: readonly Placed[], token: number): Placed | undefined {
  const sentence = at(doc, token).sentence;
  const here = placed.filter(
    (one) => at(doc, one.first).sentence === sentence && one.expression.value.interval !== undefined,
  );
  if (here.length === 0) return undefined;
  // Its own: on the word itself, or inside the noun phrase that it heads.
  const own = here.filter((one) => one.governor === token || (!isVerbal(doc, token) && isInside(doc, one, token)));
  if (own.length > 0) return nearestTo(own, token);
  const clause = isVerbal(doc, token) ? token : clauseOfNoun(doc, token);
  return clause === undefined ? undefined : (ofClause(doc, here, clause, token) ?? ofNeighbour(doc, here, clause));
}

/** "the attack on soldiers in Kashmir this week": up through prepositions, possessives and compounds to the noun that heads the phrase. */
function isInside(doc: ArticleDoc, { governor, first }: Placed, token: number): boolean {
  let here = at(doc, first).dep === 'npadvmod' ? at(doc, first).head : governor;
  for (let step = 0; step < 6; step++) {
    if (here === token) return true;
    const { dep, head } = at(doc, here);
    if (isVerbal(doc, here) || !['pobj', 'prep', 'poss', 'compound', 'nmod', 'amod', 'conj'].includes(dep))
      return false;
    here = head;
  }
  return false;
}

/** The verb in whose clause the deed of a noun takes place: "launched an attack", "were killed in an attack", "was angry". */
function clauseOfNoun(doc: ArticleDoc, token: number): number | undefined {
  const { dep, head, pos } = at(doc, token);
  if (dep === 'pobj' && EVENTS.has(lemmaAt(doc, token)) && ['in', 'during', 'at'].includes(lowerAt(doc, head))) {
    const verb = at(doc, head).head;
    return isVerbal(doc, verb) && !EVER.has(lemmaAt(doc, verb)) ? verb : undefined;
  }
  if (!['dobj', 'nsubjpass', 'nsubj', 'attr', 'acomp', 'oprd'].includes(dep) || !isVerbal(doc, head)) return undefined;
  return CARRYING.has(lemmaAt(doc, head)) || pos === 'ADJ' ? head : undefined;
}

const EVENTS: ReadonlySet<string> = new Set(
  `attack assault raid bombing blast explosion shooting killing clash fight fighting battle protest rally march demonstration meeting summit
  talk conference election vote poll referendum ceremony debate trial hearing speech strike operation offensive incident accident crash
  earthquake flood storm fire coup trip visit tour war deal riot massacre ambush interview game match crackdown airstrike shelling violence unrest`.split(
    /\s+/,
  ),
);

/** Verbs under which "in the attack" may be any time before. */
const EVER: ReadonlySet<string> = new Set([
  'say',
  'tell',
  'report',
  'charge',
  'accuse',
  'convict',
  'sentence',
  'suspect',
]);

function ofClause(doc: ArticleDoc, here: readonly Placed[], clause: number, token: number): Placed | undefined {
  for (const v of sharing(doc, clause)) {
    const dated = here.filter((one) => one.governor === v || objectOf(doc, one.governor) === v);
    if (dated.length > 0) return nearestTo(dated, token);
  }
  return undefined;
}

/** What happens at once is dated once: "were killed when police stormed the camp on Aug. 14"; "an attack last month left ten dead". */
function ofNeighbour(doc: ArticleDoc, here: readonly Placed[], clause: number): Placed | undefined {
  const own = (v: number): Placed | undefined =>
    here.find((one) => one.governor === v || objectOf(doc, one.governor) === v);
  for (const v of sharing(doc, clause)) {
    for (const k of kids(doc, v, 'advcl')) if (isWhen(doc, k) && own(k) !== undefined) return own(k);
    const { dep, head } = at(doc, v);
    if (dep === 'advcl' && isWhen(doc, v) && own(head) !== undefined) return own(head);
    for (const subject of kids(doc, v, 'nsubj')) {
      const event = here.find((one) => at(doc, subject).tag === 'NN' && isInside(doc, one, subject));
      if (event !== undefined && !isVerbal(doc, subject) && LEADING_TO.has(lemmaAt(doc, v)) && !isSlow(doc, v, subject))
        return event;
    }
  }
  return undefined;
}

/** Verbs that say at once with their subject: what the attack did, it did then. */
const LEADING_TO: ReadonlySet<string> = new Set(
  'kill leave injure wound destroy damage cause spark trigger claim hit strike take prompt force displace shake'.split(
    ' ',
  ),
);

/** What verbs of cause tell may come long after its cause: "the ruling on July 8 caused riots". */
const CAUSING: ReadonlySet<string> = new Set(
  'cause trigger spark prompt lead provoke affect fuel force displace influence result anger shake disrupt hit strike stoke'.split(
    ' ',
  ),
);
/** What does its harm at once: "an earthquake on Tuesday caused a power outage". */
const SUDDEN: ReadonlySet<string> = new Set(
  `attack assault raid bombing bomb blast explosion shooting clash accident crash earthquake quake tremor aftershock tsunami flood storm hurricane
  cyclone typhoon tornado fire wildfire landslide avalanche eruption airstrike shelling collision derailment collapse stampede outage rain
  strike flooding incident fighting riot protest leak`.split(/\s+/),
);

function isSlow(doc: ArticleDoc, verb: number, noun: number): boolean {
  return CAUSING.has(lemmaAt(doc, verb)) && !SUDDEN.has(lemmaAt(doc, noun));
}

function isWhen(doc: ArticleDoc, clause: number): boolean {
  return kids(doc, clause, 'advmod', 'mark').some((k) => k < clause && ['when', 'while'].includes(lowerAt(doc, k)));
}

/** Prepositions whose noun phrase is no part of the deed: "more than in 2012", "since the vote in July", "to the convention in July". */
const ASIDE: ReadonlySet<string> = new Set([
  'than',
  'since',
  'before',
  'after',
  'until',
  'like',
  'unlike',
  'to',
  'from',
  'as',
]);

/** "rejected the proposal last month": the parser often hangs the time on the object, whose time it is not if the verb is a deed. */
function objectOf(doc: ArticleDoc, noun: number): number | undefined {
  const { dep, head, pos } = at(doc, noun);
  if (pos === 'VERB' || !['dobj', 'pobj', 'attr'].includes(dep)) return undefined;
  if (isVerbal(doc, head)) return head;
  const above = at(doc, head).head;
  // "riots caused by the ruling on July 8"
  if (lowerAt(doc, head) === 'by' && isSlow(doc, above, noun)) return undefined;
  return !ASIDE.has(lowerAt(doc, head)) && isVerbal(doc, above) ? above : undefined;
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
