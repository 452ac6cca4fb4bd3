import { quotationAt } from '../quotations/index.js';
import {
  antecedent,
  at,
  hasTo,
  isClause,
  isNominal,
  isPassive,
  kids,
  lemmaAt,
  lowerAt,
  negations,
  objects,
  subjects,
} from '../syntax/index.js';
import { PLAIN } from '../truth/index.js';
import { subjectsOf } from './actors.js';
import { type Argument, argumentAt, argumentsAt, type Context, isNamed, mentionsName, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { wordSet } from './word-set.js';

/**
 * What one does by saying something of somebody: "the government must protect its citizens", an activist said (she urges the government); "it
 * was a disgrace", he said of the raid (he criticises it). Only in somebody's words, only where speaker and target stand in one sentence.
 */
export function speechActClaims(context: Context): readonly Draft[] {
  const { doc } = context;
  const found: Draft[] = [];
  for (const v of doc.tokens.keys()) {
    if (!isClause(doc, v)) continue;
    found.push(...naming(context, v), ...feeling(context, v));
    const voice = voiceOf(context, v);
    if (voice === undefined) continue;
    found.push(...obligation(context, v, voice), ...judgement(context, v, voice), ...timeLimit(context, v, voice));
  }
  return found;
}

const ACTORS: readonly string[] = ['Person', 'Organization', 'Country', 'Group', 'City', 'Region'];

/** Who says this clause, where the sentence names them. */
function voiceOf(context: Context, v: number): Argument | undefined {
  const { doc, quotations, resolution } = context;
  const quotation = quotationAt(quotations, v);
  if (quotation?.speaker === undefined || at(doc, quotation.speaker).sentence !== at(doc, v).sentence) return undefined;
  const [voice] = argumentAt(context, antecedent(doc, quotation.speaker) ?? quotation.speaker);
  return voice !== undefined &&
    voice.entity === resolution.speakerAt(v) &&
    (isNamed(voice) || mentionsName(context, voice))
    ? voice
    : undefined;
}

function targets(context: Context, v: number): readonly Argument[] {
  return subjects(context.doc, v)
    .filter((subject) => subject.how === 'own')
    .flatMap((subject) => argumentAt(context, subject.head));
}

/** States are no duties: "should know", "has to be". */
const STATIVE = wordSet('be have know see expect understand remember feel seem become like want note');

/** "Y must …", "Y needs to …": who says so urges Y; of things, demands it. */
function obligation(context: Context, v: number, voice: Argument): readonly Draft[] {
  const { doc } = context;
  const modal = kids(doc, v, 'aux').find((k) => ['must', 'should', 'ought'].includes(lowerAt(doc, k)));
  const need =
    ['need', 'have'].includes(lemmaAt(doc, v)) &&
    kids(doc, v, 'xcomp').some((k) => hasTo(doc, k)) &&
    at(doc, v).tag !== 'VBD';
  const trigger = modal ?? (need ? v : undefined);
  const act = modal === undefined ? kids(doc, v, 'xcomp').find((k) => hasTo(doc, k)) : v;
  if (act === undefined || STATIVE.has(lemmaAt(doc, act))) return [];
  if (
    trigger === undefined ||
    negations(doc, v).length > 0 ||
    kids(doc, v, 'mark').some((k) => lowerAt(doc, k) === 'if')
  )
    return [];
  return targets(context, v)
    .filter((target) => ACTORS.includes(typeOf(target)) && target.kind !== 'pronoun')
    .flatMap((object) =>
      draft(context, {
        subject: voice,
        predicate: 'URGES',
        object,
        trigger: [trigger],
        at: v,
        truth: PLAIN,
        rule: 'obligation',
      }),
    );
}

const BAD = wordSet(
  `wrong unacceptable outrageous irresponsible dangerous reckless shameful disgraceful illegal unlawful unfair unjust unjustified cruel brutal
  inhumane criminal corrupt incompetent hypocritical inflammatory provocative unnecessary disproportionate flawed misguided absurd ridiculous
  disgusting appalling deplorable despicable horrific barbaric cowardly deceitful dishonest authoritarian undemocratic repressive racist
  discriminatory immoral offensive insulting disappointing disastrous catastrophic terrible awful bad stupid foolish naive weak unfit
  untrustworthy unconstitutional unfounded baseless deplorable insufficient inadequate ineffective counterproductive`,
);
const GOOD = wordSet(
  `great excellent wonderful fantastic courageous brave heroic historic impressive remarkable outstanding commendable positive encouraging
  welcome constructive fair professional responsible successful effective honest decent admirable inspiring`,
);
const NOT_SO_IS_BAD = wordSet(
  'acceptable fair right justified legal lawful helpful responsible enough good honest serious',
);
const BAD_NOUN = wordSet(
  `mistake disgrace shame disaster failure catastrophe crime outrage scandal travesty lie lies betrayal threat danger menace dictator tyrant
  murderer criminal terrorist liar fraud hypocrite racist coward bully thug joke nightmare insult violation sham aggression genocide disappointment abuse overreach
  blunder lunacy madness`,
);
const GOOD_NOUN = wordSet(
  'hero success victory triumph milestone achievement breakthrough friend leader inspiration blessing',
);

/** "The raid was a disgrace": a judgement on the subject of a copula. */
function judgement(context: Context, v: number, voice: Argument): readonly Draft[] {
  const { doc } = context;
  if (!['be', 'become', 'seem', 'look', 'remain'].includes(lemmaAt(doc, v))) return [];
  const denied = negations(doc, v).length > 0;
  if (
    kids(doc, v, 'mark').some((k) => lowerAt(doc, k) === 'if') ||
    kids(doc, v, 'aux').some((k) => at(doc, k).tag === 'MD')
  )
    return [];
  const words = kids(doc, v, 'acomp', 'attr').flatMap((k) => [k, ...kids(doc, k, 'conj'), ...kids(doc, k, 'amod')]);
  // "was not acceptable" is blame, "was not a disaster" is no praise.
  const bad = denied
    ? words.find((k) => NOT_SO_IS_BAD.has(lemmaAt(doc, k)))
    : words.find((k) => (isNominal(doc, k) ? BAD_NOUN : BAD).has(lemmaAt(doc, k)));
  const good = denied ? undefined : words.find((k) => (isNominal(doc, k) ? GOOD_NOUN : GOOD).has(lemmaAt(doc, k)));
  const word = bad ?? good;
  if (word === undefined) return [];
  return targets(context, v)
    .filter((target) => typeOf(target) !== 'Concept' || mentionsName(context, target))
    .flatMap((object) =>
      draft(context, {
        subject: voice,
        predicate: bad === undefined ? 'PRAISES' : 'CRITICIZES',
        object,
        trigger: [v, word],
        at: v,
        truth: PLAIN,
        rule: 'judgement',
      }),
    );
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
  const bad = words.find((k) => BAD_NOUN.has(lemmaAt(doc, k)) || BAD.has(lowerAt(doc, k)));
  const good = words.find((k) => GOOD_NOUN.has(lemmaAt(doc, k)) || GOOD.has(lowerAt(doc, k)));
  const word = bad ?? good;
  if (word === undefined) return [];
  const named = objects(doc, v).length > 0 ? objects(doc, v) : below.flatMap((k) => kids(doc, k, 'nsubj'));
  return subjectsOf(context, v).flatMap(({ argument, how }) =>
    named
      .flatMap((k) => argumentsAt(context, k))
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
      .flatMap((c) => targets(context, c))
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

const ANSWERING = wordSet(
  'know see decide answer respond agree comply act hear choose accept sign reply withdraw leave return release pay',
);
const LIMITS = ['in', 'within', 'by', 'before', 'until'];
const SOON = wordSet('soon immediately quickly promptly shortly');

/** "We should know in a matter of weeks if Y is serious": a limit of time that the speaker sets to Y. */
function timeLimit(context: Context, v: number, voice: Argument): readonly Draft[] {
  const { doc } = context;
  if (!ANSWERING.has(lemmaAt(doc, v)) || negations(doc, v).length > 0) return [];
  const modal = kids(doc, v, 'aux').find((k) =>
    ['must', 'should', 'will', 'would', 'ought', "'ll", '’ll', 'to'].includes(lowerAt(doc, k)),
  );
  if (modal === undefined) return [];
  const limit =
    kids(doc, v, 'prep').find((p) => LIMITS.includes(lowerAt(doc, p)) && isSpan(context, p)) ??
    kids(doc, v, 'advmod').find((k) => SOON.has(lowerAt(doc, k)));
  if (limit === undefined) return [];
  const questions = kids(doc, v, 'ccomp', 'advcl').filter((c) =>
    kids(doc, c, 'mark', 'advmod').some((k) => ['if', 'whether'].includes(lowerAt(doc, k))),
  );
  const on =
    questions.length > 0
      ? questions.flatMap((c) => targets(context, c))
      : ['know', 'see', 'hear'].includes(lemmaAt(doc, v))
        ? []
        : targets(context, v);
  return on
    .filter((target) => ACTORS.includes(typeOf(target)) && isNamed(target))
    .flatMap((object) =>
      draft(context, {
        subject: voice,
        predicate: 'SETS_TIMELINE',
        object,
        trigger: [v, limit],
        at: v,
        truth: PLAIN,
        rule: 'time limit',
      }),
    );
}

/** "in a matter of weeks", "by Friday": a length of time or a day. */
function isSpan({ doc }: Context, p: number): boolean {
  const below = kids(doc, p, 'pobj');
  return below.some(
    (k) =>
      ['DATE', 'TIME'].includes(at(doc, k).entityType) ||
      (lemmaAt(doc, k) === 'matter' &&
        kids(doc, k, 'prep').some((q) =>
          kids(doc, q, 'pobj').some((o) => /^(?:hour|day|week|month|year)s?$/.test(lowerAt(doc, o))),
        )),
  );
}
