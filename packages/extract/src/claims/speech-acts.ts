import { at, hasTo, isClause, isPassive, kids, lemmaAt, lowerAt, negations } from '../syntax/index.js';
import { PLAIN } from '../truth/index.js';
import { type Argument, type Context, isNamed, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { ACTORS, speakerOf, subjectsSpokenOf } from './sayings.js';
import { wordSet } from './word-set.js';

/**
 * What one does by saying something of somebody: "the government must protect its citizens", an activist said (she urges the government). Only in
 * somebody's words, only where speaker and target stand in one sentence. Praise and blame are in judgement.ts.
 */
export function speechActClaims(context: Context): readonly Draft[] {
  const { doc } = context;
  const found: Draft[] = [];
  for (const v of doc.tokens.keys()) {
    if (!isClause(doc, v)) continue;
    const voice = speakerOf(context, v);
    if (voice === undefined) continue;
    found.push(...obligation(context, v, voice), ...timeLimit(context, v, voice));
  }
  return found;
}

/** States are no duties: "should know", "has to be". */
const STATIVE = wordSet('be have know see expect understand remember feel seem become like want note');

/** "Y must …", "Y needs to …": who says so urges Y, if Y is to act. */
function obligation(context: Context, v: number, voice: Argument): readonly Draft[] {
  const { doc } = context;
  const modal = kids(doc, v, 'aux').find((k) => ['must', 'should', 'ought'].includes(lowerAt(doc, k)));
  const need =
    ['need', 'have'].includes(lemmaAt(doc, v)) &&
    kids(doc, v, 'xcomp').some((k) => hasTo(doc, k)) &&
    at(doc, v).tag !== 'VBD';
  const trigger = modal ?? (need ? v : undefined);
  const act = modal === undefined ? kids(doc, v, 'xcomp').find((k) => hasTo(doc, k)) : v;
  // "The police must be given more money": somebody else is to act.
  if (act === undefined || STATIVE.has(lemmaAt(doc, act)) || isPassive(doc, act)) return [];
  if (
    trigger === undefined ||
    negations(doc, v).length > 0 ||
    kids(doc, v, 'mark').some((k) => lowerAt(doc, k) === 'if')
  )
    return [];
  return subjectsSpokenOf(context, v)
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
      ? questions.flatMap((c) => subjectsSpokenOf(context, c))
      : ['know', 'see', 'hear'].includes(lemmaAt(doc, v))
        ? []
        : subjectsSpokenOf(context, v);
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
