import {
  agents,
  antecedent,
  at,
  conjuncts,
  hasTo,
  isNominal,
  isPassive,
  isVerbal,
  kids,
  lemmaAt,
  lowerAt,
  objects,
  subjects,
} from '../syntax/index.js';
import { isNegativeNoun, verbOfObject } from '../truth/index.js';
import { type Argument, argumentAt, argumentsAt, type Context, isReciprocal } from './context.js';
import type { Draft } from './draft.js';
import { wordSet } from './word-set.js';

/** Who does what a verb says, and how that was found. */
export interface Actor {
  readonly argument: Argument;
  readonly how: NonNullable<Draft['how']>;
}

/** Verbs whose object does what their infinitive says: "urged Y to go". */
const OBJECT_CONTROL = wordSet(
  `urge ask tell order force allow encourage persuade convince pressure push require request enable help want invite advise warn instruct
  command authorize permit press call expect challenge beg implore lead prompt cause`,
);

/** Verbs whose object does what "of/for/from …ing" says: "accused Y of lying". */
const OBJECT_OF_GERUND = wordSet(
  `accuse suspect charge blame convict criticize praise thank prevent stop keep ban bar condemn fault arrest acquit denounce dissuade
  discourage call credit jail sentence fine indict laud hail commend applaud slam blast rebuke honor honour lambast lambaste scold
  chide punish target rebuke deride mock question sue forgive reward berate castigate`,
);

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

function subjectHeads(
  context: Context,
  v: number,
  depth = 0,
): readonly { readonly head: number; readonly how: Actor['how'] }[] {
  const { doc } = context;
  const { dep, head } = at(doc, v);
  const bare = kids(doc, v, 'nsubj', 'nsubjpass').length === 0;
  const controlled = (o: number): readonly { head: number; how: 'object-control' }[] =>
    conjuncts(doc, antecedent(doc, o) ?? o).map((part) => ({ head: part, how: 'object-control' }));
  if (
    bare &&
    ['xcomp', 'ccomp'].includes(dep) &&
    isVerbal(doc, head) &&
    hasTo(doc, v) &&
    OBJECT_CONTROL.has(lemmaAt(doc, head))
  ) {
    const o = controllingObject(context, head);
    if (o !== undefined) return controlled(o);
  }
  const governor = (dep === 'pcomp' ? verbOfObject(doc, head) : undefined) ?? at(doc, head).head;
  if (
    bare &&
    dep === 'pcomp' &&
    isVerbal(doc, governor) &&
    ['of', 'for', 'with', 'from', 'to'].includes(lowerAt(doc, head))
  ) {
    const o = OBJECT_OF_GERUND.has(lemmaAt(doc, governor)) ? controllingObject(context, governor) : undefined;
    if (o !== undefined) return controlled(o);
  }
  if (bare && dep === 'conj' && isVerbal(doc, head) && ['xcomp', 'pcomp'].includes(at(doc, head).dep) && depth < 4) {
    return subjectHeads(context, head, depth + 1);
  }
  const found = subjects(doc, v).map((subject) => ({ head: subject.head, how: subject.how }));
  if (found.length > 0 || dep !== 'acl' || !hasTo(doc, v)) return found;
  return infinitiveOfNoun(context, head);
}

function controllingObject(context: Context, verb: number): number | undefined {
  const { doc } = context;
  const odd = kids(doc, verb, 'oprd').filter((k) => isNominal(doc, k));
  const [object] = [...objects(doc, verb), ...kids(doc, verb, 'dative'), ...(isPassive(doc, verb) ? [] : odd)];
  if (object !== undefined) return object;
  if (isPassive(doc, verb)) return kids(doc, verb, 'nsubjpass')[0] ?? subjects(doc, verb)[0]?.head;
  return kids(doc, verb, 'prep')
    .filter((p) => ['on', 'upon', 'to'].includes(lowerAt(doc, p)))
    .flatMap((p) => kids(doc, p, 'pobj'))[0];
}

const NOUNS_WITH_OWNER = wordSet(
  'right ability decision refusal failure effort attempt call plan bid duty pledge promise threat intention desire willingness',
);

