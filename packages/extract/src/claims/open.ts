import { antecedent, at, kids, lemmaAt, lowerAt, objects, particles, preposition, rightEdge } from '../syntax/index.js';
import { truthOf, withArguments } from '../truth/index.js';
import type { Actor } from './actors.js';
import { type Argument, argumentsAt, type Context, isNamed, isReciprocal, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { completed, isLight, standsAlone } from './light-nouns.js';
import { nounTriggerAt } from './nouns.js';
import { complementWords, smallClause } from './open-complements.js';
import { WORTH, worthOf } from './open-worth.js';
import { openPredicate } from './predicates.js';
import { qualifiersOf } from './qualifiers.js';
import { receivedClaims } from './received.js';
import { wordSet } from './word-set.js';

/** Verbs that say too little alone; with them one argument must be named and the other well described. */
const LIGHT = wordSet(
  `say be have do make get think know believe feel mean come go seem appear become want try look begin start
  continue add tell ask let happen put take give show`,
);

/** Verbs of whose object only a clause would say enough. */
const CLAUSAL = wordSet('say believe think feel mean let tell ask know seem become want try do happen');
/** Light verbs that with a preposition and a name say where somebody goes. */
const GOING = wordSet('go come');

/** Prepositions of circumstance: their objects are arguments only where they are places, bodies or people. */
const CIRCUMSTANCE = wordSet('in at on');
const NO_ARGUMENT = wordSet(
  'during after before since until about as according amid despite like without because while than by due including such instead rather',
);

/** What a claim in the text's own words is made of, subjects and objects apart. */
interface Frame {
  readonly actors: readonly Actor[];
  readonly objects: readonly Argument[];
  /** Words between verb and preposition: "responsibility" of "took responsibility for". */
  readonly words: readonly string[];
  /** Tokens of the trigger beside verb and particles. */
  readonly tokens: readonly number[];
  readonly preposition?: string;
  /** A noun whose "no" denies the claim. */
  readonly noun?: number;
}

/** An UPPER_SNAKE predicate of the sentence's own words, where no trigger fits and both arguments are worth a node. */
export function openClaims(
  context: Context,
  v: number,
  passive: boolean,
  actors: readonly Actor[],
  patients: readonly Actor[],
): readonly Draft[] {
  const { doc } = context;
  const frame = frameOf(context, v, passive, actors, patients);
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
      .filter((object) => isWorthy(context, { argument, how }, object, asks, !passive))
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

/** "singled Y out", "took the flag down": behind the object the parser calls a particle an adverb or a preposition. */
function looseParticle({ doc }: Context, v: number): readonly number[] {
  const [o] = kids(doc, v, 'dobj');
  if (o === undefined || particles(doc, v).length > 0) return [];
  return kids(doc, v, 'advmod', 'prep').filter(
    (k) => k === rightEdge(doc, o) + 1 && PARTICLE.has(lowerAt(doc, k)) && kids(doc, k, 'pobj', 'pcomp').length === 0,
  );
}

const PARTICLE = wordSet('out away back down off up aside apart over together');

function frameOf(
  context: Context,
  v: number,
  passive: boolean,
  actors: readonly Actor[],
  patients: readonly Actor[],
): Frame | undefined {
  const { doc } = context;
  if (CLAUSAL.has(lemmaAt(doc, v)) || (lemmaAt(doc, v) === 'be' && !passive)) return undefined;
  if (passive && actors.length > 0) {
    return { actors, objects: patients.map((actor) => actor.argument), words: [], tokens: [] };
  }
  if (!passive) {
    const [o] = objects(doc, v);
    if (o !== undefined) return ofObject(context, v, o, actors);
    const small = smallClause(context, v);
    if (small !== undefined) return { actors, ...small, tokens: [] };
  }
  return ofPhrase(context, v, passive ? patients : actors);
}

/** "regards X as a threat", "took responsibility for X", "rammed X". */
function ofObject(context: Context, v: number, o: number, actors: readonly Actor[]): Frame | undefined {
  const { doc } = context;
  const noun = antecedent(doc, o) ?? o;
  if (isReciprocal(context, o)) return undefined;
  if (isLight(context, v, noun)) {
    // "made a visit to": the noun is a trigger, and its own rule reads it.
    if (o !== noun || nounTriggerAt(context, noun) || receivedClaims(context, noun).length > 0) return undefined;
    const whole = completed(context, v, noun);
    if (whole === undefined && standsAlone(context, v, noun)) return ofThing(context, v, o, actors);
    // "It took months of talks for …"
    const empty = actors.some(({ argument }) => lowerAt(doc, argument.head) === 'it') && lemmaAt(doc, v) === 'take';
    if (whole === undefined || empty || /^(?:DATE|TIME|MONEY|PERCENT|QUANTITY)$/.test(at(doc, noun).entityType))
      return undefined;
    const given = whole.preposition === noun;
    return {
      actors,
      objects: whole.objects,
      words: [lowerAt(doc, noun)],
      tokens: given ? [noun] : [noun, whole.preposition],
      preposition: given ? 'to' : lowerAt(doc, whole.preposition),
      noun,
    };
  }
  return ofThing(context, v, o, actors);
}

function ofThing(context: Context, v: number, o: number, actors: readonly Actor[]): Frame | undefined {
  const { doc } = context;
  // "has X look into it": who is made to do something is not had.
  const having =
    lemmaAt(doc, v) === 'have' &&
    (kids(doc, v, 'ccomp', 'xcomp').length > 0 || actors.some(({ how }) => how !== 'own'));
  if (having) return undefined;
  const words = complementWords(context, v, o);
  const found = argumentsAt(context, o);
  return words === undefined || found.length === 0 ? undefined : { actors, objects: found, words, tokens: [] };
}

const PLACES = ['City', 'Country', 'Region', 'Location', 'Facility'];
const ACTORS = ['Person', 'Organization', 'Country', 'Group', 'City', 'Region', 'Law', 'Product'];
const WHERE = [...PLACES, 'Organization', 'Event', 'Group', 'Person'];

/** "fled to X", "was buried in X", "X, where she was buried". */
function ofPhrase(context: Context, v: number, actors: readonly Actor[]): Frame | undefined {
  const { doc } = context;
  const light = LIGHT.has(lemmaAt(doc, v)) && particles(doc, v).length === 0;
  if (light && !GOING.has(lemmaAt(doc, v))) return undefined;
  for (const p of kids(doc, v, 'prep')) {
    const word = lowerAt(doc, p);
    if (p < v || NO_ARGUMENT.has(word)) continue;
    const phrase = preposition(doc, p);
    const found = phrase.objects.flatMap((o) => argumentsAt(context, o));
    if (found.length === 0) continue;
    const where = found.every((argument) => WHERE.includes(typeOf(argument)));
    if ((CIRCUMSTANCE.has(word) || word === 'out') && !where) continue;
    if (light && !found.every((argument) => isNamed(argument) && where)) continue;
    return {
      actors,
      objects: found,
      words: phrase.tokens.slice(0, -1).map((k) => lowerAt(doc, k)),
      tokens: phrase.tokens,
      preposition: lowerAt(doc, phrase.last),
    };
  }
  return light ? undefined : ofWhere(context, v, actors);
}

/** "Kobani, where his sons were buried". */
function ofWhere(context: Context, v: number, actors: readonly Actor[]): Frame | undefined {
  const { doc } = context;
  const where = kids(doc, v, 'advmod').find((k) => lowerAt(doc, k) === 'where' && k < v);
  if (at(doc, v).dep !== 'relcl' || where === undefined) return undefined;
  const found = argumentsAt(context, at(doc, v).head).filter((argument) => PLACES.includes(typeOf(argument)));
  return found.length === 0 ? undefined : { actors, objects: found, words: [], tokens: [where], preposition: 'in' };
}

/** Together the two must say enough: two names, a name and a thing, or two things that are well described and surely subject and object. */
function isWorthy(
  context: Context,
  { argument: subject, how }: Actor,
  object: Argument,
  asks: Asks,
  active: boolean,
): boolean {
  if (typeOf(subject) === 'Position') return false;
  const [a, b] = [worthOf(context, subject), worthOf(context, object)];
  if (a === WORTH.none || b === WORTH.none || (object.kind === 'pronoun' && !isNamed(object))) return false;
  if (asks === 'much') return a + b >= WORTH.named + WORTH.described && Math.max(a, b) === WORTH.named;
  if (asks === 'object' && b < WORTH.described) return false;
  // A participle or infinitive that the parser hung on a happening or a thing: seldom what does it.
  if (['participle', 'control'].includes(how) && !ACTORS.includes(typeOf(subject)) && active) return false;
  if (Math.max(a, b) >= WORTH.holding) return true;
  return a >= WORTH.described && b >= WORTH.described && ['own', 'agent', 'relative', 'shared'].includes(how);
}

/** How much is asked of the arguments: of light verbs much, of a verb with its noun ("took control of") that the object is described. */
type Asks = 'much' | 'object' | 'any';
