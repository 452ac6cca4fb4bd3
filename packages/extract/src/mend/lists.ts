import { type Draft } from './draft.js';

/**
 * Lists whose second item the parser took for a description of the first: "a pool, a sauna and a gym", "nine middle schools, ten high schools and
 * one charter school", "Vladimir Lenin, Mikhail Gorbachev and Josef Stalin". Its apposition becomes a conjunct.
 */
export function mendLists(draft: Draft): void {
  for (const { i, dep, head } of draft.tokens) {
    if (dep === 'appos' && head < i && isList(draft, head, i)) draft.hang(i, head, 'conj');
  }
}

function isList(draft: Draft, first: number, second: number): boolean {
  const [a, b] = [draft.tokens[first]!, draft.tokens[second]!];
  const further = chain(draft, second);
  const comma = draft.kids(first, 'punct').find((k) => k > first && k < second);
  if (further.length === 0 || comma === undefined || draft.tokens[comma]!.text !== ',') return false;
  if (!further.some((k) => draft.kids(draft.tokens[k]!.head, 'cc').length > 0)) return false;
  const numbered = (k: number): boolean => draft.kids(k, 'nummod').length > 0;
  const indefinite = (k: number): boolean =>
    draft.kids(k, 'det').some((d) => ['a', 'an'].includes(draft.tokens[d]!.text.toLowerCase()));
  const all = [first, second, ...further];
  if (a.lemma === b.lemma && a.pos === 'NOUN') return all.every(numbered);
  if (a.entityType === 'PERSON' && b.entityType === 'PERSON') {
    return all.every((k) => draft.tokens[k]!.entityType === 'PERSON') && isName(draft, first) && isName(draft, second);
  }
  return a.tag === 'NN' && b.tag === 'NN' && further.length > 1 && all.every(indefinite);
}

/** The conjuncts behind `i`, each hanging on the one before or on `i`. */
function chain(draft: Draft, i: number): readonly number[] {
  return draft.kids(i, 'conj').flatMap((k) => [k, ...chain(draft, k)]);
}

/** A name of its own, not "Lenin, president of X". */
function isName(draft: Draft, i: number): boolean {
  return draft.tokens[i]!.tag === 'NNP' && draft.kids(i, 'det', 'poss').length === 0;
}