/** "Y's plan to do Z", "efforts by Y to do Z", "Y made a promise to do Z". */
function infinitiveOfNoun(
  context: Context,
  noun: number,
): readonly { readonly head: number; readonly how: Actor['how'] }[] {
  const { doc } = context;
  const owners = [
    ...kids(doc, noun, 'poss'),
    ...(NOUNS_WITH_OWNER.has(lemmaAt(doc, noun))
      ? kids(doc, noun, 'prep')
          .filter((p) => ['of', 'by', 'from'].includes(lowerAt(doc, p)))
          .flatMap((p) => kids(doc, p, 'pobj'))
      : []),
  ];
  if (owners[0] !== undefined) return conjuncts(doc, owners[0]).map((head) => ({ head, how: 'control' }));
  const { dep, head } = at(doc, noun);
  if (dep === 'dobj' && isVerbal(doc, head))
    return subjects(doc, head).map((subject) => ({ head: subject.head, how: 'control' }));
  return [];
}

/** "by" and "from" after the noun; "by" also where the parser hung it on a noun inside: "the killing of a man by police". */
function byPhrases({ doc }: Context, n: number): readonly number[] {
  const own = kids(doc, n, 'prep', 'agent').filter((p) => lowerAt(doc, p) === 'by' || lowerAt(doc, p) === 'from');
  if (own.length > 0) return own;
  return kids(doc, n, 'prep')
    .filter((p) => lowerAt(doc, p) === 'of')
    .flatMap((p) => kids(doc, p, 'pobj'))
    .flatMap((o) => kids(doc, o, 'prep', 'agent'))
    .filter((p) => lowerAt(doc, p) === 'by');
}

/** Who did what an event noun names: possessor, by-phrase, country or body before it, the subject of its light verb; nobody if unnamed. */
export function nounAgents(context: Context, n: number): readonly Argument[] {
  const { doc, resolution } = context;
  const by = byPhrases(context, n)
    .flatMap((p) => kids(doc, p, 'pobj'))
    .flatMap((o) => argumentsAt(context, o))
    .filter((argument) =>
      ['Person', 'Organization', 'Country', 'Group', 'Region', 'City'].includes(argument.entity.entity.type),
    );
  if (by.length > 0) return by;
  const owners = kids(doc, n, 'poss').flatMap((k) => argumentsAt(context, k));
  if (owners.length > 0 || kids(doc, n, 'poss').length > 0) return owners;
  const modifiers = kids(doc, n, 'amod', 'compound', 'nmod')
    .filter((k) => k < n)
    .flatMap((k) => {
      const mention = resolution.mentionAt(k);
      const entity = resolution.entityAt(k)?.entity;
      if (mention === undefined || entity === undefined || !entity.named) return [];
      return ['Person', 'Organization', 'Country', 'Group'].includes(entity.type) ? argumentAt(context, k) : [];
    });
  if (modifiers.length > 0) return modifiers;
  return lightVerbSubject(context, n);
}

const LIGHT_VERB = wordSet(
  `launch make carry conduct stage issue hold offer express voice give take have mount undertake begin announce start step provide show
  receive face lead sign reach win lose suffer pay wage commit plan plot open file deliver submit raise`,
);
const PREPOSITION_AND_NOUN = wordSet(
  'support favor favour defense defence protest charge solidarity talk talks dispute conflict war attack trial search opposition',
);

function lightVerbSubject(context: Context, n: number): readonly Argument[] {
  const { doc } = context;
  const { dep, head } = at(doc, n);
  const of = (v: number): readonly Argument[] =>
    isPassive(doc, v)
      ? agentsOf(context, v).map((actor) => actor.argument)
      : subjectsOf(context, v).map((actor) => actor.argument);
  if (dep === 'dobj' && isVerbal(doc, head) && LIGHT_VERB.has(lemmaAt(doc, head))) return of(head);
  if (dep === 'nsubjpass' && isVerbal(doc, head) && LIGHT_VERB.has(lemmaAt(doc, head)))
    return agentsOf(context, head).map((actor) => actor.argument);
  if (dep !== 'pobj') return [];
  const verb = at(doc, head).head;
  if (!isVerbal(doc, verb)) return [];
  const word = lowerAt(doc, head);
  // Who calls for a release releases nobody.
  if (['engage', 'participate', 'involve'].includes(lemmaAt(doc, verb)) && ['for', 'in'].includes(word))
    return of(verb);
  return ['in', 'under', 'for'].includes(word) && PREPOSITION_AND_NOUN.has(lemmaAt(doc, n)) ? of(verb) : [];
}
