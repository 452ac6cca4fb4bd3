import { lemmaAt, textAt } from '../syntax/index.js';
import { type Argument, type Context, typeOf } from './context.js';
import { kindOf } from './noun-kinds.js';
import { wordSet } from './word-set.js';

/** Nouns of places that are no event: one speaks there, one does not take part in them. */
const SPOTS = wordSet('place site spot venue location scene stage school university hospital mosque church square');

/** "Thousands", "10,000" with no noun behind: of people, where a verb wants people. */
const NUMBERS = wordSet('thousand hundred million dozen score thousands hundreds millions dozens scores');

/** Is this a bare number that stands for people: "forced thousands to flee"? */
export function isBareNumber({ doc }: Context, { head, span }: Argument): boolean {
  const words = doc.text.slice(span.start, span.end);
  return (NUMBERS.has(lemmaAt(doc, head)) || /^\d[\d,.]*$/u.test(textAt(doc, head))) && !/\bof\b/iu.test(words);
}

/**
 * Predicates that a trigger names only of certain things, where type and range alone would let more through: nobody attends a secret place, a
 * town controlled by rebels is no subsidiary of theirs. Another trigger, or the verb's own word, says what is meant.
 *
 * @param subjects of the predicate, @param objects of it, both as the sentence gives them
 */
export function isUnfit(
  context: Context,
  predicate: string,
  subjects: readonly Argument[],
  objects: readonly Argument[],
): boolean {
  const all = (things: readonly Argument[], holds: (thing: Argument) => boolean): boolean =>
    things.length > 0 && things.every(holds);
  switch (predicate) {
    case 'ATTENDS':
      return all(
        objects,
        (thing) =>
          typeOf(thing) === 'Concept' &&
          (['Location', 'Facility'].includes(kindOf(context, thing)) || SPOTS.has(lemmaAt(context.doc, thing.head))),
      );
    case 'SUBSIDIARY_OF':
      return all(subjects, (thing) => !['Organization', 'Group'].includes(typeOf(thing)));
    default:
      return false;
  }
}
