import { at, textAt } from '../syntax/index.js';
import { argumentAt, type Context, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';

/** "As the minister said in Geneva, Kenya has arrested …", "In Geneva, Kenya's president said …": the second begins a clause. */
function isActing({ doc }: Context, name: number): boolean {
  const { dep, head } = at(doc, name);
  const subject = dep === 'poss' ? head : name;
  return ['nsubj', 'nsubjpass'].includes(at(doc, subject).dep);
}

/** "Ferguson, Missouri". */
export function commaPlaces(context: Context): readonly Draft[] {
  const { doc, resolution } = context;
  return resolution.mentions.flatMap((mention) => {
    if (mention.kind !== 'name' || textAt(doc, mention.endToken) !== ',') return [];
    const next = resolution.mentionAt(mention.endToken + 1);
    if (next === undefined || next.kind !== 'name' || next.firstToken !== mention.endToken + 1) return [];
    const [subject] = argumentAt(context, mention.headToken);
    const [object] = argumentAt(context, next.headToken);
    if (subject === undefined || object === undefined) return [];
    if (!['City', 'Facility', 'Location'].includes(typeOf(subject)) || !['Country', 'Region'].includes(typeOf(object)))
      return [];
    // A list of places has more commas or an "and"; this has a comma or the end after the second.
    if (textAt(doc, next.endToken).toLowerCase() === 'and' || at(doc, next.headToken).dep === 'conj') return [];
    if (at(doc, mention.headToken).dep === 'pobj' && isActing(context, next.headToken)) return [];
    return draft(context, {
      subject,
      object,
      predicate: 'LOCATED_IN',
      trigger: [mention.endToken],
      at: next.headToken,
      rule: 'comma',
    });
  });
}
