import { hasKid, hasTo, isExemplifying, kids, lowerAt, nounPhrase, prepositionsOn, union } from '../syntax/index.js';
import type { DraftFact } from './fact.js';
import { deeper, type Site } from './site.js';

/**
 * (He, became a founding justice of, the High Court): a phrase on an object noun is a further fact whose relation holds the noun. It reads the
 * same whether the parser hung the phrase on the verb or on the noun, so that its commonest error does no harm.
 */
export function chainFacts(site: Site, base: readonly number[], noun: number): readonly DraftFact[] {
  const { doc, options } = site;
  if (site.depth >= options.chainDepth) return [];
  const phrases = prepositionsOn(doc, noun).filter((p) => p > noun && !isExemplifying(doc, p));
  const infinitives = kids(doc, noun, 'acl', 'relcl').filter((a) => hasTo(doc, a) && !hasKid(doc, a, 'nsubj'));
  return [
    ...phrases.flatMap((p) => {
      const isOf = lowerAt(doc, p) === 'of';
      if (!isOf || options.chainOf) {
        const relation = union(base, nounPhrase(doc, noun, isOf ? 'none' : 'of'));
        return site.unfold.phrase(site, relation, { preposition: p, head: noun, onNoun: true });
      }
      // No fact of its own, but what hangs below it is gone on with.
      const relation = union(base, nounPhrase(doc, noun, 'none'), [p]);
      return kids(doc, p, 'pobj').flatMap((o) => chainFacts(deeper(site), relation, o));
    }),
    // has votes to block X
    ...infinitives.flatMap((a) => site.unfold.serial(deeper(site), union(base, nounPhrase(doc, noun, 'of')), a)),
  ];
}
