import type { ArgumentType } from '@tripletail/core';

import { at, conjuncts, hasKid, kids, lemmaAt, lowerAt } from '../syntax/index.js';
import { type Actor, subjectsOf } from './actors.js';
import { type Argument, argumentAt, argumentsAt, type Context, isReciprocal, typeOf } from './context.js';
import { isContest } from './contests.js';
import { fit } from './fit.js';
import { endsInIdiom } from './idioms.js';
import { matchVerb, OPTIONAL, pivotAt, type VerbMatch, wordsNear } from './match-verb.js';
import { missingAgents } from './missing-agents.js';
import { kindOf } from './noun-kinds.js';
import { hasAsComplement } from './open-complements.js';
import { WITH_CLAUSE } from './predicates.js';
import { asWished, isOtherSense } from './verb-senses.js';
import { isBareNumber, isUnfit } from './unfit.js';
import { wordSet } from './word-set.js';

/** Everything about a clause that choosing a trigger needs. */
export interface Clause {
  readonly v: number;
  readonly passive: boolean;
  /** Who does it: subjects of an active, agents of a passive verb. */
  readonly actors: readonly Actor[];
  /** Subjects of a passive verb. */
  readonly patients: readonly Actor[];
}

/** A trigger with what fills its places. */
export interface Choice {
  readonly match: VerbMatch;
  readonly score: number;
  readonly actors: readonly Actor[];
  readonly objects: readonly number[];
  readonly rule: string;
}

/** What was chosen for a clause. */
export interface Chosen {
  readonly best?: Choice;
  /** The longest trigger that stands there without any object. */
  readonly idiom?: VerbMatch;
}

/** The trigger of the vocabulary that a verb states: the longest whose arguments fit. */
export function choose(context: Context, clause: Clause): Chosen {
  const { doc, triggers } = context;
  const { v, passive } = clause;
  const pivot = pivotAt(doc, v);
  let best: Choice | undefined;
  let idiom: VerbMatch | undefined;
  const consider = (choice: Choice | undefined): void => {
    if (choice !== undefined && (best === undefined || choice.score > best.score)) best = choice;
  };
  const near = wordsNear(doc, v);
  for (const trigger of triggers.verb.get(lemmaAt(doc, v)) ?? []) {
    if (!trigger.after.every((word) => OPTIONAL.has(word) || near.has(word))) continue;
    const match = trigger.negated && !hasKid(doc, v, 'neg') ? undefined : matchVerb(doc, pivot, trigger);
    if (match === undefined || endsInIdiom(doc, v, match) || isOtherSense(context, v, match)) continue;
    const empty = match.places.length === 0 && match.clause === undefined && !passive;
    if (empty && (idiom === undefined || trigger.length > idiom.trigger.length)) idiom = match;
    consider(rate(context, clause, asWished(context, v, match), 'verb'));
  }
  // "is known as", "based in": the grammatical subject is who or what it is about.
  if (passive || (at(doc, v).tag === 'VBN' && !kids(doc, v, 'aux').some((k) => lemmaAt(doc, k) === 'have'))) {
    for (const trigger of triggers.participle.get(lowerAt(doc, v)) ?? []) {
      if (!trigger.after.every((word) => OPTIONAL.has(word) || near.has(word))) continue;
      const match = matchVerb(doc, pivot, trigger);
      const state: Clause = {
        v,
        passive: true,
        actors: clause.patients.length > 0 ? clause.patients : subjectsOf(context, v),
        patients: [],
      };
      if (match !== undefined) consider(rate(context, state, match, 'participle'));
    }
  }
  return { ...(best === undefined ? {} : { best }), ...(idiom === undefined ? {} : { idiom }) };
}

/** Actors and places. */
const PARTIES: ReadonlySet<string> = new Set(
  'Person Organization Country Group City Region Location Facility'.split(' '),
);

/** Nouns for people whom the types of entities do not know as such. */
const PEOPLE = wordSet(
  `other others troop force guard unit media rebel militant terrorist fighter scores dozens crowd youth worshiper personnel staff crew enemy
  opponent suspect dissident cell convoy patrol pollster police law-enforcement public opposition press`,
);

/** A concept that is not somebody: no plural of agents ("worshipers", "protesters"), no name in it. */
function isAbstract(context: Context, thing: Argument): boolean {
  if (kindOf(context, thing) === 'Location' || typeOf(thing) !== 'Concept') return false;
  const lemma = lemmaAt(context.doc, thing.head);
  const many = ['NNS', 'NNPS'].includes(at(context.doc, thing.head).tag);
  return !(
    PEOPLE.has(lemma) ||
    isBareNumber(context, thing) ||
    (many && /(?:er|or|ist|ant|ent|ian|man|woman|ee)$/.test(lemma) && !lemma.endsWith('ment'))
  );
}

/** Predicates of what is moved or treated, whatever preposition follows: "sent envoys to the president". */
const OF_THE_INSIDE = wordSet(
  'SENDS DEPORTS RELEASES DISPLACES APPOINTS ARRESTS CHARGES CONVICTS RECOGNIZES ABDUCTS BANS STALLS',
);

/** Of "pin {obj} on Y" the object is Y, of "keep {obj} from Y" what stands inside. */
function preferredPlace({ doc }: Context, match: VerbMatch): number {
  if (OF_THE_INSIDE.has(match.trigger.predicate.name)) return 0;
  return ['to', 'at', 'on', 'into', 'against', 'with'].includes(lowerAt(doc, match.tokens.at(-1)!)) ? 1 : 0;
}

