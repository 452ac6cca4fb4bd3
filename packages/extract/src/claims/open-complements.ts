import type { Doc } from '../doc.js';
import { at, conjuncts, kids, lemmaAt, lowerAt, subtree } from '../syntax/index.js';
import { type Argument, argumentsAt, type Context } from './context.js';
import { wordSet } from './word-set.js';

/** Verbs that say little of their object without what they make of it: "regard X as a threat", "call X illegal". */
const REGARDING = wordSet(
  `regard see view describe list treat portray label brand classify consider depict cast call name dub deem render term recognize recognise declare
  find make leave keep characterize characterise perceive identify denounce interpret rate rank count prove think believe`,
);
/** Of these the ones that without it say nothing: "described the attack". */
const INCOMPLETE = wordSet(
  'regard describe portray label brand classify consider depict deem render term treat characterize characterise perceive call',
);

/** "use X as a base": what X is used as says what is done to it. */
const USING = wordSet('use employ utilize utilise');

/** Does a complement with "as" or "like" make another verb of it: "treat X as an enemy", "use X as a base"? */
export function hasAsComplement(doc: Doc, v: number): boolean {
  const verb = lemmaAt(doc, v);
  if (!USING.has(verb) && verb !== 'treat') return false;
  return [v, ...kids(doc, v, 'dobj')]
    .flatMap((k) => kids(doc, k, 'prep'))
    .some((p) => p > v && ['as', 'like'].includes(lowerAt(doc, p)) && kids(doc, p, 'pobj', 'amod', 'acomp').length > 0);
}

/** Verbs that put their object somewhere, and say little without where. */
const PLACING = wordSet(
  'put place set lay keep leave bring drive push pull throw plunge center centre base shift turn spend',
);

/** Verbs that put their object into a group: "ranked X among the best", "counts X among its friends". */
const RANKING = wordSet('rank rate count list name include place number');

const LONGEST = 3;

/**
 * What completes verb and object, as words for the predicate: `as threat`, `illegal`. Empty where nothing is missing; undefined where
 * something is that no short predicate can hold, so that the claim would say something else than the sentence.
 */
export function complementWords(context: Context, v: number, o: number): readonly string[] | undefined {
  const { doc, resolution } = context;
  const verb = lemmaAt(doc, v);
  const as =
    REGARDING.has(verb) || USING.has(verb)
      ? [v, ...conjuncts(doc, o)].flatMap((k) => kids(doc, k, 'prep')).find((p) => p > o && lowerAt(doc, p) === 'as')
      : undefined;
  const among = RANKING.has(verb)
    ? [v, ...conjuncts(doc, o)]
        .flatMap((k) => kids(doc, k, 'prep'))
        .find((p) => p > o && ['among', 'amongst'].includes(lowerAt(doc, p)))
    : undefined;
  const [group] = among === undefined ? [] : kids(doc, among, 'pobj');
  if (group !== undefined) return short(context, group, ['among']);
  if (as !== undefined) {
    const [noun] = kids(doc, as, 'pobj', 'amod', 'pcomp', 'acomp');
    return noun === undefined || lowerAt(doc, noun) === 'such' ? undefined : short(context, noun, ['as']);
  }
  const small = kids(doc, v, 'oprd', 'acomp', 'xcomp', 'ccomp').find(
    (k) => k > o && ['ADJ', 'NOUN'].includes(at(doc, k).pos),
  );
  if (small !== undefined && small > o) return REGARDING.has(verb) ? short(context, small, []) : undefined;
  if (INCOMPLETE.has(verb)) return undefined;
  const clause = kids(doc, v, 'ccomp', 'xcomp').some((k) => k > o);
  if (clause && REGARDING.has(verb)) return undefined;
  const left = verb === 'leave' && PLACES.includes(resolution.entityFor(o)?.entity.type ?? '');
  if (PLACING.has(verb) && !left && kids(doc, v, 'prep').some((p) => p > o && PLACE.has(lowerAt(doc, p))))
    return undefined;
  return [];
}

const PLACES = ['City', 'Country', 'Region', 'Location', 'Facility', 'Event'];
const PLACE = wordSet(
  'in on into onto at under behind before against around over through between with out off from to',
);

function short({ doc }: Context, noun: number, front: readonly string[]): readonly string[] | undefined {
  const words = subtree(doc, noun).filter((k) => !['det', 'punct', 'poss'].includes(at(doc, k).dep));
  const plain = words.every((k) => ['ADJ', 'NOUN', 'ADV', 'VERB'].includes(at(doc, k).pos) && k <= noun);
  if (plain && words.length <= LONGEST) return [...front, ...words.map((k) => lowerAt(doc, k))];
  // "as the product of stupidity": the head alone says nothing.
  if (kids(doc, noun, 'prep').some((p) => lowerAt(doc, p) === 'of')) return undefined;
  const head = words.filter((k) => k === noun || (at(doc, k).head === noun && k < noun && at(doc, k).pos === 'ADJ'));
  return head.length === 0 || !['NOUN', 'ADJ'].includes(at(doc, noun).pos)
    ? undefined
    : [...front, ...head.map((k) => lowerAt(doc, k))];
}

/** "called the verdict unfair": object and complement, where the parser makes a clause of them. */
export function smallClause(
  context: Context,
  v: number,
): { readonly objects: readonly Argument[]; readonly words: readonly string[] } | undefined {
  const { doc } = context;
  if (!REGARDING.has(lemmaAt(doc, v))) return undefined;
  const clause = kids(doc, v, 'ccomp').find((k) => k > v && ['ADJ', 'NOUN'].includes(at(doc, k).pos));
  if (clause === undefined || kids(doc, clause, 'mark', 'aux', 'cop').length > 0) return undefined;
  const subject = kids(doc, clause, 'nsubj').find((k) => k < clause);
  if (subject === undefined || subtree(doc, subject).some((k) => k > clause)) return undefined;
  const own = subtree(doc, clause).filter((k) => k > subject && k <= clause && at(doc, k).dep !== 'det');
  const plain = own.every((k) => ['ADJ', 'NOUN', 'ADV'].includes(at(doc, k).pos));
  const after = subtree(doc, clause).some((k) => k > clause && at(doc, k).pos !== 'PUNCT');
  if (!plain || own.length > LONGEST || after) return undefined;
  return { objects: argumentsAt(context, subject), words: own.map((k) => lowerAt(doc, k)) };
}
