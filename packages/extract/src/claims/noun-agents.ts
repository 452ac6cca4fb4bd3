import { at, isPassive, isVerbal, kids, lemmaAt, lowerAt } from '../syntax/index.js';
import { agentsOf, subjectsOf } from './actors.js';
import { type Argument, argumentAt, argumentsAt, type Context } from './context.js';
import { wordSet } from './word-set.js';

/** What is felt or said, by those among whom it is found. */
const ATTITUDE = wordSet(
  `support backing opposition resistance objection sympathy enthusiasm trust confidence criticism condemnation praise hostility solidarity
  allegiance loyalty anger outrage`,
);
const AMONG = wordSet('from among within amongst');
const TOWARDS = wordSet('for to against toward towards with');

/** "by" and "from" after the noun; "by" also where the parser hung it on a noun inside: "the killing of a man by police". */
function byPhrases({ doc }: Context, n: number): readonly number[] {
  const own = kids(doc, n, 'prep', 'agent').filter((p) => lowerAt(doc, p) === 'by' || lowerAt(doc, p) === 'from');
  if (own.length > 0) return own;
  const attitude = ATTITUDE.has(lemmaAt(doc, n));
  // "support for the plan from X", "opposition among X to the plan"
  const among = attitude ? kids(doc, n, 'prep').filter((p) => AMONG.has(lowerAt(doc, p))) : [];
  if (among.length > 0) return among;
  return kids(doc, n, 'prep')
    .filter((p) => lowerAt(doc, p) === 'of' || lowerAt(doc, p) === 'on' || (attitude && TOWARDS.has(lowerAt(doc, p))))
    .flatMap((p) => kids(doc, p, 'pobj'))
    .flatMap((o) => kids(doc, o, 'prep', 'agent'))
    .filter((p) => lowerAt(doc, p) === 'by' || (attitude && AMONG.has(lowerAt(doc, p))));
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
