import { at, kids, lemmaAt } from '../syntax/index.js';
import type { Actor } from './actors.js';
import { type Argument, argumentsAt, type Context, isReciprocal, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { fit } from './fit.js';
import { missingAgents } from './missing-agents.js';
import { kindOf } from './noun-kinds.js';
import { ADDRESSED, WITH_CLAUSE } from './predicates.js';
import { qualifiersOf } from './qualifiers.js';
import type { Choice, Clause } from './verb-choice.js';

/** Verbs that want something for themselves: "wants to go" demands nothing. */
const WISHING: readonly string[] = ['want', 'seek', 'need', 'expect', 'propose', 'ask'];

/** The claims of a chosen trigger: each doer with each object, or with the clause in its place. */
export function claimsFrom(context: Context, clause: Clause, choice: Choice): readonly Draft[] {
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
  const range = trigger.objects ?? (trigger.inverse ? trigger.predicate.domain : trigger.predicate.range);
  // "enabled scholars to meet": a person is not what comes of something.
  const noActors = name === 'CAUSES' && !trigger.inverse;
  const qualifiers = qualifiersOf(context, v, choice.match.tokens, choice.objects);
  return actors.flatMap(({ argument, how }) =>
    choice.objects
      .flatMap((head) => objectsFor(context, head, argument, actors))
      .filter(
        (object) =>
          Math.max(fit(range, typeOf(object)), fit(range, kindOf(context, object))) > 0 &&
          !(noActors && ACTORS.has(typeOf(object))) &&
          // "was director of marketing": a task alone is led by many.
          !(name === 'LEADS' && lemmaAt(context.doc, v) === 'be' && isTask(context, object)),
      )
      .flatMap((object) =>
        draft(context, { ...common, subject: argument, object, rule: choice.rule, how, qualifiers }),
      ),
  );
}

function isTask({ doc }: Context, object: Argument): boolean {
  const bare = kids(doc, object.head, 'det', 'appos').length === 0;
  return bare && typeOf(object) === 'Concept' && /^\p{Ll}[\p{Ll}-]*$/u.test(object.entity.entity.name);
}

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
