import { at, isPassive, isVerbal, kids, lemmaAt, lowerAt, objects } from '../syntax/index.js';
import { subjectsOf } from './actors.js';
import { type Argument, type Context, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { wordSet } from './word-set.js';

/**
 * What several do together they do with each other: "Egypt and Sudan met in Cairo", "Norway and Sweden signed an agreement", "India and
 * Pakistan exchanged fire". Only where the subjects stand there by name or description, and no "with …" names another partner.
 */
export function togetherClaims(context: Context): readonly Draft[] {
  const { doc } = context;
  return [...doc.tokens.keys()].flatMap((v) => {
    if (!isVerbal(doc, v) || isPassive(doc, v)) return [];
    const found = deedOf(context, v);
    if (found === undefined) return [];
    const [predicate, trigger] = found;
    const actors = parties(context, v);
    const pairs = actors.flatMap((subject, i) => actors.slice(i + 1).map((object) => [subject, object] as const));
    // Barbs fly both ways; a meeting is one.
    const drawn = predicate === 'CRITICIZES' ? [...pairs, ...pairs.map(([a, b]) => [b, a] as const)] : pairs;
    return drawn.flatMap(([subject, object]) =>
      draft(context, { subject, predicate, object, trigger, at: v, rule: 'together' }),
    );
  });
}

/** More of them are a crowd of which not everybody deals with everybody. */
const MOST = 3;
const PARTIES = wordSet('Person Organization Country Group City Region');

function parties(context: Context, v: number): readonly Argument[] {
  const all = subjectsOf(context, v).filter(({ how }) => ['own', 'shared', 'control', 'relative'].includes(how));
  const distinct = new Map(all.map(({ argument }) => [argument.entity.entity.id, argument]));
  const found = [...distinct.values()];
  return found.length > MOST || !found.every((argument) => PARTIES.has(typeOf(argument))) ? [] : found;
}

/** Verbs without an object. */
const ALONE: ReadonlyMap<string, string> = new Map([
  ...'meet confer huddle'.split(' ').map((verb) => [verb, 'MEETS_WITH'] as const),
  ...'clash fight battle skirmish'.split(' ').map((verb) => [verb, 'FIGHTS'] as const),
  ...'cooperate collaborate'.split(' ').map((verb) => [verb, 'COOPERATES_WITH'] as const),
  ...'negotiate'.split(' ').map((verb) => [verb, 'NEGOTIATES_WITH'] as const),
  ...'feud quarrel spar bicker'.split(' ').map((verb) => [verb, 'RIVAL_OF'] as const),
  ...'compete vie'.split(' ').map((verb) => [verb, 'COMPETES_WITH'] as const),
  ...'agree reconcile'.split(' ').map((verb) => [verb, 'AGREES_WITH'] as const),
  ...'marry wed divorce'.split(' ').map((verb) => [verb, 'SPOUSE_OF'] as const),
]);

/** Verbs with the noun of what is done. */
const WITH_NOUN: readonly (readonly [predicate: string, verbs: ReadonlySet<string>, nouns: ReadonlySet<string>])[] = [
  [
    'AGREES_WITH',
    wordSet('sign reach strike make conclude seal forge clinch finalize ink'),
    wordSet(
      'agreement deal treaty accord pact truce ceasefire peace compromise settlement understanding memorandum armistice',
    ),
  ],
  ['NEGOTIATES_WITH', wordSet('hold resume open begin start continue conduct'), wordSet('negotiation')],
  ['MEETS_WITH', wordSet('hold have'), wordSet('talk meeting summit discussion conversation consultation')],
  ['FIGHTS', wordSet('exchange trade'), wordSet('fire gunfire shot blow rocket')],
  ['CRITICIZES', wordSet('exchange trade'), wordSet('barb insult accusation criticism jab')],
  ['COOPERATES_WITH', wordSet('join form forge launch'), wordSet('force partnership coalition')],
  ['ALLY_OF', wordSet('form forge'), wordSet('alliance')],
  ['CUTS_TIES_WITH', wordSet('sever cut break suspend'), wordSet('tie relation')],
  ['HAS_RELATIONS_WITH', wordSet('restore establish normalize resume renew'), wordSet('tie relation')],
];

/** "agree to leave" and "agreed that …" are no agreement with each other. */
function deedOf({ doc }: Context, v: number): readonly [predicate: string, trigger: readonly number[]] | undefined {
  const partner = kids(doc, v, 'prep').some((p) => ['with', 'against', 'to', 'by', 'for'].includes(lowerAt(doc, p)));
  if (partner || kids(doc, v, 'prt').length > 0) return undefined;
  const direct = objects(doc, v);
  const alone = ALONE.get(lemmaAt(doc, v));
  if (direct.length === 0) {
    const clause = kids(doc, v, 'ccomp', 'xcomp').length > 0;
    return alone === undefined || clause ? undefined : [alone, [v]];
  }
  for (const o of direct) {
    const hit = WITH_NOUN.find(([, verbs, nouns]) => verbs.has(lemmaAt(doc, v)) && nouns.has(lemmaAt(doc, o)));
    const other = kids(doc, o, 'prep').some((p) => ['with', 'against', 'between'].includes(lowerAt(doc, p)));
    if (hit !== undefined && !other && kids(doc, o, 'poss').length === 0 && at(doc, o).dep !== 'conj')
      return [hit[0], [v, o]];
  }
  return undefined;
}
