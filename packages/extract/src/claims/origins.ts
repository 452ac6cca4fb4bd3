import { PLAIN } from '../truth/index.js';
import { at, kids, lowerAt, textAt } from '../syntax/index.js';
import { type Argument, argumentsAt, type Context, isNamed, argumentAt, typeOf } from './context.js';
import type { ResolvedMention } from '../entities/types.js';
import { type Draft, draft } from './draft.js';
import { mint, shownBy } from './mint.js';
import { PARTIES as PARTISANS } from './role-words.js';

/** What stands right after a person's name: "John McCain of Arizona", "Ahmad Tibi of the Joint List", "Chuck Schumer (D-NY)". */
export function originClaims(context: Context): readonly Draft[] {
  const { doc, resolution } = context;
  const found: Draft[] = [];
  for (const mention of resolution.mentions) {
    if (mention.kind !== 'name') continue;
    const [person] = argumentAt(context, mention.headToken);
    if (person === undefined || typeOf(person) !== 'Person' || !isNamed(person)) continue;
    found.push(...bracket(context, person, mention.endToken), ...partisan(context, person, mention));
    if (mention.title === undefined) found.push(...possessor(context, person, mention.headToken));
    for (const p of kids(doc, mention.headToken, 'prep')) {
      const apart = p === mention.endToken + 1 && textAt(doc, p - 1) === ',' && lowerAt(doc, p) === 'of';
      if ((p !== mention.endToken && !apart) || !['of', 'from', 'with', 'at'].includes(lowerAt(doc, p))) continue;
      for (const object of kids(doc, p, 'pobj').flatMap((o) => argumentsAt(context, o))) {
        const predicate = relation(
          lowerAt(doc, p),
          typeOf(object),
          object.entity.entity.name,
          mention.title?.role ?? '',
        );
        // "Paul Brandt, of Austin, Texas"
        if (apart && predicate !== 'LIVES_IN') continue;
        if (predicate !== undefined && isNamed(object)) {
          found.push(
            ...draft(context, {
              subject: person,
              predicate,
              object,
              trigger: [p],
              at: mention.headToken,
              rule: 'origin',
            }),
          );
        }
      }
    }
  }
  return found;
}

/** "VOA's Mike Bowman": for whom one works. */
function possessor(context: Context, person: Argument, head: number): readonly Draft[] {
  const { doc } = context;
  return kids(doc, head, 'poss').flatMap((k) =>
    argumentsAt(context, k)
      .filter((body) => typeOf(body) === 'Organization' && isNamed(body))
      .flatMap((object) =>
        draft(context, {
          subject: person,
          predicate: 'WORKS_FOR',
          object,
          trigger: [kids(doc, k, 'case')[0] ?? k],
          at: head,
          rule: 'origin',
        }),
      ),
  );
}

const PARTY = /\b(?:party|assembly|list|league|movement|congress|union|coalition|bloc|democrats|front)\b/i;

function relation(preposition: string, type: string, name: string, role: string): string | undefined {
  if (type === 'Organization') return PARTY.test(name) && preposition === 'of' ? 'MEMBER_OF_PARTY' : 'WORKS_FOR';
  if (!['Country', 'Region', 'City'].includes(type) || preposition === 'with' || preposition === 'at') return undefined;
  return /senator|representative|congress|lawmaker|delegate/.test(role) ? 'REPRESENTS' : 'LIVES_IN';
}

/** "Democrat Hillary Clinton", "the governor, Hillary Clinton, a Democrat": the party that a word beside the name tells. */
function partisan(context: Context, person: Argument, mention: ResolvedMention): readonly Draft[] {
  const { doc } = context;
  const { endToken: end, firstToken: first } = mention;
  const isPartisan = (k: number): boolean => /^(?:Democrat|Republican|Tory)$/.test(textAt(doc, k));
  const behind = textAt(doc, end) === ',' && ['a', 'an'].includes(lowerAt(doc, end + 1)) && isPartisan(end + 2);
  const closed = /^[,.;]$/.test(textAt(doc, end + 3)) || ['who', 'from'].includes(lowerAt(doc, end + 3));
  const word = behind && closed ? end + 2 : first > 0 && isPartisan(first - 1) ? first - 1 : undefined;
  const party = word === undefined ? undefined : PARTISANS.get(textAt(doc, word));
  if (word === undefined || party === undefined || at(doc, word).sentence !== at(doc, first).sentence) return [];
  // A title was read by its own rule.
  if (word < first && mention.title !== undefined) return [];
  return draft(context, {
    subject: person,
    predicate: 'MEMBER_OF_PARTY',
    object: shownBy(context, mint('Organization', party, textAt(doc, word)), [word]),
    trigger: [word],
    at: word,
    truth: PLAIN,
    rule: 'origin',
  });
}

const PARTIES: Readonly<Record<string, string>> = { D: 'Democratic Party', R: 'Republican Party' };

/** "(D-NY)", "(R-Texas)". */
function bracket(context: Context, person: Argument, end: number): readonly Draft[] {
  const { doc } = context;
  if (textAt(doc, end) !== '(') return [];
  const party = PARTIES[textAt(doc, end + 1).slice(0, 1)];
  const dashed =
    /^[DR]-/.test(textAt(doc, end + 1)) || (textAt(doc, end + 1).length === 1 && textAt(doc, end + 2) === '-');
  if (party === undefined || !dashed) return [];
  const object = shownBy(context, mint('Organization', party), [end + 1]);
  return draft(context, {
    subject: person,
    predicate: 'MEMBER_OF_PARTY',
    object,
    trigger: [end + 1],
    at: at(doc, end + 1).i,
    rule: 'origin',
  });
}
