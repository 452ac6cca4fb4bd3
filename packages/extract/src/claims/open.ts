import { kids, lemmaAt, lowerAt, objects, particles, preposition } from '../syntax/index.js';
import type { Actor } from './actors.js';
import { type Argument, argumentsAt, type Context, isNamed, isReciprocal, mentionsName, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { openPredicate } from './predicates.js';
import { qualifiersOf } from './qualifiers.js';
import { wordSet } from './word-set.js';

/** Verbs that say too little alone; with them both arguments must be named. */
const LIGHT = wordSet(
  `say be have do make get think know believe feel mean come go seem appear become want try look begin start
  continue add tell ask let happen put take give show`,
);

/** Objects that are part of their verb: "take place". */
const EMPTY = wordSet(
  'place part advantage care time way role note step effect turn look sense note stock heart hold issue aim shape',
);

/** Prepositions of circumstance: their objects are arguments only where they are named places, bodies or people. */
const CIRCUMSTANCE = wordSet('in at on');
const NO_ARGUMENT = wordSet(
  'during after before since until about as according amid despite like without because while than by due',
);

interface Place {
  readonly actors: readonly Actor[];
  readonly objects: readonly Argument[];
  readonly preposition?: number;
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
  const place = placeOf(context, v, passive, actors, patients);
  if (place === undefined) return [];
  const light = LIGHT.has(lemmaAt(doc, v));
  const particle = particles(doc, v);
  const prep = place.preposition;
  const stem = passive && prep !== undefined ? ['be', lowerAt(doc, v)] : [lemmaAt(doc, v)];
  const predicate = openPredicate([
    ...stem,
    ...particle.map((k) => lowerAt(doc, k)),
    ...(prep === undefined ? [] : [lowerAt(doc, prep)]),
  ]);
  // Candidacies have a rule of their own.
  if (predicate === '' || predicate === 'RUNS_FOR') return [];
  const trigger = [v, ...particle, ...(prep === undefined ? [] : [prep])];
  const heads = place.objects.map((object) => object.head);
  const qualifiers = qualifiersOf(context, v, trigger, heads);
  return place.actors.flatMap(({ argument, how }) =>
    place.objects
      .filter((object) => isWorthy(context, argument, object, light))
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
        }),
      ),
  );
}

function placeOf(
  context: Context,
  v: number,
  passive: boolean,
  actors: readonly Actor[],
  patients: readonly Actor[],
): Place | undefined {
  const { doc } = context;
  if (lemmaAt(doc, v) === 'be' && !passive) return undefined;
  if (passive && actors.length > 0) {
    return { actors, objects: patients.map((actor) => actor.argument) };
  }
  if (!passive) {
    const direct = objects(doc, v)
      .slice(0, 1)
      .filter((o) => !EMPTY.has(lowerAt(doc, o)))
      .filter((o) => !isReciprocal(context, o))
      .flatMap((o) => argumentsAt(context, o));
    if (direct.length > 0) return { actors, objects: direct };
    if (objects(doc, v).length > 0) return undefined;
  }
  if (LIGHT.has(lemmaAt(doc, v))) return undefined;
  for (const p of kids(doc, v, 'prep')) {
    const word = lowerAt(doc, p);
    if (p < v || NO_ARGUMENT.has(word)) continue;
    const found = preposition(doc, p).objects.flatMap((o) => argumentsAt(context, o));
    if (found.length === 0 || (CIRCUMSTANCE.has(word) && !found.every(isNamed))) continue;
    return { actors: passive ? patients : actors, objects: found, preposition: preposition(doc, p).last };
  }
  return undefined;
}

const ACTING = ['Person', 'Organization', 'Country', 'Group', 'City', 'Region'];

/** At least one argument that is or holds a name, and nothing that is only a pronoun's guess or a bare common noun. */
function isWorthy(context: Context, subject: Argument, object: Argument, light: boolean): boolean {
  if (typeOf(subject) === 'Date' || typeOf(object) === 'Date' || typeOf(subject) === 'Position') return false;
  if (light) return isNamed(subject) && isNamed(object);
  if (isNamed(subject)) return isNamed(object) || object.kind !== 'pronoun';
  if (isNamed(object)) return true;
  return (
    object.kind !== 'pronoun' &&
    (mentionsName(context, subject) || (ACTING.includes(typeOf(subject)) && mentionsName(context, object)))
  );
}
