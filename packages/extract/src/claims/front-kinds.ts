import { KIN, WEAK_NOUNS } from '../gazetteer/words.js';
import { appositions, at, lemmaAt, lowerAt, nounPhrase, range, textAt } from '../syntax/index.js';
import { type Argument, argumentAt, type Context, isNamed, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { mintLocal, shownBy } from './mint.js';
import { isRoleNoun } from './role-nouns.js';

const NAMED_KINDS: readonly string[] = [
  'Organization',
  'Facility',
  'Work',
  'Event',
  'Agreement',
  'Law',
  'Group',
  'Product',
];

/** Kinds of things by the noun in front of their name: "the law firm Dezan Shira". Names of persons have titles instead. */
export function frontKindClaims(context: Context): readonly Draft[] {
  const { doc, resolution } = context;
  return resolution.mentions.flatMap((mention) => {
    if (mention.kind !== 'name' || mention.nested === true) return [];
    const [thing] = argumentAt(context, mention.headToken);
    if (thing === undefined || !NAMED_KINDS.includes(typeOf(thing)) || !isNamed(thing)) return [];
    const { dep, head } = at(doc, mention.headToken);
    const reversed =
      dep === 'appos' &&
      head < mention.firstToken &&
      at(doc, head).pos === 'NOUN' &&
      resolution.mentionAt(head)?.kind !== 'name' &&
      // nothing but a comma or an article between: not "the profile of one of the groups, X"
      range(head + 1, mention.firstToken).every((k) => /^(?:[,(:–-]|the|a|an|["“”])$/iu.test(textAt(doc, k)));
    const inside = nounPhrase(doc, mention.headToken, 'none').filter((k) => k < mention.firstToken);
    const tokens =
      reversed && appositions(doc, head).includes(mention.headToken) ? nounPhrase(doc, head, 'none') : inside;
    return kind(context, thing, tokens);
  });
}

function kind(context: Context, thing: Argument, tokens: readonly number[]): readonly Draft[] {
  const { doc } = context;
  const words = tokens.filter((k) => !['DET', 'PUNCT', 'PRON'].includes(at(doc, k).pos) || textAt(doc, k) === '-');
  const last = words.at(-1);
  // "Today Arabs are …"
  if (last === undefined || WEAK_NOUNS.has(lowerAt(doc, last)) || KIN.has(lemmaAt(doc, last))) return [];
  if (at(doc, last).pos !== 'NOUN' || at(doc, last).tag === 'NNS') return [];
  // "market researcher Nielsen": a company is what others hold as an office.
  const owned = words.some((k) => at(doc, k).tag === 'POS' || at(doc, k).dep === 'poss');
  if (isRoleNoun(context, last) && (owned || typeOf(thing) !== 'Organization')) return [];
  // "the left-wing Meretz party", "its Hebrew acronym Balad"
  if (
    /^[-–]$/.test(textAt(doc, last - 1)) ||
    /^(?:acronym|name|term|word|nickname|phrase|abbreviation)$/.test(lemmaAt(doc, last))
  )
    return [];
  if (typeOf(thing) === 'Group' && at(doc, last).dep !== 'appos') return [];
  const text = doc.text.slice(at(doc, words[0]!).start, at(doc, last).end);
  const concept = shownBy(context, mintLocal(context, 'Concept', text), words);
  return draft(context, {
    subject: thing,
    predicate: 'INSTANCE_OF',
    object: concept,
    trigger: words,
    at: last,
    rule: 'kind',
  });
}
