import { at, kids, lemmaAt, lowerAt } from '../syntax/index.js';
import { PLAIN } from '../truth/index.js';
import { argumentAt, argumentsAt, type Context, isNamed, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { placeNamed } from './place-names.js';
import { wordSet } from './word-set.js';

const HOMES = wordSet('home house hometown apartment residence flat farm villa birthplace');
const PLACES = ['Country', 'City', 'Region', 'Location'];

/** Where somebody lives, by what is theirs: "her home in Coquitlam", "his hometown of Kobani". */
export function homeClaims(context: Context): readonly Draft[] {
  const { doc } = context;
  return [...doc.tokens.keys()].flatMap((n) => {
    if (lowerAt(doc, n) === 'native') return nativeClaims(context, n);
    if (!HOMES.has(lemmaAt(doc, n)) || at(doc, n).pos !== 'NOUN') return [];
    const owners = kids(doc, n, 'poss')
      .flatMap((k) => argumentsAt(context, k))
      .filter((owner) => ['Person', 'Group'].includes(typeOf(owner)));
    const links = kids(doc, n, 'prep').filter((p) => ['in', 'of', 'near', 'outside', 'on'].includes(lowerAt(doc, p)));
    return links.flatMap((p) =>
      kids(doc, p, 'pobj')
        .flatMap((o) => argumentsAt(context, placeNamed(context, o)))
        .filter((place) => PLACES.includes(typeOf(place)))
        .flatMap((object) =>
          owners.flatMap((subject) =>
            draft(context, {
              subject,
              predicate: 'LIVES_IN',
              object,
              trigger: [n, p],
              at: n,
              rule: 'home',
              truth: PLAIN,
            }),
          ),
        ),
    );
  });
}

/** "Hamburg native Anna Kohl", "Anna Kohl, a Hamburg native". */
function nativeClaims(context: Context, n: number): readonly Draft[] {
  const { doc, resolution } = context;
  const place = n > 0 ? resolution.mentionAt(n - 1) : undefined;
  if (place?.kind !== 'name' || place.adjective === true || place.endToken !== n) return [];
  const object = argumentAt(context, place.headToken).filter((one) => PLACES.includes(typeOf(one)));
  const next = resolution.mentionAt(n + 1);
  const { dep, head } = at(doc, n);
  const subject =
    next?.kind === 'name' && next.firstToken === n + 1 ? next.headToken : dep === 'appos' ? head : undefined;
  if (subject === undefined) return [];
  return argumentAt(context, subject)
    .filter((person) => typeOf(person) === 'Person' && isNamed(person))
    .flatMap((person) =>
      object.flatMap((born) =>
        draft(context, {
          subject: person,
          predicate: 'BORN_IN',
          object: born,
          trigger: [n],
          at: n,
          rule: 'home',
          truth: PLAIN,
        }),
      ),
    );
}
