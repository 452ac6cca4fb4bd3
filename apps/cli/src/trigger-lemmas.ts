import type { Vocabulary } from '@tripletail/core';
import type { English } from '@tripletail/english';

/** A verb of a trigger that is no base form. */
export interface InflectedTrigger {
  /** Path in the vocabulary. */
  readonly path: readonly (string | number)[];
  readonly word: string;
  readonly lemma: string;
}

/**
 * Triggers whose verb is written as "criticized" or "criticizes": sentences are compared by lemmas, so they never fire. A form that is also a
 * base form ("found") passes.
 */
export function inflectedTriggers({ predicates }: Vocabulary, english: English): readonly InflectedTrigger[] {
  return predicates.flatMap(({ triggers }, at) =>
    (triggers.verb ?? []).flatMap((phrase, n) => {
      const word = phrase.replace(/^[!^]+/, '').split(' ')[0] ?? '';
      if (!/(?:ed|s|ing)$/.test(word)) return [];
      const base = lemmaOf(`They will ${word} it.`, word, english);
      const lemma = lemmaOf(`They ${word} it.`, word, english);
      return base === word || lemma === word ? [] : [{ path: ['predicates', at, 'triggers', 'verb', n], word, lemma }];
    }),
  );
}

function lemmaOf(sentence: string, word: string, english: English): string {
  return english.parse(sentence).tokens.find((token) => token.text === word)?.lemma ?? word;
}
