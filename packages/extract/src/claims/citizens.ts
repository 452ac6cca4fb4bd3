import { countryOfDemonym } from '../gazetteer/index.js';
import { at, lemmaAt, lowerAt, nounPhrase, textAt } from '../syntax/index.js';
import { PLAIN } from '../truth/index.js';
import { argumentAt, type Context, isNamed, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { countryEntity, shownBy } from './mint.js';
import { LEADING, OF_STATE, SPEAKING } from './role-words.js';
import { wordSet } from './word-set.js';

/** They act for a country; whose citizens they are is not said. */
const FOR_A_COUNTRY = wordSet(
  'official diplomat officer general soldier police military judge lawmaker legislator parliamentarian forces troops aide adviser advisor negotiator commander',
);

/** "American Protestant missionary Andrew Brunson": whose citizen a person is, by the adjective in front. Offices of a state say only whom they serve. */
export function citizenClaims(context: Context): readonly Draft[] {
  const { doc, resolution } = context;
  return resolution.mentions.flatMap((mention) => {
    if (mention.kind !== 'name') return [];
    const [person] = argumentAt(context, mention.headToken);
    if (person === undefined || typeOf(person) !== 'Person' || !isNamed(person)) return [];
    const front = nounPhrase(doc, mention.headToken, 'none').filter((k) => k < mention.firstToken);
    const k = front.findLast(
      (one) => countryOfDemonym(textAt(doc, one)) !== undefined && /^\p{Lu}/u.test(textAt(doc, one)),
    );
    if (k === undefined || at(doc, k).pos !== 'ADJ' || textAt(doc, k + 1) === '-') return [];
    const rest = front.filter((one) => one > k);
    const serves = rest.some((one) =>
      [lowerAt(doc, one), lemmaAt(doc, one)].some(
        (w) => OF_STATE.has(w) || LEADING.has(w) || SPEAKING.has(w) || FOR_A_COUNTRY.has(w),
      ),
    );
    // "the Mexican border agent": somebody else's noun between; "French's" is no adjective.
    const own = rest.some((one) => at(doc, one).pos === 'NOUN') && !rest.some((one) => at(doc, one).tag === 'POS');
    if (serves || !own) return [];
    const object = shownBy(context, countryEntity(countryOfDemonym(textAt(doc, k))!), [k]);
    return draft(context, {
      subject: person,
      predicate: 'CITIZEN_OF',
      object,
      trigger: [k],
      at: k,
      rule: 'citizen',
      truth: PLAIN,
    });
  });
}
