import { agents, at, conjuncts, isNominal, kids, lemmaAt, lowerAt } from '../syntax/index.js';
import { isNegativeNoun } from '../truth/index.js';
import { type Argument, argumentAt, type Context, isReciprocal } from './context.js';
import { subjectHeads } from './control.js';
import type { Draft } from './draft.js';
import { wordSet } from './word-set.js';

/** Who does what a verb says, and how that was found. */
export interface Actor {
  readonly argument: Argument;
  readonly how: NonNullable<Draft['how']>;
}

/**
 * The grammatical subjects of a verb as arguments, with control by objects: of "urged Y to go", Y for "go". Of a passive verb these are the
 * patients; its agents are {@link agentsOf}.
 */
export function subjectsOf(context: Context, v: number): readonly Actor[] {
  return subjectHeads(context, v)
    .filter(({ head }) => !isReciprocal(context, head))
    .flatMap(({ head, how }) =>
      (how === 'relative' ? happeningAt(context, head, v) : [head])
        .flatMap((one) => argumentAt(context, one))
        .map((argument) => ({ argument, how })),
    );
}

const GAINING = wordSet('earn win gain net');

/** "The book earned her a prize": who then has it. Undefined where nobody is given anything, or the verb is another one. */
export function receiversOf(context: Context, v: number): readonly Actor[] | undefined {
  const { doc } = context;
  if (!GAINING.has(lemmaAt(doc, v)) || kids(doc, v, 'dobj').length === 0) return undefined;
  const receivers = kids(doc, v, 'dative').filter((k) => isNominal(doc, k) || at(doc, k).pos === 'PRON');
  return receivers.length === 0
    ? undefined
    : receivers
        .flatMap((k) => argumentAt(context, k))
        .map((argument) => ({ argument, how: 'object-control' as const }));
}

const HARMING = wordSet('kill wound injure claim leave destroy damage shock displace devastate');

/** "the attack in the capital that killed 31 people": the parser hangs the clause on the place, but places do not kill. */
function happeningAt({ doc, resolution }: Context, head: number, v: number): readonly number[] {
  const { dep, head: above } = at(doc, head);
  const event = at(doc, above).head;
  const place = ['City', 'Country', 'Region', 'Location', 'Facility'].includes(
    resolution.entityFor(head)?.entity.type ?? '',
  );
  const hung =
    place &&
    dep === 'pobj' &&
    ['in', 'at', 'on', 'near', 'outside'].includes(lowerAt(doc, above)) &&
    HARMING.has(lemmaAt(doc, v)) &&
    resolution.entityFor(event)?.entity.type === 'Event';
  if (!hung) return [head];
  // "No attack in the capital that killed people": of none there is nothing to say.
  return isNegativeNoun(doc, event) ? [] : [event];
}

/** The agents of a passive verb. */
export function agentsOf(context: Context, v: number): readonly Actor[] {
  const { doc } = context;
  const own = agents(doc, v);
  const by =
    own.length > 0
      ? own
      : kids(doc, v, 'prep')
          .filter((p) => lowerAt(doc, p) === 'by')
          .flatMap((p) => kids(doc, p, 'pobj').flatMap((o) => conjuncts(doc, o)));
  return by.flatMap((head) => argumentAt(context, head).map((argument) => ({ argument, how: 'agent' as const })));
}
