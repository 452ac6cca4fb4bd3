import { at, isVerbal, kids, lowerAt, nounPhrase, textAt } from '../syntax/index.js';
import { PLAIN, truthOf } from '../truth/index.js';
import { subjectsOf } from './actors.js';
import { type Argument, argumentAt, type Context, isNamed, modifierAt, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { mint, shownBy } from './mint.js';
import { PARTIES } from './role-words.js';

/** The party of a person by a word near the name: "Democratic rival Anna Kohl", "his Republican opponent, John Smith", "is a Democrat", "Kohl's Likud faction". */
export function partyClaims(context: Context): readonly Draft[] {
  const { doc, resolution } = context;
  const named = resolution.mentions.flatMap((mention) => {
    if (mention.kind !== 'name') return [];
    const [person] = argumentAt(context, mention.headToken);
    if (person === undefined || typeOf(person) !== 'Person' || !isNamed(person)) return [];
    const { dep, head } = at(doc, mention.headToken);
    const front = nounPhrase(doc, mention.headToken, 'none').filter((k) => k < mention.firstToken);
    const noun =
      dep === 'appos' && head < mention.firstToken && at(doc, head).pos === 'NOUN' ? nounPhrase(doc, head, 'none') : [];
    return [front, noun].flatMap((phrase) =>
      phrase.flatMap((k) =>
        isPartisan(context, k) && isOfPerson(context, phrase, k) ? member(context, person, k) : [],
      ),
    );
  });
  return [
    ...named,
    ...doc.tokens.flatMap(({ i }) => [...predicated(context, i), ...possessed(context, i), ...ofParty(context, i)]),
  ];
}

/** A party's word that modifies a person and nobody else: not "the Republican convention's star". */
function isPartisan({ doc }: Context, k: number): boolean {
  if (!PARTIES.has(textAt(doc, k))) return false;
  return (
    textAt(doc, k + 1) !== '-' &&
    !/^(?:party|'s|’s)$/i.test(textAt(doc, k + 1)) &&
    ['amod', 'compound', 'nmod'].includes(at(doc, k).dep) &&
    at(doc, at(doc, k).head).dep !== 'poss'
  );
}

/** Only the last noun of the phrase is the person: not "the Republican convention star". */
function isOfPerson({ doc }: Context, phrase: readonly number[], k: number): boolean {
  return phrase.filter((one) => one > k && at(doc, one).pos === 'NOUN').length <= 1;
}

function member(context: Context, subject: Argument, k: number): readonly Draft[] {
  const party = PARTIES.get(textAt(context.doc, k))!;
  const object = shownBy(context, mint('Organization', party, textAt(context.doc, k)), [k]);
  return draft(context, {
    subject,
    predicate: 'MEMBER_OF_PARTY',
    object,
    trigger: [k],
    at: k,
    rule: 'party',
    truth: PLAIN,
  });
}

/** "Anna Kohl is a Democrat". */
function predicated(context: Context, k: number): readonly Draft[] {
  const { doc } = context;
  const { dep, head } = at(doc, k);
  const party = PARTIES.get(textAt(doc, k));
  const indefinite = kids(doc, k, 'det').some((d) => ['a', 'an'].includes(lowerAt(doc, d)));
  if (party === undefined || dep !== 'attr' || !indefinite || !isVerbal(doc, head)) return [];
  const object = shownBy(context, mint('Organization', party, textAt(doc, k)), [k]);
  return subjectsOf(context, head)
    .filter(({ argument }) => typeOf(argument) === 'Person' && isNamed(argument))
    .flatMap(({ argument, how }) =>
      draft(context, {
        subject: argument,
        predicate: 'MEMBER_OF_PARTY',
        object,
        trigger: [k],
        at: head,
        rule: 'party',
        how,
        truth: truthOf(doc, head),
      }),
    );
}

/** "Netanyahu's Likud faction", "Tsvangirai and his Movement for Change": a party that is somebody's. */
function possessed(context: Context, k: number): readonly Draft[] {
  const { doc } = context;
  if (at(doc, k).dep !== 'poss') return [];
  const { head } = at(doc, k);
  const [owner] = argumentAt(context, k);
  const party = partyAt(context, head);
  if (owner === undefined || party === undefined || typeOf(owner) !== 'Person' || !isNamed(owner) || !isNamed(party))
    return [];
  const partyLike =
    /^(?:party|faction|movement|list|coalition|bloc|alliance)$/i.test(lowerAt(doc, head)) ||
    /\b(?:Party|Movement|Coalition|Alliance|Bloc)\b/.test(party.entity.entity.name);
  if (typeOf(party) !== 'Organization' || !partyLike) return [];
  // "Nava Boker of Netanyahu's Likud faction": a member as well.
  const of = at(doc, head).head;
  const whose = at(doc, head).dep === 'pobj' && lowerAt(doc, of) === 'of' ? argumentAt(context, at(doc, of).head) : [];
  const fellows = whose.filter((one) => typeOf(one) === 'Person' && isNamed(one) && one.kind === 'name');
  return [owner, ...fellows].flatMap((subject) =>
    draft(context, {
      subject,
      predicate: 'MEMBER_OF_PARTY',
      object: party,
      trigger: [kids(doc, k, 'case')[0] ?? k],
      at: head,
      rule: 'party',
      truth: PLAIN,
    }),
  );
}

/** "Paul Brandt of the Green party": newspapers write the word small. */
function ofParty(context: Context, k: number): readonly Draft[] {
  const { doc, resolution } = context;
  const { dep, head, text } = at(doc, k);
  if (text !== 'party' || dep !== 'pobj' || lowerAt(doc, head) !== 'of') return [];
  const name = k - 1;
  if (!/^\p{Lu}\p{L}+$/u.test(textAt(doc, name)) || at(doc, name).head !== k) return [];
  const named = modifierAt(context, name);
  if (named !== undefined && !['Organization', 'Person', 'Group'].includes(typeOf(named))) return [];
  if (at(doc, name - 1).head === name && /^\p{Lu}/u.test(textAt(doc, name - 1))) return [];
  const whose = at(doc, head).head;
  if (resolution.mentionAt(whose)?.kind !== 'name') return [];
  const party =
    named !== undefined && typeOf(named) === 'Organization'
      ? named
      : shownBy(context, mint('Organization', PARTIES.get(textAt(doc, name)) ?? `${textAt(doc, name)} Party`), [
          name,
          k,
        ]);
  return argumentAt(context, whose)
    .filter((person) => typeOf(person) === 'Person' && isNamed(person))
    .flatMap((subject) =>
      draft(context, {
        subject,
        predicate: 'MEMBER_OF_PARTY',
        object: party,
        trigger: [head],
        at: whose,
        rule: 'party',
        truth: PLAIN,
      }),
    );
}

/** The party that a noun names, or that stands in front of its "faction". */
function partyAt(context: Context, head: number): Argument | undefined {
  const [own] = argumentAt(context, head);
  if (own !== undefined && isNamed(own)) return own;
  if (!/^(?:party|faction|bloc|list)$/.test(lowerAt(context.doc, head))) return own;
  return kids(context.doc, head, 'compound', 'nmod')
    .flatMap((k) => modifierAt(context, k) ?? [])
    .find((one) => typeOf(one) === 'Organization');
}