/** How well an argument fits: by its type, or by what its noun says it is. */
function fitsAs(context: Context, range: readonly ArgumentType[], argument: Argument): number {
  return Math.max(fit(range, typeOf(argument)), fit(range, kindOf(context, argument)));
}

/** How well a match fits: number of words first, then domain and range; undefined where they clash. */
function rate(context: Context, clause: Clause, match: VerbMatch, rule: string): Choice | undefined {
  const { doc } = context;
  const { trigger } = match;
  // "back away from" is not to back.
  if (match.tokens.length === 1 && hasKid(doc, clause.v, 'prt')) return undefined;
  // "uses Lyon as a base" says what becomes of it, "treats them as enemies" heals nobody.
  if (match.tokens.length === 1 && hasAsComplement(doc, clause.v)) return undefined;
  const { predicate } = trigger;
  const range = trigger.objects ?? (trigger.inverse ? predicate.domain : predicate.range);
  const domain = trigger.inverse ? predicate.range : predicate.domain;
  let objects: readonly number[] = [];
  let fitsObject = 0;
  const places = placesOf(context, clause, match);
  const preferred = places.length > 1 ? preferredPlace(context, match) : -1;
  let bestHere = 0;
  for (const [n, place] of places.entries()) {
    const heads = place.flatMap((head) => conjuncts(doc, head));
    const reciprocal = heads.some((head) => isReciprocal(context, head));
    const things = place.flatMap((head) => argumentsAt(context, head));
    const score = reciprocal ? 1 : Math.max(0, ...things.map((argument) => fitsAs(context, range, argument)));
    const weighed = score === 0 ? 0 : score + (n === preferred ? 0.25 : 0);
    if (weighed > bestHere) {
      objects = heads;
      fitsObject = score;
      bestHere = weighed;
    }
  }
  if (fitsObject === 0) {
    if (match.clause === undefined) return undefined;
    fitsObject = WITH_CLAUSE.has(predicate.name) || predicate.range.includes('ANY') ? 0.4 : 0;
  }
  const fitsSubject =
    clause.actors.length === 0
      ? missingAgents(context, clause.v, predicate.name).length > 0
        ? 0.8
        : 0.6
      : Math.max(0, ...clause.actors.map((actor) => fit(domain, typeOf(actor.argument))));
  if (fitsObject === 0 || fitsSubject === 0) return undefined;
  // "Requests came from Bolivia": only people live somewhere.
  if (
    domain.every((type) => type === 'Person' || type === 'Group') &&
    clause.actors.length > 0 &&
    clause.actors.every((actor) => isAbstract(context, actor.argument))
  )
    return undefined;
  // "killed in the violence": no place to die in.
  if (objects.length > 0 && fitsObject < 0.6 && range.every((type) => PLACES.has(type))) return undefined;
  const named = objects.flatMap((head) => argumentAt(context, head));
  const subjects = clause.actors.map((actor) => actor.argument);
  if (isUnfit(context, predicate.name, trigger.inverse ? named : subjects, trigger.inverse ? subjects : named))
    return undefined;
  if (trigger.weak && (fitsObject < 0.8 || fitsSubject < 0.8)) return undefined;
  if (trigger.objects !== undefined && fitsObject < 0.7) return undefined;
  const ofPeople = range.every((type) => type === 'Person' || type === 'Group') || OF_SOMEBODY.has(trigger.pivot);
  if ((trigger.length === 1 || ofPeople) && objects.length > 0 && range.every((type) => PARTIES.has(type))) {
    // "execute the sentence" kills nobody: a single word whose object must be somebody or somewhere says nothing of a concept.
    const things = objects.flatMap((head) => argumentAt(context, head));
    if (
      things.length > 0 &&
      !objects.some((head) => isReciprocal(context, head)) &&
      things.every((thing) => isAbstract(context, thing))
    )
      return undefined;
  }
  if (
    trigger.pivot === 'beat' &&
    trigger.length <= 2 &&
    trigger.after.at(-1) !== 'death' &&
    ['DEFEATS', 'INJURES'].includes(predicate.name) &&
    match.tokens.every((k) => k === clause.v || at(doc, k).pos === 'ADP')
  ) {
    const sides = (heads: readonly number[]): readonly Argument[] => heads.flatMap((head) => argumentAt(context, head));
    const actors = clause.actors.map((actor) => actor.argument);
    if (isContest(context, clause.v, actors, sides(objects)) !== (predicate.name === 'DEFEATS')) return undefined;
  }
  if (trigger.length === 1 && objects.length > 0 && fitsObject + fitsSubject < 0.9) return undefined;
  return {
    match,
    score: trigger.length * 2 + fitsObject + fitsSubject,
    actors: clause.actors,
    objects,
    rule,
  };
}

/** The object of a passive verb is its subject, unless the trigger ends with a preposition that has one. */
function placesOf(context: Context, clause: Clause, match: VerbMatch): readonly (readonly number[])[] {
  const { doc } = context;
  if (match.places.length > 0 || match.clause !== undefined || !clause.passive) return match.places;
  const patients = clause.patients.map((actor) => actor.argument.head);
  return at(doc, match.tokens.at(-1)!).dep === 'prep' || patients.length === 0 ? [] : [[...new Set(patients)]];
}

/** "cracked down on tax evasion" puts nobody under pressure. */
const OF_SOMEBODY = wordSet('crack clamp');
const PLACES: ReadonlySet<string> = new Set(['Country', 'City', 'Region', 'Location', 'Facility']);
