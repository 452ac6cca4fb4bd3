import { PERSON_NOUNS } from '../gazetteer/words.js';
import { at, conjuncts, kids, lemmaAt, lowerAt, nounPhrase, textAt } from '../syntax/index.js';
import { PLAIN } from '../truth/index.js';
import { argumentAt, type Context, isNamed, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { mintLocal, shownBy } from './mint.js';
import { wordSet } from './word-set.js';

const THINGS = ['Organization', 'Group', 'Country', 'City', 'Region', 'Product', 'Work', 'Facility', 'Event', 'Law'];
const EMPTY = wordSet(
  'thing other way place area member people country city state town nation part issue matter reason problem measure topic',
);

/** What things are by being examples of it: "extremist groups such as Boko Haram", "indigenous sites, including Tiki and Lazada". */
export function exampleClaims(context: Context): readonly Draft[] {
  const { doc } = context;
  return [...doc.tokens.keys()].flatMap((p) => {
    const word = lowerAt(doc, p);
    const such = word === 'as' && lowerAt(doc, p - 1) === 'such';
    if (!such && !['including', 'like'].includes(word)) return [];
    const kind = kindBefore(context, such ? p - 1 : p);
    if (kind === undefined) return [];
    return kids(doc, p, 'pobj')
      .flatMap((o) => conjuncts(doc, o))
      .flatMap((o) => argumentAt(context, o))
      .filter((one) => isNamed(one) && one.kind === 'name' && THINGS.includes(typeOf(one)))
      .flatMap((subject) => {
        const entity = mintLocal(context, 'Concept', kind.text);
        return draft(context, {
          subject,
          predicate: 'INSTANCE_OF',
          object: shownBy(context, entity, kind.tokens),
          trigger: such ? [p - 1, p] : [p],
          at: kind.noun,
          rule: 'example',
          truth: PLAIN,
        });
      });
  });
}

interface Kind {
  readonly noun: number;
  readonly tokens: readonly number[];
  /** In the singular. */
  readonly text: string;
}

/** The plural noun right before, a comma between at most, with at least one word that says which. */
function kindBefore(context: Context, p: number): Kind | undefined {
  const { doc, resolution } = context;
  const noun = textAt(doc, p - 1) === ',' ? p - 2 : p - 1;
  if (
    noun < 0 ||
    at(doc, noun).tag !== 'NNS' ||
    EMPTY.has(lemmaAt(doc, noun)) ||
    PERSON_NOUNS.has(lemmaAt(doc, noun)) ||
    resolution.mentionAt(noun)?.kind === 'name'
  )
    return undefined;
  const tokens = nounPhrase(doc, noun, 'none').filter(
    (k) => k <= noun && !['DET', 'NUM', 'PRON', 'PUNCT'].includes(at(doc, k).pos) && !VAGUE.has(lowerAt(doc, k)),
  );
  if (tokens.length < 2 || tokens.length > 5 || tokens.some((k, n) => n > 0 && k !== tokens[n - 1]! + 1))
    return undefined;
  const text = doc.text.slice(at(doc, tokens[0]!).start, at(doc, noun).start) + lemmaAt(doc, noun);
  const opens = doc.sentences[at(doc, noun).sentence]?.firstToken === tokens[0] && at(doc, tokens[0]!).pos !== 'PROPN';
  return { noun, tokens, text: opens ? text[0]!.toLowerCase() + text.slice(1) : text };
}

const VAGUE = wordSet('other many several some various such few more most major certain different own key');
