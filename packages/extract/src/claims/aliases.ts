import { isPassive, kids, lowerAt } from '../syntax/index.js';
import { PLAIN } from '../truth/index.js';
import { subjectsOf } from './actors.js';
import { argumentAt, type Argument, type Context, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { mint, shownBy } from './mint.js';

const NAMING = ['called', 'dubbed', 'nicknamed', 'named', 'renamed'];

/**
 * "X, known as Y", "X, dubbed Y". The resolver makes one thing of both names; the claim is still worth its line, so that a reader who looks
 * for Y finds where the text says so. Where resolver and rule agree, Y is shown as a name of its own.
 */
export function aliasClaims(context: Context): readonly Draft[] {
  const { doc } = context;
  const found: Draft[] = [];
  for (const token of doc.tokens) {
    const v = token.i;
    const word = token.text.toLowerCase();
    if (word !== 'known' && !NAMING.includes(word)) continue;
    if ((token.tag !== 'VBN' && token.tag !== 'VBD') || kids(doc, v, 'prt').length > 0) continue;
    if (word !== 'known' && !isPassive(doc, v)) continue;
    const as = kids(doc, v, 'prep').filter((p) => lowerAt(doc, p) === 'as');
    const names =
      word === 'known'
        ? as.flatMap((p) => kids(doc, p, 'pobj'))
        : [...kids(doc, v, 'oprd', 'attr'), ...(isPassive(doc, v) ? kids(doc, v, 'dobj') : [])];
    for (const actor of subjectsOf(context, v)) {
      for (const name of names) found.push(...alias(context, actor.argument, v, as, name));
    }
  }
  return [...found, ...acronyms(context)];
}

function alias(context: Context, subject: Argument, v: number, as: readonly number[], head: number): readonly Draft[] {
  const { doc } = context;
  if (
    typeOf(subject) === 'Person' &&
    NAMING.includes(lowerAt(doc, v)) &&
    !['dubbed', 'nicknamed', 'called'].includes(lowerAt(doc, v))
  )
    return [];
  // "the board of Siemens named Maria Diaz chief executive": what has a name is not said to be named.
  if (lowerAt(doc, v) === 'named' && subject.kind === 'name' && kids(doc, v, 'auxpass').length === 0) return [];
  const resolved = argumentAt(context, head)[0];
  const same = resolved === undefined || resolved.entity.entity.id === subject.entity.entity.id;
  const span = resolved?.span ?? context.resolution.phraseSpan(head);
  const text = doc.text.slice(span.start, span.end).replace(/^(?:the|The) /u, '');
  if (!/\p{Lu}/u.test(text)) return [];
  if (same && text === subject.entity.entity.name) return [];
  const object: Argument = same ? { ...shownBy(context, mint(typeOf(subject), text), [head]), span } : resolved;
  return draft(context, {
    subject,
    predicate: 'SAME_AS',
    object,
    trigger: [v, ...as],
    at: v,
    rule: 'alias',
    truth: PLAIN,
  });
}

/** "National Directorate of Security (NDS)". */
function acronyms(context: Context): readonly Draft[] {
  const { doc, resolution } = context;
  return resolution.mentions.flatMap((mention) => {
    const open = mention.endToken;
    const short = doc.tokens[open + 1];
    if (
      mention.kind !== 'name' ||
      doc.tokens[open]?.text !== '(' ||
      doc.tokens[open + 2]?.text !== ')' ||
      short === undefined
    )
      return [];
    if (!/^(?:\p{Lu}[.\p{Ll}-]?){2,8}$/u.test(short.text)) return [];
    const [subject] = argumentAt(context, mention.headToken);
    if (
      subject === undefined ||
      !['Organization', 'Event', 'Agreement', 'Law', 'Group'].includes(typeOf(subject)) ||
      subject.entity.entity.name === short.text
    )
      return [];
    const object = shownBy(context, mint(typeOf(subject), short.text), [short.i]);
    return draft(context, {
      subject,
      predicate: 'SAME_AS',
      object,
      trigger: [open],
      at: mention.headToken,
      rule: 'alias',
      truth: PLAIN,
    });
  });
}
