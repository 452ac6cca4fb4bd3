import {
  at,
  isClause,
  isNominal,
  isPassive,
  kids,
  lemmaAt,
  lowerAt,
  modals,
  negations,
  objects,
} from '../syntax/index.js';
import { PLAIN } from '../truth/index.js';
import { subjectsOf } from './actors.js';
import { type Argument, argumentsAt, type Context, isNamed, mentionsName, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { BAD, BAD_ACT, BAD_THING, GOOD, GOOD_THING } from './opinion-words.js';
import { ACTORS, speakerOf, subjectsSpokenOf } from './sayings.js';
import { wordSet } from './word-set.js';

/**
 * Praise and blame in what somebody says: "it was a disgrace", he said of the raid; "the court disregarded the people", she said; he called her
 * a liar; they were glad that he came back. Only where speaker and target stand in one sentence.
 */
export function judgementClaims(context: Context): readonly Draft[] {
  const { doc } = context;
  const found: Draft[] = [];
  for (const v of doc.tokens.keys()) {
    if (!isClause(doc, v)) continue;
    found.push(...naming(context, v), ...feeling(context, v));
    const voice = isSaid(context, v) ? speakerOf(context, v, isSomebody) : undefined;
    if (voice !== undefined) found.push(...judgement(context, v, voice), ...reproach(context, v, voice));
  }
  return found;
}

/** "Critics", "rights groups": who blames need not have a name. */
function isSomebody(voice: Argument): boolean {
  return voice.kind !== 'pronoun' && ACTORS.includes(typeOf(voice));
}

/** A main clause of what is said, or its complement ("they think that …"), not a condition, a reason or a description in passing. */
function isSaid({ doc }: Context, v: number): boolean {
  return (
    !['advcl', 'relcl', 'acl', 'pcomp', 'csubj'].includes(at(doc, v).dep) &&
    !kids(doc, v, 'mark').some((k) => ['if', 'whether', 'unless'].includes(lowerAt(doc, k)))
  );
}

type Sign = 'bad' | 'good';

/** Is the word praise or blame? Nouns are looked up among nouns; "a *terrorist* group" is one where the parser sees an adjective, too. */
function signOf({ doc }: Context, token: number): Sign | undefined {
  const nominal = isNominal(doc, token);
  if (BAD_THING.has(lemmaAt(doc, token)) || (!nominal && BAD.has(lowerAt(doc, token)))) return 'bad';
  return (nominal ? GOOD_THING : GOOD).has(nominal ? lemmaAt(doc, token) : lowerAt(doc, token)) ? 'good' : undefined;
}

const NOT_SO_IS_BAD = wordSet(
  'acceptable fair right justified legal lawful helpful responsible enough good honest serious true useful capable credible fit qualified',
);

/** "A great concern" is no praise of what is one. */
const TROUBLE = wordSet(
  'concern danger risk problem challenge loss burden fear trouble issue difficulty pain cost need',
);

/** "The raid was a disgrace": a judgement on the subject of a copula. */
function judgement(context: Context, v: number, voice: Argument): readonly Draft[] {
  const { doc } = context;
  if (!['be', 'become', 'seem', 'look', 'remain', 'appear', 'sound'].includes(lemmaAt(doc, v))) return [];
  const modal = modals(doc, v).map((k) => lowerAt(doc, k));
  if (modal.some((word) => !['would', 'could', "'d", '’d'].includes(word))) return [];
  // "never thought the method to be useful"
  const { dep, head } = at(doc, v);
  const denied = [v, ...(['ccomp', 'xcomp'].includes(dep) ? [head] : [])].some((k) => negations(doc, k).length > 0);
  const names = kids(doc, v, 'acomp', 'attr', 'oprd').filter((k) => !TROUBLE.has(lemmaAt(doc, k)));
  const modifiers = names.flatMap((k) => kids(doc, k, 'amod'));
  const words = [...names, ...modifiers].flatMap((k) => [k, ...kids(doc, k, 'conj')]);
  const word = denied
    ? // "was not acceptable" is blame, "was not a disaster" is no praise.
      words.find((k) => NOT_SO_IS_BAD.has(lemmaAt(doc, k)))
    : words.find((k) => signOf(context, k) !== undefined);
  const sign = word === undefined || denied ? 'bad' : signOf(context, word);
  // "would be a success" is no praise yet, "would be a mistake" is blame.
  if (word === undefined || (modal.length > 0 && (denied || sign === 'good'))) return [];
  return subjectsSpokenOf(context, v)
    .filter((target) => isJudged(context, target, voice))
    .flatMap((object) => said(context, { v, word, voice, object, sign: sign ?? 'bad', rule: 'judgement' }));
}

/** Verbs with an infinitive that are no act of their own: "is trying to silence". */
const ATTEMPT = wordSet('try seek continue attempt want aim begin start choose');

/** Verbs that say with their object what somebody does: "sets a good example". */
const MAKING = wordSet('set provide offer give show play make do produce achieve have commit create pose');
const DOERS: readonly string[] = [...ACTORS, 'Law', 'Policy', 'Agreement'];

/** "The court disregarded the will of the people", "it sets a good example": an act that only who blames or praises calls so. */
function reproach(context: Context, v: number, voice: Argument): readonly Draft[] {
  const { doc } = context;
  if (isPassive(doc, v) || negations(doc, v).length > 0 || modals(doc, v).length > 0) return [];
  const acts = ATTEMPT.has(lemmaAt(doc, v)) ? kids(doc, v, 'xcomp') : [v];
  const act = acts.find((k) => BAD_ACT.has(lemmaAt(doc, k)) && ['VERB', 'AUX'].includes(at(doc, k).pos));
  const made = MAKING.has(lemmaAt(doc, v)) ? objects(doc, v).filter((k) => !TROUBLE.has(lemmaAt(doc, k))) : [];
  const word = act ?? made.flatMap((k) => [k, ...kids(doc, k, 'amod')]).find((k) => signOf(context, k) !== undefined);
  if (word === undefined) return [];
  return subjectsSpokenOf(context, v)
    .filter((target) => isJudged(context, target, voice) && (act === undefined || DOERS.includes(typeOf(target))))
    .flatMap((object) =>
      said(context, {
        v,
        word,
        voice,
        object,
        sign: act === undefined ? (signOf(context, word) ?? 'bad') : 'bad',
        rule: 'reproach',
      }),
    );
}

/** Not the speaker, and nothing that a reader could not tell: named, a name in it, or more than a bare word. */
function isJudged(context: Context, target: Argument, voice: Argument): boolean {
  // "His government has a comprehensive strategy": nobody's opinion of others.
  if (kids(context.doc, target.head, 'poss').some((k) => context.resolution.entityAt(k) === voice.entity)) return false;
  if (isNamed(target) || mentionsName(context, target)) return true;
  if (typeOf(target) !== 'Concept' || target.kind === 'nominal') return true;
  return target.kind !== 'pronoun' && kids(context.doc, target.head, 'poss', 'amod', 'compound').length > 0;
}

interface Said {
  readonly v: number;
  readonly word: number;
  readonly voice: Argument;
  readonly object: Argument;
  readonly sign: Sign;
  readonly rule: string;
}

/** What befalls people is regretted, not blamed: "the deaths are regrettable". */
const MISFORTUNE = wordSet(
  'death loss accident disaster tragedy earthquake crash injury illness flood storm fire drowning sinking casualty passing suffering fate',
);
const SORROWFUL = wordSet(
  `regrettable unfortunate sad tragic terrible horrible horrific dreadful appalling awful devastating heartbreaking painful disastrous tragedy
  disaster catastrophe loss nightmare blow`,
);

function isRegret({ doc }: Context, word: number, object: number): boolean {
  return (
    MISFORTUNE.has(lemmaAt(doc, object)) && (SORROWFUL.has(lowerAt(doc, word)) || SORROWFUL.has(lemmaAt(doc, word)))
  );
}

function said(context: Context, { v, word, voice, object, sign, rule }: Said): readonly Draft[] {
  if (sign === 'bad' && isRegret(context, word, object.head)) return [];
  return draft(context, {
    subject: voice,
    predicate: sign === 'bad' ? 'CRITICIZES' : 'PRAISES',
    object,
    trigger: v === word ? [v] : [v, word],
    at: v,
    truth: PLAIN,
    rule,
  });
}

const NAMING = wordSet(
  'call describe brand label consider deem term dub regard denounce characterize characterise portray',
);

/** "called Y a dictator", "described the raid as heroic": a judgement in the name that is given. */
function naming(context: Context, v: number): readonly Draft[] {
  const { doc } = context;
  if (!NAMING.has(lemmaAt(doc, v)) || isPassive(doc, v) || negations(doc, v).length > 0) return [];
  // The parser takes a name in quotation marks for an apposition: called the raid "a disgrace".
  const quoted = objects(doc, v).flatMap((o) =>
    kids(doc, o, 'appos').filter((k) => k > o && ['a', 'an'].includes(lowerAt(doc, kids(doc, k, 'det')[0] ?? -1))),
  );
  const below = [...kids(doc, v, 'oprd', 'xcomp', 'ccomp', 'acomp').filter((k) => k > v), ...quoted];
  const as = kids(doc, v, 'prep').filter((p) => lowerAt(doc, p) === 'as');
  const given = [...below, ...as.flatMap((p) => kids(doc, p, 'pobj', 'amod', 'pcomp', 'acomp'))];
  const words = given.flatMap((k) => [
    k,
    ...kids(doc, k, 'amod', 'conj'),
    // "a bunch of lies", "an act of cowardice"
    ...kids(doc, k, 'prep')
      .filter((p) => lowerAt(doc, p) === 'of')
      .flatMap((p) => kids(doc, p, 'pobj')),
  ]);
  const either = (k: number, sign: Sign): boolean =>
    signOf(context, k) === sign || (sign === 'bad' ? BAD : GOOD).has(lowerAt(doc, k));
  const bad = words.find((k) => either(k, 'bad'));
  const word = bad ?? words.find((k) => either(k, 'good'));
  if (word === undefined) return [];
  const named = objects(doc, v).length > 0 ? objects(doc, v) : below.flatMap((k) => kids(doc, k, 'nsubj'));
  return subjectsOf(context, v).flatMap(({ argument, how }) =>
    named
      .flatMap((k) => argumentsAt(context, k))
      .filter((object) => bad === undefined || !isRegret(context, bad, object.head))
      .flatMap((object) =>
        draft(context, {
          subject: argument,
          predicate: bad === undefined ? 'PRAISES' : 'CRITICIZES',
          object,
          trigger: [v, ...as, word],
          at: v,
          rule: 'naming',
          how,
        }),
      ),
  );
}

const SORE = wordSet('disappointed angry outraged dismayed appalled furious disgusted upset frustrated indignant');
const PLEASED = wordSet('glad grateful proud pleased thankful delighted thrilled');

/** "was disappointed that the court ignored …", "is glad that Y was freed": blame and praise of who or what the clause is about. */
function feeling(context: Context, v: number): readonly Draft[] {
  const { doc } = context;
  if (!['be', 'feel'].includes(lemmaAt(doc, v)) || negations(doc, v).length > 0) return [];
  return kids(doc, v, 'acomp').flatMap((word) => {
    const [sore, pleased] = [SORE.has(lowerAt(doc, word)), PLEASED.has(lowerAt(doc, word))];
    if (!sore && !pleased) return [];
    const about = kids(doc, word, 'ccomp')
      .filter((c) => !isPassive(doc, c))
      .flatMap((c) => subjectsSpokenOf(context, c))
      .filter((target) => ACTORS.includes(typeOf(target)) && isNamed(target));
    return subjectsOf(context, v).flatMap(({ argument, how }) =>
      about.flatMap((object) =>
        draft(context, {
          subject: argument,
          predicate: sore ? 'CRITICIZES' : 'PRAISES',
          object,
          trigger: [v, word],
          at: v,
          rule: 'naming',
          how,
        }),
      ),
    );
  });
}
