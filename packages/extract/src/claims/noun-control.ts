import { at, conjuncts, isPassive, isVerbal, kids, lemmaAt, lowerAt } from '../syntax/index.js';
import type { Context } from './context.js';
import type { Draft } from './draft.js';
import { wordSet } from './word-set.js';

/** The head of a subject and how it was found. */
export interface Controlled {
  readonly head: number;
  readonly how: NonNullable<Draft['how']>;
}

/** Who has it does it: "Y's plan to go", "made a promise to go". */
const INTENT = wordSet(
  `right ability decision refusal failure effort attempt plan bid duty pledge promise threat intention desire willingness agreement deal pact
  accord vow readiness reluctance inability capacity chance opportunity permission mission struggle fight battle drive campaign ambition
  strategy move push determination commitment authority power freedom need obligation responsibility option choice efforts scheme plot offer
  resolve haste tendency will wish eagerness courage decision courage temptation incentive reason proposal initiative`,
);

/** Somebody else is to do it: "Y's call to go". */
const ADDRESSED = wordSet(
  'call order demand appeal invitation request pressure instruction advice warning incentive ultimatum petition mandate',
);

/** What is had or risked and then done by who has it: "takes responsibility for bombing", "a chance of winning". */
const OF_GERUND = wordSet(
  `plan intention goal aim hope role interest difficulty success experience history habit risk chance responsibility credit blame fear option
  right part involvement point purpose prospect possibility danger accusation charge suspicion guilt practice cost expense job task work`,
);

const HAVING = wordSet(
  `have play take claim face lose get express abandon hold share pursue retain make accept announce admit bear run see gain receive
  start launch begin reject stand say want need voice keep defend do`,
);

/** Whose deed a verb is, as far as that is known: the module that calls this one says. */
export type Climb = (verb: number) => readonly Controlled[];

const PEOPLE: readonly string[] = ['Person', 'Group', 'Organization', 'Country'];

/**
 * Who does what an infinitive after a noun says: "Y's plan to do Z", "efforts by Y to do Z", "an agreement between X and Y to do Z", "Turkish moves
 * to do Z", "gave Y an incentive to do Z", "Y was the first country to do Z", "officials to do Z". Nobody where only the world would tell ("ways to").
 */
export function infinitiveOfNoun(context: Context, noun: number, v: number, climb: Climb): readonly Controlled[] {
  const { doc, resolution } = context;
  const word = lemmaAt(doc, noun);
  const intent = INTENT.has(word);
  const theirs = owners(context, noun, intent);
  if (ADDRESSED.has(word)) {
    const to = under(context, noun, ['on', 'to', 'for']).filter((o) => o < v);
    if (to.length > 0) return heads(context, to, 'object-control');
    return recipients(context, noun);
  }
  if (theirs.length > 0) return theirs;
  const { dep, head, entityType } = at(doc, noun);
  const ordinal = kids(doc, noun, 'amod', 'det').some((k) =>
    /^(?:first|last|second|third|only|latest)$/.test(lowerAt(doc, k)),
  );
  if (ordinal || /^(?:first|last|second|third|only|latest)$/.test(lowerAt(doc, noun)))
    return ofOrdinal(context, noun, climb);
  // "waited days to release": no noun for the infinitive to hang on.
  if (
    dep === 'dobj' &&
    isVerbal(doc, head) &&
    (/^(?:DATE|TIME|MONEY)$/.test(entityType) || /^(?:time|year|day|hour|money)$/.test(word))
  )
    return ofVerb(climb, head);
  if (!intent) return isPeople(context, noun) ? heads(context, [noun], 'object-control') : [];
  const given = recipients(context, noun);
  if (given.length > 0 || resolution.entityFor(noun)?.entity.named === true) return given;
  if (dep === 'dobj' && isVerbal(doc, head)) return ofVerb(climb, head);
  if (dep === 'nsubjpass') return agentsOf(context, head);
  if (dep === 'pobj' && ['in', 'with', 'under', 'as', 'of', 'on'].includes(lowerAt(doc, head))) {
    const verb = at(doc, head).head;
    if (!isVerbal(doc, verb)) return [];
    return isPassive(doc, verb) ? agentsOf(context, verb) : ofVerb(climb, verb);
  }
  return [];
}

