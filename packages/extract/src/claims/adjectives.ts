import { at, isVerbal, kids, lemmaAt, lowerAt, preposition } from '../syntax/index.js';
import { subjectsOf } from './actors.js';
import { argumentAt, argumentsAt, type Context, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { fit } from './fit.js';

/** Claims of adjectives with a preposition, after a copula or a noun: "has grown wary of X", "officials critical of X". */
export function adjectiveClaims(context: Context): readonly Draft[] {
  const { doc } = context;
  const found: Draft[] = [];
  for (const a of doc.tokens.keys()) {
    const triggers = context.triggers.adjective.get(lowerAt(doc, a)) ?? context.triggers.adjective.get(lemmaAt(doc, a));
    if (triggers === undefined || !['ADJ', 'VERB', 'ADP', 'NOUN', 'ADV'].includes(at(doc, a).pos)) continue;
    const where = holder(context, a);
    if (where === undefined) continue;
    for (const trigger of triggers) {
      const path = phrase(context, a, where.verb, trigger.after);
      if (path === undefined) continue;
      const { predicate, inverse } = trigger;
      const range = inverse ? predicate.domain : predicate.range;
      const domain = inverse ? predicate.range : predicate.domain;
      const objects = preposition(doc, path.at(-1)!)
        .objects.flatMap((o) => argumentsAt(context, o))
        .filter((o) => fit(range, typeOf(o)) > 0);
      const subjects = where.subjects.filter((s) => fit(domain, typeOf(s)) > 0);
      if (objects.length === 0 || subjects.length === 0) continue;
      // "has dropped due to the law": the law does not bring its subject about, it does something to it.
      const changed =
        inverse && predicate.name === 'CAUSES' && where.verb !== undefined && !COPULAS.has(lemmaAt(doc, where.verb));
      for (const subject of subjects) {
        for (const object of objects) {
          found.push(
            ...draft(context, {
              subject,
              predicate: changed ? 'AFFECTS' : predicate.name,
              object,
              trigger: [a, ...path],
              at: a,
              rule: 'adjective',
              inverse,
            }),
          );
        }
      }
      break;
    }
  }
  return found;
}

const COPULAS: ReadonlySet<string> = new Set('be seem appear become remain look feel get grow prove'.split(' '));

interface Holder {
  readonly subjects: ReturnType<typeof argumentAt>;
  readonly verb?: number;
}

/** Of whom the adjective is said: the subject of its copula, or the noun that it follows. */
function holder(context: Context, a: number): Holder | undefined {
  const { doc } = context;
  let here = a;
  for (let step = 0; step < 3 && at(doc, here).dep === 'conj'; step++) here = at(doc, here).head;
  const { dep, head } = at(doc, here);
  if (dep === 'amod' || dep === 'acl') return a > head ? { subjects: argumentAt(context, head) } : undefined;
  if (isVerbal(doc, a) && kids(doc, a, 'auxpass', 'nsubjpass', 'nsubj').length > 0) {
    return { subjects: subjectsOf(context, a).map((actor) => actor.argument), verb: a };
  }
  if (['acomp', 'oprd', 'attr', 'prep', 'ccomp', 'xcomp'].includes(dep) && isVerbal(doc, head)) {
    return { subjects: subjectsOf(context, head).map((actor) => actor.argument), verb: head };
  }
  if (dep === 'advcl' && isVerbal(doc, head))
    return { subjects: subjectsOf(context, head).map((actor) => actor.argument) };
  return undefined;
}

function phrase(
  context: Context,
  a: number,
  verb: number | undefined,
  words: readonly string[],
): readonly number[] | undefined {
  const { doc } = context;
  const path: number[] = [];
  for (const word of words) {
    const under = [a, ...path, ...(verb === undefined ? [] : [verb])];
    const next = under.flatMap((k) => kids(doc, k)).find((k) => k > a && lowerAt(doc, k) === word && !path.includes(k));
    if (next === undefined) return undefined;
    path.push(next);
  }
  return path;
}
