import { at, kids, leftEdge, lemmaAt, rightEdge } from '../syntax/index.js';
import { PLAIN, truthOf, type Truth } from '../truth/index.js';
import { type Argument, argumentAt, type Context, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { nounAgents } from './noun-agents.js';
import { wordSet } from './word-set.js';

const OFFENSIVES = wordSet('offensive counteroffensive counter-offensive crackdown incursion onslaught');
const ACTORS: readonly string[] = ['Person', 'Organization', 'Country', 'Group'];

/** Whose offensive it is, they launched it: "an offensive by rebels in Aleppo", "the Syrian government offensive", "Turkey's crackdown". */
export function offensiveClaims(context: Context): readonly Draft[] {
  const { doc } = context;
  return [...doc.tokens.keys()].flatMap((n) => {
    const { pos, dep } = at(doc, n);
    if (pos !== 'NOUN' || !OFFENSIVES.has(lemmaAt(doc, n)) || dep === 'compound' || dep === 'dobj') return [];
    return agents(context, n)
      .filter((subject) => ACTORS.includes(typeOf(subject)))
      .flatMap((subject) =>
        argumentAt(context, n)
          .filter((event) => ['Event', 'Concept'].includes(typeOf(event)))
          .flatMap((object) =>
            draft(context, {
              subject,
              predicate: 'LAUNCHES',
              object,
              trigger: [n],
              at: n,
              rule: 'nominal',
              truth: launched(context, n),
            }),
          ),
      );
  });
}

function agents(context: Context, n: number): readonly Argument[] {
  // Who takes part in an offensive did not launch it: only whom the phrase itself names.
  const named = nounAgents(context, n).filter(
    ({ head }) => head >= leftEdge(context.doc, n) && head <= rightEdge(context.doc, n),
  );
  if (named.length > 0) return named;
  return kids(context.doc, n, 'compound', 'nmod')
    .filter((k) => k < n && at(context.doc, k).pos === 'NOUN')
    .flatMap((k) => argumentAt(context, k))
    .filter((one) => one.kind !== 'pronoun' && typeOf(one) === 'Organization');
}

/** An offensive that failed or ended was launched. */
function launched({ doc }: Context, n: number): Truth {
  const truth = truthOf(doc, n);
  return truth.polarity === 'denied' && truth.rules.some((rule) => /^(?:fail|stall|founder|end|stop)$/.test(rule))
    ? PLAIN
    : truth;
}
