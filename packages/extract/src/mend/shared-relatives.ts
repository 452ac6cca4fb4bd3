import { type Draft, edges } from './draft.js';

/**
 * Behind a description in commas the second verb of a relative clause is hung on the verb above: "said she had met families who had been displaced
 * by the army, a force of 2,000 men, | and fled to Goma" is said of the families. Only inside of what somebody reports, where it would be the
 * reporter who fled.
 */
export function mendSharedRelatives(draft: Draft): void {
  for (const { i, dep, head, tag } of draft.tokens) {
    if (dep !== 'conj' || !['VBD', 'VBN'].includes(tag) || draft.tokens[head]!.dep !== 'ccomp') continue;
    const [cc, comma] = [draft.tokens[i - 1]?.text, draft.tokens[i - 2]?.text];
    if (cc !== 'and' || comma !== ',' || draft.kids(i, 'nsubj', 'nsubjpass', 'aux').length > 0) continue;
    const relative = draft
      .kids(head, 'dobj')
      .flatMap((o) => draft.kids(o, 'relcl'))
      .find((r) => r < i && draft.kids(r, 'nsubj', 'nsubjpass').some((k) => draft.tokens[k]!.text === 'who'));
    if (relative === undefined || !endsInDescription(draft, relative, i - 2)) continue;
    draft.hang(i, relative, 'conj');
  }
}

function endsInDescription(draft: Draft, relative: number, comma: number): boolean {
  return draft.tokens.some(({ i, dep }) => {
    if (dep !== 'appos' || i < relative || i >= comma || edges(draft, i)[1] !== comma - 1) return false;
    let here = i;
    for (let steps = 0; steps < 8 && here !== relative; steps++) here = draft.tokens[here]!.head;
    return here === relative;
  });
}
