import { type Draft, edges, isNoun, isVerb } from './draft.js';

/** Verbs of going and of handing over, which take a goal or a source. */
const MOVING = new Set(
  `go move fly travel return come flee drive sail walk march send sell give hand award transfer ship deport extradite emigrate migrate
  retire escape retreat withdraw deliver donate lend`.split(/\s+/u),
);
/** Nouns that have "to" and "from" of their own. */
const WITH_GOAL = new Set(
  `ambassador envoy adviser advisor aide heir successor assistant deputy delegate candidate gateway threat way road access visitor visit trip
  refugee exile letter exit entrance approach route train bus flight ship boat plane`.split(/\s+/u),
);

/**
 * A second clause whose verb is left out is not coordinated with the goal of the first: "The gold medal went to France | and the silver to Spain",
 * "Maria moved to Chile | and her brother to Peru", "Acme sold its brewery to Heineken | and its winery to Pernod". Its noun hangs loosely on the
 * verb, with its phrase below: nothing is drawn of it, least of all the first clause.
 */
export function mendGaps(draft: Draft): void {
  for (const { i, dep, head } of draft.tokens) {
    if (dep !== 'conj' || !isNoun(draft, i)) continue;
    const goal = draft.tokens[head]!;
    const prep = draft.tokens[goal.head]!;
    const v = prep.head;
    if (goal.dep !== 'pobj' || !['to', 'from'].includes(prep.text.toLowerCase()) || !isVerb(draft, v)) continue;
    if (!MOVING.has(draft.tokens[v]!.lemma) || WITH_GOAL.has(draft.tokens[i]!.lemma)) continue;
    const again = [...draft.kids(i, 'prep'), ...draft.kids(v, 'prep', 'dative')].find(
      (p) => p > i && draft.tokens[p]!.text.toLowerCase() === prep.text.toLowerCase(),
    );
    const last = again === undefined ? i : edges({ ...draft, kids: before(draft, again) }, i)[1];
    if (again === undefined || again !== last + 1 || draft.kids(again, 'pobj').length === 0) continue;
    draft.hang(i, v, 'dep');
    draft.hang(again, i, 'prep');
  }
}

/** Dependents without the ones from `end` on. */
function before({ kids }: Draft, end: number): Draft['kids'] {
  return (i, ...deps) => kids(i, ...deps).filter((k) => k < end);
}
