import { lookup } from '../gazetteer/index.js';
import { kids, textAt } from '../syntax/index.js';
import { type Argument, argumentAt, type Context, modifierAt, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { countryEntity, shownBy } from './mint.js';

/** "the Libyan capital Tripoli", "Jordan's capital, Amman". */
export function capitalClaims(context: Context): readonly Draft[] {
  const { doc, resolution } = context;
  const found: Draft[] = [];
  for (const token of doc.tokens) {
    if (token.text.toLowerCase() !== 'capital') continue;
    const after = textAt(doc, token.i + 1) === ',' ? token.i + 2 : token.i + 1;
    const mention = resolution.mentionAt(after);
    if (mention?.kind !== 'name' || mention.firstToken !== after) continue;
    const [subject] = argumentAt(context, mention.headToken);
    const country = kids(doc, token.i, 'amod', 'poss', 'compound', 'nmod')
      .flatMap((k) => modifierAt(context, k) ?? [])
      .find((m) => typeOf(m) === 'Country');
    const known = country ?? knownCountry(context, mention.headToken, token.i);
    if (subject === undefined || known === undefined || !['City', 'Country'].includes(typeOf(subject))) continue;
    found.push(
      ...draft(context, {
        subject,
        object: known,
        predicate: 'CAPITAL_OF',
        trigger: [token.i],
        at: token.i,
        rule: 'capital',
      }),
    );
  }
  return found;
}

/** "the capital, Abuja": whose capital that is, is no secret. */
function knownCountry(context: Context, city: number, capital: number): Argument | undefined {
  const mention = context.resolution.mentionAt(city);
  if (mention === undefined) return undefined;
  const listed = lookup(context.doc.text.slice(mention.span.start, mention.span.end));
  if (listed?.kind !== 'capital' || listed.country === undefined) return undefined;
  return shownBy(context, countryEntity(listed.country), [capital]);
}
