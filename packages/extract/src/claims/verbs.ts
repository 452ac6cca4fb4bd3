import { at, conjuncts, hasKid, isClause, isPassive, isVerbal, kids, lemmaAt, lowerAt } from '../syntax/index.js';
import { type Actor, agentsOf, subjectsOf } from './actors.js';
import { type Argument, argumentsAt, type Context, isReciprocal, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { fit } from './fit.js';
import { matchVerb, type VerbMatch } from './match-verb.js';
import { openClaims } from './open.js';
import { ADDRESSED, EVENT_AS_AGENT, WITH_CLAUSE } from './predicates.js';
import { qualifiersOf } from './qualifiers.js';
import { isHarm, stanceClaims } from './stance.js';
import { wordSet } from './word-set.js';

/** Claims of verbs: the longest trigger whose arguments fit, else an open predicate of the sentence's own words. */
export function verbClaims(context: Context): readonly Draft[] {
  const { doc } = context;
  const found: Draft[] = [];
  // Verbs that are words of a longer trigger ("decline to *comment* on") state nothing of their own.
  const consumed = new Set<number>();
  for (const v of doc.tokens.keys()) {
    if (consumed.has(v) || !isVerbal(doc, v) || !isClauseHead(context, v)) continue;
    const { drafts, tokens } = claimsOf(context, v);
    tokens.forEach((token) => consumed.add(token));
    found.push(...drafts);
  }
  return found;
}

interface Outcome {
  readonly drafts: readonly Draft[];
  /** Tokens of the trigger that was chosen. */
  readonly tokens: readonly number[];
}

function isClauseHead(context: Context, v: number): boolean {
  const { dep } = at(context.doc, v);
  if (['aux', 'auxpass', 'compound', 'amod'].includes(dep)) return false;
  return isClause(context.doc, v) || ['pcomp', 'xcomp', 'acl', 'advcl', 'ccomp', 'conj'].includes(dep);
}

/** Everything about a clause that choosing a trigger needs. */
interface Clause {
  readonly v: number;
  readonly passive: boolean;
  /** Who does it: subjects of an active, agents of a passive verb. */
  readonly actors: readonly Actor[];
  /** Subjects of a passive verb. */
  readonly patients: readonly Actor[];
}

interface Choice {
  readonly match: VerbMatch;
  readonly score: number;
  readonly actors: readonly Actor[];
  readonly objects: readonly number[];
  readonly rule: string;
}

function claimsOf(context: Context, v: number): Outcome {
  const { doc } = context;
  const passive = isPassive(doc, v);
  const grammatical = subjectsOf(context, v);
  const clause: Clause = {
    v,
    passive,
    actors: passive ? agentsOf(context, v) : grammatical,
    patients: passive ? grammatical : [],
  };
  const { best, idiom } = choose(context, clause);
  // "playing for time" is not to play for somebody: a longer trigger without an object shuts out shorter ones.
  if (idiom !== undefined && idiom.trigger.length > (best?.match.trigger.length ?? 1)) {
    const { predicate } = idiom.trigger;
    const drafts =
      predicate.kind === 'conflict'
        ? clause.actors.flatMap(({ argument }) => stanceClaims(context, { of: argument, at: v, trigger: idiom.tokens }))
        : [];
    return { drafts, tokens: idiom.tokens };
  }
  if (best === undefined)
    return { drafts: openClaims(context, v, passive, clause.actors, clause.patients), tokens: [v] };
  const typed = claimsFrom(context, clause, best);
  // "was deployed to Mali": nobody is named who did it; what remains is where.
  const drafts = typed.length > 0 || !passive ? typed : openClaims(context, v, passive, clause.actors, clause.patients);
  const reproaches = drafts
    .filter((made) => isHarm(context, made))
    .flatMap((made) => stanceClaims(context, { of: made.subject, at: v, trigger: made.trigger }));
  return { drafts: [...drafts, ...reproaches], tokens: best.match.tokens };
}

interface Chosen {
  readonly best?: Choice;
  /** The longest trigger that stands there without any object. */
  readonly idiom?: VerbMatch;
}

function choose(context: Context, clause: Clause): Chosen {
  const { doc, triggers } = context;
  const { v, passive } = clause;
  let best: Choice | undefined;
  let idiom: VerbMatch | undefined;
  const consider = (choice: Choice | undefined): void => {
    if (choice !== undefined && (best === undefined || choice.score > best.score)) best = choice;
  };
  for (const trigger of triggers.verb.get(lemmaAt(doc, v)) ?? []) {
    const match = trigger.negated && !hasKid(doc, v, 'neg') ? undefined : matchVerb(doc, v, trigger);
    if (match === undefined) continue;
    const empty = match.places.length === 0 && match.clause === undefined && !passive;
    if (empty && (idiom === undefined || trigger.length > idiom.trigger.length)) idiom = match;
    consider(rate(context, clause, match, 'verb'));
  }
  // "is known as", "based in": the grammatical subject is who or what it is about.
  if (passive || (at(doc, v).tag === 'VBN' && !kids(doc, v, 'aux').some((k) => lemmaAt(doc, k) === 'have'))) {
    for (const trigger of triggers.participle.get(lowerAt(doc, v)) ?? []) {
      const match = matchVerb(doc, v, trigger);
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

/** How well a match fits: number of words first, then domain and range; undefined where they clash. */
function rate(context: Context, clause: Clause, match: VerbMatch, rule: string): Choice | undefined {
  const { doc } = context;
  const { trigger } = match;
  // "back away from" is not to back.
  if (match.tokens.length === 1 && hasKid(doc, clause.v, 'prt')) return undefined;
  const { predicate } = trigger;
  const range = trigger.inverse ? predicate.domain : predicate.range;
  const domain = trigger.inverse ? predicate.range : predicate.domain;
  let objects: readonly number[] = [];
  let fitsObject = 0;
  for (const place of placesOf(context, clause, match)) {
    const heads = place.flatMap((head) => conjuncts(doc, head));
    const reciprocal = heads.some((head) => isReciprocal(context, head));
    const things = place.flatMap((head) => argumentsAt(context, head));
    const score = reciprocal ? 1 : Math.max(0, ...things.map((argument) => fit(range, typeOf(argument))));
    if (score > fitsObject) {
      objects = heads;
      fitsObject = score;
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
  // "killed in the violence": no place to die in.
  if (objects.length > 0 && fitsObject < 0.6 && range.every((type) => PLACES.has(type))) return undefined;
  if (trigger.weak && (fitsObject < 0.8 || fitsSubject < 0.8)) return undefined;
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

/** Verbs that want something for themselves: "wants to go" demands nothing. */
const WISHING: readonly string[] = ['want', 'seek', 'need', 'expect', 'propose', 'ask'];

function claimsFrom(context: Context, clause: Clause, choice: Choice): readonly Draft[] {
  const { v } = clause;
  const { trigger } = choice.match;
  const name = trigger.predicate.name;
  const actors: readonly Actor[] = choice.actors.length > 0 ? choice.actors : missingAgents(context, v, name);
  const common = {
    predicate: name,
    trigger: choice.match.tokens,
    at: v,
    inverse: trigger.inverse,
    ownNegation: trigger.negated,
  };
  if (choice.objects.length === 0) {
    const { clause: below } = choice.match;
    if (below === undefined || !takesClause(context, name, v, below)) return [];
    return actors.flatMap(({ argument, how }) =>
      draft(context, { ...common, subject: argument, object: { clause: below }, rule: `${choice.rule} clause`, how }),
    );
  }
  const range = trigger.inverse ? trigger.predicate.domain : trigger.predicate.range;
  // "enabled scholars to meet": a person is not what comes of something.
  const noActors = name === 'CAUSES' && !trigger.inverse;
  const qualifiers = qualifiersOf(context, v, choice.match.tokens, choice.objects);
  return actors.flatMap(({ argument, how }) =>
    choice.objects
      .flatMap((head) => objectsFor(context, head, argument, actors))
      .filter((object) => fit(range, typeOf(object)) > 0 && !(noActors && ACTORS.has(typeOf(object))))
      .flatMap((object) =>
        draft(context, { ...common, subject: argument, object, rule: choice.rule, how, qualifiers }),
      ),
  );
}

const PLACES: ReadonlySet<string> = new Set(['Country', 'City', 'Region', 'Location', 'Facility']);
const ACTORS: ReadonlySet<string> = new Set(['Person', 'Organization', 'Country', 'Group']);

/** "accused each other": for each subject the other ones. */
function objectsFor(context: Context, head: number, subject: Argument, actors: readonly Actor[]): readonly Argument[] {
  if (!isReciprocal(context, head))
    return argumentsAt(context, head).filter(
      (argument) => argument.head === head || !isReciprocal(context, argument.head),
    );
  const span = { start: at(context.doc, head - 1).start, end: at(context.doc, head).end };
  return actors
    .filter((actor) => actor.argument.entity !== subject.entity)
    .map((actor) => ({ ...actor.argument, head, span, kind: 'pronoun' as const }));
}

function takesClause(context: Context, name: string, v: number, below: number): boolean {
  const { doc } = context;
  if (!WITH_CLAUSE.has(name) || (ADDRESSED.has(name) && name !== 'WARNS')) return false;
  const { dep } = at(doc, below);
  if (
    dep === 'ccomp' &&
    ['ACKNOWLEDGES', 'REPORTS', 'DISTRUSTS', 'ACCUSES'].includes(name) &&
    ['report', 'suspect', 'reveal'].includes(lemmaAt(doc, v))
  ) {
    return false;
  }
  return !(dep === 'xcomp' && WISHING.includes(lemmaAt(doc, v)) && kids(doc, below, 'nsubj').length === 0);
}

/** Acts that only such bodies do: "X was arrested, police said". */
const OFFICIAL_ACTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['ARRESTS', wordSet('police authority officer force army military soldier troop government agent guard')],
  ['CHARGES', wordSet('prosecutor prosecution authority police court')],
  ['CONVICTS', wordSet('court tribunal judge jury')],
  ['RELEASES', wordSet('police authority officer force army government court judge prosecutor official')],
  ['ACQUITS', wordSet('court tribunal judge jury')],
  ['EXPELS', wordSet('government authority ministry police')],
  ['BANS', wordSet('government authority court ministry regulator')],
]);

/** The body of that kind that the sentence names, if it names one. */
function officialAgents(context: Context, v: number, nouns: ReadonlySet<string>): readonly Actor[] {
  const { doc } = context;
  const sentence = doc.sentences[at(doc, v).sentence];
  if (sentence === undefined) return [];
  const named = doc.tokens
    .slice(sentence.firstToken, sentence.endToken)
    .filter(
      (token) => nouns.has(token.lemma.toLowerCase()) && ['nsubj', 'pobj', 'dobj', 'conj', 'ROOT'].includes(token.dep),
    )
    .flatMap((token) => argumentsAt(context, token.i))
    .filter((argument) => ['Organization', 'Group', 'Country', 'Person'].includes(typeOf(argument)));
  const [agent] = named;
  return agent === undefined || named.some((other) => other.entity !== agent.entity)
    ? []
    : [{ argument: agent, how: 'missing' }];
}

const ACTS_OF_STATE = wordSet('CONVICTS BANS');

/** Deeds that kill, whatever type the resolver gave them. */
const VIOLENCE = wordSet(
  'violence fighting unrest crossfire gunfire shooting stampede fire crash flood avalanche landslide',
);

const BURSTING = wordSet(
  `explode detonate crash collapse storm open fire attack hit strike shell raid ram bomb capsize derail erupt ignite target plow plough blow`,
);

/** "were killed when a bomb exploded", "when police stormed the camp". */
function whenSubjects(context: Context, v: number): readonly Actor[] {
  const { doc } = context;
  return kids(doc, v, 'advcl')
    .filter(
      (c) =>
        BURSTING.has(lemmaAt(doc, c)) &&
        !isPassive(doc, c) &&
        kids(doc, c, 'advmod', 'mark').some((k) => lowerAt(doc, k) === 'when'),
    )
    .flatMap((c) => subjectsOf(context, c))
    .map(({ argument }) => missing(argument));
}

function missing(argument: Argument): Actor {
  return { argument, how: 'missing' };
}

/** "was killed in an attack": where nobody is named as the doer, the event does it. */
function missingAgents(context: Context, v: number, name: string): readonly Actor[] {
  const { doc } = context;
  if (!isPassive(doc, v)) return [];
  const circumstances = kids(doc, v, 'prep')
    .filter((p) => ['in', 'during', 'by'].includes(lowerAt(doc, p)))
    .flatMap((p) => kids(doc, p, 'pobj'))
    .flatMap((o) => argumentsAt(context, o));
  const office = OFFICIAL_ACTS.get(name);
  if (office !== undefined) {
    const official = officialAgents(context, v, office);
    // "were sentenced to prison in Egypt": what only a state does is done by that state.
    return official.length > 0 || !ACTS_OF_STATE.has(name)
      ? official
      : circumstances.filter((argument) => typeOf(argument) === 'Country' && argument.kind === 'name').map(missing);
  }
  // "was fired from the police department": who is left is who dismisses.
  if (name === 'DISMISSES') {
    return kids(doc, v, 'prep')
      .filter((p) => lowerAt(doc, p) === 'from')
      .flatMap((p) => kids(doc, p, 'pobj'))
      .flatMap((o) => argumentsAt(context, o))
      .filter((argument) => typeOf(argument) === 'Organization')
      .map(missing);
  }
  if (!EVENT_AS_AGENT.has(name)) return [];
  const events = circumstances
    .filter((argument) => typeOf(argument) === 'Event' || VIOLENCE.has(lemmaAt(doc, argument.head)))
    .map(missing);
  return events.length > 0 || !['KILLS', 'INJURES', 'DESTROYS'].includes(name) ? events : whenSubjects(context, v);
}
