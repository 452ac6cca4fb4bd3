import { at, kids, lemmaAt, lowerAt, particles, rightEdge, textAt } from '../syntax/index.js';
import { truthOf, withArguments } from '../truth/index.js';
import type { Actor } from './actors.js';
import { type Argument, type Context, isNamed, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { frameOf, LIGHT, PLACES } from './open-frames.js';
import { WORTH, worthOf } from './open-worth.js';
import { openPredicate } from './predicates.js';
import { qualifiersOf } from './qualifiers.js';
import { wordSet } from './word-set.js';

const ACTORS = ['Person', 'Organization', 'Country', 'Group', 'City', 'Region', 'Law', 'Product'];

/** An UPPER_SNAKE predicate of the sentence's own words, where no trigger fits and both arguments are worth a node. */
export function openClaims(
  context: Context,
  v: number,
  passive: boolean,
  actors: readonly Actor[],
  patients: readonly Actor[],
): readonly Draft[] {
  const { doc } = context;
  const frame = isInsideName(context, v) ? undefined : frameOf(context, v, passive, actors, patients);
  if (frame === undefined) return [];
  const particle = [...particles(doc, v), ...looseParticle(context, v)];
  const byWhom = passive && frame.actors === actors;
  const missing = lemmaAt(doc, v) === 'miss' && at(doc, v).tag === 'VBG' && frame.preposition === 'from';
  const stem = (passive && !byWhom) || missing ? ['be', lowerAt(doc, v)] : [lemmaAt(doc, v)];
  const predicate = openPredicate([
    ...stem,
    ...particle.map((k) => lowerAt(doc, k)),
    ...frame.words,
    ...(frame.preposition === undefined ? [] : [frame.preposition]),
  ]);
  // Candidacies have a rule of their own.
  if (predicate === '' || predicate === 'RUNS_FOR') return [];
  const light = LIGHT.has(lemmaAt(doc, v)) && particle.length === 0 && frame.words.length === 0;
  const asks = light ? 'much' : frame.noun === undefined ? 'any' : 'object';
  const trigger = [v, ...particle, ...frame.tokens];
  const qualifiers = qualifiersOf(
    context,
    v,
    trigger,
    frame.objects.map((object) => object.head),
  );
  const truth = frame.noun === undefined ? undefined : withArguments(doc, truthOf(doc, v), [frame.noun]);
  return frame.actors.flatMap(({ argument, how }) =>
    frame.objects
      .filter((object) => isWorthy(context, v, { argument, how }, object, asks, !passive))
      .flatMap((object) =>
        draft(context, {
          subject: argument,
          predicate,
          object,
          trigger,
          at: v,
          rule: 'open',
          open: true,
          how,
          qualifiers,
          ...(truth === undefined ? {} : { truth }),
        }),
      ),
  );
}

/** "Kadir Has University", a programme called "Taking Back the Economy": no verb of the sentence. */
function isInsideName({ resolution }: Context, v: number): boolean {
  const mention = resolution.mentionAt(v);
  return mention?.kind === 'name' && v >= mention.firstToken && v < mention.endToken;
}

/** "singled Y out", "took the flag down": behind the object the parser calls a particle an adverb or a preposition. */
function looseParticle({ doc }: Context, v: number): readonly number[] {
  const [o] = kids(doc, v, 'dobj');
  if (o === undefined || particles(doc, v).length > 0) return [];
  return kids(doc, v, 'advmod', 'prep').filter(
    (k) => k === rightEdge(doc, o) + 1 && PARTICLE.has(lowerAt(doc, k)) && kids(doc, k, 'pobj', 'pcomp').length === 0,
  );
}

const PARTICLE = wordSet('out away back down off up aside apart over together');

/** Together the two must say enough: two names, a name and a thing, or two things that are well described and surely subject and object. */
function isWorthy(
  context: Context,
  v: number,
  { argument: subject, how }: Actor,
  object: Argument,
  asks: Asks,
  active: boolean,
): boolean {
  const { doc, resolution } = context;
  if (typeOf(subject) === 'Position') return false;
  // "It took months for Y to …"
  const empty = how === 'control' && lowerAt(doc, subject.head) === 'it';
  if (empty && ['take', 'be', 'cost'].includes(lemmaAt(doc, at(doc, subject.head).head))) return false;
  // "a school in Boulder, Colorado began …": the parser took the last place for the subject.
  const before = textAt(doc, subject.head - 1) === ',' ? resolution.entityAt(subject.head - 2)?.entity.type : undefined;
  if (subject.kind === 'name' && PLACES.includes(typeOf(subject)) && PLACES.includes(before ?? '')) return false;
  // "The talks went on …, televised abroad": a late participle hangs anywhere.
  if (how === 'control' && !active && at(doc, v).dep === 'advcl' && v > subject.head + FAR) return false;
  const [a, b] = [worthOf(context, subject), worthOf(context, object)];
  if (a === WORTH.none || b === WORTH.none || (object.kind === 'pronoun' && !isNamed(object))) return false;
  if (asks === 'much') return a + b >= WORTH.named + WORTH.described && Math.max(a, b) === WORTH.named;
  if (asks === 'object' && b < WORTH.described) return false;
  // A participle or infinitive that the parser hung on a happening or a thing: seldom what does it.
  if (['participle', 'control'].includes(how) && !ACTORS.includes(typeOf(subject)) && active) return false;
  if (Math.max(a, b) >= WORTH.holding) return true;
  return a >= WORTH.described && b >= WORTH.described && ['own', 'agent', 'relative', 'shared'].includes(how);
}

/** Tokens between a passive participle and its subject beyond which they are not believed. Chosen by eye. */
const FAR = 12;

/** How much is asked of the arguments: of light verbs much, of a verb with its noun ("took control of") that the object is described. */
type Asks = 'much' | 'object' | 'any';
