import { at, kids, lemmaAt, lowerAt } from '../syntax/index.js';
import { PLAIN } from '../truth/index.js';
import { type Argument, argumentAt, argumentsAt, type Context, isNamed, typeOf } from './context.js';
import { type Draft, draft } from './draft.js';
import { wordSet } from './word-set.js';

/** What is written, drawn or made public, and has an author. */
const WORKS = wordSet(
  `study report survey poll book novel film documentary essay article editorial op-ed column memoir biography poem song album play painting
  cartoon paper photograph podcast manifesto`,
);
const AUTHORS: readonly string[] = ['Person', 'Organization', 'Group'];

/** Whose work it is: "a study by Harvard of smokers", "Paul Brandt's novel", not what somebody else has of it. */
export function authorClaims(context: Context): readonly Draft[] {
  const { doc } = context;
  return [...doc.tokens.keys()].flatMap((n) => {
    if (!WORKS.has(lemmaAt(doc, n)) || at(doc, n).pos !== 'NOUN') return [];
    const by = kids(doc, n, 'prep', 'agent').filter((p) => p > n && lowerAt(doc, p) === 'by');
    return by.flatMap((p) =>
      kids(doc, p, 'pobj')
        .flatMap((o) => argumentsAt(context, o))
        .filter(isAuthor)
        .flatMap((subject) =>
          argumentAt(context, n)
            .filter((work) => ['Work', 'Concept', 'Event'].includes(typeOf(work)))
            .flatMap((object) =>
              draft(context, {
                subject,
                predicate: 'CREATED',
                object,
                trigger: [n, p],
                at: n,
                rule: 'nominal',
                truth: PLAIN,
              }),
            ),
        ),
    );
  });
}

function isAuthor(argument: Argument): boolean {
  return AUTHORS.includes(typeOf(argument)) && (isNamed(argument) || argument.kind !== 'pronoun');
}
