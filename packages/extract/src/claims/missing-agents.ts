import { at, isPassive, kids, leftEdge, lemmaAt, lowerAt, rightEdge } from '../syntax/index.js';
import { type Actor, subjectsOf } from './actors.js';
import { type Argument, argumentsAt, type Context, typeOf } from './context.js';
import { mintLocal, shownBy } from './mint.js';
import { isHarmful } from './harms.js';
import { EVENT_AS_AGENT } from './predicates.js';
import { wordSet } from './word-set.js';

/** Acts that only such bodies do: "X was arrested, police said". */
const OFFICIAL_ACTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['ARRESTS', wordSet('police authority officer force army military soldier troop government agent guard')],
  ['CHARGES', wordSet('prosecutor prosecution authority police court')],
  ['CONVICTS', wordSet('court tribunal judge jury')],
  ['RELEASES', wordSet('police authority officer force army government court judge prosecutor official')],
  ['ACQUITS', wordSet('court tribunal judge jury')],
  ['DEPORTS', wordSet('government authority ministry police')],
  ['BANS', wordSet('government authority court ministry regulator')],
]);

/** The body of that kind that the sentence names, if it names one. */
function officialAgents(context: Context, v: number, nouns: ReadonlySet<string>): readonly Actor[] {
  const { doc } = context;
  const sentence = doc.sentences[at(doc, v).sentence];
  if (sentence === undefined) return [];
  // "The commander of the army was arrested": the army that he commands is no doer.
  const patients = kids(doc, v, 'nsubjpass').map((k) => [leftEdge(doc, k), rightEdge(doc, k)] as const);
  const named = doc.tokens
    .slice(sentence.firstToken, sentence.endToken)
    .filter((token) => !patients.some(([first, last]) => token.i >= first && token.i <= last))
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

/** Words of acts that nobody but an official body can do, and what that body is called where the text does not say. */
const ONLY_OFFICIAL: ReadonlyMap<string, readonly [body: string, verbs: ReadonlySet<string>]> = new Map([
  ['ARRESTS', ['authorities', wordSet('arrest detain jail imprison incarcerate apprehend remand')]],
  ['CHARGES', ['authorities', wordSet('charge indict prosecute arraign')]],
  ['CONVICTS', ['court', wordSet('convict sentence')]],
  ['ACQUITS', ['court', wordSet('acquit exonerate')]],
  ['DEPORTS', ['authorities', wordSet('deport extradite')]],
]);

const CUSTODY = wordSet('prison jail custody detention');

/**
 * "was arrested in Cairo": it takes authorities to arrest, so they are the doer, with the place that the text gives. Whoever is "held" or
 * "captured" may be in anybody's hands.
 */
function unnamedOfficials(context: Context, v: number, name: string): readonly Actor[] {
  const { doc } = context;
  const after = (words: readonly string[]): readonly number[] =>
    kids(doc, v, 'prep')
      .filter((p) => words.includes(lowerAt(doc, p)))
      .flatMap((p) => kids(doc, p, 'pobj'));
  const [body, verbs] = ONLY_OFFICIAL.get(name) ?? [];
  const custody =
    (name === 'ARRESTS' && after(['into', 'in', 'under']).some((o) => /^(?:custody|arrest)$/.test(lowerAt(doc, o)))) ||
    (name === 'RELEASES' && after(['from']).some((o) => CUSTODY.has(lemmaAt(doc, o))));
  if (!custody && verbs?.has(lemmaAt(doc, v)) !== true) return [];
  // "an envoy charged with reviving the talks": a task, not a crime.
  if (
    name === 'CHARGES' &&
    kids(doc, v, 'auxpass').length === 0 &&
    kids(doc, v, 'prep').some((p) => kids(doc, p, 'pcomp').length > 0)
  )
    return [];
  const place = after(['in'])
    .flatMap((o) => argumentsAt(context, o))
    .find((argument) => ['Country', 'City', 'Region'].includes(typeOf(argument)) && argument.kind === 'name');
  const where = place === undefined ? '' : ` in ${place.entity.entity.name}`;
  const entity = mintLocal(context, 'Organization', `${body ?? 'authorities'}${where}`);
  // Shown by the auxiliary: what denies the verb would otherwise deny the doer as well.
  return [missing(shownBy(context, entity, [kids(doc, v, 'auxpass')[0] ?? v]))];
}

const ACTS_OF_STATE = wordSet('CONVICTS BANS');

const BURSTING = wordSet(
  `explode detonate crash collapse storm open fire attack hit strike shell raid ram bomb capsize derail erupt ignite target plow plough blow`,
);

/** "were killed when a bomb exploded", "when police stormed the camp", "died after a car hit a bus". */
export function whenSubjects(context: Context, v: number, links: readonly string[] = ['when']): readonly Actor[] {
  const { doc } = context;
  return kids(doc, v, 'advcl')
    .filter(
      (c) =>
        BURSTING.has(lemmaAt(doc, c)) &&
        !isPassive(doc, c) &&
        kids(doc, c, 'advmod', 'mark').some((k) => links.includes(lowerAt(doc, k))),
    )
    .flatMap((c) => subjectsOf(context, c))
    .map(({ argument }) => missing(argument));
}

function missing(argument: Argument): Actor {
  return { argument, how: 'missing' };
}

/**
 * "was killed in an attack": where nobody is named as the doer, the harmful event does it. "during a march", "at a wedding" say when and where.
 */
export function missingAgents(context: Context, v: number, name: string): readonly Actor[] {
  const { doc } = context;
  if (!isPassive(doc, v)) return [];
  const circumstances = kids(doc, v, 'prep')
    .filter((p) => ['in', 'by'].includes(lowerAt(doc, p)))
    .flatMap((p) => kids(doc, p, 'pobj'))
    .flatMap((o) => argumentsAt(context, o));
  const office = OFFICIAL_ACTS.get(name);
  // "excluded from the talks": that somebody in the sentence governs does not make them the doer.
  if (name === 'BANS' && !['ban', 'outlaw', 'prohibit'].includes(lemmaAt(doc, v))) return [];
  if (office !== undefined) {
    const official = officialAgents(context, v, office);
    // "were sentenced to prison in Egypt": what only a state does is done by that state.
    if (official.length > 0) return official;
    const states = ACTS_OF_STATE.has(name)
      ? circumstances.filter((argument) => typeOf(argument) === 'Country' && argument.kind === 'name').map(missing)
      : [];
    return states.length > 0 ? states : unnamedOfficials(context, v, name);
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
  const events = circumstances.filter((argument) => isHarmful(context, argument)).map(missing);
  return events.length > 0 || !['KILLS', 'INJURES', 'DESTROYS'].includes(name) ? events : whenSubjects(context, v);
}
