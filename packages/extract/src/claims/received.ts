import { at, isNominal, isVerbal, kids, lemmaAt, lowerAt } from '../syntax/index.js';
import { truthOf, withArguments } from '../truth/index.js';
import { subjectsOf } from './actors.js';
import { type Argument, argumentsAt, type Context, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { fit } from './fit.js';
import { wordSet } from './word-set.js';

/** Whose subject is at the receiving end of the deed: "drew praise from X", "won support from X". */
const RECEIVING = wordSet(
  'draw receive face win earn attract incur garner suffer encounter meet elicit gain enjoy have prompt provoke spark ignite',
);
/** "came under fire from X". */
const UNDER = wordSet('come be fall remain');

/** Claims of deeds that somebody receives: "the law drew criticism from X" → X CRITICIZES law. Without a doer there is no claim. */
export function receivedNounClaims(context: Context): readonly Draft[] {
  const { doc } = context;
  return [...doc.tokens.keys()].flatMap((n) => (isNominal(doc, n) ? receivedClaims(context, n) : []));
}

/** The claims of the noun `n`, if it is what its verb's subject receives. */
export function receivedClaims(context: Context, n: number): readonly Draft[] {
  const { doc, triggers } = context;
  const verb = receivingVerb(context, n);
  if (verb === undefined) return [];
  const doers = doersOf(context, n, verb);
  if (doers.length === 0) return [];
  const list = [...(triggers.noun.get(lemmaAt(doc, n)) ?? []), ...(triggers.noun.get(lowerAt(doc, n)) ?? [])].filter(
    (trigger) => !trigger.inverse && !trigger.between && trigger.before.length === 0 && trigger.after.length === 1,
  );
  const truth = withArguments(doc, truthOf(doc, verb), [n]);
  return subjectsOf(context, verb).flatMap(({ argument: object, how }) =>
    doers.flatMap((subject) => {
      const best = list
        .map(({ predicate, after }) => ({
          predicate,
          order: (PREPOSITIONS.indexOf(after[0] ?? '') + 7) % 7,
          score: Math.min(
            fit(predicate.domain, typeOf(subject)),
            predicate.range.includes('ANY') ? 1 : fit(predicate.range, typeOf(object)),
          ),
        }))
        .sort((a, b) => b.score - a.score || a.order - b.order)[0];
      if (best === undefined || best.score < 0.5) return [];
      return draft(context, {
        subject,
        predicate: best.predicate.name,
        object,
        trigger: [verb, n],
        at: verb,
        rule: 'received',
        how,
        truth,
      });
    }),
  );
}

function receivingVerb(context: Context, n: number): number | undefined {
  const { doc } = context;
  const { dep, head } = at(doc, n);
  if (dep === 'conj') return receivingVerb(context, head);
  if (dep === 'dobj' && isVerbal(doc, head) && RECEIVING.has(lemmaAt(doc, head))) return head;
  const verb = at(doc, head).head;
  const under =
    dep === 'pobj' && lowerAt(doc, head) === 'under' && isVerbal(doc, verb) && UNDER.has(lemmaAt(doc, verb));
  return under ? verb : undefined;
}

const FROM = wordSet('from by among');
/** Of two triggers that fit as well, the one with the commoner preposition. */
const PREPOSITIONS = ['for', 'of', 'against', 'on', 'to', 'with'];
const ACTORS = ['Person', 'Organization', 'Country', 'Group'];

/** "from X", "by X" behind the noun or its verb. */
function doersOf(context: Context, n: number, verb: number): readonly Argument[] {
  const { doc } = context;
  const own = kids(doc, n, 'prep', 'agent').filter((p) => FROM.has(lowerAt(doc, p)));
  const beside = kids(doc, verb, 'prep', 'agent').filter((p) => p > n && FROM.has(lowerAt(doc, p)));
  return [...own, ...(own.length > 0 || at(doc, n).dep === 'conj' ? [] : beside)]
    .slice(0, 1)
    .flatMap((p) => kids(doc, p, 'pobj'))
    .flatMap((o) => argumentsAt(context, o))
    .filter((argument) => ACTORS.includes(typeOf(argument)));
}