/** Who does what a gerund after a noun says: "denied a role in killing", "their goal of ending"; nobody for "ways of", "approach to". */
export function gerundOfNoun(context: Context, noun: number, climb: Climb): readonly Controlled[] {
  const { doc } = context;
  const own = owners(context, noun, false);
  if (own.length > 0) return own;
  if (!OF_GERUND.has(lemmaAt(doc, noun)) && !INTENT.has(lemmaAt(doc, noun))) return [];
  const given = recipients(context, noun);
  if (given.length > 0) return given;
  const { dep, head } = at(doc, noun);
  if (dep === 'dobj' && isVerbal(doc, head) && HAVING.has(lemmaAt(doc, head)) && !isPassive(doc, head))
    return ofVerb(climb, head);
  if (dep === 'pobj' && ['in', 'with'].includes(lowerAt(doc, head))) {
    const verb = at(doc, head).head;
    return isVerbal(doc, verb) ? ofVerb(climb, verb) : [];
  }
  return [];
}

function ofVerb(climb: Climb, verb: number): readonly Controlled[] {
  return climb(verb).map(({ head, how }) => ({
    head,
    how: how === 'object-control' ? how : 'control',
  }));
}

function heads({ doc }: Context, tokens: readonly number[], how: Controlled['how']): readonly Controlled[] {
  return tokens.flatMap((token) => conjuncts(doc, token)).map((head) => ({ head, how }));
}

function under({ doc }: Context, noun: number, prepositions: readonly string[]): readonly number[] {
  return kids(doc, noun, 'prep')
    .filter((p) => prepositions.includes(lowerAt(doc, p)))
    .flatMap((p) => kids(doc, p, 'pobj'));
}

function isPeople({ resolution }: Context, token: number): boolean {
  const entity = resolution.entityFor(token)?.entity;
  return entity !== undefined && PEOPLE.includes(entity.type);
}

/** Whose plan it is: possessor, "by/of/from/between", a country or body in front. */
function owners(context: Context, noun: number, intent: boolean): readonly Controlled[] {
  const { doc, resolution } = context;
  const [possessor] = kids(doc, noun, 'poss');
  if (possessor !== undefined) return heads(context, [possessor], 'control');
  if (!intent) return [];
  const between = under(context, noun, ['between', 'among']);
  if (between.length > 0) return heads(context, between, 'control');
  const by = under(context, noun, ['by', 'of', 'from']).find((o) => isPeople(context, o));
  if (by !== undefined) return heads(context, [by], 'control');
  return kids(doc, noun, 'amod', 'compound', 'nmod')
    .filter((k) => k < noun)
    .filter((k) => {
      const entity = resolution.entityAt(k)?.entity;
      return entity !== undefined && entity.named && PEOPLE.includes(entity.type);
    })
    .slice(0, 1)
    .map((head) => ({ head, how: 'control' }));
}

/** "gave Y a chance", "offered a deal to Y", "put pressure on Y". */
function recipients(context: Context, noun: number): readonly Controlled[] {
  const { doc } = context;
  const { dep, head } = at(doc, noun);
  if (dep !== 'dobj' || !isVerbal(doc, head)) return [];
  const direct = kids(doc, head, 'dative').flatMap((k) => (at(doc, k).pos === 'ADP' ? kids(doc, k, 'pobj') : [k]));
  const to = kids(doc, head, 'prep')
    .filter((p) => ['to', 'on', 'upon'].includes(lowerAt(doc, p)))
    .flatMap((p) => kids(doc, p, 'pobj'));
  const found = [...direct, ...to].find((o) => isPeople(context, o));
  return found === undefined ? [] : heads(context, [found], 'object-control');
}

/** "was the first country to recognise Y", "became the first woman to win". */
function ofOrdinal(context: Context, noun: number, climb: Climb): readonly Controlled[] {
  const { doc } = context;
  const { dep, head } = at(doc, noun);
  if (['attr', 'acomp', 'oprd'].includes(dep) && isVerbal(doc, head)) return ofVerb(climb, head);
  if (dep === 'appos') return heads(context, [head], 'control');
  return isPeople(context, noun) ? [{ head: noun, how: 'object-control' }] : [];
}

function agentsOf({ doc }: Context, verb: number): readonly Controlled[] {
  return kids(doc, verb, 'agent')
    .flatMap((p) => kids(doc, p, 'pobj'))
    .flatMap((o) => conjuncts(doc, o))
    .map((head) => ({ head, how: 'control' }));
}
