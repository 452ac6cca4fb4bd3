import { at, isNominal, isVerbal, kids, lemmaAt, lowerAt } from '../syntax/index.js';
import { nounTruth, PLAIN, truthOf } from '../truth/index.js';
import { type Argument, argumentAt, argumentsAt, type Context, modifierAt, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { fit } from './fit.js';
import { nounAgents } from './noun-agents.js';
import { isFront, KINSHIP, referents } from './noun-referents.js';
import { isRoleNoun } from './role-nouns.js';
import type { Trigger } from './triggers.js';
import { wordSet } from './word-set.js';

/** Claims of nouns that name a deed or a relation: "Russia's invasion of Ukraine", "the arrest of X by Y", "envoy of X". */
export function nounClaims(context: Context): readonly Draft[] {
  const { doc } = context;
  const found: Draft[] = [];
  for (const n of doc.tokens.keys()) {
    if (!isNominal(doc, n) || (at(doc, n).dep === 'compound' && !isFront(context, n))) continue;
    found.push(...claimsOf(context, n));
  }
  return found;
}

/** Does a noun trigger with its object make a claim of its own here? */
export function nounTriggerAt(context: Context, n: number): boolean {
  return claimsOf(context, n).length > 0;
}

/** Of the triggers that fit, longest first, those claims that the first makes: of "support for X among Y" not what X has, but what Y do. */
function claimsOf(context: Context, n: number): readonly Draft[] {
  for (const choice of choices(context, n)) {
    const found = claimsFrom(context, n, choice);
    if (found.length > 0) return found;
  }
  return [];
}

interface Choice {
  readonly trigger: Trigger;
  readonly tokens: readonly number[];
  readonly objects: readonly Argument[];
  /** Does the object stand before the noun: "NATO chief"? */
  readonly beside: boolean;
  readonly score: number;
}

function choices(context: Context, n: number): readonly Choice[] {
  const { doc, triggers } = context;
  const all: Choice[] = [];
  const keys = new Set([lemmaAt(doc, n), lowerAt(doc, n)]);
  for (const key of keys) {
    for (const trigger of triggers.noun.get(key) ?? []) {
      const found = match(context, n, trigger);
      if (found === undefined) continue;
      const range = trigger.inverse ? trigger.predicate.domain : trigger.predicate.range;
      const score = Math.max(0, ...found.objects.map((object) => fit(range, typeOf(object))));
      if (score === 0 || (trigger.weak && score < 0.8)) continue;
      all.push({ trigger, ...found, score: trigger.length * 2 + score });
    }
  }
  return all.sort((a, b) => b.score - a.score);
}

interface Found {
  readonly tokens: readonly number[];
  readonly objects: readonly Argument[];
  readonly beside: boolean;
}

function match(context: Context, n: number, trigger: Trigger): Found | undefined {
  const { doc } = context;
  const before = kids(doc, n, 'amod', 'compound', 'nmod', 'poss', 'det').filter((k) => k < n);
  const tokens = [n];
  for (const word of trigger.before) {
    const found = before.find((k) => lowerAt(doc, k) === word || lemmaAt(doc, k) === word);
    if (found === undefined) return undefined;
    tokens.push(found);
  }
  return afterNoun(context, n, trigger, tokens) ?? besideNoun(context, n, trigger, tokens);
}

/** The object after the trigger's preposition; "against" and "on" stand for each other. */
function afterNoun(context: Context, n: number, trigger: Trigger, tokens: readonly number[]): Found | undefined {
  const { doc } = context;
  const { dep, head } = at(doc, n);
  const own = kids(doc, n, 'prep').filter((p) => p > n);
  // "launched an attack on Y": the parser often hangs the phrase on the verb.
  const ofVerb = dep === 'dobj' && isVerbal(doc, head) ? kids(doc, head, 'prep').filter((p) => p > n) : [];
  const inner = trigger.after.slice(0, -1);
  for (const p of [...own, ...ofVerb]) {
    const path = follow(context, p, inner, trigger.after.at(-1));
    if (path === undefined) continue;
    const objects = kids(doc, path.at(-1)!, 'pobj')
      .filter((o) => !['DATE', 'TIME', 'CARDINAL'].includes(at(doc, o).entityType))
      .flatMap((o) => argumentsAt(context, o));
    if (trigger.between && objects.length < 2) continue;
    if (objects.length > 0) return { tokens: [...tokens, ...path], objects, beside: false };
  }
  return undefined;
}

/** The tokens of "of parliament for" from its first preposition on. */
function follow(
  context: Context,
  p: number,
  inner: readonly string[],
  last: string | undefined,
): readonly number[] | undefined {
  const { doc } = context;
  const word = lowerAt(doc, p);
  if (inner.length === 0) {
    const same =
      last === undefined
        ? word === 'of'
        : word === last || (AGAINST.has(last) && AGAINST.has(word)) || (last === 'between' && word === 'between');
    return same ? [p] : undefined;
  }
  if (word !== inner[0]) return undefined;
  const path = [p];
  for (const next of [...inner.slice(1), last ?? '']) {
    const under = path.flatMap((k) => kids(doc, k)).find((k) => lowerAt(doc, k) === next && !path.includes(k));
    if (under === undefined) return undefined;
    path.push(under);
  }
  return path;
}

const AGAINST: ReadonlySet<string> = new Set(['on', 'against']);

/** "Putin's envoy", "the NATO chief": for relations between a person and what stands before the noun. */
function besideNoun(context: Context, n: number, trigger: Trigger, tokens: readonly number[]): Found | undefined {
  const { doc } = context;
  if (trigger.after.join(' ') !== 'of' || !RELATIONAL.has(lemmaAt(doc, n))) return undefined;
  // "his son-in-law" is no son.
  if (
    KINSHIP.has(lemmaAt(doc, n)) &&
    /^-?in-?$/.test(lowerAt(doc, n + 1) + (lowerAt(doc, n + 1) === '-' ? lowerAt(doc, n + 2) : ''))
  )
    return undefined;
  // "his sons and wife": the possessor stands once.
  const first = KINSHIP.has(lemmaAt(doc, n)) && at(doc, n).dep === 'conj' ? at(doc, n).head : n;
  const owners = kids(doc, kids(doc, n, 'poss').length > 0 ? n : first, 'poss').flatMap((k) => argumentsAt(context, k));
  if (owners.length > 0) return { tokens, objects: owners, beside: true };
  if (KINSHIP.has(lemmaAt(doc, n))) return undefined;
  const modifiers = kids(doc, n, 'compound', 'nmod', 'amod')
    .filter((k) => k < n)
    .flatMap((k) => modifierAt(context, k) ?? []);
  return modifiers.length > 0 ? { tokens, objects: modifiers.slice(0, 1), beside: true } : undefined;
}

/** Nouns that say what somebody is to somebody, not what was done. */
const RELATIONAL = new Set([
  ...KINSHIP,
  ...wordSet(
    `ally member part capital partner enemy foe rival affiliate branch unit arm wing subsidiary division city town region province native
    signatory party maker supplier spokesman spokeswoman spokesperson ambassador envoy representative lawyer attorney delegate chief head leader
    president minister director boss governor mayor commander founder co-founder owner employee correspondent aide adviser advisor official
    analyst player successor replacement politician associate citizen national resident relative graduate student opponent critic supporter
    candidate nominee winner author creator inventor donor backer sponsor general chairman chairwoman chairperson chair friend headquarters
    department chapter secretary-general ceo offshoot`,
  ),
]);

function claimsFrom(context: Context, n: number, choice: Choice): readonly Draft[] {
  const { trigger, objects } = choice;
  const relational =
    RELATIONAL.has(lemmaAt(context.doc, n)) ||
    (lemmaAt(context.doc, n) !== 'membership' &&
      trigger.predicate.static === true &&
      trigger.predicate.domain.some((type) => ACTORS.includes(type)));
  const common = {
    predicate: trigger.predicate.name,
    trigger: choice.tokens,
    at: n,
    inverse: trigger.inverse,
    rule: relational ? 'relational' : 'nominal',
  };
  const range = trigger.inverse ? trigger.predicate.domain : trigger.predicate.range;
  const domain = trigger.inverse ? trigger.predicate.range : trigger.predicate.domain;
  const fitting = objects.filter((object) => fit(range, typeOf(object)) > 0);
  if (trigger.between) {
    // "Talks between X and Y failed": they talked.
    const truth = truthOf(context.doc, n);
    const talked =
      TALKS.has(lemmaAt(context.doc, n)) &&
      truth.polarity === 'denied' &&
      truth.rules.some((rule) => FAILING.has(rule));
    return fitting
      .slice(0, 1)
      .flatMap((subject) =>
        fitting
          .slice(1)
          .flatMap((object) => draft(context, { ...common, subject, object, ...(talked ? { truth: PLAIN } : {}) })),
      );
  }
  const { subjects, verb } = relational
    ? referents(context, n, choice.beside)
    : { subjects: doers(context, n, trigger), verb: undefined };
  const own = relational
    ? nounTruth(context.doc, n)
    : foughtAnyway(context, n, trigger.predicate.name)
      ? PLAIN
      : truthOf(context.doc, n);
  const truth =
    verb === undefined || own.modality !== 'asserted' || own.polarity === 'denied' ? own : truthOf(context.doc, verb);
  const office = OF_OFFICES.has(trigger.predicate.name) && isRoleNoun(context, n);
  return subjects
    .filter(
      (subject) =>
        (fit(domain, typeOf(subject)) > 0 || (subject.head === n && CROWDS.has(lemmaAt(context.doc, n)))) &&
        !(office && typeOf(subject) === 'Person' && subject.head !== n) &&
        // "critics of the mayor said": that they criticise the mayor is all that is known of them.
        !(subject.head === n && lemmaAt(context.doc, n) === 'critic'),
    )
    .flatMap((subject) => fitting.flatMap((object) => draft(context, { ...common, subject, object, truth })));
}

/** "The campaign against X failed": it was fought. */
function foughtAnyway({ doc }: Context, n: number, predicate: string): boolean {
  if (predicate !== 'FIGHTS' && predicate !== 'ATTACKS') return false;
  const truth = truthOf(doc, n);
  return truth.polarity === 'denied' && truth.rules.some((rule) => FAILING.has(rule));
}

const TALKS = wordSet('talk talks negotiation meeting discussion summit dialogue consultation conversation');
const FAILING = wordSet('fail stall founder fizzle');

const ACTORS: readonly string[] = ['Person', 'Organization', 'Country', 'Group', 'ANY'];
/** Events that are at once those who take part in them. */
const CROWDS = wordSet('protest demonstration rally march vigil strike sit-in');

const BODIES = wordSet('coalition alliance');

/** Who did it; of "talks on trade" and "protests against the law" the event itself. */
function doers(context: Context, n: number, trigger: Trigger): readonly Argument[] {
  const domain = trigger.inverse ? trigger.predicate.range : trigger.predicate.domain;
  if (!domain.some((type) => ACTORS.includes(type))) return argumentAt(context, n);
  const named = nounAgents(context, n);
  // "the coalition against Islamic State" is itself who fights.
  if (BODIES.has(lemmaAt(context.doc, n))) return argumentAt(context, n);
  if (named.length > 0 || !CROWDS.has(lemmaAt(context.doc, n))) return named;
  return argumentAt(context, n).filter((argument) => argument.kind !== 'pronoun');
}

/** What the rules for offices say better. */
const OF_OFFICES = wordSet('LEADS WORKS_FOR MEMBER_OF CHAIRS CREATED');
