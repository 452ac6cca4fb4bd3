import { at, kids, lowerAt } from '../syntax/index.js';
import { argumentAt, type Context, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { oneStandsFor } from './one.js';

/** Who chairs a meeting of a body chairs that body then: "chaired the last meeting of the group". The truth is that of the meeting's chair. */
export function chairingClaims(context: Context, drafts: readonly Draft[]): readonly Draft[] {
  const { doc } = context;
  return drafts.flatMap((made) => {
    if (made.predicate !== 'CHAIRS' || 'clause' in made.object || typeOf(made.object) !== 'Event') return [];
    const meeting = oneStandsFor(context, made.object.head) ?? made.object.head;
    return kids(doc, meeting, 'prep')
      .filter((p) => lowerAt(doc, p) === 'of')
      .flatMap((p) => kids(doc, p, 'pobj'))
      .flatMap((o) => argumentAt(context, o))
      .filter(
        (body) =>
          ['Organization', 'Group'].includes(typeOf(body)) && at(doc, body.head).sentence === at(doc, made.at).sentence,
      )
      .flatMap((body) =>
        draft(context, {
          subject: made.subject,
          predicate: made.predicate,
          object: body,
          trigger: made.trigger,
          at: made.at,
          truth: made.truth,
          rule: 'meeting of',
          ...(made.how === undefined ? {} : { how: made.how }),
          qualifiers: [{ role: 'occasion', argument: made.object as typeof body }],
        }),
      );
  });
}
