import { at, kids, lemmaAt, lowerAt } from '../syntax/index.js';
import { isAbstractNoun } from './abstract-nouns.js';
import { type Argument, argumentAt, type Context, isNamed, mentionsName, typeOf } from './context.js';
import { wordSet } from './word-set.js';

/** Heads that name nothing that a graph could hold, whatever stands around them. */
const NOTHING = wordSet(
  `way thing lot bit kind sort fact matter time something anything nothing everything someone anyone everyone nobody none other others another
  same rest fraction handful percent dollar euro pound cent mile kilometer kilometre meter metre foot inch hour minute day week month year
  decade century moment while age globe point thousand hundred dozen million billion who what which whoever whatever it this that these those
  here there premise sake behalf ground tide total average amount extent degree number ones much more`,
);

/** Counting words, which stand for what follows their "of": "90 of the members". */
const COUNTING = wordSet(
  'one some many most several few half all both each two three dozens hundreds thousands majority part number handful couple',
);

const NO_THING = wordSet('DATE TIME MONEY PERCENT QUANTITY CARDINAL ORDINAL');

/** How much a node an argument of a claim in the text's own words would be. */
export const WORTH = { none: 0, weak: 1, described: 2, holding: 2.5, named: 3 } as const;

/**
 * Is it a thing that a reader would look for: a name, something described with a name (`holding`) or by two words
 * that say something, or only a bare noun?
 * Nothing at all: times and sums, free relatives ("how much"), abstract nouns alone ("refuge", "charges").
 */
export function worthOf(context: Context, argument: Argument): number {
  const { doc } = context;
  const { head, kind } = argument;
  const { entity } = argument.entity;
  const type = typeOf(argument);
  if (type === 'Date' || entity.name === '') return WORTH.none;
  if (isNamed(argument)) return WORTH.named;
  const counted = kind === 'pronoun' ? undefined : countedOf(context, head);
  if (counted !== undefined) return counted;
  if (NO_THING.has(at(doc, head).entityType) && kind !== 'pronoun') return WORTH.none;
  if (/^(?:how|what|whether|who|which|why|where|when|whatever|whoever)\b/iu.test(entity.name)) return WORTH.none;
  const last = kind === 'pronoun' ? '' : lemmaAt(doc, head);
  if (NOTHING.has(last) || NOTHING.has(lowerAt(doc, head))) return kind === 'pronoun' ? WORTH.weak : WORTH.none;
  if (kind === 'pronoun') return entity.name.includes(' ') ? WORTH.described : WORTH.weak;
  if (mentionsName(context, argument) || / \p{Lu}|^\p{Lu}\S*['’]s? /u.test(entity.name)) return WORTH.holding;
  const words = contentWords(context, argument);
  const abstract = type === 'Concept' && isAbstractNoun(doc, head);
  if (words < 2) {
    const definite = kids(doc, head, 'det').some((k) =>
      ['the', 'this', 'that', 'these', 'those'].includes(lowerAt(doc, k)),
    );
    return (abstract && !definite) || (ANYWHERE.has(last) && kids(doc, head, 'prep').length === 0)
      ? WORTH.none
      : WORTH.weak;
  }
  return abstract ? WORTH.weak : WORTH.described;
}

/** "90 of the members", "most of the South China Sea": as much as what is counted. */
function countedOf(context: Context, head: number): number | undefined {
  const { doc } = context;
  if (at(doc, head).pos !== 'NUM' && !COUNTING.has(lowerAt(doc, head))) return undefined;
  const [whole] = kids(doc, head, 'prep')
    .filter((p) => lowerAt(doc, p) === 'of')
    .flatMap((p) => kids(doc, p, 'pobj'))
    .flatMap((o) => argumentAt(context, o));
  if (whole === undefined || whole.head === head) return undefined;
  return Math.min(WORTH.holding, worthOf(context, whole));
}

/** Words of the description that tell it from others of its kind: not articles, quantities, "other". */
function contentWords({ doc }: Context, { span, head }: Argument): number {
  let count = 0;
  const sentence = doc.sentences[at(doc, head).sentence];
  for (let k = sentence?.firstToken ?? head; k < (sentence?.endToken ?? head + 1); k++) {
    const token = at(doc, k);
    if (token.start < span.start || token.end > span.end) continue;
    const counts =
      ['NOUN', 'PROPN', 'NUM', 'VERB'].includes(token.pos) || (token.pos === 'ADJ' && !VAGUE.has(lowerAt(doc, k)));
    if (counts && !['det', 'case', 'punct'].includes(token.dep)) count++;
  }
  return count;
}

/** "the country": if the text does not say which, nobody knows. */
const ANYWHERE = wordSet('country city town area region state village site nation world room street floor body');

const VAGUE = wordSet(
  'other same such own many few several more most much little big great new good bad certain various first last next only whole',
);
