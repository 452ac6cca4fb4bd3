import { at, isExemplifying, kids, lowerAt, nounPhrases, verbGroup } from '../syntax/index.js';
import type { DraftFact } from './fact.js';
import { deeper, fact, relationOf, type Site } from './site.js';

/**
 * There is X in Y: (there, is, X), (X, is in, Y). It is clear that C: (it, is clear that, C). `site` is for the expletive of `v`.
 */
export function expletiveFacts(site: Site, v: number): readonly DraftFact[] {
  const { doc, options } = site;
  const relation = verbGroup(doc, v, options.adverbs);
  if (lowerAt(doc, site.subject.head) !== 'there') return site.unfold.clause(site, relation, v);
  const [x] = kids(doc, v, 'attr', 'nsubj', 'dobj');
  if (x === undefined) return [];
  return nounPhrases(doc, x).flatMap((phrase) => {
    const onThing: Site = { ...deeper(site), subject: { ...phrase, how: 'there' } };
    const phrases = [...kids(doc, v, 'prep'), ...kids(doc, phrase.head, 'prep')];
    return [
      ...fact(site, relationOf(doc, relation), phrase.tokens, 'existential'),
      ...phrases
        .filter((p) => lowerAt(doc, p) !== 'of' && !isExemplifying(doc, p) && at(doc, p).dep === 'prep')
        .flatMap((p) => site.unfold.phrase(onThing, relation, { preposition: p, head: phrase.head })),
    ];
  });
}
