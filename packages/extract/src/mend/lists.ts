import { type Draft } from './draft.js';

/**
 * Lists whose second item the parser took for a description of the first: "a pool, a sauna and a gym", "nine middle schools, ten high schools and
 * one charter school", "the proliferation, the smuggling, the movement of this material", "Vladimir Lenin, Mikhail Gorbachev and Josef Stalin". Its apposition becomes a conjunct.
 */
export function mendLists(draft: Draft): void {
  for (const { i, dep, head } of draft.tokens) {
    const row = dep === 'nsubj' || dep === 'dobj' ? draft.kids(i, 'appos') : [];
    const items = row.flatMap((k) => [k, ...chain(draft, k)]);
    if (items.length > 1 && isRow(draft, i, items)) for (const k of row) draft.hang(k, i, 'conj');
    if (dep === 'appos' && head < i && isList(draft, head, i)) draft.hang(i, head, 'conj');
  }
}

/** Common nouns with the same article, one after the other, without "and". */
function isRow(draft: Draft, first: number, row: readonly number[]): boolean {
  const article = (k: number): string | undefined => {
    const [det] = draft.kids(k, 'det');
    return det === undefined ? undefined : draft.tokens[det]!.text.toLowerCase();
  };
  const common = [first, ...row].every((k) => draft.tokens[k]!.pos === 'NOUN' && draft.tokens[k]!.entityType === '');
  return common && article(first) !== undefined && row.every((k) => article(k) === article(first));
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
