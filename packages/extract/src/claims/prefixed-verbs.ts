import type { Token } from '@tripletail/english';

import type { ArticleDoc } from '../doc.js';

/**
 * The tokenizer splits "co-chaired" into three tokens, and the parser, which never saw such a thing as a verb, tears the clause apart around
 * them. Here the three are one verb again: the last one takes over what hangs on the others, its lemma is the whole word. No offset changes.
 */

const PREFIXES: ReadonlySet<string> = new Set('co re pre over under de out counter mis'.split(' '));
const VERB_TAGS: ReadonlySet<string> = new Set(['VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ']);

/** The doc with prefixed verbs joined; the same doc where there are none. */
export function joinPrefixedVerbs(doc: ArticleDoc): ArticleDoc {
  const found = doc.tokens.filter(
    (token) =>
      VERB_TAGS.has(token.tag) &&
      token.i >= 2 &&
      doc.tokens[token.i - 1]!.text === '-' &&
      PREFIXES.has(doc.tokens[token.i - 2]!.text.toLowerCase()) &&
      doc.tokens[token.i - 2]!.end === doc.tokens[token.i - 1]!.start &&
      doc.tokens[token.i - 1]!.end === token.start &&
      doc.tokens[token.i - 2]!.sentence === token.sentence,
  );
  if (found.length === 0) return doc;
  const tokens: Token[] = [...doc.tokens];
  for (const { i } of found) join(tokens, i);
  const children: number[][] = tokens.map(() => []);
  for (const token of tokens) if (token.head !== token.i) children[token.head]!.push(token.i);
  return { ...doc, tokens, children };
}

function join(tokens: Token[], verb: number): void {
  const parts = [verb - 2, verb - 1];
  const set = (i: number, change: Partial<Token>): void => {
    tokens[i] = { ...tokens[i]!, ...change };
  };
  const head = [verb - 2, verb - 1, verb]
    .map((i) => tokens[i]!)
    .find((token) => token.head === token.i || ![...parts, verb].includes(token.head))!;
  const root = head.head === head.i;
  const helpers: number[] = [];
  for (const token of tokens) {
    if (!parts.includes(token.head) || parts.includes(token.i) || token.i === verb) continue;
    set(token.i, { head: verb });
    if (token.dep === 'auxpass' || token.dep === 'aux') helpers.push(token.i);
  }
  // "one … could be co-chaired": subject and modal were hung on "be".
  for (const helper of helpers) {
    for (const token of tokens) {
      if (token.head !== helper || token.i === helper) continue;
      if (['nsubj', 'nsubjpass', 'aux', 'neg', 'advmod'].includes(token.dep)) {
        set(token.i, {
          head: verb,
          dep: token.dep === 'nsubj' && tokens[helper]!.dep === 'auxpass' ? 'nsubjpass' : token.dep,
        });
      }
    }
  }
  const prefix = tokens[verb - 2]!.text.toLowerCase();
  set(verb, {
    head: root ? verb : head.head,
    dep: root ? 'ROOT' : head.dep,
    pos: 'VERB',
    lemma: `${prefix}-${tokens[verb]!.lemma}`,
  });
  set(verb - 2, { head: verb, dep: 'compound', pos: 'X' });
  set(verb - 1, { head: verb, dep: 'punct', pos: 'PUNCT' });
}
