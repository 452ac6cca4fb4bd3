import { at, kids, lowerAt, preposition } from '../syntax/index.js';
import { argumentsAt, type Context, typeOf } from './context.js';
import type { DraftQualifier } from './draft.js';

const PLACES = ['Country', 'City', 'Region', 'Location', 'Facility'];

/**
 * Further participants of a clause by their prepositions: destination, origin, place, instrument, topic. Only things that can be nodes; dates
 * are the time stage's.
 */
export function qualifiersOf(
  context: Context,
  v: number,
  trigger: readonly number[],
  objects: readonly number[],
): readonly DraftQualifier[] {
  const { doc } = context;
  const found: DraftQualifier[] = [];
  for (const p of kids(doc, v, 'prep', 'dative')) {
    if (trigger.includes(p)) continue;
    for (const head of preposition(doc, p).objects) {
      if (objects.includes(head) || trigger.includes(head) || at(doc, head).entityType === 'DATE') continue;
      for (const argument of argumentsAt(context, head)) {
        const role = roleOf(lowerAt(doc, p), PLACES.includes(typeOf(argument)), typeOf(argument) === 'Event');
        if (role !== undefined && typeOf(argument) !== 'Date') found.push({ role, argument });
      }
    }
  }
  return found;
}

function roleOf(preposition: string, place: boolean, event: boolean): string | undefined {
  switch (preposition) {
    case 'to':
    case 'into':
      return place ? 'destination' : 'recipient';
    case 'from':
      return 'origin';
    case 'in':
    case 'at':
    case 'near':
    case 'outside':
    case 'inside':
      return place ? 'place' : event ? 'occasion' : undefined;
    case 'during':
      return 'occasion';
    case 'with':
      return 'with';
    case 'over':
    case 'about':
    case 'on':
      return 'topic';
    case 'for':
      return 'reason';
    case 'against':
      return 'against';
    default:
      return undefined;
  }
}
