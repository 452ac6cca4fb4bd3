import { at, kids, lowerAt, textAt } from '../syntax/index.js';
import { PLAIN } from '../truth/index.js';
import { type Argument, argumentAt, type Context, isNamed, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { mint, shownBy } from './mint.js';

/** Behind these a second name of the same thing stands, if it is set off: "Hizbul Mujahideen, or HuM,". */
const CLOSING = /^[,.;:)–—]$/;

/** "the Free Syrian Army, or FSA," and "Line of Control, or LoC, …": one thing by two names. */
export function orNameClaims(context: Context): readonly Draft[] {
  const { doc, resolution } = context;
  return resolution.mentions.flatMap((mention) => {
    const comma = mention.endToken;
    if (mention.kind !== 'name' || textAt(doc, comma) !== ',' || lowerAt(doc, comma + 1) !== 'or') return [];
    let first = comma + 2;
    while (/^(?:the|simply|just|in|short)$/.test(lowerAt(doc, first))) first++;
    const second = resolution.mentionAt(first);
    const end = second !== undefined && second.firstToken === first ? second.endToken : first + 1;
    const text = doc.text.slice(at(doc, first)?.start ?? 0, at(doc, end - 1)?.end ?? 0);
    const [subject] = argumentAt(context, mention.headToken);
    if (subject === undefined || !isNamed(subject) || !/^\p{Lu}/u.test(text) || end - first > 4) return [];
    // Short for the first, and set off again or before the verb: "France, or Spain" is a choice.
    const closed = CLOSING.test(textAt(doc, end)) || isVerbNext(context, end);
    if (
      !closed ||
      text === subject.entity.entity.name ||
      !isShort(text, doc.text.slice(mention.span.start, mention.span.end))
    )
      return [];
    const object: Argument = shownBy(context, mint(typeOf(subject), text), [end - 1]);
    return draft(context, {
      subject,
      predicate: 'SAME_AS',
      object: { ...object, span: { start: at(doc, first).start, end: at(doc, end - 1).end } },
      trigger: [comma + 1],
      at: mention.headToken,
      rule: 'alias',
      truth: PLAIN,
    });
  });
}

function isVerbNext({ doc }: Context, end: number): boolean {
  return (
    at(doc, end) !== undefined &&
    (at(doc, end).pos === 'VERB' || at(doc, end).pos === 'AUX') &&
    kids(doc, end).length > 0
  );
}

/** Are the letters of the short form found in the long one in order, each capital at the start of a word or inside it? */
function isShort(short: string, long: string): boolean {
  const letters = short.replace(/[^\p{L}]/gu, '');
  if (letters.length < 2 || letters.length > 8 || short.includes(' ') || !/\p{Lu}.*\p{Lu}/u.test(short)) return false;
  let from = 0;
  for (const letter of letters.toLowerCase()) {
    const found = long.toLowerCase().indexOf(letter, from);
    if (found < 0) return false;
    from = found + 1;
  }
  return long[0]?.toLowerCase() === letters[0]?.toLowerCase();
}
