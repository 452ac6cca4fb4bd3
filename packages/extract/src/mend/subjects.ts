import { type Draft, edges, isVerb } from './draft.js';

const SAYING = new Set('say tell claim argue believe think suggest insist fear hope warn admit'.split(' '));

/**
 * Verbs with two subjects before them. One of them surely is something else:
 *
 * - a name behind a description: "The suspect, Ahmad Rahimi, | a baker, | travelled" (apposition), "The think tank | Telko Institute | agreed" (title);
 * - the state behind a town: "The city of Ferguson, | Missouri | remained";
 * - "who", "whom", "which" before the subject: "the men whom | Ankara | refuses entry", "people who | Trump | said have fled".
 */
export function mendSubjects(draft: Draft): void {
  for (const { i } of draft.tokens) {
    if (!isVerb(draft, i)) continue;
    const before = draft.kids(i, 'nsubj', 'nsubjpass').filter((k) => k < i);
    if (before.length === 2) mendPair(draft, i, before[0]!, before[1]!);
  }
}

function mendPair(draft: Draft, v: number, first: number, second: number): void {
  const [a, b] = [draft.tokens[first]!, draft.tokens[second]!];
  if (['WP', 'WDT'].includes(a.tag)) {
    relative(draft, v, first);
    return;
  }
  const end = edges(draft, first)[1];
  const start = edges(draft, second)[0];
  const comma = draft.tokens[start - 1]?.text === ',';
  if (a.tag === 'NN' && b.tag === 'NNP' && start === end + 1 && !comma) draft.hang(first, second, 'compound');
  else if (a.tag === 'NN' && b.entityType === 'PERSON' && comma && end >= start - 2) draft.hang(second, first, 'appos');
  else if (comma && b.entityType === 'GPE' && end >= start - 2) {
    const town = draft.tokens[start - 2]!;
    if (town.entityType === 'GPE' && town.i !== first && town.dep === 'pobj') draft.hang(second, town.i, 'appos');
  }
}

function relative(draft: Draft, v: number, wh: number): void {
  const clause = draft.kids(v, 'ccomp').find((k) => k > v && draft.kids(k, 'nsubj', 'nsubjpass', 'expl').length === 0);
  if (clause !== undefined && SAYING.has(draft.tokens[v]!.lemma)) {
    draft.hang(wh, clause, draft.kids(clause, 'auxpass').length > 0 ? 'nsubjpass' : 'nsubj');
    return;
  }
  draft.hang(wh, v, draft.kids(v, 'dobj').length > 0 ? 'dative' : 'dobj');
}
