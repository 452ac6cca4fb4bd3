import { at, conjuncts, kids, lemmaAt, lowerAt, textAt } from '../syntax/index.js';
import { subjectsOf } from './actors.js';
import { argumentAt, argumentsAt, type Context, isNamed, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { mint, mintLocal, shownBy } from './mint.js';
import { isRoleNoun } from './role-nouns.js';

/** Who belongs to what ("the International Support Group, including Russia and Spain") and who wants to be what ("is running for president"). */
export function membershipClaims(context: Context): readonly Draft[] {
  const { doc } = context;
  return doc.tokens.flatMap((token) => {
    if (lowerAt(doc, token.i) === 'including') return included(context, token.i);
    return token.pos === 'VERB' && ['run', 'stand', 'campaign'].includes(lemmaAt(doc, token.i))
      ? candidacy(context, token.i)
      : [];
  });
}

/** The whole stands right before, with or without a comma, and has a name: "countries including France" names no body. */
function included(context: Context, k: number): readonly Draft[] {
  const { doc, resolution } = context;
  const before = textAt(doc, k - 1) === ',' ? k - 2 : k - 1;
  const mention = resolution.mentions.find((one) => one.kind === 'name' && one.endToken === before + 1);
  const [whole] = mention === undefined ? [] : argumentAt(context, mention.headToken);
  if (whole === undefined || typeOf(whole) !== 'Organization') return [];
  return kids(doc, k, 'pobj')
    .flatMap((o) => conjuncts(doc, o))
    .flatMap((o) => argumentsAt(context, o))
    .filter((part) => isNamed(part) && ['Person', 'Organization', 'Country'].includes(typeOf(part)))
    .flatMap((subject) =>
      draft(context, { subject, predicate: 'MEMBER_OF', object: whole, trigger: [k], at: k, rule: 'membership' }),
    );
}

/** "is running for president": an office without an article is nobody who holds it. */
function candidacy(context: Context, v: number): readonly Draft[] {
  const { doc } = context;
  return kids(doc, v, 'prep')
    .filter((p) => lowerAt(doc, p) === 'for')
    .flatMap((p) =>
      kids(doc, p, 'pobj')
        .filter((o) => isRoleNoun(context, o) && kids(doc, o, 'det', 'poss').length === 0 && at(doc, o).tag !== 'NNS')
        .flatMap((o) => {
          const office = lowerAt(doc, o);
          const [place] = kids(doc, o, 'prep')
            .filter((q) => lowerAt(doc, q) === 'of')
            .flatMap((q) => kids(doc, q, 'pobj').flatMap((k) => argumentAt(context, k)));
          const named = place !== undefined && isNamed(place);
          const title = office[0]!.toUpperCase() + office.slice(1);
          const entity = named
            ? mint('Position', `${title} of ${place.entity.entity.name}`)
            : mintLocal(context, 'Position', office);
          return subjectsOf(context, v)
            .filter(({ argument }) => typeOf(argument) === 'Person')
            .flatMap(({ argument, how }) =>
              draft(context, {
                subject: argument,
                predicate: 'RUNS_FOR',
                object: shownBy(context, entity, [o]),
                trigger: [v, p],
                at: v,
                rule: 'candidacy',
                how,
              }),
            );
        }),
    );
}
