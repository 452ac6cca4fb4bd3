import { countryOfDemonym } from '../gazetteer/index.js';
import { AFFILIATIONS, KIN } from '../gazetteer/words.js';
import {
  appositions,
  at,
  hasKid,
  isNominal,
  isPassive,
  kids,
  lemmaAt,
  lowerAt,
  nounPhrase,
  subtree,
  textAt,
} from '../syntax/index.js';
import { quotationAt } from '../quotations/index.js';
import { apply, nounTruth, PLAIN, type Truth, truthOf } from '../truth/index.js';
import { subjectsOf } from './actors.js';
import { type Argument, argumentAt, type Context, isNamed, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { officeClaims } from './holders.js';
import { mintLocal, shownBy } from './mint.js';
import { readOffice } from './office.js';
import { isRoleNoun } from './role-nouns.js';
import { NO_OFFICE } from './role-words.js';

/** What things are said to be: offices and kinds from appositions ("X, the chairman of Y"), copulas ("X is the chairman of Y"), "serves as". */
export function kindClaims(context: Context): readonly Draft[] {
  const { doc } = context;
  const found: Draft[] = [];
  for (const token of doc.tokens) {
    if (isNominal(doc, token.i))
      for (const b of appositions(doc, token.i)) found.push(...apposition(context, token.i, b));
    if (BEING.has(token.lemma.toLowerCase()) && (token.pos === 'AUX' || token.pos === 'VERB'))
      found.push(...copula(context, token.i));
    if (TAKING_OFFICE.has(lemmaAt(doc, token.i)) && token.pos === 'VERB') found.push(...takesOffice(context, token.i));
    if (LEAVING_OFFICE.has(lemmaAt(doc, token.i)) && token.pos === 'VERB')
      found.push(...leavesOffice(context, token.i));
    if (['serve', 'work', 'act'].includes(token.lemma.toLowerCase()) && token.pos === 'VERB')
      found.push(...servesAs(context, token.i));
  }
  return found;
}

function apposition(context: Context, head: number, b: number): readonly Draft[] {
  const { doc } = context;
  const among = lowerAt(doc, b) === 'one' && hasKid(doc, b, 'prep');
  if (!among && (at(doc, b).pos === 'NUM' || at(doc, b).pos === 'PRON')) return [];
  const [x] = argumentAt(context, head);
  const nameOf = (k: number): boolean => context.resolution.mentionAt(k)?.kind === 'name';
  // "the British foreign minister, David Lammy": the name stands second.
  if (nameOf(b) && !nameOf(head)) {
    const [name] = argumentAt(context, b);
    return name === undefined ? [] : predicate(context, { of: name, noun: head, at: b, rule: 'apposition' });
  }
  if (x === undefined || (nameOf(b) && !isRoleNoun(context, b))) return [];
  return predicate(context, { of: x, noun: b, at: head, rule: 'apposition' });
}

function copula(context: Context, v: number): readonly Draft[] {
  const { doc } = context;
  if (hasKid(doc, v, 'expl')) return [];
  return kids(doc, v, 'attr')
    .filter((k) => k > v && !['WP', 'WRB', 'WDT'].includes(at(doc, k).tag))
    .flatMap((noun) =>
      subjectsOf(context, v).flatMap(({ argument }) =>
        predicate(context, { of: argument, noun, at: v, rule: 'copula' }),
      ),
    );
}

/** "is", "remains one of the poorest"; becoming has a rule for offices, and makes kinds as well. */
const BEING: ReadonlySet<string> = new Set(['be', 'remain']);

const SERVING: ReadonlySet<string> = new Set(['serve', 'act']);

const TAKING_OFFICE: ReadonlySet<string> = new Set(
  'become elect re-elect reelect appoint name swear choose nominate crown'.split(' '),
);

/** "was elected president of France", "became prime minister", "was sworn in as mayor". */
function takesOffice(context: Context, v: number): readonly Draft[] {
  const { doc } = context;
  const become = lemmaAt(doc, v) === 'become';
  if (!become && !isPassive(doc, v)) return [];
  const as = kids(doc, v, 'prep').filter((p) => lowerAt(doc, p) === 'as');
  const posts = [...kids(doc, v, 'oprd', 'attr', 'dobj', 'xcomp'), ...as.flatMap((p) => kids(doc, p, 'pobj'))];
  return posts
    .filter((noun) => noun > v && isRoleNoun(context, noun) && at(doc, noun).tag !== 'NNS')
    .flatMap((noun) =>
      subjectsOf(context, v).flatMap(({ argument }) =>
        predicate(context, { of: argument, noun, at: v, rule: 'works as' }),
      ),
    );
}

const LEAVING_OFFICE: ReadonlySet<string> = new Set(['resign', 'retire', 'quit', 'step', 'oust', 'depose', 'remove']);

/** "resigned as president of France": the office is over, but only if that is plainly stated. */
function leavesOffice(context: Context, v: number): readonly Draft[] {
  const { doc } = context;
  const truth = truthOf(doc, v);
  if (truth.polarity !== 'affirmed' || truth.modality !== 'asserted') return [];
  if (lemmaAt(doc, v) === 'step' && !kids(doc, v, 'prt', 'advmod').some((k) => lowerAt(doc, k) === 'down')) return [];
  if (['oust', 'depose', 'remove'].includes(lemmaAt(doc, v)) && !isPassive(doc, v)) return [];
  return kids(doc, v, 'prep')
    .filter((p) => lowerAt(doc, p) === 'as')
    .flatMap((p) => kids(doc, p, 'pobj'))
    .filter((noun) => isRoleNoun(context, noun))
    .flatMap((noun) =>
      subjectsOf(context, v).flatMap(({ argument }) => {
        const office =
          isNamed(argument) && typeOf(argument) === 'Person'
            ? readOffice(context, roleTokens(context, noun), argument.entity.entity.country)
            : undefined;
        return office === undefined
          ? []
          : officeClaims(context, argument, { ...office, past: true }, 'works as', truth);
      }),
    );
}

function servesAs(context: Context, v: number): readonly Draft[] {
  const { doc } = context;
  return kids(doc, v, 'prep')
    .filter((p) => lowerAt(doc, p) === 'as')
    .flatMap((p) => kids(doc, p, 'pobj'))
    .flatMap((noun) =>
      subjectsOf(context, v).flatMap(({ argument }) =>
        predicate(context, { of: argument, noun, at: v, rule: 'works as' }),
      ),
    );
}

/** "former" is the office's own word: it says nothing of party and country. */
function unless(truth: Truth, modality: Truth['modality']): Truth {
  return truth.modality === modality ? PLAIN : truth;
}

/** "was nominated as ambassador": not one yet. */
function named(truth: Truth, verb: string): Truth {
  return verb === 'nominate' || verb === 'choose' ? apply(truth, 'planned', verb) : truth;
}

interface Predication {
  readonly of: Argument;
  readonly noun: number;
  readonly at: number;
  readonly rule: string;
}

function predicate(context: Context, { of, noun, at: where, rule }: Predication): readonly Draft[] {
  const { doc } = context;
  if (!isNominal(doc, noun) || typeOf(of) === 'Date') return [];
  const word = lemmaAt(doc, noun);
  const verbal = rule !== 'apposition';
  const truth = verbal ? named(truthOf(doc, where), lemmaAt(doc, where)) : unless(nounTruth(doc, noun), 'ended');
  if (isRoleNoun(context, noun) && !KIN.has(word) && !NO_OFFICE.has(word)) {
    if (typeOf(of) !== 'Person') return [];
    if (!isNamed(of)) return instance(context, { of, noun, at: where, rule });
    const office = readOffice(context, roleTokens(context, noun), of.entity.entity.country);
    if (office === undefined) return [];
    // "was the president": over when the text was written, unless the sentence goes on with what came of it.
    const past =
      (rule === 'copula' || SERVING.has(lemmaAt(doc, where))) &&
      (at(doc, where).tag === 'VBD' || kids(doc, where, 'aux').some((k) => lowerAt(doc, k) === 'had')) &&
      truth.modality === 'asserted' &&
      truth.polarity === 'affirmed' &&
      (['ROOT', 'conj', 'relcl'].includes(at(doc, where).dep) ||
        (at(doc, where).dep === 'ccomp' && quotationAt(context.quotations, where)?.kind === 'direct') ||
        kids(doc, where, 'advmod').some((k) => lowerAt(doc, k) === 'when'));
    return officeClaims(
      context,
      of,
      { ...office, past: office.past || past || isWhileServing(doc, where) },
      rule,
      truth,
    );
  }
  return instance(context, { of, noun, at: where, rule });
}

/** "received the mail while serving as secretary of state": then, not now. */
function isWhileServing(doc: Context['doc'], v: number): boolean {
  const { dep, head, tag } = at(doc, v);
  return (
    tag === 'VBG' &&
    dep === 'advcl' &&
    at(doc, head).tag === 'VBD' &&
    kids(doc, v, 'mark', 'advmod').some((k) => ['while', 'when'].includes(lowerAt(doc, k)))
  );
}

/** The role phrase with its complements: "deputy director for Europe at Amnesty International"; at most 16 tokens. */
function roleTokens(context: Context, noun: number): readonly number[] {
  const { doc } = context;
  const mention = context.resolution.mentionAt(noun);
  const all = nounPhrase(doc, noun, 'all').filter(
    (k) => at(doc, k).pos !== 'PUNCT' || /^[-–'’.]/u.test(textAt(doc, k)),
  );
  return (all.length > 0 ? all : mention === undefined ? [noun] : [mention.headToken]).slice(0, 16);
}

/** "X is a Y": only with an indefinite article, a superlative or "one of": definite descriptions identify, and are the resolver's. */
function instance(context: Context, { of, noun, at: where, rule }: Predication): readonly Draft[] {
  const { doc } = context;
  const articles = kids(doc, noun, 'det').map((k) => lowerAt(doc, k));
  const superlative = subtree(doc, noun).some((k) => k < noun && ['JJS', 'RBS'].includes(at(doc, k).tag));
  const among = ['one', 'most'].includes(lowerAt(doc, noun)) && hasKid(doc, noun, 'prep');
  if (!(articles.includes('a') || articles.includes('an') || superlative || among)) return [];
  if (!isNamed(of) || KIN.has(lemmaAt(doc, noun)) || context.resolution.mentionAt(noun)?.kind === 'name') return [];
  // "a Republican", "a Jordanian": party and country are said elsewhere
  if (NO_KIND.has(lemmaAt(doc, noun)) || AFFILIATIONS.has(lowerAt(doc, noun))) return [];
  if (countryOfDemonym(textAt(doc, noun)) !== undefined) return [];
  if (of.kind === 'pronoun' && typeOf(of) !== 'Person') return [];
  const phrase = nounPhrase(doc, noun, 'of').filter((k) => !['a', 'an', 'the'].includes(lowerAt(doc, k)));
  const tokens = phrase.slice(
    Math.max(
      0,
      phrase.findIndex((k) => at(doc, k).pos !== 'ADV' || at(doc, k).head !== noun),
    ),
  );
  if (tokens.length === 0 || tokens.length > 9) return [];
  const text = doc.text.slice(at(doc, tokens[0]!).start, at(doc, tokens.at(-1)!).end);
  const concept = shownBy(context, mintLocal(context, 'Concept', text), tokens);
  return draft(context, {
    subject: of,
    predicate: 'INSTANCE_OF',
    object: concept,
    trigger: rule === 'apposition' ? tokens : [where],
    at: rule === 'apposition' ? noun : where,
    rule,
  });
}

const NO_KIND: ReadonlySet<string> = new Set(
  'way reason mistake thing lot bit number part fact matter time year day problem result one something sort kind type reference third thorn effort step sign example fight threat issue question case'.split(
    ' ',
  ),
);
