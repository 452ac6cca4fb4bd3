import { at, hasKid, hasTo, kids, lemmaAt, lowerAt } from '../syntax/index.js';
import { type Argument, argumentsAt, type Context, isNamed, typeOf } from './context.js';
import type { VerbMatch } from './match-verb.js';
import { kindOf } from './noun-kinds.js';
import { wordSet } from './word-set.js';

/**
 * Everyday verbs whose sense the object or what follows it decides, where no type of the vocabulary can say so:
 *
 * - who admits refugees acknowledges nothing, and who brings her family to Canada does not help Canada;
 * - "named her ambassador" appoints, "did not name him" and "named the suspect as John Miller" do not.
 */
export function isOtherSense(context: Context, v: number, match: VerbMatch): boolean {
  const { doc } = context;
  const { trigger } = match;
  const name = trigger.predicate.name;
  const inside = (match.places[0] ?? []).flatMap((head) => argumentsAt(context, head));
  if (trigger.pivot === 'admit' && name === 'ACKNOWLEDGES') return arePeople(context, inside);
  if (trigger.pivot === 'bring' && name === 'AIDS' && trigger.gap) return arePeople(context, inside);
  if (trigger.pivot === 'name' && name === 'APPOINTS') {
    if (trigger.after.length === 0) return !hasKid(doc, v, 'oprd', 'attr') && !kids(doc, v, 'dobj', 'dative')[1];
    const as = match.tokens.find((k) => k !== v && lowerAt(doc, k) === 'as');
    return (
      as !== undefined &&
      kids(doc, as, 'pobj').some(
        (k) => NO_POST.has(lemmaAt(doc, k)) || argumentsAt(context, k).some(isPersonsName(context)),
      )
    );
  }
  return false;
}

/** "wants the law to change": not the law is wanted, but what stands there as a clause; a match of that, or the match as it is. */
export function asWished(context: Context, v: number, match: VerbMatch): VerbMatch {
  const { doc } = context;
  const { trigger, tokens, places } = match;
  const { name } = trigger.predicate;
  if (!WISHING.has(trigger.pivot) || trigger.length > 2 || (name !== 'DEMANDS' && name !== 'PREDICTS')) return match;
  const heads = new Set(places.flat());
  const clause = kids(doc, v, 'ccomp', 'xcomp').find(
    (k) => k > v && hasTo(doc, k) && kids(doc, k, 'nsubj', 'nsubjpass').some((s) => heads.has(s)),
  );
  const things = places.flat().flatMap((head) => argumentsAt(context, head));
  if (clause === undefined || things.length === 0 || things.some((thing) => isParty(context, thing))) return match;
  return { trigger, tokens, places: [], clause };
}

const WISHING: ReadonlySet<string> = new Set(['want', 'expect', 'need']);

/** What one is named as by the police, not by who hires. */
const NO_POST = wordSet(
  'suspect attacker assailant gunman shooter killer bomber hijacker culprit perpetrator plotter mastermind ringleader defendant accused victim beneficiary fugitive',
);

function isPersonsName({ doc }: Context): (argument: Argument) => boolean {
  return (argument) => typeOf(argument) === 'Person' && isNamed(argument) && at(doc, argument.head).pos === 'PROPN';
}

function arePeople(context: Context, things: readonly Argument[]): boolean {
  return things.length > 0 && things.every((thing) => ['Person', 'Group'].some((type) => isA(context, thing, type)));
}

function isParty(context: Context, thing: Argument): boolean {
  return ['Person', 'Group', 'Organization', 'Country'].some((type) => isA(context, thing, type));
}

function isA(context: Context, thing: Argument, type: string): boolean {
  return typeOf(thing) === type || kindOf(context, thing) === type;
}
