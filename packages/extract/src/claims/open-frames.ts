import {
  antecedent,
  at,
  kids,
  lemmaAt,
  lowerAt,
  objects,
  particles,
  preposition,
  SPEECH_VERBS,
  zeroRelative,
} from '../syntax/index.js';
import type { Actor } from './actors.js';
import { type Argument, argumentsAt, type Context, isNamed, isReciprocal, typeOf } from './context.js';
import { completed, isLight, standsAlone } from './light-nouns.js';
import { nounTriggerAt } from './nouns.js';
import { complementWords, smallClause } from './open-complements.js';
import { receivedClaims } from './received.js';
import { wordSet } from './word-set.js';

/** Verbs that say too little alone; with them one argument must be named and the other well described. */
export const LIGHT = wordSet(
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
export interface Frame {
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

/** Types of what one can be in or at. */
export const PLACES: readonly string[] = ['City', 'Country', 'Region', 'Location', 'Facility'];

/** The frame of the verb `v`; nothing where it says too little. */
export function frameOf(
  context: Context,
  v: number,
  passive: boolean,
  actors: readonly Actor[],
  patients: readonly Actor[],
): Frame | undefined {
  const { doc } = context;
  if (CLAUSAL.has(lemmaAt(doc, v)) || (lemmaAt(doc, v) === 'be' && !passive)) return undefined;
  const handed = passive ? handedOver(context, v, actors, patients) : undefined;
  if (handed !== undefined) return handed;
  if (passive && actors.length > 0) {
    const words = complementWords(context, v, v);
    return words === undefined
      ? undefined
      : { actors, objects: patients.map((actor) => actor.argument), words, tokens: [] };
  }
  if (!passive) {
    const [own] = objects(doc, v);
    // "the quarrel that he brought into the party": the object stands in front.
    const o = own ?? (kids(doc, v, 'prep').length > 0 && hasOrphan(context, v) ? undefined : zeroRelative(doc, v));
    if (o !== undefined) return ofObject(context, v, o, actors);
    const small = smallClause(context, v);
    if (small !== undefined) return { actors, ...small, tokens: [] };
  }
  return ofPhrase(context, v, passive ? patients : actors);
}

/** Verbs of giving and withholding: whom something is given may be the subject of their passive. */
const GIVING = wordSet('give grant award offer deny refuse allocate hand pay promise send lend owe assign allot');

/** "was denied a visa", "was given a medal by the queen": the receiver is the subject, and what is given stays an object. */
function handedOver(
  context: Context,
  v: number,
  actors: readonly Actor[],
  patients: readonly Actor[],
): Frame | undefined {
  const { doc } = context;
  const [o] = kids(doc, v, 'dobj', 'oprd');
  if (o === undefined || !GIVING.has(lemmaAt(doc, v)) || kids(doc, v, 'prt').length > 0) return undefined;
  if (/^(?:DATE|TIME|PERCENT|QUANTITY)$/.test(at(doc, o).entityType)) return undefined;
  return actors.length > 0
    ? {
        actors,
        objects: patients.map((actor) => actor.argument),
        words: [lowerAt(doc, o)],
        tokens: [o],
        preposition: 'to',
        noun: o,
      }
    : { actors: patients, objects: argumentsAt(context, o), words: [], tokens: [] };
}

/** "the city he lives in": the noun in front is the preposition's. */
function hasOrphan({ doc }: Context, v: number): boolean {
  return kids(doc, v, 'prep').some(
    (p) => preposition(doc, p).objects.length === 0 && preposition(doc, p).complements.length === 0,
  );
}

const WORDINGS = wordSet('word phrase term expression wording');

/** "used the word genocide": what was said is said by what was meant, not by the word. */
function isWording({ doc }: Context, v: number, noun: number): boolean {
  const words = [noun, ...kids(doc, noun, 'compound', 'nmod', 'amod')];
  return (
    words.some((k) => WORDINGS.has(lemmaAt(doc, k))) &&
    ['use', 'utter', 'hear', 'employ', 'repeat'].includes(lemmaAt(doc, v))
  );
}

/** "regards X as a threat", "took responsibility for X", "rammed X". */
function ofObject(context: Context, v: number, o: number, actors: readonly Actor[]): Frame | undefined {
  const { doc } = context;
  const noun = antecedent(doc, o) ?? o;
  if (isReciprocal(context, o) || isWording(context, v, noun)) return undefined;
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
    if (word === 'between' && !found.every((argument) => PLACES.includes(typeOf(argument)))) continue;
    // "wrote in the paper that …" is told by what was written.
    if (SPEECH_VERBS.has(lemmaAt(doc, v)) && !isHeard(context, v, word, found)) continue;
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

/** "confirmed to Reuters", "reported from Dakar": to whom and whence, not in what. */
function isHeard({ doc }: Context, v: number, preposition: string, found: readonly Argument[]): boolean {
  if (preposition === 'from') return lemmaAt(doc, v) === 'report';
  return (
    preposition === 'to' &&
    found.every((one) => ['Person', 'Organization', 'Group', 'Country'].includes(typeOf(one))) &&
    lemmaAt(doc, v) !== 'declare'
  );
}

/** "Kobani, where his sons were buried". */
function ofWhere(context: Context, v: number, actors: readonly Actor[]): Frame | undefined {
  const { doc } = context;
  const where = kids(doc, v, 'advmod').find((k) => lowerAt(doc, k) === 'where' && k < v);
  if (at(doc, v).dep !== 'relcl' || where === undefined) return undefined;
  const found = argumentsAt(context, at(doc, v).head).filter((argument) => PLACES.includes(typeOf(argument)));
  return found.length === 0 ? undefined : { actors, objects: found, words: [], tokens: [where], preposition: 'in' };
}
