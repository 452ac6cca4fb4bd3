import { at, kids, lowerAt, nounPhrase, range, textAt } from '../syntax/index.js';
import type { ResolvedMention } from '../entities/types.js';
import { apply, PLAIN } from '../truth/index.js';
import { type Argument, argumentAt, type Context, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { officeClaims } from './holders.js';
import { type Office, readOffice } from './office.js';
import { isRoleNoun } from './role-nouns.js';
import { ADJECTIVES, PARTIES, PAST, SPEAKING } from './role-words.js';

/** Offices from what stands before a name: "US Secretary of State Marco Rubio", "the envoy for Syria, Kofi Annan". */
export function titleClaims(context: Context): readonly Draft[] {
  const { doc } = context;
  const found: Draft[] = [];
  for (const mention of context.resolution.mentions) {
    if (mention.kind === 'nominal') found.push(...described(context, mention));
    if (mention.kind !== 'name') continue;
    const [person] = argumentAt(context, mention.headToken);
    if (person === undefined || typeOf(person) !== 'Person') continue;
    const title =
      mention.title === undefined
        ? plainTitle(context, mention)
        : widened(context, range(mention.title.firstToken, mention.title.endToken));
    const tokens = title ?? fronted(context, mention);
    // "director of the nonprofit X": X is what is directed.
    const { dep, head } = at(doc, mention.headToken);
    if (tokens === undefined || (dep === 'pobj' && tokens.includes(head))) continue;
    const office = readOffice(
      context,
      tokens,
      mention.title?.country ?? person.entity.entity.country ?? homeNearby(context, mention),
    );
    if (office === undefined) continue;
    found.push(...officeClaims(context, person, office, title === undefined ? 'apposition' : 'title'));
    found.push(...ofOwner(context, mention, person, office));
  }
  return found;
}

/** "the Israeli prime minister" of one whose name is known: an office if country or body stand in it. */
function described(context: Context, mention: ResolvedMention): readonly Draft[] {
  const { doc } = context;
  const [person] = argumentAt(context, mention.headToken);
  if (person === undefined || typeOf(person) !== 'Person' || !person.entity.entity.named) return [];
  if (
    !isRoleNoun(context, mention.headToken) ||
    !['the', undefined].includes(kids(doc, mention.headToken, 'det').map((k) => lowerAt(doc, k))[0])
  )
    return [];
  if (['appos', 'attr'].includes(at(doc, mention.headToken).dep) || kids(doc, mention.headToken, 'poss').length > 0)
    return [];
  const tokens = nounPhrase(doc, mention.headToken, 'of').filter((k) => at(doc, k).dep !== 'det');
  const office = readOffice(context, tokens, person.entity.entity.country);
  return office === undefined || !office.position.entity.entity.named
    ? []
    : officeClaims(context, person, office, 'description');
}

/** "Putin's envoy Kirill Dmitriev", "Biden's adviser Jake Sullivan": for whom the office is held. */
function ofOwner(context: Context, mention: ResolvedMention, person: Argument, office: Office): readonly Draft[] {
  const has = (set: ReadonlySet<string>): boolean => [...office.words].some((word) => set.has(word));
  const predicate = has(SPEAKING) ? 'REPRESENTS' : has(SERVING) ? 'WORKS_FOR' : undefined;
  if (predicate === undefined) return [];
  const truth = office.past ? apply(PLAIN, 'ended', 'former') : PLAIN;
  return kids(context.doc, mention.headToken, 'poss')
    .flatMap((k) => argumentAt(context, k))
    .filter((owner) => ['Person', 'Country', 'Organization'].includes(typeOf(owner)))
    .flatMap((object) =>
      draft(context, {
        subject: person,
        predicate,
        object,
        trigger: office.role,
        at: office.role.at(-1)!,
        rule: 'title',
        truth,
      }),
    );
}

const SERVING: ReadonlySet<string> = new Set(
  'aide adviser advisor assistant secretary chief-of-staff bodyguard attorney counsel lieutenant deputy'.split(' '),
);

/** "former", "Republican" and their like in front of a title, also in front of the place in it: "former New York mayor". */
function widened(context: Context, tokens: readonly number[]): readonly number[] {
  const { doc, resolution } = context;
  let first = tokens[0]!;
  const sentence = at(doc, first).sentence;
  const name = resolution.mentionAt(first);
  const before = name?.kind === 'name' ? name.firstToken - 1 : -1;
  if (before >= 0 && before < first && PAST.has(lowerAt(doc, before))) first = before;
  for (let k = first - 1; k >= 0 && at(doc, k).sentence === sentence; k--) {
    const word = lowerAt(doc, k);
    const part =
      PAST.has(word) ||
      PARTIES.has(textAt(doc, k)) ||
      (ADJECTIVES.has(word) && at(doc, k).pos === 'ADJ') ||
      word === '-';
    if (!part) break;
    first = k;
  }
  return range(first, tokens.at(-1)! + 1);
}

/** "cattle dealer Tahir Kabir": common nouns before a name whose last one is a role. */
function plainTitle(context: Context, mention: ResolvedMention): readonly number[] | undefined {
  const { doc } = context;
  const before = nounPhrase(doc, mention.headToken, 'none').filter(
    (k) => k < mention.firstToken && at(doc, k).dep !== 'det',
  );
  const last = before.at(-1);
  if (last !== mention.firstToken - 1 || !isRoleNoun(context, last) || at(doc, last).tag === 'NNS') return undefined;
  return before.some((k) => textAt(doc, k) === ',') ? undefined : before;
}

const LONGEST_FRONT = 14;

/** "The chairman of the law committee, Nissan Slomiansky, said": the parser often hangs the name on the wrong noun. */
function fronted(context: Context, mention: ResolvedMention): readonly number[] | undefined {
  const { doc, resolution } = context;
  const comma = mention.firstToken - 1;
  if (
    comma < 2 ||
    textAt(doc, comma) !== ',' ||
    !/^(?:,|\.|said|says|told|has|had|was|is)$/.test(lowerAt(doc, mention.endToken))
  )
    return undefined;
  for (let k = comma - 1; k >= Math.max(0, comma - LONGEST_FRONT); k--) {
    const { pos, tag, sentence } = at(doc, k);
    if (sentence !== at(doc, comma).sentence) return undefined;
    if (resolution.mentionAt(k)?.kind === 'name' && resolution.entityAt(k)?.entity.type === 'Person') return undefined;
    const word = lowerAt(doc, k);
    const opens =
      ['the', 'a', 'an', 'his', 'her', 'its', 'their'].includes(word) &&
      !['of', 'for', 'at', 'in', 'to', 'with'].includes(lowerAt(doc, k - 1));
    if (opens) {
      const tokens = range(k, comma);
      const head = tokens.find((t) => isRoleNoun(context, t));
      const firstLink = tokens.find((t) => at(doc, t).pos === 'ADP') ?? comma;
      return head !== undefined && head < firstLink ? tokens : undefined;
    }
    if (
      !['NOUN', 'PROPN', 'ADJ', 'ADP', 'DET', 'PART', 'CCONJ', 'NUM', 'PRON'].includes(pos) &&
      tag !== 'POS' &&
      word !== '-'
    )
      return undefined;
  }
  return undefined;
}

/** Of "President X" without a country the one that the sentence names before, if it names no other. */
function homeNearby(context: Context, mention: ResolvedMention): string | undefined {
  const { doc, resolution } = context;
  const sentence = doc.sentences[at(doc, mention.headToken).sentence];
  if (sentence === undefined) return undefined;
  const countries = new Set(
    range(sentence.firstToken, mention.firstToken).flatMap((k) => {
      const entity = resolution.entityAt(k)?.entity;
      return entity?.type === 'Country' && entity.country !== undefined ? [entity.country] : [];
    }),
  );
  return countries.size === 1 ? [...countries][0] : undefined;
}
