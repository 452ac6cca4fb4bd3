import { at, isClause, isPassive, isVerbal } from '../syntax/index.js';
import { agentsOf, receiversOf, subjectsOf } from './actors.js';
import type { Context } from './context.js';
import type { Draft } from './draft.js';
import { openClaims } from './open.js';
import { isHarm, stanceClaims } from './stance.js';
import { type Clause, choose } from './verb-choice.js';
import { claimsFrom } from './verb-drafts.js';

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

function claimsOf(context: Context, v: number): Outcome {
  const { doc } = context;
  const passive = isPassive(doc, v);
  const grammatical = receiversOf(context, v) ?? subjectsOf(context, v);
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
