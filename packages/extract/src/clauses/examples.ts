import type { Doc } from '../doc.js';
import { at, isExemplifying, kids, lowerAt, nounPhrase, nounPhrases, without } from '../syntax/index.js';
import type { DraftFact } from './fact.js';
import { nominalFact } from './nominal.js';
import type { ClauseOptions } from './options.js';

/** Languages such as X: (X, is, languages). `p` is the preposition "as". */
export function exampleFacts(doc: Doc, options: ClauseOptions, p: number): readonly DraftFact[] {
  const { dep, head } = at(doc, p);
  if (dep !== 'prep' || lowerAt(doc, p) !== 'as' || !isExemplifying(doc, p) || at(doc, head).pos !== 'NOUN') return [];
  const object = without(nounPhrase(doc, head, 'none'), kids(doc, head, 'det'));
  return kids(doc, p, 'pobj')
    .flatMap((o) => nounPhrases(doc, o, 'of'))
    .flatMap((x) =>
      nominalFact(doc, options, {
        subject: x.tokens,
        head: x.head,
        how: 'example',
        relation: ['is'],
        object,
        kind: 'example',
      }),
    );
}
